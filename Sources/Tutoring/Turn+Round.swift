internal import Assessment
internal import Curriculum

/// Quizzes and reviews: beginning, going on, and the summary.
extension Turn {
  mutating func beginQuiz(_ request: QuizRequest) {
    let available = course.items.filter {
      !$0.isSealed && (request.level == nil || $0.level == request.level)
        && (request.objective == nil || $0.objective == request.objective)
        && (request.topic == nil || course.lesson(of: $0.objective)?.topic == request.topic)
    }.count
    guard available > 0 else { return views.append(.notice(.noItems(request))) }
    let count = request.count.map { max(1, $0) } ?? min(EngineRules.quizLength, available)
    begin(
      .quiz(request.topic), count: count, level: request.level, objective: request.objective,
      seed: request.seed)
    askNext()
  }

  mutating func goOn() {
    session.pending = nil
    guard let open = session.learner.openSitting else {
      session.activity = .home
      return
    }
    if case .lesson(let lesson) = open.sitting.purpose {
      let position = session.learner.lessons[lesson]?.position
      leaveScreen(position.map(place(of:)) ?? 0)
    } else if case .placement = open.sitting.purpose, placementIsDone(open) {
      finishPlacement(open)
    } else if case .exam(let scope) = open.sitting.purpose,
      open.outcomes.count >= open.sitting.count
    {
      finishExam(open, scope)
    } else if open.outcomes.count >= open.sitting.count {
      finishRound(open)
    } else {
      askNext()
    }
  }

  mutating func finishRound(_ open: OpenSitting) {
    emit(.terminated(sitting: open.id))
    session.activity = .home
    let items = open.outcomes.compactMap { outcome in
      course.item(outcome.item).map { (outcome, $0) }
    }
    views.append(
      .roundSummary(
        RoundSummary(
          purpose: open.sitting.purpose,
          right: open.outcomes.filter { $0.verdict == .right }.count,
          partly: open.outcomes.filter { $0.verdict == .partly }.count,
          total: open.outcomes.count,
          missed: items.filter { $0.0.verdict != .right }.map { missed($0.0, $0.1) },
          changes: changes(since: open), mastered: newlyMastered(since: open),
          firstReviewInDays: firstReview(of: open),
          next: nextAction,
          seed: open.sitting.seed)))
  }

  private func missed(_ outcome: Outcome, _ item: Item) -> RoundSummary.Missed {
    let response = outcome.response.flatMap {
      outcome.said.isEmpty ? $0 : item.response(saying: outcome.said, insteadOf: $0)
    }
    return RoundSummary.Missed(
      item: item, response: response, verdict: outcome.verdict,
      feedback: item.feedback(for: response, revealing: true),
      lesson: course.lesson(of: item.objective))
  }

  /// How the estimates of the topics asked about moved.
  private func changes(since open: OpenSitting) -> [RoundSummary.TopicChange] {
    var before = LearnerState()
    before.topics = open.topicsBefore
    before.ability = open.abilityBefore
    let asked = Set(open.outcomes.compactMap { course.lesson(of: $0.objective)?.topic })
    return course.outline.topics.filter { asked.contains($0.id) }.map { topic in
      let answers = session.learner.topicRecords[topic.id]?.answers ?? 0
      let now = open.outcomes.filter {
        course.lesson(of: $0.objective)?.topic == topic.id && $0.response != nil
      }.count
      before.topicRecords[topic.id] = TopicRecord(answers: max(0, answers - now))
      return RoundSummary.TopicChange(
        topic: topic.id, title: topic.title, before: before.estimate(of: topic.id),
        after: session.learner.estimate(of: topic.id))
    }
  }

  /// Objectives of the sitting that are mastered now and were one day short when it began.
  private func newlyMastered(since open: OpenSitting) -> [Objective] {
    var seen: Set<ObjectiveID> = []
    return open.outcomes.compactMap { outcome -> Objective? in
      guard seen.insert(outcome.objective).inserted,
        let record = session.learner.objectives[outcome.objective],
        record.gaps(at: now).isEmpty, record.unaidedDays.last == open.began.day
      else { return nil }
      return course.objective(outcome.objective)
    }
  }
}
