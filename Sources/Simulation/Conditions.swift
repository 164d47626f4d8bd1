/// How the next item is chosen.
public enum Policy: String, Sendable, CaseIterable {
  /// As the course does.
  case adaptive
  /// In curriculum and file order, over and over.
  case fixed
  case random
  /// The item most likely to be answered rightly, of those not yet asked in the sitting.
  case easiest
}

/// Who learns, and in what kind of world. It differs from what the engine believes wherever the
/// engine can be wrong.
public struct Conditions: Sendable, Equatable {
  public enum Ability: Sendable, Equatable {
    /// Overall abilities are drawn from N(0, 0.6), topics around them: each topic is N(0, 1).
    case spread
    /// The overall ability of everybody, in logits; topics still differ.
    case given(Double)
  }

  /// 0...1,000,000.
  public var learners: Int
  /// Of each learner, 0...100,000.
  public var answers: Int
  /// From one sitting to the next, 0...365; 0 is one long day.
  public var days: Int
  public var policy: Policy
  public var ability: Ability
  /// What an answer adds to the ability in its topic, in logits, -1...1.
  public var learning: Double
  /// How fast ideas are forgotten: 0 never, 1 as FSRS-6 says, 2 twice as fast; 0...100.
  public var forgetting: Double
  /// The standard deviation of true item difficulties about their level, in logits, 0...5.
  public var itemError: Double
  public var seed: UInt64

  /// The correlation of the abilities in two topics.
  public static let correlation = 0.6

  /// Numbers out of range are brought to the nearest bound.
  public init(
    learners: Int = 500, answers: Int = 300, days: Int = 1, policy: Policy = .adaptive,
    ability: Ability = .spread, learning: Double = 0.01, forgetting: Double = 1,
    itemError: Double = 0.5, seed: UInt64 = 1
  ) {
    self.learners = min(1_000_000, max(0, learners))
    self.answers = min(100_000, max(0, answers))
    self.days = min(365, max(0, days))
    self.policy = policy
    self.ability =
      if case .given(let value) = ability { .given(value.within(-20...20)) } else { .spread }
    self.learning = learning.within(-1...1)
    self.forgetting = forgetting.within(0...100)
    self.itemError = itemError.within(0...5)
    self.seed = seed
  }
}

extension Double {
  /// The value within a range; what is not a number counts as 0.
  func within(_ range: ClosedRange<Double>) -> Double {
    isNaN
      ? min(range.upperBound, max(range.lowerBound, 0))
      : min(range.upperBound, max(range.lowerBound, self))
  }
}
