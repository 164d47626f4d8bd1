internal import Storage
internal import Tutoring

/// Promises about the record, whoever wrote it.
enum RecordChecks {
  /// Written to a history and read again, events are the same.
  static func requireLasting(_ events: [Event]) throws {
    let bytes = try HistoryFile.lines(of: events, "history.jsonl")
    let again = try HistoryReader.read(pieces: [bytes])
    try require(again.damagedLines.isEmpty, "written, a line is damaged: \(events)")
    guard again.events != events else { return }
    let place = zip(again.events, events).first { $0 != $1 }
    throw Broken("written and read, an event changed: \(place.map { "\($0)" } ?? "one is gone")")
  }

  /// Written as a snapshot and read again, a state is the same.
  static func requireLasting(_ snapshot: ProgressFile.Snapshot) throws {
    let bytes = try ProgressFile.bytes(of: snapshot)
    let again = try ProgressFile(path: "progress.json").content(of: bytes)
    try require(
      again == .snapshot(snapshot),
      "written and read, a snapshot changed:\n\(again)\n\(snapshot)")
  }
}
