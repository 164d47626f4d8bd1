/// Probabilities of counts.
enum Chances {
  /// P(at least `count` of independent trials succeed), each with its own probability: the exact
  /// distribution, one trial after the other (for equal probabilities the binomial).
  static func atLeast(_ count: Int, of probabilities: [Double]) -> Double {
    guard count > 0 else { return 1 }
    guard count <= probabilities.count else { return 0 }
    var distribution = [1.0]
    for probability in probabilities {
      var next = [Double](repeating: 0, count: distribution.count + 1)
      for (successes, mass) in distribution.enumerated() {
        next[successes] += mass * (1 - probability)
        next[successes + 1] += mass * probability
      }
      distribution = next
    }
    return min(1, distribution[count...].reduce(0, +))
  }
}
