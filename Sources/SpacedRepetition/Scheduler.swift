/// FSRS-6: predicts forgetting and says when to review. Without learning steps and without fuzz.
public struct Scheduler: Sendable, Hashable {
  public let parameters: MemoryParameters
  /// The chance of recall at which an idea comes back, 0.7...0.99.
  public let desiredRetention: Double
  /// Days.
  public let maximumInterval: Int

  private let decay: Double
  private let factor: Double

  public init(
    parameters: MemoryParameters = .standard, desiredRetention: Double = 0.9,
    maximumInterval: Int = 36_500
  ) {
    self.parameters = parameters
    self.desiredRetention =
      desiredRetention.isNaN ? 0.9 : min(0.99, max(0.7, desiredRetention))
    self.maximumInterval = max(1, maximumInterval)
    decay = parameters.decay
    factor = parameters.factor
  }

  /// The memory after the first review: S0(G) = w[G-1], D0(G) = w4 - e^(w5 (G-1)) + 1.
  public func firstMemory(_ rating: Rating) -> Memory {
    Memory(
      stability: weight(rating.rawValue - 1), difficulty: initialDifficulty(rating))
  }

  /// The memory after a further review. Within a day of the last one the short-term formula
  /// applies. Negative times count as 0.
  public func review(_ memory: Memory, rating: Rating, elapsedDays: Double) -> Memory {
    let elapsed = sane(elapsedDays)
    let stability =
      elapsed < 1
      ? shortTermStability(memory, rating)
      : rating == .again
        ? stabilityAfterForgetting(memory, retrievability(memory, elapsedDays: elapsed))
        : stabilityAfterRecall(memory, rating, retrievability(memory, elapsedDays: elapsed))
    return Memory(stability: stability, difficulty: nextDifficulty(memory, rating))
  }

  /// The chance of recall, 0...1: R(t) = (1 + factor t / S)^decay.
  public func retrievability(_ memory: Memory, elapsedDays: Double) -> Double {
    Elementary.power(1 + factor * sane(elapsedDays) / memory.stability, decay)
  }

  /// Whole days until the chance of recall reaches the desired retention, at least 1:
  /// I = S / factor (r^(1 / decay) - 1).
  public func interval(_ memory: Memory) -> Int {
    let days =
      memory.stability / factor * (Elementary.power(desiredRetention, 1 / decay) - 1)
    let whole = min(Double(maximumInterval), max(1, days.rounded(.toNearestOrEven)))
    return Int(whole)
  }

  private func weight(_ index: Int) -> Double { parameters.weights[index] }

  private func sane(_ days: Double) -> Double { days.isNaN ? 0 : min(1e9, max(0, days)) }

  private func initialDifficulty(_ rating: Rating) -> Double {
    weight(4) - Elementary.exponential(weight(5) * Double(rating.rawValue - 1)) + 1
  }

  /// D' = w7 D0(easy) + (1 - w7) (D + (10 - D) / 9 * -w6 (G - 3)): damped, drawn to the mean.
  private func nextDifficulty(_ memory: Memory, _ rating: Rating) -> Double {
    let change = -weight(6) * Double(rating.rawValue - 3)
    let damped = memory.difficulty + (10 - memory.difficulty) * change / 9
    return weight(7) * initialDifficulty(.easy) + (1 - weight(7)) * damped
  }

  /// S' = S e^(w17 (G - 3 + w18)) S^-w19, never less than S unless forgotten.
  private func shortTermStability(_ memory: Memory, _ rating: Rating) -> Double {
    let growth =
      Elementary.exponential(weight(17) * (Double(rating.rawValue - 3) + weight(18)))
      * Elementary.power(memory.stability, -weight(19))
    return memory.stability * (rating == .again ? growth : max(1, growth))
  }

  /// S' = min(w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), S / e^(w17 w18)).
  private func stabilityAfterForgetting(_ memory: Memory, _ retrievability: Double) -> Double {
    let longTerm =
      weight(11) * Elementary.power(memory.difficulty, -weight(12))
      * (Elementary.power(memory.stability + 1, weight(13)) - 1)
      * Elementary.exponential((1 - retrievability) * weight(14))
    return min(longTerm, memory.stability / Elementary.exponential(weight(17) * weight(18)))
  }

  /// S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) [w15 if hard] [w16 if easy]).
  private func stabilityAfterRecall(
    _ memory: Memory, _ rating: Rating, _ retrievability: Double
  ) -> Double {
    let modifier = rating == .hard ? weight(15) : rating == .easy ? weight(16) : 1
    let growth =
      Elementary.exponential(weight(8)) * (11 - memory.difficulty)
      * Elementary.power(memory.stability, -weight(9))
      * (Elementary.exponential((1 - retrievability) * weight(10)) - 1) * modifier
    return memory.stability * (1 + growth)
  }
}
