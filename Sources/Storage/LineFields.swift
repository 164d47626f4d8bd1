internal import Tutoring

/// Lines of fields between tabs, one line at a time, for the cache a start reads: lists of lines and
/// words, and even a list of ranges, would cost more in making their types than in reading.
struct LineFields {
  private let bytes: [UInt8]
  private var position = 0
  /// Where each field of the line begins and ends, two numbers a field.
  private var bounds: [Int] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bounds.count / 2 }
  /// No byte is left behind this line.
  var isAtEnd: Bool { position == bytes.count }

  subscript(index: Int) -> String {
    String(decoding: bytes[bounds[2 * index]..<bounds[2 * index + 1]], as: UTF8.self)
  }

  /// A whole number that other programs can read exactly; nil when the field is none.
  func number(_ index: Int) -> Int? { Int(self[index]).flatMap(StoredRange.whole) }

  /// Milliseconds in one field and minutes of an offset in the next.
  func time(_ index: Int) -> Timestamp? {
    guard let time = number(index), let offset = number(index + 1) else { return nil }
    return Timestamp(milliseconds: Int64(time), offsetMinutes: offset)
  }

  /// Goes to the next line; false when there is no whole one.
  mutating func next() -> Bool {
    bounds.removeAll(keepingCapacity: true)
    var start = position
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == 0x09 || byte == 0x0A else { continue }
      bounds.append(start)
      bounds.append(position - 1)
      start = position
      if byte == 0x0A { return true }
    }
    return false
  }
}
