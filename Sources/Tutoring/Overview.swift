internal import Assessment
public import Curriculum

/// Where the learner stands, worked out from the state and the outline alone.
public struct Overview: Sendable {
  public let outline: Outline
  public let learner: LearnerState
  public let now: Timestamp

  public init(outline: Outline, learner: LearnerState, now: Timestamp) {
    self.outline = outline
    self.learner = learner
    self.now = now
  }

  /// Topics and lessons; item counts come from the course when it has been read.
  public func topicList(items: [TopicID: Int]) -> TopicList {
    TopicList(
      topics: outline.topics.map { topic in
        TopicList.Topic(
          id: topic.id, title: topic.title,
          lessons: topic.lessons.compactMap { outline.lessons[$0] }.map { lesson in
            TopicList.Lesson(
              id: lesson.id, title: lesson.title, minutes: lesson.minutes,
              status: status(of: lesson.id))
          },
          items: items[topic.id] ?? 0,
          due: outline.dueCount(for: learner, in: topic.id, now: now))
      })
  }

  public var progress: ProgressReport {
    let standing = Standing(outline: outline, learner: learner)
    return ProgressReport(
      topics: outline.topics.map(progress(of:)), overall: learner.overallEstimate,
      streak: learner.streak.current(at: now), longestStreak: learner.streak.longest,
      due: standing.due(at: now), forecast: standing.forecast(at: now), day: now.day,
      sureness: learner.sureness)
  }

  private func finished(_ lessons: [LessonID]) -> Int {
    lessons.count { learner.hasFinished($0) }
  }

  private func status(of lesson: LessonID) -> LessonStatus {
    guard let record = learner.lessons[lesson] else { return .new }
    if record.isOpen {
      return .open(
        screen: record.position.screen + 1, screens: record.position.screens,
        isFinished: record.completions > 0)
    }
    return .finished(times: record.completions)
  }

  private func progress(of topic: Outline.Topic) -> ProgressReport.Topic {
    let objectives = topic.lessons.flatMap { outline.lessons[$0]?.objectives ?? [] }
    return ProgressReport.Topic(
      id: topic.id, title: topic.title, lessonsFinished: finished(topic.lessons),
      lessons: topic.lessons.count, right: learner.topicRecords[topic.id]?.right ?? 0,
      ability: learner.estimate(of: topic.id),
      isMastered: learner.isMastered(topic.id, objectives: objectives.map(\.id), now: now),
      objectives: objectives.map(line(for:)),
      due: outline.dueCount(for: learner, in: topic.id, now: now),
      isTestedOut: learner.testedOut[topic.id] != nil)
  }

  private func line(for objective: Objective) -> ProgressReport.ObjectiveLine {
    let record = learner.objectives[objective.id] ?? ObjectiveRecord()
    return ProgressReport.ObjectiveLine(
      objective: objective, answers: record.answers, right: record.right,
      retrievability: record.retrievability(at: now),
      dueInDays: record.due.map { Int($0.days(since: now).rounded(.up)) },
      gaps: record.gaps(at: now))
  }
}
