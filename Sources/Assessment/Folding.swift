internal import Diagnostics
internal import TextLayout

/// Brings texts that mean the same to one form.
enum Folding {
  /// Lower case, one space between words, hyphens and slashes as spaces, straight apostrophes, no
  /// quotation marks, no final stop, no leading article.
  static func words(_ text: some StringProtocol) -> [String] {
    var plain = ""
    for character in sanitized(String(text)).lowercased() {
      switch character {
      case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "/", "_", "\u{A0}": plain += " "
      case "\u{2019}", "\u{2018}": plain += "'"
      case "\"", "\u{201C}", "\u{201D}", "*", "`", ",", ";", ":", "(", ")": plain += " "
      default: plain.append(character)
      }
    }
    var words = plain.split(separator: " ").map(String.init)
    while let last = words.last, let mark = last.last, ".!?".contains(mark) {
      words[words.count - 1].removeLast()
      if words[words.count - 1].isEmpty { words.removeLast() }
    }
    if words.count > 1, ["a", "an", "the"].contains(words[0]) { words.removeFirst() }
    return words
  }

  /// For comparing option texts.
  static func text(_ text: some StringProtocol) -> String {
    words(text).joined(separator: " ")
  }

  /// As `words`, in one spelling of English.
  static func spelled(_ text: some StringProtocol) -> [String] { words(text).map(american) }

  private static let exceptions = [
    "centre": "center", "centres": "centers", "programme": "program", "programmes": "programs",
    "cheque": "check", "cheques": "checks", "judgement": "judgment", "judgements": "judgments",
    "fulfilment": "fulfillment", "enrolment": "enrollment", "licence": "license",
    "licences": "licenses", "catalogue": "catalog", "defence": "defense", "practise": "practice",
    "labelling": "labeling", "modelling": "modeling", "travelling": "traveling",
    "cancelled": "canceled", "metre": "meter", "fibre": "fiber", "theatre": "theater",
  ]

  private static let keepingOur = [
    "hour", "four", "your", "our", "tour", "pour", "sour", "flour", "hours",
  ]

  private static let endings = [
    ("ise", "ize"), ("ises", "izes"),
    ("ised", "ized"), ("ising", "izing"), ("yse", "yze"), ("ysing", "yzing"),
  ]

  private static func american(_ word: String) -> String {
    if let known = exceptions[word] { return known }
    if word.contains("isation") { return word.replacing("isation", with: "ization") }
    for (british, american) in endings
    where word.hasSuffix(british) && word.count > british.count + 3 {
      return word.dropLast(british.count) + american
    }
    if !keepingOur.contains(word), word.count > 4 {
      for (british, american) in [("our", "or"), ("ours", "ors"), ("oured", "ored")]
      where word.hasSuffix(british) {
        return word.dropLast(british.count) + american
      }
    }
    return word
  }
}

/// How a typed term compares with an accepted form.
enum TermMatch: Int, Comparable {
  case same, close, different

  static func < (left: TermMatch, right: TermMatch) -> Bool { left.rawValue < right.rawValue }

  /// Same after folding, also with other word breaks; close when each word is at most one letter
  /// away (two in words of nine and more) and no more than two in all, or a plural s.
  static func compare(_ typed: String, _ accepted: String) -> TermMatch {
    let left = Folding.spelled(typed)
    let right = Folding.spelled(accepted)
    if left.joined() == right.joined() { return .same }
    guard left.count == right.count, !left.isEmpty else {
      return isOneWordApart(left, right) ? .close : .different
    }
    var total = 0
    for (one, other) in zip(left, right) {
      guard one.count <= 60, other.count <= 60 else { return .different }
      let distance = editDistance(Array(one), Array(other))
      let allowed = isPlural(one, other) ? 1 : slips(in: other.count)
      if distance > allowed { return .different }
      total += distance
    }
    return total <= 2 ? .close : .different
  }

  private static func slips(in length: Int) -> Int {
    switch length {
    case ..<5: 0
    case ..<9: 1
    default: 2
    }
  }

  private static func isPlural(_ one: String, _ other: String) -> Bool {
    one.count >= 3 && other.count >= 3
      && (one == other + "s" || other == one + "s" || one == other + "'s" || one + "'s" == other)
  }

  /// Written in one word or two, with a slip.
  private static func isOneWordApart(_ left: [String], _ right: [String]) -> Bool {
    let one = left.joined()
    let other = right.joined()
    guard abs(left.count - right.count) == 1, other.count >= 9, one.count <= 60 else {
      return false
    }
    return editDistance(Array(one), Array(other)) <= 1
  }
}
