public import SpacedRepetition

/// What a learner can set. It is part of the history, because it decides when ideas come back.
public struct Settings: Sendable, Hashable {
  /// How many due ideas a day brings back, 1...500.
  public var reviewsPerDay: Int
  /// The chance of recall at which an idea comes back, 0.7...0.99.
  public var retention: Double

  /// Values outside their ranges are brought to the nearest bound.
  public init(
    reviewsPerDay: Int = EngineRules.reviewsPerDay, retention: Double = EngineRules.retention
  ) {
    self.reviewsPerDay = min(500, max(1, reviewsPerDay))
    self.retention = retention.isNaN ? EngineRules.retention : min(0.99, max(0.7, retention))
  }

  /// FSRS-6 with its default weights.
  public var scheduler: Scheduler { Scheduler(desiredRetention: retention) }
}
