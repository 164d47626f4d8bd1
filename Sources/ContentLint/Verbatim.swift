internal import Assessment
internal import Curriculum
internal import Diagnostics

/// Q32: no eight words in a row from another text.
struct Verbatim: Rule {
  static let code = "Q32"
  static let severity = Diagnostic.Severity.error
  static let length = 8

  private let shingles: Set<[String]>

  init(text: SourceFile) {
    shingles = Set(Self.shingles(Words.list(Words.plain(text.text))).map(\.words))
  }

  func findings(in bank: Bank) -> [Finding] {
    let items = bank.items.flatMap { item in
      (item.texts + item.answers).compactMap { part, text in
        shared(text).map { item.finding(part, message($0)) }
      }
    }
    let screens = bank.course.outline.lessonOrder.flatMap { bank.course.screens[$0] ?? [] }
    return items
      + screens.flatMap { screen -> [Finding] in
        ([screen.heading] + Prose.paragraphs(screen.body)).compactMap { paragraph in
          guard let words = shared(Words.plain(paragraph)) else { return nil }
          let place = screen.location
          // The first of the words that stand together in one line of the file.
          let line = (2...words.count).reversed().lazy.compactMap { count in
            bank.files.find(
              words.prefix(count).joined(separator: " "), in: place.path, from: place.line,
              within: 60)
          }.first
          return Finding(
            .line(path: place.path, number: line?.line.number ?? place.line),
            marking: line.map { String($0.part) }, message(words))
        }
      }
  }

  private func message(_ words: [String]) -> String {
    "the text to compare with has these words too: '\(words.joined(separator: " "))'"
  }

  private func shared(_ text: String) -> [String]? {
    Self.shingles(Words.list(text)).first { shingles.contains($0.words) }?.words
  }

  private static func shingles(_ words: [String]) -> [(place: Int, words: [String])] {
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { ($0, Array(words[$0..<($0 + length)])) }
  }
}

extension ItemText {
  /// Answers that are no options: rows, steps and terms.
  fileprivate var answers: [(part: ItemPart, text: String)] {
    let texts: [String] =
      switch item.answer {
      case .ordering(let steps, _): steps
      case .matching(let matching): matching.rows.map(\.text)
      case .term(let key): key.accepted
      default: []
      }
    return texts.enumerated().map { (.answer($0), Words.plain($1)) }
  }
}
