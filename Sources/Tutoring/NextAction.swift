public import Curriculum
internal import Psychometrics

extension LearnerState {
  public func hasFinished(_ lesson: LessonID) -> Bool { (lessons[lesson]?.completions ?? 0) > 0 }
}

extension Outline {
  /// Objectives of a topic that are due for review and can be asked.
  public func dueCount(for learner: LearnerState, in topic: TopicID, now: Timestamp) -> Int {
    lessonOrder.filter { $0.topic == topic }
      .flatMap { lessons[$0]?.objectives ?? [] }
      .count { learner.objectives[$0.id]?.isDue(at: now) == true && canAsk($0.id) }
  }

  /// The first lesson in curriculum order that was not finished and whose requirements were.
  public func nextLesson(for learner: LearnerState, in topic: TopicID? = nil) -> Lesson? {
    let unread = lessonOrder.filter {
      (topic == nil || $0.topic == topic) && !learner.hasFinished($0)
        && (topic != nil || learner.testedOut[$0.topic] == nil)
    }
    let ready = unread.first { lesson in
      lessons[lesson]?.requires.allSatisfy {
        learner.hasFinished($0) || learner.testedOut[$0.topic] != nil || lessons[$0] == nil
      }
        ?? false
    }
    return (ready ?? unread.first).flatMap { lessons[$0] }
  }

  /// The sitting that is open, or else a lesson that was begun.
  func resumption(for learner: LearnerState) -> NextAction? {
    learner.openSitting.flatMap { resume($0, learner) } ?? resumeOpenLesson(learner)
  }

  /// The lesson that is open, else the next unread one, else the first.
  func reading(for learner: LearnerState) -> NextAction {
    if let action = resumeOpenLesson(learner) { return action }
    let lesson = nextLesson(for: learner) ?? lessonOrder.first.flatMap { lessons[$0] }
    return lesson.map(start) ?? .nothing
  }

  /// The next unread lesson, else practice of the weakest topic.
  func onward(for learner: LearnerState) -> NextAction {
    if let lesson = nextLesson(for: learner) { return start(lesson) }
    return weakestTopic(for: learner).map { .quiz($0.id, title: $0.title) } ?? .nothing
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
    case .exam(let scope):
      if let topic = scope.topic, !topics.contains(where: { $0.id == topic }) { return nil }
      return .resumeRound(
        open.sitting.purpose, title: topics.first { $0.id == scope.topic }?.title,
        answered: open.outcomes.count, total: open.sitting.count)
    case .review, .placement:
      return .resumeRound(
        open.sitting.purpose, title: nil, answered: open.outcomes.count, total: open.sitting.count)
    }
  }

  private func resumeOpenLesson(_ learner: LearnerState) -> NextAction? {
    let lesson = lessonOrder.first { learner.lessons[$0]?.isOpen == true }
    return lesson.flatMap { id in learner.lessons[id].map { resumeLesson(id, $0) } }
  }

  private func resumeLesson(_ lesson: LessonID, _ record: LessonRecord) -> NextAction {
    .resumeLesson(
      lesson, title: lessons[lesson]?.title ?? lesson.rawValue,
      screen: record.position.screen + 1, screens: record.position.screens)
  }

  private func start(_ lesson: Lesson) -> NextAction {
    .startLesson(lesson.id, title: lesson.title, minutes: lesson.minutes)
  }

  private func weakestTopic(for learner: LearnerState) -> Topic? {
    topics.filter { topic in
      topic.lessons.contains { lessons[$0]?.objectives.contains { canAsk($0.id) } == true }
    }
    .min { learner.belief(about: $0.id).mean < learner.belief(about: $1.id).mean }
  }
}
