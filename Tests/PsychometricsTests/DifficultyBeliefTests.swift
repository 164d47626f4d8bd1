import Psychometrics
import Testing

@Suite struct DifficultyBeliefTests {
  @Test func itBeginsAtTheLevelAndMovesWithTheAnswers() {
    let ability = NormalBelief(mean: 0, standardDeviation: 0.5)
    for (credit, sign) in [(1.0, -1.0), (0.0, 1.0)] {
      var difficulty = DifficultyBelief(level: 1.2)
      #expect(difficulty.belief.mean == 1.2 && difficulty.answers == 0)
      var before = difficulty
      for _ in 0..<20 {
        difficulty.update(ability: ability, guessing: 1.0 / 3, credit: credit)
        #expect((difficulty.belief.mean - before.belief.mean) * sign > 0)
        #expect(difficulty.belief.standardDeviation < before.belief.standardDeviation + 0.02)
        before = difficulty
      }
      #expect(difficulty.answers == 20)
      #expect(abs(difficulty.belief.mean - 1.2) < 3, "drawn back to its level")
    }
  }

  /// Against integration over 2001 points of b and of ability.
  @Test func itEqualsDenseIntegration() {
    let ability = NormalBelief(mean: 0.4, standardDeviation: 0.8)
    var difficulty = DifficultyBelief(level: 0)
    difficulty.update(ability: ability, guessing: 0.25, credit: 1)
    var total = 0.0
    var first = 0.0
    for index in -1000...1000 {
      let b = Double(index) * 0.004
      var right = 0.0
      var weights = 0.0
      for point in -100...100 {
        let z = Double(point) * 0.06
        let weight = exponential(-z * z / 2)
        weights += weight
        right +=
          weight
          * ItemParameters(difficulty: b, guessing: 0.25).probability(ability: 0.4 + 0.8 * z)
      }
      let weight = exponential(-b * b / 2 / 0.25) * right / weights
      total += weight
      first += weight * b
    }
    #expect(abs(difficulty.belief.mean - first / total) < 1e-3)
  }

  /// e^x by its series after halving, so that the test needs no C library.
  private func exponential(_ x: Double) -> Double {
    var sum = 1.0
    var term = 1.0
    let small = x / 1024
    for index in 1...12 {
      term *= small / Double(index)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -5, 7])
  func strangeNumbersLeaveItFinite(number: Double) {
    var difficulty = DifficultyBelief(level: number)
    difficulty.update(
      ability: NormalBelief(mean: number, standardDeviation: number), discrimination: number,
      guessing: number, credit: number)
    #expect(difficulty.belief.mean.isFinite && difficulty.belief.standardDeviation > 0)
  }
}
