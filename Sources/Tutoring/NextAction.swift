public import Curriculum
internal import Psychometrics

extension Outline {
  /// What to do next: finish what was begun, review what is due, read on, practise.
  public func nextAction(for learner: LearnerState, now: Timestamp) -> NextAction {
    if let open = learner.openSitting, let action = resume(open, learner) { return action }
    if let lesson = lessonOrder.first(where: { learner.lessons[$0]?.isOpen == true }),
      let record = learner.lessons[lesson]
    {
      return resumeLesson(lesson, record)
    }
    let due = dueCount(for: learner, now: now)
    if due > 0 { return .review(due: due) }
    if let lesson = nextLesson(for: learner) {
      return .startLesson(lesson.id, title: lesson.title, minutes: lesson.minutes)
    }
    return weakestTopic(for: learner).map { .quiz($0.id, title: $0.title) } ?? .nothing
  }

  /// Objectives of this course that are due for review.
  public func dueCount(
    for learner: LearnerState, in topic: TopicID? = nil, now: Timestamp
  ) -> Int {
    lessonOrder.filter { topic == nil || $0.topic == topic }
      .flatMap { lessons[$0]?.objectives ?? [] }
      .count { learner.objectives[$0.id]?.isDue(at: now) == true }
  }

  /// The first lesson in curriculum order that was not finished and whose requirements were.
  public func nextLesson(for learner: LearnerState, in topic: TopicID? = nil) -> Lesson? {
    let isFinished = { (lesson: LessonID) in (learner.lessons[lesson]?.completions ?? 0) > 0 }
    let unread = lessonOrder.filter { (topic == nil || $0.topic == topic) && !isFinished($0) }
    let ready = unread.first { lesson in
      lessons[lesson]?.requires.allSatisfy { isFinished($0) || lessons[$0] == nil } ?? false
    }
    return (ready ?? unread.first).flatMap { lessons[$0] }
  }

  private func resume(_ open: OpenSitting, _ learner: LearnerState) -> NextAction? {
    switch open.sitting.purpose {
    case .lesson(let lesson):
      guard lessons[lesson] != nil, let record = learner.lessons[lesson], record.isOpen else {
        return nil
      }
      return resumeLesson(lesson, record)
    case .quiz(let topic):
      if let topic, !topics.contains(where: { $0.id == topic }) { return nil }
      return .resumeRound(
        open.sitting.purpose, title: topics.first { $0.id == topic }?.title,
        answered: open.outcomes.count, total: open.sitting.count)
    case .review:
      return .resumeRound(
        .review, title: nil, answered: open.outcomes.count, total: open.sitting.count)
    }
  }

  private func resumeLesson(_ lesson: LessonID, _ record: LessonRecord) -> NextAction {
    .resumeLesson(
      lesson, title: lessons[lesson]?.title ?? lesson.rawValue,
      screen: record.position.screen + 1, screens: record.position.screens)
  }

  private func weakestTopic(for learner: LearnerState) -> Topic? {
    topics.filter { !$0.lessons.isEmpty }
      .min { learner.belief(about: $0.id).mean < learner.belief(about: $1.id).mean }
  }
}
