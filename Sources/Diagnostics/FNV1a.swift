/// The hash of Fowler, Noll and Vo, 64 bits, variant 1a: names a content; no defence against
/// somebody who wants two contents with one name.
public struct FNV1a: Sendable {
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  public mutating func mix(_ bytes: some Sequence<UInt8>) {
    // A byte at a time through the sequence's own iterator takes forty times as long.
    let isDone: Void? = bytes.withContiguousStorageIfAvailable { mix(contiguous: $0) }
    if isDone == nil { for byte in bytes { mix(byte) } }
  }

  private mutating func mix(contiguous bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes { mix(byte) }
  }

  /// A number's eight bytes, the lowest first.
  public mutating func mix(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      mix(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Sixteen digits.
  public var hexadecimal: String { String(decoding: digits(16), as: UTF8.self) }

  /// The last of them in ASCII, up to sixteen.
  public func digits(_ count: Int) -> [UInt8] {
    (0..<count).reversed().map { place in
      let digit = UInt8(truncatingIfNeeded: value >> (4 * UInt64(place)) & 0xF)
      return digit + UInt8(ascii: digit < 10 ? "0" : "W")
    }
  }
}
