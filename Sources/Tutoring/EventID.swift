/// A UUID of version 7 (RFC 9562): sorts by time, unique without a server.
public struct EventID: RawRepresentable, Sendable, Hashable, Comparable {
  /// Lower-case hexadecimal with hyphens.
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a new id from a time, in milliseconds since 1970, and 74 random bits.
  public init(milliseconds: Int64, using generator: inout some RandomNumberGenerator) {
    let time = UInt64(bitPattern: min(Self.latest, max(0, milliseconds)))
    let high = time << 16 | 0x7000 | generator.next() & 0x0FFF
    let low = 0x8000_0000_0000_0000 | generator.next() & 0x3FFF_FFFF_FFFF_FFFF
    rawValue = String(unsafeUninitializedCapacity: 36) { characters in
      var rest = high
      for place in 0..<36 {
        if [8, 13, 18, 23].contains(place) {
          characters[place] = UInt8(ascii: "-")
          if place == 18 { rest = low }
          continue
        }
        let digit = UInt8(rest >> 60)
        characters[place] = digit + UInt8(ascii: digit < 10 ? "0" : "W")
        rest <<= 4
      }
      return 36
    }
  }

  /// 48 bits have room for it.
  private static let latest: Int64 = 0xFFFF_FFFF_FFFF

  /// The time in it, in milliseconds since 1970; nil in an id that was not made here.
  public var milliseconds: Int64? {
    let digits = rawValue.utf8
    guard digits.count == 36 else { return nil }
    var value: Int64 = 0
    for (place, digit) in digits.prefix(15).enumerated() {
      switch (place, digit) {
      case (8, 0x2D), (13, 0x2D): continue
      // The version.
      case (14, _): return digit == 0x37 ? value : nil
      case (_, 0x30...0x39): value = value << 4 | Int64(digit - 0x30)
      case (_, 0x61...0x66): value = value << 4 | Int64(digit - 0x57)
      default: return nil
      }
    }
    return nil
  }

  public static func < (left: EventID, right: EventID) -> Bool { left.rawValue < right.rawValue }
}
