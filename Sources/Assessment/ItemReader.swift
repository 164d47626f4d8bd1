public import Diagnostics

/// Reads the items of a quiz file. A mistake stays within its item: that item is left out and
/// named, the others are kept.
public struct ItemReader {
  private var log: DiagnosticLog
  private var items: [Item] = []

  /// The front matter's keys.
  public static let keys = ["lesson"]

  private init(path: String) { log = DiagnosticLog(path: path) }

  /// The lesson the file belongs to, its items, and what is wrong.
  public static func read(
    _ file: SourceFile
  ) -> (lesson: FrontMatter.Entry?, items: [Item], diagnostics: [Diagnostic]) {
    var reader = ItemReader(path: file.path)
    let front = FrontMatter(file.lines, keys: keys, log: &reader.log)
    if front["lesson"] == nil, !front.entries.isEmpty || !front.body.isEmpty {
      reader.log.error(
        file.lines.first ?? SourceLine(text: "", number: 1),
        "a quiz names its lesson in the front matter: `lesson: topic/name`")
    }
    reader.readItems(front.body)
    return (front["lesson"], reader.items, reader.log.diagnostics)
  }

  private mutating func readItems(_ lines: ArraySlice<SourceLine>) {
    var heading: SourceLine?
    var start = lines.startIndex
    var isFenced = false
    for index in lines.indices {
      let line = lines[index]
      if line.text.begins(with: "```") { isFenced.toggle() }
      guard !isFenced, line.text.begins(with: "#") else {
        if heading == nil, !line.isBlank {
          log.error(line, "text before the first item belongs to none")
          heading = nil
        }
        continue
      }
      if let heading { readItem(heading, lines[start..<index]) }
      heading = line
      start = index + 1
    }
    if let heading { readItem(heading, lines[start...]) }
  }

  private mutating func readItem(_ heading: SourceLine, _ lines: ArraySlice<SourceLine>) {
    guard heading.text.begins(with: "## ") else {
      return log.error(heading, "an item begins with ## and its id")
    }
    let id = heading.text.dropFirst(3).trimmed
    guard id.isIdentifier else {
      return log.error(
        heading, marking: id, "an id is small letters, digits and hyphens, not '\(id)'")
    }
    let before = log.diagnostics.count
    var rest = lines.drop(while: \.isBlank)
    let attributes = ItemAttributes(rest.first, heading: heading, log: &log)
    if attributes.isPresent { rest = rest.dropFirst() }
    let parts = ItemParts(rest, heading: heading, log: &log)
    let answer = AnswerBlock.read(parts, heading: heading, log: &log)
    let hasErrors = log.diagnostics[before...].contains { $0.severity == .error }
    guard !hasErrors, let answer, let objective = attributes.objective,
      let level = attributes.level
    else { return }
    items.append(
      Item(
        id: ItemID(String(id)), objective: ObjectiveID(String(objective)), level: level,
        sources: attributes.sources, passage: attributes.passage, asOf: attributes.asOf,
        isSealed: attributes.isSealed, stem: parts.stem, answer: answer,
        hint: parts.hint.isEmpty ? nil : parts.hint, waivers: attributes.waivers,
        location: SourceLocation(path: log.path, line: heading.number),
        lines: ItemLines(parts, of: answer, attributes: attributes.line)))
  }
}
