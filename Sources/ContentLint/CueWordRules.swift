internal import Diagnostics

/// Words that make a claim too strong or too careful, which gives it away.
enum CueWords {
  static let absolute: Set<String> = [
    "always", "never", "all", "only", "must", "every", "none", "impossible", "guarantee",
    "guarantees", "guaranteed",
  ]
  static let vague: Set<String> = ["usually", "often", "sometimes", "may", "generally"]

  /// Share of options with such a word: among keys and among distractors.
  static func rates(_ words: Set<String>, _ items: [ItemText]) -> (keys: CueRate, others: CueRate) {
    let options = items.filter { !$0.isTrueFalse }.flatMap(\.options)
    return (
      CueRate(words, options.filter(\.isKey)), CueRate(words, options.filter { !$0.isKey })
    )
  }
}

/// How many of some options have a word of a list.
struct CueRate: Equatable {
  let count: Int
  let total: Int

  init(_ words: Set<String>, _ options: [ItemText.OptionText]) {
    count = options.count { !$0.words.isDisjoint(with: words) }
    total = options.count
  }

  var share: Double { total > 0 ? Double(count) / Double(total) : 0 }
}

/// Q10: absolutes in most of the distractors and not in the key. One alone shows little by itself;
/// that distractors as such have more of them is found over the bank.
struct AbsolutesPointAway: ItemRule {
  static let code = "Q10"
  static let severity = Diagnostic.Severity.warning

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard let (options, key) = item.single, !Self.has(options[key]) else { return [] }
    let places = options.indices.filter { $0 != key && Self.has(options[$0]) }
    guard places.count * 2 > options.count - 1, let first = places.first,
      let word = options[first].words.first(where: CueWords.absolute.contains)
    else { return [] }
    return [
      item.finding(
        .answer(first),
        "absolutes such as '\(word)' stand in \(places.count) of \(options.count - 1) distractors"
          + " and not in the key")
    ]
  }

  private static func has(_ option: ItemText.OptionText) -> Bool {
    !option.words.isDisjoint(with: CueWords.absolute)
  }
}

/// Q10, over the bank.
struct AbsolutesInBank: Rule {
  static let code = "Q10"
  static let severity = Diagnostic.Severity.warning

  func findings(in bank: Bank) -> [Finding] {
    let (keys, others) = CueWords.rates(CueWords.absolute, bank.items)
    guard others.count >= 10, others.share > 2 * keys.share else { return [] }
    return [
      Finding(
        .bank,
        "absolutes (always, only, every ...) stand in \(others.count) of \(others.total)"
          + " distractors but in \(keys.count) of \(keys.total) keys: at most twice the share")
    ]
  }
}

/// Q11: careful words point to the key.
struct VagueWordsInBank: Rule {
  static let code = "Q11"
  static let severity = Diagnostic.Severity.warning

  func findings(in bank: Bank) -> [Finding] {
    let (keys, others) = CueWords.rates(CueWords.vague, bank.items)
    guard keys.count >= 5, keys.share > 2 * others.share else { return [] }
    return [
      Finding(
        .bank,
        "vague words (usually, often, may ...) stand in \(keys.count) of \(keys.total) keys but in"
          + " \(others.count) of \(others.total) distractors: at most twice the share")
    ]
  }
}

/// Q13: a word of the stem that returns in the key alone. Words of the course's vocabulary are no
/// cue, and neither is one such word while a distractor repeats another that the key does not.
struct StemWordInKey: ItemRule {
  static let code = "Q13"
  static let severity = Diagnostic.Severity.warning

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard let (word, key) = Self.clang(item, bank) else { return [] }
    return [
      item.finding(.answer(key), "'\(word)' of the stem returns in the key and in no distractor")
    ]
  }

  /// The word as the key has it.
  static func clang(_ item: ItemText, _ bank: Bank) -> (word: String, key: Int)? {
    guard let (options, key) = item.single else { return nil }
    let stem = Words.content(item.stem).subtracting(bank.vocabulary)
    let shared = options.map { $0.content.intersection(stem) }
    let others = options.indices.filter { $0 != key }.map { shared[$0] }
    let own = shared[key].subtracting(others.reduce(Set()) { $0.union($1) })
    guard !own.isEmpty, others.allSatisfy({ $0.subtracting(shared[key]).isEmpty }) else {
      return nil
    }
    guard let word = options[key].words.first(where: { own.contains(Words.stem($0)) }) else {
      return nil
    }
    return (word, key)
  }
}

/// Q13, over the bank; waived items count too.
struct StemWordsInBank: Rule {
  static let code = "Q13"
  static let severity = Diagnostic.Severity.warning

  func findings(in bank: Bank) -> [Finding] {
    let count = bank.singles.count { StemWordInKey.clang($0, bank) != nil }
    guard bank.singles.count >= 20, count * 20 > bank.singles.count else { return [] }
    return [
      Finding(
        .bank,
        "in \(count) of \(bank.singles.count) single choices a word of the stem returns in the key"
          + " alone, at most 5 % should have that")
    ]
  }
}
