internal import Assessment
internal import Curriculum
internal import Psychometrics

/// Placement: which question tells most.
extension Selection {
  /// From the topic asked least so far (then the least certain one), the item with the most expected
  /// information. Items that can be guessed carry less, so that typed ones come first where they
  /// fit.
  func placementPick(using generator: inout SeededGenerator) -> Pick? {
    let topics = course.outline.topics.map(\.id).filter { !placementItems(of: $0).isEmpty }
    let ordered = topics.enumerated().sorted { left, right in
      (answers(in: left.element), -deviation(left.element), left.offset)
        < (answers(in: right.element), -deviation(right.element), right.offset)
    }
    for (_, topic) in ordered {
      let belief = learner.belief(about: topic)
      let scored = placementItems(of: topic)
        .map { (item: $0, information: belief.information(of: $0.parameters(for: learner))) }
        .sorted { ($0.information, $1.item.id) > ($1.information, $0.item.id) }
      guard let best = scored.first else { continue }
      let near = scored.filter {
        $0.information >= EngineRules.informativeWithin * best.information
      }
      // One table after another wears people out; another form that tells nearly as much is better.
      let last = open.outcomes.last.flatMap { course.item($0.item) }
      let others = near.filter { !$0.item.isTable || last?.isTable != true }
      let pool = (others.isEmpty ? near : others).prefix(EngineRules.drawnFrom)
      let item = pool[pool.startIndex + Int.below(pool.count, using: &generator)].item
      return (item, reason(.informative(topic: topic), item))
    }
    return nil
  }

  /// Items not asked yet; only hard ones when testing out of the topic wants for nothing else.
  private func placementItems(of topic: TopicID) -> [Item] {
    let fresh = course.items.filter {
      !$0.isSealed && !asked.contains($0.id) && course.lesson(of: $0.objective)?.topic == topic
    }
    let settled = open.outcomes.filter { course.lesson(of: $0.objective)?.topic == topic }
    let hasHard = settled.contains { course.item($0.item)?.level == .judge }
    let isPromising =
      learner.belief(about: topic).probability(above: EngineRules.masteryCut)
      >= EngineRules.promising
    guard settled.count + 1 >= EngineRules.answersForTestingOut, isPromising, !hasHard else {
      return fresh
    }
    let hard = fresh.filter { $0.level == .judge }
    return hard.isEmpty ? fresh : hard
  }

  private func answers(in topic: TopicID) -> Int {
    open.outcomes.count { course.lesson(of: $0.objective)?.topic == topic }
  }

  private func deviation(_ topic: TopicID) -> Double {
    learner.belief(about: topic).standardDeviation
  }
}

extension Item {
  /// Takes several decisions to answer.
  fileprivate var isTable: Bool {
    switch answer {
    case .matching, .ordering: true
    case .singleChoice, .trueFalse, .multipleChoice, .term, .number: false
    }
  }
}
