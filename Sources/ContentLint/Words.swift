/// Words as rules compare them.
enum Words {
  /// Text without the marks of Markdown, on one line.
  static func plain(_ markdown: some StringProtocol) -> String {
    var text = ""
    for character in markdown {
      switch character {
      case "*", "`": continue
      case "\n", "\t": text.append(" ")
      case "\u{2018}", "\u{2019}": text.append("'")
      case "\u{201C}", "\u{201D}": text.append("\"")
      default: text.append(character)
      }
    }
    return text.split(separator: " ").joined(separator: " ")
  }

  /// Lower case; letters, digits and inner apostrophes. Hyphens part words.
  static func list(_ text: some StringProtocol) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'") }
      .map { word in
        var word = word[...]
        while word.first == "'" { word = word.dropFirst() }
        while word.last == "'" { word = word.dropLast() }
        return String(word)
      }
      .filter { !$0.isEmpty }
  }

  /// The word without the endings of number, person and tense, cut the same way on both sides of a
  /// comparison; not always a word.
  static func stem(_ word: String) -> String {
    var word = word
    if word.hasSuffix("'s") { word.removeLast(2) }
    for ending in ["ies", "ied"] where word.hasSuffix(ending) && word.count > 4 {
      return word.dropLast(3) + "y"
    }
    for ending in ["ations", "ation", "ings", "ing", "edly", "ed", "es", "s", "ly"]
    where word.hasSuffix(ending) && word.count - ending.count >= 4 {
      if ending == "s", word.hasSuffix("ss") || word.hasSuffix("us") { continue }
      word.removeLast(ending.count)
      break
    }
    if word.count > 4, word.last == "e" { word.removeLast() }
    return word
  }

  /// Stems of the words that carry meaning.
  static func content(_ text: some StringProtocol) -> Set<String> {
    Set(list(text).filter { $0.count > 2 && !common.contains($0) }.map(stem))
  }

  /// Whether the words stand in the text in this order, side by side.
  static func contains(_ words: [String], in text: [String]) -> Bool {
    guard !words.isEmpty, words.count <= text.count else { return false }
    return (0...(text.count - words.count)).contains { text[$0..<($0 + words.count)] == words[...] }
  }

  /// Words of function, which say nothing about a subject.
  static let common: Set<String> = Set(
    """
    a about above after again all also an and any anybody are as at be because been before being
    below best better between both but by can cannot case could did do does doing done down during
    each either else even ever every few first for from further get gets give given gives go goes
    going good had has have having he her here hers him his how i if in into is it its itself just
    kind last least less let like made make makes many may me might more most much must my neither
    never new next no none nor not nothing now of off on once one only onto or other others our out
    over own per put puts rather same say says see she should since so some such take takes tell
    than that the their theirs them then there these they thing things this those though three
    through to together too true two under until up upon us very was way we well were what whatever
    when where whether which while who whole whom whose why will with within without would yes yet
    you your
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
