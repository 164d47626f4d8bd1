internal import Assessment
internal import Diagnostics

/// Reads the screens of a lesson.
struct ScreenReader {
  private(set) var screens: [Screen] = []
  private(set) var log: DiagnosticLog
  private var body: [Substring] = []
  private var fence: SourceLine?

  static func read(_ file: SourceFile) -> (screens: [Screen], diagnostics: [Diagnostic]) {
    // The front matter's problems are the outline's business.
    var ignored = DiagnosticLog(path: file.path)
    let front = FrontMatter(file.lines, keys: OutlineReader.lessonKeys, log: &ignored)
    var reader = ScreenReader(log: DiagnosticLog(path: file.path))
    for line in front.body { reader.read(line) }
    reader.finish(front.body.last)
    return (reader.screens, reader.log.diagnostics)
  }

  private init(log: DiagnosticLog) { self.log = log }

  private mutating func read(_ line: SourceLine) {
    if line.text.begins(with: "```") {
      fence = fence == nil ? line : nil
    } else if fence == nil {
      if line.text.begins(with: "# ") { return begin(line) }
      if line.text.begins(with: "<!--") { return readMark(line) }
    }
    if screens.isEmpty {
      if !line.isBlank {
        log.error(line, "text before the first screen (# Heading) belongs to none")
      }
      return
    }
    body.append(line.text)
  }

  private mutating func begin(_ line: SourceLine) {
    endScreen()
    let heading = line.text.dropFirst(2).trimmed
    if heading.isEmpty { log.error(line, "a screen's heading has a text") }
    screens.append(
      Screen(
        heading: String(heading), body: "",
        location: SourceLocation(path: log.path, line: line.number)))
  }

  private mutating func endScreen() {
    guard !screens.isEmpty else { return }
    var lines = body[...]
    while let first = lines.first, first.trimmed.isEmpty { lines.removeFirst() }
    while let last = lines.last, last.trimmed.isEmpty { lines.removeLast() }
    screens[screens.count - 1].body = lines.joined(separator: "\n")
    body = []
  }

  /// `<!-- passage: id -->`, `<!-- check: objective -->`; other comments are the author's notes.
  private mutating func readMark(_ line: SourceLine) {
    let text = line.text.trimmed
    guard text.ends(with: "-->") else {
      return log.error(line, "a comment ends on its line with -->")
    }
    let content = text.dropFirst(4).dropLast(3).trimmed
    guard let colon = content.firstIndex(of: ":") else { return }
    let name = content[..<colon].trimmed
    let value = content[content.index(after: colon)...].trimmed
    guard !screens.isEmpty else {
      return log.error(line, "a mark stands inside a screen, below its heading")
    }
    switch name {
    case "passage": namePassage(value, line)
    case "check":
      if value.isIdentifier {
        screens[screens.count - 1].checks.append(ObjectiveID(String(value)))
      } else {
        log.error(line, marking: value, "a check names one objective")
      }
    default:
      if let meant = closestMatch(to: String(name), among: ["passage", "check"]) {
        log.warning(line, marking: name, "unknown mark '\(name)'", suggestion: meant)
      }
    }
  }

  private mutating func namePassage(_ name: Substring, _ line: SourceLine) {
    if !name.isIdentifier {
      log.error(line, marking: name, "a passage's name is small letters, digits and hyphens")
    } else if screens.contains(where: { $0.passage == String(name) }) {
      log.error(line, marking: name, "a passage's name is unique in its lesson")
    } else if screens[screens.count - 1].passage != nil {
      log.error(line, "a screen has one passage name")
    } else {
      screens[screens.count - 1].passage = String(name)
    }
  }

  private mutating func finish(_ last: SourceLine?) {
    endScreen()
    if let fence { log.error(fence, "a fenced block ends with ```") }
    if screens.isEmpty, let last { log.error(last, "a lesson has screens: # Heading and a text") }
  }
}
