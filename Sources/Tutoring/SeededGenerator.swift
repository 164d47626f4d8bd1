/// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators"): small,
/// and the same sequence for the same seed everywhere, so that a sitting can be shown again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The generator of one question of a sitting: independent of how many numbers earlier questions
  /// drew, so that a sitting resumed after a crash goes on as it would have.
  public init(seed: UInt64, question: Int) {
    var first = SeededGenerator(seed: seed &+ UInt64(bitPattern: Int64(question)))
    state = first.next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
