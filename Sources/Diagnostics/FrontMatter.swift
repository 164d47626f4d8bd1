/// The `key: value` lines between two `---` at the beginning of a file: the part of YAML that an
/// author of this course needs, read line by line so that every message knows its line.
public struct FrontMatter: Sendable {
  public struct Entry: Sendable {
    public var key: Substring
    public var value: Substring
    public var line: SourceLine
    /// The indented lines below, as entries.
    public var children: [Entry]
  }

  public private(set) var entries: [Entry] = []
  /// The lines behind the closing `---`.
  public private(set) var body: ArraySlice<SourceLine> = []

  /// Reads it and notes what is wrong; keys not among `keys` are named.
  public init(_ lines: [SourceLine], keys: [String], log: inout DiagnosticLog) {
    guard let first = lines.first, first.trimmed == "---" else {
      log.error(
        lines.first ?? SourceLine(text: "", number: 1), "a file begins with its front matter, ---")
      body = lines[...]
      return
    }
    guard let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" }) else {
      log.error(first, "the front matter ends with a line ---")
      body = []
      return
    }
    body = lines[(end + 1)...]
    for line in lines[1..<end] where !line.isBlank { read(line, keys, &log) }
  }

  private mutating func read(_ line: SourceLine, _ keys: [String], _ log: inout DiagnosticLog) {
    if line.trimmed.begins(with: "#") { return }
    guard let colon = line.text.utf8.firstIndex(of: 0x3A) else {
      return log.error(line, "a line of the front matter is key: value")
    }
    let key = line.text[..<colon].trimmed
    let value = line.text[line.text.utf8.index(after: colon)...].trimmed
    let entry = Entry(key: key, value: value, line: line, children: [])
    if line.isIndented {
      guard !entries.isEmpty else { return log.error(line, "the first key is not indented") }
      return entries[entries.count - 1].children.append(entry)
    }
    if !keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) {
      let meant = closestMatch(to: String(key), among: keys)
      return log.error(line, marking: key, "unknown key '\(key)'", suggestion: meant)
    }
    if entries.contains(where: { $0.key == key }) {
      return log.error(line, marking: key, "the key '\(key)' stands once")
    }
    entries.append(entry)
  }

  public subscript(key: String) -> Entry? { entries.first { $0.key == key } }
}

extension FrontMatter.Entry {
  /// The members of `[a, b]`; a single word counts as a list of one.
  public var list: [Substring] {
    var text = value
    if text.begins(with: "["), text.ends(with: "]") {
      text = Substring(text.utf8.dropFirst().dropLast())
    }
    return text.parts(separatedBy: ",").map(\.trimmed).filter { !$0.isEmpty }
  }
}

extension Substring {
  /// Small letters, digits and hyphens, beginning and ending with a letter or digit.
  public var isIdentifier: Bool {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last, first != 0x2D, last != 0x2D,
      bytes.count <= 80
    else { return false }
    return bytes.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }
}
