/// What is believed about an item's difficulty b, in logits: a normal distribution that begins at the
/// author's level and moves as answers come in. It is an estimate of one record, nothing calibrated.
public struct DifficultyBelief: Sendable, Hashable {
  public private(set) var belief: NormalBelief
  /// Answers it has learned from.
  public private(set) var answers: Int

  /// How far, as a standard deviation in logits, items of one level lie apart: the prior draws an
  /// estimate back to its level (shrinkage).
  public static let spreadOfLevel = 0.5

  /// The prior of an item whose level stands at `difficulty`.
  public init(level difficulty: Double) {
    belief = NormalBelief(mean: difficulty, standardDeviation: Self.spreadOfLevel)
    answers = 0
  }

  /// A stored belief.
  public init(mean: Double, standardDeviation: Double, answers: Int) {
    belief = NormalBelief(mean: mean, standardDeviation: standardDeviation)
    self.answers = max(0, answers)
  }

  /// One answer of a learner whose ability is believed to be `ability`: expected a posteriori over
  /// b, with the probability of the answer averaged over the ability, because neither is known.
  /// Partial credit (0...1) is a fractional likelihood.
  public mutating func update(
    ability: NormalBelief, discrimination: Double = 1, guessing: Double, credit: Double
  ) {
    let share = credit.clamped(0...1, orIfNaN: 0)
    // Steps of 2/3 standard deviations out to four: as exact as finer ones for curves this smooth.
    let half = 6
    var total = 0.0
    var first = 0.0
    var second = 0.0
    for index in -half...half {
      let deviate = Double(index) * 2 / 3
      let item = ItemParameters(
        discrimination: discrimination,
        difficulty: belief.mean + belief.standardDeviation * deviate, guessing: guessing)
      let right = ability.probability(of: item).clamped(1e-12...1 - 1e-12, orIfNaN: 0.5)
      let weight = Elementary.exponential(
        share * Elementary.logarithm(right) + (1 - share) * Elementary.logarithm(1 - right)
          - deviate * deviate / 2)
      total += weight
      first += weight * deviate
      second += weight * deviate * deviate
    }
    let center = first / total
    let variance = max(second / total - center * center, 1e-6)
    belief = NormalBelief(
      mean: belief.mean + belief.standardDeviation * center,
      standardDeviation: belief.standardDeviation * variance.squareRoot())
    answers += 1
  }
}
