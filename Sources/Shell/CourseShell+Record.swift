internal import Curriculum
internal import Presentation
internal import Tutoring

/// Commands that look at the whole history.
extension CourseShell {
  /// nil after saying why it cannot be read.
  func history() -> [Event]? {
    do {
      return try effects.history()
    } catch {
      effects.warn("course: \((error as? RecordFailure)?.message ?? "\(error)")\n")
      end(.storage)
      return nil
    }
  }

  func replay(_ number: Int?) throws {
    guard let (course, records) = try sittings(upTo: number) else { return }
    try page(
      number.map { presenter.text(records[$0 - 1], course: course) }
        ?? presenter.text(records, outline: outline))
  }

  /// All sittings, the newest first; nil after saying why there are none or not so many.
  func sittings(upTo number: Int?) throws -> (Course, [SittingRecord])? {
    guard let course = try course(), let history = history() else { return nil }
    let records = SittingRecord.all(in: history)
    if let number, !records.indices.contains(number &- 1) {
      try complain(
        records.isEmpty
          ? "There is nothing to show yet: no question was answered."
          : "There are \(records.count); the newest is number 1.")
      return nil
    }
    return (course, records)
  }

  func regrade(isPreview: Bool) throws {
    guard let course = try course(), let history = history() else { return }
    if session.activity != .home { return try complain("Finish or leave what is open first.") }
    if let obstacle = session.obstacle, !isPreview {
      end(ExitStatus(obstacle))
      return try effects.write(presenter.text([.notice(.readOnly(obstacle))]))
    }
    let regrading = Regrading(of: history, course: course)
    var recorder = session.recorder
    let events = regrading.events(from: &recorder, now: effects.now(), using: &generator)
    let after = LearnerState(replaying: history + events)
    try page(
      presenter.text(
        regrading, before: session.learner, after: after, outline: outline,
        isPreview: isPreview))
    if isPreview || events.isEmpty { return }
    try store(events, newState: after, recorder)
  }
}
