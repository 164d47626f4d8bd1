/// Numbers that depend only on the seed and on what they are for, and not on the order in which they
/// are asked for: the same learner meets the same luck at the same question under every policy, so
/// that policies are compared by common random numbers.
struct Chance: Sendable {
  enum Use: UInt64 {
    case overall, topic, itemError, answer, recall, pick, sitting, wrongOption
  }

  let seed: UInt64
  /// The learner, from 0.
  let learner: Int

  func bits(_ use: Use, _ place: Int = 0, time: Int = 0) -> UInt64 {
    var mixed = Self.mix(seed &+ 0x9E37_79B9_7F4A_7C15)
    mixed = Self.mix(mixed ^ UInt64(bitPattern: Int64(learner)))
    mixed = Self.mix(mixed ^ (use.rawValue << 56 | UInt64(bitPattern: Int64(place))))
    return Self.mix(mixed ^ UInt64(bitPattern: Int64(time)))
  }

  /// 0..<1.
  func uniform(_ use: Use, _ place: Int = 0, time: Int = 0) -> Double {
    Self.unit(bits(use, place, time: time))
  }

  /// Standard normal (Box & Muller 1958).
  func normal(_ use: Use, _ place: Int = 0) -> Double {
    let first = bits(use, place)
    let radius = (-2 * Elementary.logarithm(1 - Self.unit(first))).squareRoot()
    return radius * Elementary.cosine(2 * Double.pi * Self.unit(Self.mix(first)))
  }

  private static func unit(_ bits: UInt64) -> Double { Double(bits >> 11) * 0x1p-53 }

  /// The output function of SplitMix64 (Steele, Lea, Flood 2014), after its increment.
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
