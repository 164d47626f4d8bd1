internal import Assessment
internal import Curriculum
internal import Psychometrics

/// Placement: beginning, stopping, and the offer to leave lessons out.
extension Turn {
  mutating func beginPlacement() {
    if case .placement? = session.learner.openSitting?.sitting.purpose {
      return askNext(isResumed: true)
    }
    guard course.items.contains(where: { !$0.isSealed }) else {
      return views.append(.notice(.noItems(QuizRequest())))
    }
    begin(.placement, count: EngineRules.placementLength, seed: nil)
    askNext()
  }

  var overall: NormalBelief {
    session.learner.overallBelief(over: course.outline.topics.map(\.id))
  }

  /// Precise enough, with no topic left that a few more answers could settle; or long enough.
  func placementIsDone(_ open: OpenSitting) -> Bool {
    if open.outcomes.count >= open.sitting.count { return true }
    guard overall.standardDeviation <= EngineRules.placementError else { return false }
    return !course.outline.topics.contains { topic in
      let result = placement(of: topic, open)
      return result.certainty >= EngineRules.promising && !result.canBeTestedOut
        && result.answers < EngineRules.answersForTestingOut
    }
  }

  /// Where a topic stands in this placement.
  func placement(of topic: Outline.Topic, _ open: OpenSitting) -> PlacementSummary.Topic {
    let asked = open.outcomes.filter { course.lesson(of: $0.objective)?.topic == topic.id }
    let belief = session.learner.belief(about: topic.id)
    return PlacementSummary.Topic(
      id: topic.id, title: topic.title, lessons: topic.lessons.count,
      ability: AbilityEstimate(
        mean: belief.mean, standardError: belief.standardDeviation, answers: asked.count),
      answers: asked.count, right: asked.count { $0.verdict == .right },
      hasHardAnswer: asked.contains { course.item($0.item)?.level == .judge },
      certainty: belief.probability(above: EngineRules.masteryCut),
      isTestedOut: session.learner.testedOut[topic.id] != nil)
  }

  mutating func finishPlacement(_ open: OpenSitting) {
    let topics = course.outline.topics.map { placement(of: $0, open) }
    let belief = overall
    let offered = topics.filter(\.canBeTestedOut).map(\.id)
    if offered.isEmpty { emit(.terminated(sitting: open.id)) }
    views.append(
      .placementSummary(
        PlacementSummary(
          overall: AbilityEstimate(
            mean: belief.mean, standardError: belief.standardDeviation,
            answers: open.outcomes.count),
          topics: topics, next: nextAction)))
    offer(offered, of: open)
  }

  private mutating func offer(_ topics: [TopicID], of open: OpenSitting) {
    guard let first = topics.first,
      let topic = course.outline.topics.first(where: { $0.id == first })
    else {
      if session.learner.openSitting?.id == open.id { emit(.terminated(sitting: open.id)) }
      session.activity = .home
      return
    }
    session.activity = .offer(topics)
    views.append(.testOutOffer(placement(of: topic, open)))
  }

  /// Enter keeps the lessons; so does no. Anything else is asked again.
  mutating func settleOffer(_ topics: [TopicID], _ line: String) {
    guard let open = session.learner.openSitting, let topic = topics.first,
      let outline = course.outline.topics.first(where: { $0.id == topic })
    else {
      session.activity = .home
      return
    }
    switch line.lowercased() {
    case "y", "yes":
      let result = placement(of: outline, open)
      emit(
        .testedOut(
          TestedOut(
            sitting: open.id, topic: topic, ability: result.ability.mean,
            standardError: result.ability.standardError, certainty: result.certainty)))
      views.append(.notice(.testedOut(outline.title)))
    case "n", "no", "": break
    default:
      return views.append(
        .unreadable("Type yes to leave the lessons out, or no (Enter) to keep them."))
    }
    offer(Array(topics.dropFirst()), of: open)
  }

  /// After an answer: how the estimate moved.
  func placementStep(before: NormalBelief) -> View? {
    guard let open = session.learner.openSitting, case .placement = open.sitting.purpose else {
      return nil
    }
    let after = overall
    return .placementStep(
      PlacementStep(
        before: AbilityEstimate(
          mean: before.mean, standardError: before.standardDeviation,
          answers: max(0, open.outcomes.count - 1)),
        after: AbilityEstimate(
          mean: after.mean, standardError: after.standardDeviation,
          answers: open.outcomes.count)))
  }
}
