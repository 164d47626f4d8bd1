/// SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators"): small,
/// and the same sequence for the same seed everywhere, so that a sitting can be shown again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// The generator of the choice of one question of a sitting (counted from 0): independent of how many numbers earlier questions
  /// drew, so that a sitting resumed after a crash goes on as it would have.
  init(seed: UInt64, choiceOf question: Int) { self.init(seed: seed, stream: 2 &* question) }

  /// ... and the one of its layout, so that the same item looks the same however it was chosen.
  init(seed: UInt64, layoutOf question: Int) { self.init(seed: seed, stream: 2 &* question &+ 1) }

  private init(seed: UInt64, stream: Int) {
    var first = SeededGenerator(seed: seed &+ UInt64(bitPattern: Int64(stream)))
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
