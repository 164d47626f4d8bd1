internal import Assessment
public import Curriculum

/// Exams: beginning, asking without a word about right or wrong, and the result.
extension Turn {
  /// The exam that is open.
  var examScope: ExamScope? { session.learner.openExam(in: course.outline) }

  mutating func beginExam(_ scope: ExamScope) {
    if examScope == scope { return askNext(isResumed: true) }
    if let opens = session.learner.examOpens(scope, at: now) {
      return views.append(.notice(.examLater(opens, now)))
    }
    let form = ExamForm.items(
      of: scope, course: course, earlier: session.learner.exams, seed: 0)
    guard !form.isEmpty else { return views.append(.notice(.noExam)) }
    begin(.exam(scope), count: form.count, seed: nil)
    views.append(.examRules(scope, items: form.count))
    askNext()
  }

  /// What was not answered counts as missed.
  mutating func endExam() {
    guard let open = session.learner.openSitting, let scope = examScope else {
      return views.append(.notice(.noExamOpen))
    }
    session.pending = nil
    finishExam(open, scope)
  }

  mutating func finishExam(_ open: OpenSitting, _ scope: ExamScope) {
    let result = result(of: open, scope)
    emit(.examined(result))
    emit(.terminated(sitting: open.id))
    session.activity = .home
    views.append(
      .examSummary(
        ExamSummary(
          result: result,
          titles: Dictionary(
            course.outline.topics.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }
          ),
          restudy: result.restudy.compactMap(course.objective), next: nextAction)))
  }

  private func result(of open: OpenSitting, _ scope: ExamScope) -> ExamResult {
    let answered = Set(open.outcomes.map(\.item))
    let form = ExamForm.items(
      of: scope, course: course, earlier: session.learner.exams(before: open.id),
      seed: open.sitting.seed)
    let blanks = form.filter { !answered.contains($0.id) }
      .prefix(max(0, open.sitting.count - open.outcomes.count))
      .map {
        Outcome(item: $0.id, objective: $0.objective, response: nil, credit: 0, verdict: .wrong)
      }
    let outcomes = open.outcomes + blanks
    let asked = outcomes.compactMap { outcome in
      course.lesson(of: outcome.objective).map { (topic: $0.topic, outcome: outcome) }
    }
    let missed = Set(outcomes.filter { $0.verdict != .right }.map(\.objective))
    return ExamResult(
      sitting: open.id, scope: scope,
      topics: course.outline.topics.compactMap { topic in
        let own = asked.filter { $0.topic == topic.id }
        guard !own.isEmpty else { return nil }
        return ExamResult.Topic(
          topic: topic.id, points: own.map(\.outcome.credit).reduce(0, +), items: own.count)
      },
      restudy: course.objectives.map(\.id).filter(missed.contains))
  }
}

/// An exam's end, for the learner.
public struct ExamSummary: Sendable, Equatable {
  public var result: ExamResult
  public var titles: [TopicID: String]
  /// What to read again.
  public var restudy: [Objective]
  public var next: NextAction
}
