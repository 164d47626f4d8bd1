/// Clocks are set back and forward, and some are not set at all. What was answered counts in the
/// order in which it was; only the times are settled here.
extension LearnerState {
  /// The time that an event counts with: never before the last one. When the clock has gone far
  /// back, either it is not set, and the event comes right behind the last; or it was ahead
  /// before, and what was recorded then is moved to now, so that reviews do not wait for a year
  /// that the learner never was in.
  mutating func settle(_ time: Timestamp) -> Timestamp {
    guard let latest, time < latest else { return time }
    if time.milliseconds >= EngineRules.earliestTime, latest.isYetToCome(at: time) {
      moveBack(to: time)
      return time
    }
    return Timestamp(
      milliseconds: latest.milliseconds, offsetMinutes: time.offsetMinutes)
  }

  /// Everything dated later happened, for all that is known, just now.
  private mutating func moveBack(to time: Timestamp) {
    lastAnswer = lastAnswer.map { min($0, time) }
    for (id, record) in objectives {
      guard let review = record.lastReview, review > time else { continue }
      objectives[id]?.lastReview = time
      objectives[id]?.due = record.due.map { due in
        Timestamp(
          milliseconds: Timestamp.inCalendar(
            time.milliseconds + (due.milliseconds - review.milliseconds)),
          offsetMinutes: time.offsetMinutes)
      }
    }
    for (id, record) in items where record.lastAsked > time { items[id]?.lastAsked = time }
    if let last = streak.last, last > time { streak.last = time }
    if reviewsDone.day > time.day { reviewsDone = DayCount(day: time.day) }
    for index in exams.indices {
      exams[index].began = min(exams[index].began, time)
      exams[index].ended = exams[index].ended.map { min($0, time) }
    }
  }
}

extension Action {
  /// Something is timed by it. A note keeps the date that its writer saw.
  var movesTime: Bool {
    switch self {
    case .noted, .bookmarked, .configured, .retracted, .regraded: false
    case .initialized, .answered, .skipped, .progressed, .completed, .terminated, .examined,
      .testedOut:
      true
    }
  }
}

extension Timestamp {
  /// It lies further ahead than a clock may be off.
  func isYetToCome(at now: Timestamp) -> Bool { days(since: now) > EngineRules.clockTolerance }
}
