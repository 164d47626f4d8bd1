/// What a number read from a file may be. A number outside was not written by the course, and
/// counting on from it could overflow.
enum StoredRange {
  /// A count, such as of answers.
  static func count(_ value: Int) -> Int? { (0...1_000_000_000).contains(value) ? value : nil }

  /// Any whole number: to 2^53, as far as other programs read them exactly.
  static func whole(_ value: Int) -> Int? {
    (-(1 << 53)...(1 << 53)).contains(value) ? value : nil
  }

  /// A day, counted from 1970-01-01, of a year with four digits.
  static func day(_ value: Int) -> Int? { (-1_000_000...3_000_000).contains(value) ? value : nil }

  /// A probability or a credit: 0...1, and a little more for what sums round to.
  static func share(_ value: Double) -> Double? { (-0.01...1.01).contains(value) ? value : nil }

  /// The sequence number to count on from.
  static func lastSequence(_ value: Int) -> Int { min(1 << 53, max(0, value)) }
}
