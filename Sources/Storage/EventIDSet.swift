internal import Tutoring

/// Ids of events, sixteen bytes each where they are UUIDs: a million as text would take a hundred
/// megabytes.
struct EventIDSet {
  private struct Bits: Hashable {
    var high: UInt64
    var low: UInt64
  }

  private var uuids: Set<Bits> = []
  private var others: Set<EventID> = []

  /// false when it was there.
  mutating func insert(_ id: EventID) -> Bool {
    guard let bits = Self.bits(of: id) else { return others.insert(id).inserted }
    return uuids.insert(bits).inserted
  }

  /// nil unless it is written as ids are: lower-case hexadecimal, hyphens where they belong.
  private static func bits(of id: EventID) -> Bits? {
    let digits = id.rawValue.utf8
    guard digits.count == 36 else { return nil }
    var bits = Bits(high: 0, low: 0)
    for (place, digit) in digits.enumerated() {
      let value: UInt8
      switch (place, digit) {
      case (8, 0x2D), (13, 0x2D), (18, 0x2D), (23, 0x2D): continue
      case (8, _), (13, _), (18, _), (23, _): return nil
      case (_, 0x30...0x39): value = digit - 0x30
      case (_, 0x61...0x66): value = digit - 0x57
      default: return nil
      }
      if place < 18 {
        bits.high = bits.high << 4 | UInt64(value)
      } else {
        bits.low = bits.low << 4 | UInt64(value)
      }
    }
    return bits
  }
}
