internal import Storage
internal import Tutoring

/// A history as bytes. One that is of a newer version is refused as a whole.
enum HistoryTarget {
  static func run(_ bytes: [UInt8], _ isThorough: Bool) throws {
    guard let read = try reading(pieces: [bytes]) else { return }
    if bytes.count.isMultiple(of: 8) { try requireSame(read, inPiecesOf: bytes) }
    let events = read.events
    try require(Set(events.map(\.id)).count == events.count, "an event is there twice")
    if isThorough { try RecordChecks.requireLasting(events) }
    let state = LearnerState(replaying: events)
    var recorder = Recorder(device: "d")
    for event in events { recorder.note(event) }
    try requireExtensible(events, to: state)
    guard isThorough else { return }
    try RecordChecks.requireLasting(
      ProgressFile.Snapshot(
        state: state, covered: bytes.count, sequence: recorder.lastSequence,
        newest: recorder.newest))
    let visit = RecordVisit(
      learner: state, history: events, recorder: recorder, choice: bytes.count)
    try visit.showPage()
    try visit.goOn()
  }

  /// nil when the history says that a newer program wrote it.
  private static func reading(pieces: [[UInt8]]) throws -> HistoryReader? {
    do {
      return try HistoryReader.read(pieces: pieces)
    } catch StorageError.newerVersion {
      return nil
    }
  }

  /// A file is read in pieces of some size.
  private static func requireSame(_ whole: HistoryReader, inPiecesOf bytes: [UInt8]) throws {
    let middle = bytes.count / 2
    let inPieces = try reading(pieces: [Array(bytes[..<middle]), Array(bytes[middle...])])
    try require(
      inPieces?.events == whole.events && inPieces?.damagedLines == whole.damagedLines,
      "read in pieces, it is something else")
  }

  /// A start replays what the snapshot does not cover: that comes to the same as all from the
  /// beginning, as long as nothing is taken back or graded anew.
  private static func requireExtensible(_ events: [Event], to state: LearnerState) throws {
    let isPlain = events.allSatisfy { event in
      switch event.action {
      case .retracted, .regraded: false
      default: true
      }
    }
    guard isPlain else { return }
    let middle = events.count / 2
    let extended = LearnerState(replaying: events[..<middle]).replaying(Array(events[middle...]))
    try require(extended == state, "a snapshot and the rest make another state")
  }
}
