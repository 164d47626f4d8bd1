public import Assessment
public import Curriculum
internal import Psychometrics

extension ObjectiveRecord {
  /// What mastery still asks for, empty when it is reached: unaided right answers on at least two
  /// days, one at level 2 or 3, and a retrievability of 0.8 or more.
  public func gaps(at now: Timestamp) -> [MasteryGap] {
    var gaps: [MasteryGap] = []
    let missingDays = EngineRules.masteryDays - unaidedDays.count
    if missingDays > 0 { gaps.append(.days(missingDays)) }
    if !hasAppliedRight { gaps.append(.applied) }
    let retrievability = retrievability(at: now) ?? 0
    if retrievability < EngineRules.masteryRetrievability {
      gaps.append(.retrievability(retrievability))
    }
    return gaps
  }
}

extension LearnerState {
  /// A topic's ability with its uncertainty.
  public func estimate(of topic: TopicID) -> AbilityEstimate {
    let belief = belief(about: topic)
    return AbilityEstimate(
      mean: belief.mean, standardError: belief.standardDeviation,
      answers: topicRecords[topic]?.answers ?? 0)
  }

  /// The mean ability over the topics answered so far.
  public var overallEstimate: AbilityEstimate {
    let belief = topics.isEmpty ? NormalBelief(mean: 0, standardDeviation: 1) : ability.overall
    return AbilityEstimate(
      mean: belief.mean, standardError: belief.standardDeviation, answers: answers)
  }

  /// All objectives mastered, and ability above the cut with enough certainty.
  public func isMastered(
    _ topic: TopicID, objectives ids: [ObjectiveID], now: Timestamp
  ) -> Bool {
    !ids.isEmpty && ids.allSatisfy { objectives[$0]?.gaps(at: now).isEmpty ?? false }
      && belief(about: topic).probability(above: EngineRules.masteryCut)
        >= EngineRules.masteryCertainty
  }
}
