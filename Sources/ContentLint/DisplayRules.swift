internal import Assessment
internal import Curriculum
internal import Diagnostics
internal import TextLayout

/// Q30: the question and its options are seen at once, in 20 lines of 76 columns.
struct QuestionFitsScreen: ItemRule {
  static let code = "Q30"
  static let severity = Diagnostic.Severity.error
  static let rows = 20
  static let columns = 76

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    let height = Self.height(of: item)
    guard height > Self.rows else { return [] }
    return [
      item.finding(
        .stem,
        "question and options take \(height) lines of \(Self.columns) columns,"
          + " at most \(Self.rows)")
    ]
  }

  /// As the course shows it: the stem, an empty line, and entries with a hanging indent of 5.
  static func height(of item: ItemText) -> Int {
    let stem = blocks(item.item.stem)
    switch item.item.answer {
    case .singleChoice, .multipleChoice, .trueFalse:
      return stem + 1 + entries(item.options.map(\.text))
    case .ordering(let steps, _): return stem + 1 + entries(steps)
    case .matching(let matching):
      return stem + 1 + 1 + entries(matching.rows.map(\.text)) + 1 + 1 + entries(matching.targets)
    case .term, .number: return stem
    }
  }

  private static func entries(_ texts: [String]) -> Int {
    texts.reduce(0) { $0 + wrapped(Words.plain($1), columns: columns - 5).count }
  }

  /// Paragraphs are filled, drawings and lists stand line by line.
  private static func blocks(_ markdown: String) -> Int {
    var height = 0
    var paragraph = ""
    var isFenced = false
    func fill() {
      if !paragraph.isEmpty { height += wrapped(Words.plain(paragraph), columns: columns).count }
      paragraph = ""
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        fill()
        isFenced.toggle()
      } else if isFenced || line.hasPrefix("- ") || line.hasPrefix("|") {
        fill()
        height += 1
      } else if line.allSatisfy({ $0 == " " }) {
        fill()
        height += 1
      } else {
        paragraph += " " + line
      }
    }
    fill()
    return height
  }
}

/// Q30: a drawing is at most 72 columns wide and described in words.
struct DiagramFitsScreen: Rule {
  static let code = "Q30"
  static let severity = Diagnostic.Severity.error
  static let columns = 72

  func findings(in bank: Bank) -> [Finding] {
    let lessons = bank.course.outline.lessonOrder
      .compactMap { bank.course.outline.lessons[$0]?.location.path }
    var seen: Set<String> = []
    let quizzes = bank.items.map(\.item.location.path).filter { seen.insert($0).inserted }
    return (lessons + quizzes).flatMap { path in findings(path, bank.files.lines(path)) }
  }

  private func findings(_ path: String, _ lines: [SourceLine]) -> [Finding] {
    var found: [Finding] = []
    var isFenced = false
    for line in lines {
      if line.text.begins(with: "```") {
        isFenced.toggle()
        let isBare = line.trimmed == "```diagram" || line.trimmed == "```diagram:"
        if isFenced, isBare {
          found.append(
            Finding(
              .line(path: path, number: line.number),
              "a diagram is described: ```diagram: what it shows"))
        }
      } else if isFenced, displayWidth(line.text) > Self.columns {
        found.append(
          Finding(
            .line(path: path, number: line.number),
            "a drawing is at most \(Self.columns) columns wide,"
              + " this line has \(displayWidth(line.text))"))
      }
    }
    return found
  }
}

/// Q30: where a terminal has nothing but ASCII, nothing becomes a question mark.
struct TextHasAsciiForm: ItemRule {
  static let code = "Q30"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    item.texts.compactMap { part, text in
      guard
        let character = text.first(where: { !$0.isASCII && asciiForm(String($0)).contains("?") })
      else { return nil }
      return item.finding(
        part, marking: String(character), "'\(character)' has no form in ASCII; use another word")
    }
  }
}
