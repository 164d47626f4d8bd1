/// What is believed about one ability: a normal distribution, in logits.
public struct NormalBelief: Sendable, Hashable {
  public let mean: Double
  /// More than 0.
  public let standardDeviation: Double

  /// Values out of range (mean beyond +-1e6, deviation outside 1e-6...1e6) are brought to a bound.
  public init(mean: Double, standardDeviation: Double) {
    self.mean = mean.clamped(-1e6...1e6, orIfNaN: 0)
    self.standardDeviation = standardDeviation.clamped(1e-6...1e6, orIfNaN: 1)
  }

  /// The belief after one answer: expected a posteriori (Bock & Mislevy 1982). Partial credit
  /// enters as a fractional likelihood P^credit (1 - P)^(1 - credit).
  public func updated(item: ItemParameters, credit: Double) -> NormalBelief {
    posterior([(item, credit)])
  }

  /// The belief after several answers, over one grid out to eight standard deviations from the prior
  /// mean. Agrees with dense integration to 1e-3 and better.
  public func posterior(_ answers: [(item: ItemParameters, credit: Double)]) -> NormalBelief {
    let steepest = answers.reduce(1) { max($0, $1.item.discrimination) } * standardDeviation
    let grid = Self.grid(steepness: steepest * Double(max(1, answers.count)).squareRoot())
    var logWeights = [Double](repeating: 0, count: 2 * grid.half + 1)
    for index in logWeights.indices {
      let deviate = Double(index - grid.half) * grid.step
      let ability = mean + standardDeviation * deviate
      var logWeight = -deviate * deviate / 2
      for (item, credit) in answers {
        let share = credit.clamped(0...1, orIfNaN: 0)
        let (right, wrong) = item.logProbabilities(ability: ability)
        if share > 0 { logWeight += share * right }
        if share < 1 { logWeight += (1 - share) * wrong }
      }
      logWeights[index] = logWeight
    }
    return moments(of: logWeights, half: grid.half, step: grid.step)
  }

  /// Points on each side and their distance, in standard deviations. The trapezoidal rule converges
  /// exponentially in the distance of the nearest pole, pi / steepness: a logistic curve no steeper
  /// than its belief is wide needs few points (Trefethen & Weideman 2014). Steep ones get 385.
  private static func grid(steepness: Double) -> (half: Int, step: Double) {
    let half = steepness <= 1.2 ? 32 : steepness <= 2.4 ? 64 : 192
    return (half, 8 / Double(half))
  }

  private func moments(of logWeights: [Double], half: Int, step: Double) -> NormalBelief {
    let largest = logWeights.max() ?? 0
    var total = 0.0
    var first = 0.0
    var second = 0.0
    for (index, logWeight) in logWeights.enumerated() {
      let deviate = Double(index - half) * step
      let weight = Elementary.exponential(logWeight - largest)
      total += weight
      first += weight * deviate
      second += weight * deviate * deviate
    }
    let center = first / total
    let variance = max(second / total - center * center, 1e-12)
    return NormalBelief(
      mean: mean + standardDeviation * center,
      standardDeviation: standardDeviation * variance.squareRoot())
  }

  /// The predicted probability of a right answer: P averaged over the belief.
  public func probability(of item: ItemParameters) -> Double {
    average(item) { item.probability(ability: $0) }
  }

  /// The information an item is expected to give, averaged over the belief.
  public func information(of item: ItemParameters) -> Double {
    average(item) { item.information(ability: $0) }
  }

  /// The probability that the ability lies above a cut (logits).
  public func probability(above cut: Double) -> Double {
    let cut = cut.clamped(-1e9...1e9, orIfNaN: 0)
    return Elementary.complementaryError((cut - mean) / standardDeviation / 2.0.squareRoot()) / 2
  }

  /// Averages a smooth function of an item over the belief by the trapezoidal rule, which converges
  /// exponentially for such functions (Trefethen & Weideman 2014), out to five standard deviations:
  /// 31 points, error below 1e-4 for a times standard deviation up to 5; up to 1.5, every second
  /// point is enough for 1e-5.
  private func average(_ item: ItemParameters, _ function: (Double) -> Double) -> Double {
    let isSmooth = item.discrimination * standardDeviation <= 1.5
    let weights = isSmooth ? NormalBelief.coarse : NormalBelief.fine
    let stride = isSmooth ? 2 : 1
    var sum = 0.0
    for (index, weight) in weights.enumerated() {
      sum += weight * function(mean + standardDeviation * Double(index * stride - 15) / 3)
    }
    return sum
  }

  private static let fine = weights(stride: 1)
  private static let coarse = weights(stride: 2)

  private static func weights(stride: Int) -> [Double] {
    let raw = Swift.stride(from: -15, through: 15, by: stride).map { index in
      let deviate = Double(index) / 3
      return Elementary.exponential(-deviate * deviate / 2)
    }
    let total = raw.reduce(0, +)
    return raw.map { $0 / total }
  }
}
