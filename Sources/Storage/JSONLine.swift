/// Writes one JSON object, member by member, in the order in which they come. An encoder that knows
/// any type takes as long for an event as the disk does.
struct JSONLine {
  private var bytes: [UInt8] = []
  private static let zeroTenths = Array(".0".utf8)

  init() {
    bytes.reserveCapacity(1000)
    bytes.append(UInt8(ascii: "{"))
  }

  /// The object as it stands, closed.
  consuming func closed() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  mutating func add(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    begin(name)
    append(quoted: value)
  }

  mutating func add(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    begin(name)
    append(value)
  }

  mutating func add(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    begin(name)
    append(value ? "true" : "false")
  }

  /// Throws unless the number is finite: JSON has no other.
  mutating func add(_ name: StaticString, _ value: Double?) throws(StorageError) {
    guard let value else { return }
    guard value.isFinite else { throw .noNumber(name: "\(name)") }
    begin(name)
    if let whole = Int(exactly: value), abs(whole) < 1 << 53, value != 0 || value.sign == .plus {
      return append(whole)
    }
    append(value.description)
    if bytes.suffix(2).elementsEqual(Self.zeroTenths) { bytes.removeLast(2) }
  }

  mutating func add(_ name: StaticString, _ values: [String]?) {
    guard let values else { return }
    begin(name)
    appendList(values) { $0.append(quoted: $1) }
  }

  mutating func add(_ name: StaticString, _ values: [Int]?) {
    guard let values else { return }
    begin(name)
    appendList(values) { $0.append($1) }
  }

  /// An object, whose members `body` adds.
  mutating func add<Value>(
    _ name: StaticString, _ value: Value?, _ body: (inout JSONLine, Value) throws -> Void
  ) rethrows {
    guard let value else { return }
    begin(name)
    try appendObject(value, body)
  }

  /// Objects, whose members `body` adds.
  mutating func add<Value>(
    _ name: StaticString, _ values: [Value]?, each body: (inout JSONLine, Value) throws -> Void
  ) rethrows {
    guard let values else { return }
    begin(name)
    try appendList(values) { try $0.appendObject($1, body) }
  }

  private mutating func begin(_ name: StaticString) {
    // A value never ends in an opening brace.
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func appendList<Value>(
    _ values: [Value], _ append: (inout JSONLine, Value) throws -> Void
  ) rethrows {
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      try append(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func appendObject<Value>(
    _ value: Value, _ body: (inout JSONLine, Value) throws -> Void
  ) rethrows {
    bytes.append(UInt8(ascii: "{"))
    try body(&self, value)
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func append(_ number: Int) {
    guard number >= 0 else { return append(String(number)) }
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private mutating func append(quoted text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { characters in
      let isPlain = characters.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }
      if isPlain { return bytes.append(contentsOf: characters) }
      for character in characters { appendEscaped(character) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    case 0..<0x20:
      append(byte < 0x10 ? "\\u000" : "\\u00")
      append(String(byte, radix: 16))
    default: bytes.append(byte)
    }
  }
}
