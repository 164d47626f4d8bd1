internal import Assessment
internal import Curriculum
internal import Diagnostics

/// Q20: a stem reads like school grade 10 at most, the course's own terms left out. Of short stems
/// one long word decides the grade, so from 20 words on.
struct StemIsReadable: ItemRule {
  static let code = "Q20"
  static let severity = Diagnostic.Severity.warning
  static let shortest = 20
  static let highest = 10.0

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    let level = ReadingLevel(item.stem, excluding: bank.terms)
    guard level.words >= Self.shortest, level.grade > Self.highest else { return [] }
    return [
      item.finding(
        .stem,
        "a stem reads like grade 10 at most, this one like grade \(level.grade.oneDigit):"
          + " shorter sentences, shorter words")
    ]
  }
}

/// Q20: a lesson's reading ease is 50 or more.
struct LessonIsReadable: Rule {
  static let code = "Q20"
  static let severity = Diagnostic.Severity.warning
  static let lowest = 50.0

  func findings(in bank: Bank) -> [Finding] {
    bank.course.outline.lessonOrder.compactMap { id in
      guard let lesson = bank.course.outline.lessons[id],
        let level = bank.readingLevel(of: id), level.words >= 100, level.ease < Self.lowest
      else { return nil }
      return Finding(
        .line(path: lesson.location.path, number: lesson.location.line),
        "the lesson's reading ease is \(level.ease.oneDigit), at least 50 is wanted:"
          + " shorter sentences, shorter words")
    }
  }
}

extension Bank {
  /// Of a lesson's screens, without drawings; list entries count as sentences.
  func readingLevel(of lesson: LessonID) -> ReadingLevel? {
    guard let screens = course.screens[lesson] else { return nil }
    let paragraphs = screens.flatMap { Prose.paragraphs($0.body) }
    return ReadingLevel(paragraphs.joined(separator: " "), excluding: terms)
  }
}

/// The running text of Markdown.
enum Prose {
  /// Paragraphs and list entries, each ending like a sentence; no drawings, tables or headings.
  static func paragraphs(_ markdown: String) -> [String] {
    var paragraphs: [String] = []
    var current = ""
    var isFenced = false
    func finish() {
      let text = Words.plain(current)
      if !text.isEmpty { paragraphs.append(".!?".contains(text.last ?? " ") ? text : text + ".") }
      current = ""
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isFenced.toggle()
        continue
      }
      if isFenced || line.hasPrefix("|") || line.hasPrefix("#") { continue }
      if line.allSatisfy({ $0 == " " }) { finish() }
      if let entry = listEntry(line) {
        finish()
        current = String(entry)
      } else {
        current += " " + line.drop { $0 == ">" }
      }
    }
    finish()
    return paragraphs
  }

  private static func listEntry(_ line: Substring) -> Substring? {
    let text = line.drop { $0 == " " }
    if text.hasPrefix("- ") || text.hasPrefix("* ") { return text.dropFirst(2) }
    let digits = text.prefix { $0.isNumber }
    guard !digits.isEmpty, text.dropFirst(digits.count).hasPrefix(". ") else { return nil }
    return text.dropFirst(digits.count + 2)
  }
}

extension Double {
  /// `9.5`
  var oneDigit: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
