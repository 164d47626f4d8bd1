/// How well an idea came back.
public enum Rating: Int, Sendable, Hashable, CaseIterable {
  case again = 1
  case hard, good, easy
}

/// The state of one memory.
public struct Memory: Sendable, Hashable {
  /// Days until the chance of recall has fallen to 0.9; at least `Memory.smallestStability`.
  public let stability: Double
  /// How hard this memory is for this learner, 1...10. Not to be confused with an item's
  /// difficulty.
  public let difficulty: Double

  public static let smallestStability = 0.001
  public static let largestStability = 1e7

  /// Values outside their ranges are brought to the nearest bound.
  public init(stability: Double, difficulty: Double) {
    self.stability = Memory.clamped(
      stability, Memory.smallestStability...Memory.largestStability)
    self.difficulty = Memory.clamped(difficulty, 1...10)
  }

  private static func clamped(_ value: Double, _ range: ClosedRange<Double>) -> Double {
    value.isNaN ? range.lowerBound : min(range.upperBound, max(range.lowerBound, value))
  }
}
