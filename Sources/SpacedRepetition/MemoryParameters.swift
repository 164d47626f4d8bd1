/// The 21 weights w0...w20 of FSRS-6 (open-spaced-repetition, "The Algorithm", 2025).
public struct MemoryParameters: Sendable, Hashable {
  public let weights: [Double]

  /// The weights fitted to the reviews of many learners that FSRS-6 ships with.
  public static let standard = MemoryParameters(unchecked: [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ])

  /// The range of each weight, as FSRS-6 fixes it.
  public static let ranges: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6,
    0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  /// nil unless there are 21 finite weights, each within its range.
  public init?(_ weights: [Double]) {
    guard weights.count == Self.ranges.count,
      zip(weights, Self.ranges).allSatisfy({ $0.isFinite && $1.contains($0) })
    else { return nil }
    self.weights = weights
  }

  private init(unchecked weights: [Double]) { self.weights = weights }

  /// The exponent of the forgetting curve, -w20.
  var decay: Double { -weights[20] }
  /// Scales the curve so that it passes 0.9 after one stability: 0.9^(1 / decay) - 1.
  var factor: Double { Elementary.power(0.9, 1 / decay) - 1 }
}
