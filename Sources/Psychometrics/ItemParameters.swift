/// An item in the three-parameter logistic model (Birnbaum 1968):
/// P(theta) = c + (1 - c) / (1 + e^(-a (theta - b))).
public struct ItemParameters: Sendable, Hashable {
  /// a: how sharply the item tells abilities apart, 0.01...10.
  public let discrimination: Double
  /// b: the ability (logits) halfway between guessing and certainty, -20...20.
  public let difficulty: Double
  /// c: the probability of a right answer by chance, 0...0.99.
  public let guessing: Double

  /// Values outside their ranges are brought to the nearest bound.
  public init(discrimination: Double = 1, difficulty: Double, guessing: Double = 0) {
    self.discrimination = discrimination.clamped(0.01...10, orIfNaN: 1)
    self.difficulty = difficulty.clamped(-20...20, orIfNaN: 0)
    self.guessing = guessing.clamped(0...0.99, orIfNaN: 0)
  }

  /// The probability of a right answer, `guessing`...1, at an ability in logits.
  public func probability(ability: Double) -> Double {
    guessing + (1 - guessing) * mastery(ability)
  }

  /// Fisher information about ability, per squared logit:
  /// I = a^2 (Q / P) ((P - c) / (1 - c))^2 (Lord 1980).
  public func information(ability: Double) -> Double {
    let mastery = mastery(ability)
    let probability = guessing + (1 - guessing) * mastery
    guard probability > 0 else { return 0 }
    // Q = (1 - c)(1 - mastery), without the cancellation of 1 - P near 1.
    let failure = (1 - guessing) * Elementary.logistic(-argument(ability))
    return discrimination * discrimination * failure * mastery * (mastery / probability)
  }

  /// The logarithms of P and of 1 - P, each exact where the other is near 1.
  func logProbabilities(ability: Double) -> (right: Double, wrong: Double) {
    let argument = argument(ability)
    let failure = (1 - guessing) * Elementary.logistic(-argument)
    let right =
      guessing > 0 ? guessing + (1 - guessing) * Elementary.logistic(argument) : nil
    let smallest = Double.leastNormalMagnitude
    return (
      right.map { Elementary.logarithm(max($0, smallest)) } ?? logLogistic(argument),
      failure > smallest
        ? Elementary.logarithm(failure)
        : Elementary.logarithm(1 - guessing) + logLogistic(-argument)
    )
  }

  private func argument(_ ability: Double) -> Double {
    discrimination * (ability.clamped(-1e6...1e6, orIfNaN: 0) - difficulty)
  }

  private func mastery(_ ability: Double) -> Double { Elementary.logistic(argument(ability)) }

  /// log(1 / (1 + e^-x)); for very negative x it is x itself.
  private func logLogistic(_ x: Double) -> Double {
    x < -36 ? x : -Elementary.logarithm(1 + Elementary.exponential(-x))
  }
}
