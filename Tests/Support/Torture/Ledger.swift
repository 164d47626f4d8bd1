import Foundation
import Storage
import Tutoring

/// Reads a record's history as it grows, and holds what a start makes of it against the fold of all
/// events.
struct Ledger {
  let directory: String
  private(set) var events: [Event] = []
  private(set) var signs = Signs()
  /// Where each event's line ends.
  private var ends: [Int] = []
  private var ids: Set<EventID> = []
  private var numbers: Set<String> = []
  /// The state behind the first so many events, from which later ones are folded.
  private var fold = (count: 0, state: LearnerState())

  init(directory: String) { self.directory = directory }

  private var path: String { directory + "/history.jsonl" }

  /// What was added since, on whole lines. Ids and numbers are there once.
  mutating func read() throws -> Signs {
    let known = ends.last ?? 0
    guard let file = FileHandle(forReadingAtPath: path) else { return Signs() }
    try file.seek(toOffset: UInt64(known))
    let data = try file.readToEnd() ?? Data()
    try file.close()
    var added = Signs()
    var end = known
    for line in data.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      end += line.count + 1
      ends.append(end)
      let text = String(decoding: line, as: UTF8.self)
      added.count(recorded: text)
      signs.count(recorded: text)
    }
    let new = try HistoryReader.read(path, from: known)
    events += new.events
    try Failure.unless(
      new.damagedLines.isEmpty && events.count == ends.count, "a line of the history is damaged")
    for event in new.events {
      try Failure.unless(ids.insert(event.id).inserted, "event \(event.id.rawValue) stands twice")
      let number = "\(event.device) \(event.sequence)"
      try Failure.unless(numbers.insert(number).inserted, "the number \(number) stands twice")
    }
    return added
  }

  /// The snapshot is the fold of what it covers, and a start gives the fold of all.
  mutating func checkStates() throws {
    if case .snapshot(let snapshot) = try ProgressFile(path: directory + "/progress.json").read() {
      let count = snapshot.covered == 0 ? 0 : (ends.firstIndex(of: snapshot.covered) ?? -1) + 1
      try Failure.unless(
        count > 0 || snapshot.covered == 0, "the snapshot covers a part of a line")
      let state = state(behind: count)
      try Failure.unless(snapshot.state == state, "the snapshot is not the fold of the history")
      fold = (count, state)
    }
    let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let opened = try LearnerRecord.open(directory, now: now)
    try Failure.unless(opened.obstacle == nil, "the record cannot be opened for recording")
    try Failure.unless(
      opened.state == state(behind: events.count), "the state is not the fold of the history")
  }

  private func state(behind count: Int) -> LearnerState {
    guard count >= fold.count else { return LearnerState(replaying: events.prefix(count)) }
    let tail = events[fold.count..<count]
    let looksBack = tail.contains { event in
      switch event.action {
      case .retracted, .regraded: true
      // Events of several count in an order of their own.
      default: event.device != events[0].device
      }
    }
    return looksBack
      ? LearnerState(replaying: events.prefix(count)) : fold.state.replaying(Array(tail))
  }
}
