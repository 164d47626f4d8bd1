/// A UUID of version 7 (RFC 9562): sorts by time, unique without a server.
public struct EventID: RawRepresentable, Sendable, Hashable, Comparable {
  /// Lower-case hexadecimal with hyphens.
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes a new id from a time and 74 random bits.
  public init(at time: Timestamp, using generator: inout some RandomNumberGenerator) {
    let milliseconds = UInt64(bitPattern: max(0, time.milliseconds)) & 0xFFFF_FFFF_FFFF
    let high = milliseconds << 16 | 0x7000 | generator.next() & 0x0FFF
    let low = 0x8000_0000_0000_0000 | generator.next() & 0x3FFF_FFFF_FFFF_FFFF
    let digits = Array(EventID.hexadecimal(high) + EventID.hexadecimal(low))
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    rawValue = groups.joined(separator: "-")
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  public static func < (left: EventID, right: EventID) -> Bool { left.rawValue < right.rawValue }
}
