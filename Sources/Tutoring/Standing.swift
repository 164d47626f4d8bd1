public import Curriculum

/// Where the learner stands, in the few facts that a greeting and Enter at the top need. Worked out
/// once from state and outline, it holds at any later time, so that it can be kept beside the
/// record: a start then reads neither the record nor the lessons.
public struct Standing: Sendable, Equatable {
  public var courseTitle: String
  /// Never answered and never read anything.
  public var isNew: Bool
  public var lessonsFinished: Int
  public var lessons: Int
  /// When the objectives that were asked come due, in curriculum order.
  public var dueTimes: [Timestamp]
  public var streak: Streak
  /// Due ideas asked about on the last day with any, and how many a day brings back.
  public var reviewsDone: DayCount
  public var reviewsPerDay: Int
  /// What was begun and not finished.
  public var resumption: NextAction?
  /// The lesson to go on with or to begin.
  public var reading: NextAction
  /// What to do when nothing is open and nothing is due.
  public var onward: NextAction
  /// See `LearnerState.latest`.
  public var latest: Timestamp?

  public init(
    courseTitle: String, isNew: Bool, lessonsFinished: Int, lessons: Int, dueTimes: [Timestamp],
    streak: Streak, reviewsDone: DayCount = DayCount(),
    reviewsPerDay: Int = EngineRules.reviewsPerDay, resumption: NextAction?, reading: NextAction,
    onward: NextAction, latest: Timestamp? = nil
  ) {
    self.courseTitle = courseTitle
    self.isNew = isNew
    self.lessonsFinished = lessonsFinished
    self.lessons = lessons
    self.dueTimes = dueTimes
    self.streak = streak
    self.reviewsDone = reviewsDone
    self.reviewsPerDay = reviewsPerDay
    self.resumption = resumption
    self.reading = reading
    self.onward = onward
    self.latest = latest
  }

  public init(outline: Outline, learner: LearnerState) {
    let objectives = outline.lessonOrder.flatMap { outline.lessons[$0]?.objectives ?? [] }
    self.init(
      courseTitle: outline.title, isNew: learner.answers == 0 && learner.lessons.isEmpty,
      lessonsFinished: outline.lessonOrder.count { learner.hasFinished($0) },
      lessons: outline.lessonOrder.count,
      dueTimes: objectives.compactMap {
        outline.canAsk($0.id) ? learner.objectives[$0.id]?.due : nil
      },
      streak: learner.streak, reviewsDone: learner.reviewsDone,
      reviewsPerDay: learner.settings.reviewsPerDay, resumption: outline.resumption(for: learner),
      reading: outline.reading(for: learner), onward: outline.onward(for: learner),
      latest: learner.latest)
  }

  /// Objectives that are due for review.
  public func due(at now: Timestamp) -> Int { dueTimes.count { $0 <= now } }

  /// Those that today's share still has room for.
  public func dueToday(at now: Timestamp) -> Int {
    min(due(at: now), max(0, reviewsPerDay - reviewsDone.count(on: now.day)))
  }

  /// How many ideas come back on each of the coming days, today first. A backlog is spread: what a
  /// day has no room for waits for the next.
  public func forecast(at now: Timestamp, days: Int = EngineRules.forecastDays) -> [Int] {
    let dueDays = dueTimes.map { $0.onClock(of: now).day }
    var waiting = 0
    var room = max(0, reviewsPerDay - reviewsDone.count(on: now.day))
    return (0..<days).map { ahead in
      let day = now.day + ahead
      waiting += dueDays.count { ahead == 0 ? $0 <= day : $0 == day }
      defer { room = reviewsPerDay }
      let asked = min(waiting, room)
      waiting -= asked
      return asked
    }
  }

  /// What to do next: finish what was begun, review what is due, read on, practise. Where answers
  /// cannot be recorded (`canAnswer` false), only what can be read.
  public func next(at now: Timestamp, canAnswer: Bool = true) -> NextAction {
    guard canAnswer else { return reading }
    if let resumption { return resumption }
    let due = dueToday(at: now)
    return due > 0 ? .review(due: due) : onward
  }

  public func greeting(at now: Timestamp) -> Greeting {
    Greeting(
      courseTitle: courseTitle, isNew: isNew, lessonsFinished: lessonsFinished, lessons: lessons,
      due: due(at: now), streak: streak.current(at: now),
      doubtfulDate: latest.flatMap { $0.isYetToCome(at: now) ? $0 : nil })
  }
}
