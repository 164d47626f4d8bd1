/// Collects the problems of one file.
public struct DiagnosticLog: Sendable {
  public let path: String
  public private(set) var diagnostics: [Diagnostic] = []

  public init(path: String) { self.path = path }

  /// Notes a problem in a line, under the text it is about if that is given.
  public mutating func add(
    _ severity: Diagnostic.Severity, _ line: SourceLine, marking part: Substring? = nil,
    _ summary: String, suggestion: String? = nil
  ) {
    var column = 1
    var length = line.text.count
    if let part, part.startIndex >= line.text.startIndex, part.endIndex <= line.text.endIndex {
      column = line.text.distance(from: line.text.startIndex, to: part.startIndex) + 1
      length = part.count
    } else {
      let indent = line.text.prefix { $0 == " " }.count
      column += indent
      length -= indent
    }
    diagnostics.append(
      Diagnostic(
        severity, at: SourceLocation(path: path, line: line.number, column: column),
        length: length, summary, sourceLine: String(line.text.prefix(2000)),
        suggestion: suggestion))
  }

  public mutating func error(
    _ line: SourceLine, marking part: Substring? = nil, _ summary: String,
    suggestion: String? = nil
  ) {
    add(.error, line, marking: part, summary, suggestion: suggestion)
  }

  public mutating func warning(
    _ line: SourceLine, marking part: Substring? = nil, _ summary: String,
    suggestion: String? = nil
  ) {
    add(.warning, line, marking: part, summary, suggestion: suggestion)
  }

  public mutating func add(contentsOf more: [Diagnostic]) { diagnostics += more }
}

/// A line of an author's file, without its line end.
public struct SourceLine: Sendable, Equatable {
  public var text: Substring
  /// From 1.
  public var number: Int

  public init(text: Substring, number: Int) {
    self.text = text
    self.number = number
  }

  public var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
  /// Begins with at least two spaces: belongs to the line above.
  public var isIndented: Bool { text.utf8.starts(with: [0x20, 0x20]) }
  public var trimmed: Substring { text.trimmed }
}

extension Substring {
  /// Without spaces and tabs at both ends.
  public var trimmed: Substring {
    var bytes = utf8[...]
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
    return Substring(bytes)
  }

  /// Compares bytes: `hasPrefix` compares canonical forms, which takes twenty times as long.
  public func begins(with prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  /// Compares bytes, as `begins(with:)`.
  public func ends(with suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// The parts between a separator, an ASCII character.
  public func parts(separatedBy separator: Unicode.Scalar) -> [Substring] {
    utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }
}

extension SourceFile {
  /// The lines, whatever their ends (LF, CRLF); a byte order mark is left out.
  public var lines: [SourceLine] {
    var rest = text[...]
    if rest.unicodeScalars.first == "\u{FEFF}" { rest = rest.unicodeScalars.dropFirst().asText }
    var lines: [SourceLine] = []
    while true {
      let end = rest.utf8.firstIndex(of: 0x0A)
      var line = rest[..<(end ?? rest.endIndex)]
      if line.utf8.last == 0x0D { line = Substring(line.utf8.dropLast()) }
      lines.append(SourceLine(text: line, number: lines.count + 1))
      guard let end else { return lines }
      rest = rest[rest.utf8.index(after: end)...]
    }
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var asText: Substring { Substring(self) }
}
