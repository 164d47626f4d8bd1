internal import Presentation
internal import Storage
internal import Tutoring

/// `progress.json` as bytes, or `start` if they begin like one.
enum SnapshotTarget {
  static func run(_ bytes: [UInt8], _ isThorough: Bool) throws {
    if bytes.starts(with: "course-start".utf8) { return try readStart(bytes) }
    let content: ProgressFile.Content
    do {
      content = try ProgressFile(path: "progress.json").content(of: bytes)
    } catch StorageError.newerVersion {
      return
    }
    guard case .snapshot(let snapshot) = content else { return }
    guard isThorough else { return }
    try RecordChecks.requireLasting(snapshot)
    let recorder = Recorder(
      device: "d", lastSequence: snapshot.sequence, newest: snapshot.newest)
    let visit = RecordVisit(
      learner: snapshot.state, history: [], recorder: recorder, choice: bytes.count)
    try visit.showPage()
    var further = snapshot
    further.state = snapshot.state.replaying(try visit.goOn())
    try RecordChecks.requireLasting(further)
  }

  private static func readStart(_ bytes: [UInt8]) throws {
    guard let start = StartFile(bytes) else { return }
    guard let text = start.text else { throw Broken("a start that was read is not written") }
    try require(StartFile(Array(text.utf8)) == start, "written and read, a start changed")
    let now = RecordVisit.morning
    let presenter = Presenter(surface: .kind(bytes.count))
    let standing = start.standing
    try require(
      standing.forecast(at: now).allSatisfy { $0 >= 0 }, "a forecast of less than nothing")
    try requirePrintable(
      presenter.text(standing.greeting(at: now)) + presenter.text(next: standing.next(at: now))
        + presenter.text(.home(standing.next(at: now, canAnswer: false))),
      on: presenter.surface)
  }
}
