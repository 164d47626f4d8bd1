internal import Diagnostics

/// An item's lines, sorted into stem, answer block, expected mistakes, rationale and hint.
struct ItemParts {
  /// One line of the answer block, with the indented lines below it.
  struct Block {
    var line: SourceLine
    var text: Substring
    var rationale: String
    /// Where the rationale begins, 0 without one.
    var rationaleLine = 0
  }

  enum Kind { case choice, ordering, table, typed }

  private(set) var stem = ""
  /// Lines of the file, 0 for what is missing.
  private(set) var stemLine = 0
  private(set) var hintLine = 0
  private(set) var rationaleLine = 0
  private(set) var kind: Kind?
  private(set) var blocks: [Block] = []
  private(set) var mistakes: [Block] = []
  /// Of the whole answer.
  private(set) var rationale = ""
  private(set) var hint = ""

  init(_ lines: ArraySlice<SourceLine>, heading: SourceLine, log: inout DiagnosticLog) {
    var stemLines: [Substring] = []
    var isFenced = false
    var fence: SourceLine?
    for line in lines {
      if line.text.begins(with: "```") {
        isFenced.toggle()
        fence = line
      }
      if !isFenced, let (kind, text) = Self.answerLine(line) {
        add(line, text, kind, &log)
      } else if kind == nil {
        if line.text.begins(with: ">"), !isFenced {
          addHint(line)
        } else {
          if stemLine == 0, !line.isBlank { stemLine = line.number }
          stemLines.append(line.text)
        }
      } else {
        addBelow(line, &log)
      }
    }
    if isFenced, let fence { log.error(fence, "a fenced block ends with ```") }
    stem = Self.joined(stemLines)
    if stem.isEmpty { log.error(heading, "an item asks a question between attributes and answers") }
  }

  /// The kind of answer block that a line belongs to.
  private static func answerLine(_ line: SourceLine) -> (Kind, Substring)? {
    let text = line.text
    if text.begins(with: "- [") { return (.choice, text.dropFirst(2)) }
    if text.begins(with: "= ") || text == "=" { return (.typed, text.dropFirst(1).trimmed) }
    if text.begins(with: "|") { return (.table, text) }
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    if !digits.isEmpty, digits.count <= 2 {
      let rest = Substring(text.utf8.dropFirst(digits.count))
      if rest.begins(with: ". ") || rest.begins(with: ") ") {
        return (.ordering, rest.dropFirst(2))
      }
    }
    return nil
  }

  private mutating func add(
    _ line: SourceLine, _ text: Substring, _ kind: Kind, _ log: inout DiagnosticLog
  ) {
    if let first = self.kind, first != kind {
      return log.error(line, "an item has one answer block")
    }
    self.kind = kind
    blocks.append(Block(line: line, text: text.trimmed, rationale: ""))
  }

  private mutating func addBelow(_ line: SourceLine, _ log: inout DiagnosticLog) {
    if line.isBlank { return }
    if line.text.begins(with: ">") { return addHint(line) }
    if line.text.begins(with: "!") {
      let text = line.text.dropFirst().trimmed
      return mistakes.append(Block(line: line, text: text, rationale: ""))
    }
    if line.isIndented {
      if !mistakes.isEmpty {
        mistakes[mistakes.count - 1].rationale.append(paragraph: line.trimmed)
        return
      }
      if kind == .choice {
        let last = blocks.count - 1
        if blocks[last].rationaleLine == 0 { blocks[last].rationaleLine = line.number }
        blocks[last].rationale.append(paragraph: line.trimmed)
        return
      }
    }
    if kind == .choice {
      return log.error(
        line, "text under an option is indented by two spaces; a hint begins with >")
    }
    if rationaleLine == 0 { rationaleLine = line.number }
    rationale.append(paragraph: line.trimmed)
  }

  private mutating func addHint(_ line: SourceLine) {
    if hintLine == 0 { hintLine = line.number }
    hint.append(paragraph: line.text.dropFirst().trimmed)
  }

  /// The lines without blank ones at both ends.
  private static func joined(_ lines: [Substring]) -> String {
    let isBlank = { (line: Substring) in line.trimmed.isEmpty }
    var part = lines[...]
    while let first = part.first, isBlank(first) { part.removeFirst() }
    while let last = part.last, isBlank(last) { part.removeLast() }
    return part.joined(separator: "\n")
  }
}

extension String {
  fileprivate mutating func append(paragraph line: Substring) {
    self += isEmpty ? String(line) : " " + line
  }
}
