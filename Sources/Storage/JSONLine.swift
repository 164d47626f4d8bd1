/// Writes one flat JSON object, member by member, in the order in which they come. An encoder that
/// knows any type takes as long for an event as the disk does.
struct JSONLine {
  private(set) var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(512)
    bytes.append(UInt8(ascii: "{"))
  }

  /// The object as it stands, closed.
  var closed: [UInt8] { bytes + [UInt8(ascii: "}")] }

  mutating func add(_ name: StaticString, _ value: String?) {
    if let value, begin(name) { append(value) }
  }

  mutating func add(_ name: StaticString, _ value: Int?) {
    if let value, begin(name) { bytes += String(value).utf8 }
  }

  mutating func add(_ name: StaticString, _ value: Bool?) {
    if let value, begin(name) { bytes += (value ? "true" : "false").utf8 }
  }

  /// Throws unless the number is finite: JSON has no other.
  mutating func add(_ name: StaticString, _ value: Double?) throws(StorageError) {
    guard let value else { return }
    guard value.isFinite else { throw .noNumber(name: "\(name)") }
    _ = begin(name)
    let text = value.description
    bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
  }

  mutating func add(_ name: StaticString, _ values: [String]?) {
    if let values, begin(name) { appendList(values) { $0.append($1) } }
  }

  mutating func add(_ name: StaticString, _ values: [Int]?) {
    if let values, begin(name) { appendList(values) { $0.bytes += String($1).utf8 } }
  }

  mutating func add(_ name: StaticString, _ object: JSONLine?) {
    if let object, begin(name) { bytes += object.closed }
  }

  mutating func add(_ name: StaticString, _ objects: [JSONLine]?) {
    if let objects, begin(name) { appendList(objects) { $0.bytes += $1.closed } }
  }

  /// Always true.
  private mutating func begin(_ name: StaticString) -> Bool {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    return true
  }

  private mutating func appendList<Value>(
    _ values: [Value], _ append: (inout JSONLine, Value) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
    if isPlain {
      bytes += text.utf8
      return bytes.append(UInt8(ascii: "\""))
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
