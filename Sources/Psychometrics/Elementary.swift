#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The elementary functions the models need, from the C library.
enum Elementary {
  static func exponential(_ x: Double) -> Double { exp(x) }
  static func logarithm(_ x: Double) -> Double { log(x) }
  static func complementaryError(_ x: Double) -> Double { erfc(x) }

  /// 1 / (1 + e^-x), without overflow.
  static func logistic(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let power = exp(x)
    return power / (1 + power)
  }
}

extension Double {
  /// The value within a range; a value that is not a number becomes the given one.
  func clamped(_ range: ClosedRange<Double>, orIfNaN replacement: Double) -> Double {
    isNaN ? replacement : Swift.min(range.upperBound, Swift.max(range.lowerBound, self))
  }
}
