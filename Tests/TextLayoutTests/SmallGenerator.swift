/// Seeded random text of mixed scripts, with everything that breaks careless code.
struct SmallGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    "a", "word", "outsourcing", " ", "  ", " ", "\n", "-", ".", "(", ")", "日", "本語", "「", "」", "。",
    "한국", "é", "e\u{301}", "👨‍👩‍👧‍👦", "🇩🇪", "❤️", "👍🏽", "ö", "\u{301}", "\u{200B}", "\u{1B}[31m", "\u{9B}",
    "\r\n", "\r", "\t", "\u{202E}", "\u{FEFF}", "\u{A0}", "ａ", "क्ष", "…", "─", "\u{E0041}",
  ]

  mutating func text(count: Int) -> String {
    (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
