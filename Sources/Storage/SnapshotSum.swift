internal import Diagnostics

/// The `sum` of `progress.json`: sixteen digits over the file as it reads with zeros in their place.
/// A flipped bit in a number would go unnoticed without it. A file without a sum is taken as it is.
enum SnapshotSum {
  static let empty = String(repeating: "0", count: 16)
  private static let mark = Array("\"sum\" : \"".utf8)

  /// The text with the sum in the place of the zeros.
  static func filled(in bytes: [UInt8]) -> [UInt8] {
    guard let place = place(in: bytes) else { return bytes }
    var filled = bytes
    filled.replaceSubrange(place, with: sum(of: bytes).utf8)
    return filled
  }

  /// false when there is a sum and it says something else.
  static func fits(_ bytes: [UInt8]) -> Bool {
    guard let place = place(in: bytes) else { return true }
    var empty = bytes
    empty.replaceSubrange(place, with: Self.empty.utf8)
    return sum(of: empty).utf8.elementsEqual(bytes[place])
  }

  /// The digits. The last such mark: what stands in texts before it is escaped.
  private static func place(in bytes: [UInt8]) -> Range<Int>? {
    let length = empty.utf8.count
    let start = stride(from: bytes.count - length, to: mark.count, by: -1).first { start in
      bytes[..<start].suffix(mark.count).elementsEqual(mark)
    }
    return start.map { $0..<$0 + length }
  }

  private static func sum(of bytes: [UInt8]) -> String {
    var hash = FNV1a()
    hash.mix(bytes)
    return hash.hexadecimal
  }
}
