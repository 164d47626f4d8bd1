internal import Assessment
internal import Curriculum

/// An item with its texts taken apart, once for all rules.
struct ItemText: Sendable {
  let item: Item
  /// Its place in the bank.
  let index: Int
  let lesson: LessonID?
  /// Without Markdown, on one line.
  let stem: String
  let stemWords: [String]
  let sentences: [String]
  /// Options of a choice, else empty.
  let options: [OptionText]

  struct OptionText: Sendable {
    var text: String
    var words: [String]
    var content: Set<String>
    var isKey: Bool
    /// In characters.
    var length: Int
  }

  init(_ item: Item, index: Int, lesson: LessonID?) {
    self.item = item
    self.index = index
    self.lesson = lesson
    stem = Words.plain(item.stem)
    stemWords = Words.list(stem)
    sentences = Sentences.list(stem)
    options = Self.choices(item.answer).map { option in
      let text = Words.plain(option.text)
      return OptionText(
        text: text, words: Words.list(text), content: Words.content(text), isKey: option.isKey,
        length: text.count)
    }
  }

  /// The last sentence: what is asked.
  var question: String { sentences.last ?? "" }

  /// A case is told before the question, or within it.
  var isScenario: Bool { sentences.count > 1 || stemWords.count > 20 }

  /// The options of a single choice that is not true or false, with the key's place; nil for other
  /// types. Rules about cues look at these.
  var single: (options: [OptionText], key: Int)? {
    guard case .singleChoice = item.answer, let key = options.firstIndex(where: \.isKey) else {
      return nil
    }
    return (options, key)
  }

  private static func choices(_ answer: Answer) -> [Option] {
    switch answer {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options): options
    case .ordering, .matching, .term, .number: []
    }
  }

  /// Every text that explains, with its part.
  var rationales: [(part: ItemPart, text: String)] {
    let mistakes: [ExpectedMistake]
    let main: [String]
    switch item.answer {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options):
      (main, mistakes) = (options.map(\.rationale), [])
    case .ordering(_, let rationale): (main, mistakes) = ([rationale], [])
    case .matching(let matching): (main, mistakes) = ([matching.rationale], [])
    case .term(let key): (main, mistakes) = ([key.rationale], key.mistakes)
    case .number(let key): (main, mistakes) = ([key.rationale], key.mistakes)
    }
    return main.enumerated().map { (.rationale($0), Words.plain($1)) }
      + mistakes.enumerated().map { (.mistake($0), Words.plain($1.rationale)) }
  }
}
