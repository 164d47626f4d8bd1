import Psychometrics
import Testing

/// Laws that hold for any item and any belief, tried on drawn ones.
@Suite struct PropertyTests {
  /// Draws numbers in 0..<1: a linear congruential generator is enough here.
  struct Draws {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 2 &+ 1 }

    mutating func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }

    mutating func item() -> ItemParameters {
      ItemParameters(
        discrimination: 0.3 + 2.2 * next(), difficulty: 8 * next() - 4, guessing: 0.6 * next())
    }

    mutating func belief() -> NormalBelief {
      NormalBelief(mean: 6 * next() - 3, standardDeviation: 0.1 + 1.9 * next())
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func probabilityIsMonotoneInAbility(seed: UInt64) {
    var draws = Draws(seed)
    let item = draws.item()
    let curve = (-60...60).map { item.probability(ability: Double($0) / 10) }
    #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 < $1 })
    #expect(curve.allSatisfy { $0 >= item.guessing && $0 <= 1 })
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func aWrongAnswerNeverWidensTheBelief(seed: UInt64) {
    var draws = Draws(seed)
    let belief = draws.belief()
    let item = draws.item()
    let wrong = belief.updated(item: item, credit: 0)
    #expect(wrong.standardDeviation <= belief.standardDeviation + 1e-9)
    #expect(wrong.mean <= belief.mean + 1e-9)
    #expect(belief.updated(item: item, credit: 1).mean >= belief.mean - 1e-9)
  }

  /// What was learned from an answer, averaged over how it may turn out, is never negative: the
  /// expected variance after it is no larger than before (the law of total variance).
  @Test(arguments: 0..<50 as Range<UInt64>)
  func onAverageAnAnswerTeaches(seed: UInt64) {
    var draws = Draws(seed)
    let belief = draws.belief()
    let item = draws.item()
    let chance = belief.probability(of: item)
    let right = belief.updated(item: item, credit: 1).standardDeviation
    let wrong = belief.updated(item: item, credit: 0).standardDeviation
    let expected = chance * right * right + (1 - chance) * wrong * wrong
    #expect(expected <= belief.standardDeviation * belief.standardDeviation + 1e-4)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func theOrderOfAnswersDoesNotMatterMuch(seed: UInt64) {
    var draws = Draws(seed)
    let prior = NormalBelief(mean: 0, standardDeviation: 1)
    let answers = (0..<6).map { _ in (item: draws.item(), credit: draws.next() < 0.5 ? 0.0 : 1.0) }
    let forward = prior.posterior(answers)
    let backward = prior.posterior(answers.reversed())
    #expect(abs(forward.mean - backward.mean) < 1e-9)
    #expect(abs(forward.standardDeviation - backward.standardDeviation) < 1e-9)
  }

  /// However many answers: finite, positive, and, though lucky guesses may widen a belief, bounded.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func theJointBeliefStaysSound(seed: UInt64) {
    var draws = Draws(seed)
    var joint = JointBelief()
    joint.extend(to: 5)
    for step in 0..<200 {
      joint.update(
        topic: Int(draws.next() * 5), item: draws.item(), credit: draws.next() < 0.7 ? 1 : 0)
      if step.isMultiple(of: 17) { joint.driftForNewSitting() }
      for topic in 0..<5 {
        let belief = joint.belief(topic: topic)
        #expect(belief.mean.isFinite && belief.standardDeviation > 0)
        #expect(belief.standardDeviation < 2)
      }
      #expect(joint.overall.mean.isFinite)
    }
  }
}
