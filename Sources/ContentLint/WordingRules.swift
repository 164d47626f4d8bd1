internal import Assessment
internal import Diagnostics

/// Q8: a negative that is read over turns a right answer into a wrong one. Only the sentence that
/// asks is looked at: a case may tell what somebody did not do.
struct SmallNegatives: ItemRule {
  static let code = "Q8"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    Negatives.inQuestion(item).filter { $0 != $0.uppercased() }.map { word in
      item.finding(
        .stem, marking: word,
        "a negative in a question is written in capitals, or better, the question is turned")
    }
  }
}

/// Q8, over the bank: questions for what is wrong are the exception.
struct ManyNegatives: Rule {
  static let code = "Q8"
  static let severity = Diagnostic.Severity.warning

  func findings(in bank: Bank) -> [Finding] {
    let negative = bank.items.filter { !Negatives.inQuestion($0).isEmpty }
    guard bank.items.count >= 20, negative.count * 20 > bank.items.count else { return [] }
    return [
      Finding(
        .bank,
        "\(negative.count) of \(bank.items.count) questions are negative, at most 5 % should be: "
          + negative.prefix(6).map(\.item.id.rawValue).joined(separator: ", "))
    ]
  }
}

/// Q9: no to a no.
struct DoubleNegative: ItemRule {
  static let code = "Q9"
  static let severity = Diagnostic.Severity.error

  private static let denials: Set<String> = ["not", "no", "never", "none", "nothing", "nobody"]

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard !Negatives.inQuestion(item).isEmpty else { return [] }
    return item.options.enumerated().compactMap { place, option in
      let isNegative = option.words.contains { Self.denials.contains($0) || $0.hasSuffix("n't") }
      guard isNegative else { return nil }
      return item.finding(.answer(place), "a negative question has no negative options")
    }
  }
}

/// Words that turn a question round.
enum Negatives {
  private static let words: Set<String> = ["not", "except", "never", "incorrect", "false", "least"]

  /// As written. "at least" and "true or false" turn nothing round, nor do quoted words.
  static func inQuestion(_ item: ItemText) -> [String] {
    let question = unquoted(item.question)
    let list = question.split { !($0.isLetter || $0 == "'") }.map(String.init)
    return list.enumerated().compactMap { place, word in
      let folded = word.lowercased()
      guard words.contains(folded) || folded.hasSuffix("n't") else { return nil }
      let before = place > 0 ? list[place - 1].lowercased() : ""
      if folded == "least", before == "at" { return nil }
      if ["false", "not"].contains(folded), before == "or" { return nil }
      if folded == "false", !judges(before, place + 1 < list.count ? list[place + 1] : "") {
        return nil
      }
      return word
    }
  }

  /// "is false", "false statement"; false starts and false friends are things.
  private static func judges(_ before: String, _ after: String) -> Bool {
    ["is", "are", "was", "were", "be"].contains(before)
      || ["", "statement", "statements", "claim", "claims", "sentence", "idea"].contains(
        after.lowercased())
  }

  private static func unquoted(_ text: String) -> String {
    var isQuoted = false
    return text.filter { character in
      if character == "\"" { isQuoted.toggle() }
      return !isQuoted && character != "\""
    }
  }
}

/// Q19: the question is complete before the options are read. A statement to be judged true or
/// false may end with a stop, and sums need no more than a few words.
struct StemIsAQuestion: ItemRule {
  static let code = "Q19"
  static let severity = Diagnostic.Severity.warning

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    var found: [Finding] = []
    let ending = item.stem.drop { _ in false }.last { !"\")".contains($0) } ?? " "
    if !"?:".contains(ending), !(item.isTrueFalse && ending == ".") {
      found.append(item.finding(.stem, "a stem ends with a question mark or a colon"))
    }
    let count = item.stemWords.count
    if count < 6 {
      found.append(item.finding(.stem, "a stem has at least six words, this one has \(count)"))
    }
    let most = item.sentences.count > 1 ? 90 : 60
    if count > most {
      found.append(item.finding(.stem, "a stem has at most \(most) words, this one has \(count)"))
    }
    return found
  }
}

/// Q31: words that leave people out or look down on them. A person with a name may be a he or she.
struct FairWords: ItemRule {
  static let code = "Q31"
  static let severity = Diagnostic.Severity.warning

  private static let phrases = [
    "third world", "third-world", "cheap labour", "cheap labor", "manpower", "mankind", "man-hours",
    "chairman", "salesman", "housewife", "housewives", "backward country", "backward countries",
    "underdeveloped",
  ]
  private static let pronouns: Set<String> = ["he", "she", "his", "hers", "him"]

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    item.texts.compactMap { part, text in
      let folded = text.lowercased()
      if let phrase = Self.phrases.first(where: { folded.contains($0) }) {
        return item.finding(
          part, marking: phrase, "'\(phrase)' looks down on people or leaves some out")
      }
      let words = Words.list(text)
      guard let pronoun = words.first(where: Self.pronouns.contains), !words.contains("or"),
        !Self.namesSomebody(item.stem + " " + text)
      else { return nil }
      return item.finding(
        part, marking: " \(pronoun) ", "'\(pronoun)' leaves others out: they, or he or she")
    }
  }

  /// A capital inside a sentence: a name, most likely.
  private static func namesSomebody(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return zip(words, words.dropFirst()).contains { before, word in
      let letters = word.filter(\.isLetter)
      return !(before.last.map { ".?!:\"".contains($0) } ?? true)
        && letters.first?.isUppercase == true && letters.count > 1
        && letters.dropFirst().allSatisfy(\.isLowercase)
    }
  }
}

extension ItemText {
  /// Everything that is shown, with its part.
  var texts: [(part: ItemPart, text: String)] {
    var all: [(part: ItemPart, text: String)] = [(.stem, stem)]
    all += options.enumerated().map { (.answer($0), $1.text) }
    all += rationales
    if let hint = item.hint { all.append((.hint, Words.plain(hint))) }
    return all
  }
}
