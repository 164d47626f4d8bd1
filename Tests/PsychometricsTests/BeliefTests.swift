import Psychometrics
import Testing

@Suite struct BeliefTests {
  let prior = NormalBelief(mean: 0, standardDeviation: 1)
  let extremes = [
    0, 1, -1, 1e308, -1e308, .leastNonzeroMagnitude, .infinity, -.infinity, .nan, 20, -20,
  ]

  @Test func probabilityRisesWithAbility() {
    for guessing in [0, 0.25, 0.5] {
      let item = ItemParameters(discrimination: 1.3, difficulty: 0.4, guessing: guessing)
      let curve = stride(from: -8.0, through: 8, by: 0.25).map { item.probability(ability: $0) }
      #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 < $1 })
      #expect(curve.allSatisfy { $0 > guessing && $0 < 1 })
    }
  }

  @Test func wrongAnswersNeverWidenTheBelief() {
    for difficulty in stride(from: -3.0, through: 3, by: 0.5) {
      for guessing in [0, 0.25, 0.5] {
        let item = ItemParameters(difficulty: difficulty, guessing: guessing)
        let after = prior.updated(item: item, credit: 0)
        #expect(after.standardDeviation < prior.standardDeviation)
        #expect(after.mean < prior.mean)
      }
    }
  }

  /// A lucky guess at a hard item leaves two explanations standing, so the belief widens.
  @Test func rightAnswerMayWidenTheBeliefWhereGuessingIsPossible() {
    let item = ItemParameters(discrimination: 2, difficulty: 2, guessing: 0.25)
    #expect(prior.updated(item: item, credit: 1).standardDeviation > prior.standardDeviation)
  }

  @Test func partialCreditLiesBetween() {
    let item = ItemParameters(difficulty: 0)
    let means = [0, 0.25, 0.5, 0.75, 1].map { prior.updated(item: item, credit: $0).mean }
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func predictionEqualsDenseIntegral() {
    for spread in [0.2, 1, 1.5] {
      for item in [
        ItemParameters(difficulty: 1.2, guessing: 0.25),
        ItemParameters(discrimination: 3, difficulty: -0.4),
      ] {
        let belief = NormalBelief(mean: 0.3, standardDeviation: spread)
        var total = 0.0
        var dense = 0.0
        for point in -8000...8000 {
          let deviate = Double(point) / 1000
          let weight = exponential(-deviate * deviate / 2)
          total += weight
          dense += weight * item.probability(ability: 0.3 + spread * deviate)
        }
        #expect(abs(belief.probability(of: item) - dense / total) < 1e-4)
      }
    }
  }

  @Test func probabilityAboveCutIsTheNormalTail() {
    #expect(abs(prior.probability(above: 0) - 0.5) < 1e-12)
    #expect(abs(prior.probability(above: 1.959963984540054) - 0.025) < 1e-9)
  }

  @Test func nothingFiniteOrNotMakesNonsense() {
    for first in extremes {
      for second in extremes {
        let item = ItemParameters(discrimination: first, difficulty: second, guessing: first)
        let belief = NormalBelief(mean: first, standardDeviation: second)
        let after = belief.updated(item: item, credit: second)
        let numbers = [
          item.probability(ability: first), item.information(ability: second),
          belief.probability(of: item), belief.information(of: item),
          belief.probability(above: first), after.mean, after.standardDeviation,
        ]
        #expect(numbers.allSatisfy { $0.isFinite }, "\(first) \(second): \(numbers)")
      }
    }
  }
}

/// e^x by its series, so that the tests need no C library: enough for the weights of a bell curve.
func exponential(_ x: Double) -> Double {
  let halvings = 10
  let small = x / Double(1 << halvings)
  var term = 1.0
  var sum = 1.0
  for index in 1...20 {
    term *= small / Double(index)
    sum += term
  }
  for _ in 0..<halvings { sum *= sum }
  return sum
}
