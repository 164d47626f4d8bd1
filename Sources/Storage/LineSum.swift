internal import Diagnostics

/// The sum at the end of an event's line, `,"sum":"0123abcd"}`: eight digits over the bytes before
/// it. A line with a flipped bit may still read as an event; with this it is known to be damaged. A
/// line without a sum (another program wrote it) is taken as it is.
enum LineSum {
  private static let mark = Array(",\"sum\":\"".utf8)
  private static let digits = 8
  private static let end = Array("\"}".utf8)

  /// Puts the sum into a line.
  static func add(to line: inout [UInt8]) {
    line.removeLast()
    let sum = sum(of: line[...])
    line += mark
    line += sum
    line += end
  }

  /// false when there is a sum and it says something else.
  static func fits(_ line: [UInt8]) -> Bool {
    let length = mark.count + digits + end.count
    guard line.count > length else { return true }
    let tail = line.suffix(length)
    guard tail.starts(with: mark), tail.suffix(end.count).elementsEqual(end) else { return true }
    return tail.dropFirst(mark.count).prefix(digits)
      .elementsEqual(sum(of: line.dropLast(length)))
  }

  /// Its digits.
  private static func sum(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = FNV1a()
    hash.mix(bytes)
    return hash.digits(digits)
  }
}
