/// Some scalars, each on a line of its own, so that tests over all of them call what they test a
/// few hundred times instead of a million times.
struct ScalarBatch: CustomStringConvertible {
  var scalars: [Unicode.Scalar]

  /// All 1,112,064 of them.
  static let all = batches(in: 0..<0x110000)

  /// The planes that have assigned characters other than private ones.
  static let assigned = batches(in: 0..<0x40000) + batches(in: 0xE0000..<0xF0000)

  private static func batches(in range: Range<UInt32>) -> [ScalarBatch] {
    stride(from: range.lowerBound, to: range.upperBound, by: 0x1000).map { first in
      ScalarBatch(scalars: (first..<first + 0x1000).compactMap(Unicode.Scalar.init))
    }
  }

  var text: String {
    var view = String.UnicodeScalarView()
    for scalar in scalars {
      view.append(scalar)
      view.append("\n")
    }
    return String(view)
  }

  var description: String { "U+\(String(scalars.first?.value ?? 0, radix: 16)) and after" }
}
