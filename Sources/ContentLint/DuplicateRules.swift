internal import Assessment
internal import Diagnostics

/// Q17: two items ask the same in the same words and offer the same answers.
struct SameStem: Rule {
  static let code = "Q17"
  static let severity = Diagnostic.Severity.error

  func findings(in bank: Bank) -> [Finding] {
    var first: [[String]: ItemText] = [:]
    return bank.items.compactMap { item in
      guard let other = first[item.stemWords] else {
        first[item.stemWords] = item
        return nil
      }
      return item.finding(.stem, "'\(other.item.id.rawValue)' asks the same question")
    }
  }
}

/// Q17: two stems share most of their words: a Jaccard index of 0.7, or a cosine of 0.85 with words
/// weighted by how rare they are in the bank.
struct SimilarStem: Rule {
  static let code = "Q17"
  static let severity = Diagnostic.Severity.warning

  func findings(in bank: Bank) -> [Finding] {
    let words = bank.items.map { Words.content($0.stem + " " + $0.table) }
    var counts: [String: Int] = [:]
    for list in words { for word in list { counts[word, default: 0] += 1 } }
    let weights = counts.mapValues { rarity($0, of: words.count) }
    let norms = words.map { $0.reduce(0) { $0 + (weights[$1] ?? 0) * (weights[$1] ?? 0) } }
    var found: [Finding] = []
    for later in bank.items.indices where words[later].count >= 4 {
      for earlier in 0..<later where words[earlier].count >= 4 {
        let shared = words[later].intersection(words[earlier])
        guard shared.count >= 3, bank.items[later].stemWords != bank.items[earlier].stemWords
        else { continue }
        let all = words[later].count + words[earlier].count - shared.count
        let dot = shared.reduce(0) { $0 + (weights[$1] ?? 0) * (weights[$1] ?? 0) }
        // cos >= 0.85, without a square root.
        let isNear = dot * dot >= 0.7225 * norms[later] * norms[earlier]
        guard isNear || Double(shared.count) >= 0.7 * Double(all) else { continue }
        let other = bank.items[earlier].item.id.rawValue
        found.append(bank.items[later].finding(.stem, "this stem is nearly that of '\(other)'"))
      }
    }
    return found
  }

  /// Of a word in `count` of `total` stems: how often the bank could be halved until one of those
  /// is left (the logarithm to base 2, in whole steps), plus one.
  private func rarity(_ count: Int, of total: Int) -> Double {
    var steps = 1.0
    var rest = total / max(1, count)
    while rest > 1 {
      rest /= 2
      steps += 1
    }
    return steps
  }
}

/// Q18: an item tells another's key in its stem, or its own in its stem or hint. Feedback is not
/// compared: that explanations on one objective name the same idea is their purpose. Keys of other
/// items are looked for in the stems of the same lesson, from three words on of which two are no
/// glossary term, as every stem may use those.
struct KeyIsTold: Rule {
  static let code = "Q18"
  static let severity = Diagnostic.Severity.warning

  func findings(in bank: Bank) -> [Finding] {
    bank.items.flatMap(own)
      + bank.lessons.flatMap { lesson in
        lesson.items.flatMap { item -> [Finding] in
          let keys = Self.keys(item).filter {
            $0.count >= 3
              && Words.content($0.joined(separator: " ")).subtracting(bank.terms).count >= 2
          }
          return lesson.items.compactMap { other in
            guard other.index != item.index,
              let key = keys.first(where: { Words.contains($0, in: other.stemWords) })
            else { return nil }
            return other.finding(
              .stem,
              "this stem tells the key of '\(item.item.id.rawValue)':"
                + " '\(key.joined(separator: " "))'")
          }
        }
      }
  }

  private func own(_ item: ItemText) -> [Finding] {
    let hint = Words.list(Words.plain(item.item.hint ?? ""))
    let isTyped = item.options.isEmpty
    var found: [Finding] = []
    for key in Self.keys(item) {
      if isTyped, Words.contains(key, in: item.stemWords) {
        found.append(item.finding(.stem, "the stem tells the key '\(key.joined(separator: " "))'"))
      }
      let others = item.options.filter { !$0.isKey }
      let namesOthers = others.contains { Words.contains(Self.bare($0.words), in: hint) }
      if Words.contains(key, in: hint), !namesOthers {
        found.append(item.finding(.hint, "the hint tells the key '\(key.joined(separator: " "))'"))
      }
    }
    return found
  }

  /// The words of each key.
  private static func keys(_ item: ItemText) -> [[String]] {
    switch item.item.answer {
    case .singleChoice: item.options.filter(\.isKey).map { bare($0.words) }
    case .term(let key): key.accepted.map { bare(Words.list($0)) }
    default: []
    }
  }

  private static func bare(_ words: [String]) -> [String] {
    Array(words.drop { ["a", "an", "the"].contains($0) })
  }
}

extension ItemText {
  /// Rows and steps, which tell apart items that ask in the same words.
  var table: String {
    switch item.answer {
    case .matching(let matching): matching.rows.map(\.text).joined(separator: " ")
    case .ordering(let steps, _): steps.joined(separator: " ")
    default: ""
    }
  }
}
