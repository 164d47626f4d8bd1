internal import Assessment
internal import Diagnostics

/// Q21: a rationale says why, in 8 to 45 words; for a whole table, list or sum up to 60; for an
/// expected mistake from 5. It is not the option once more.
struct RationaleIsWhole: ItemRule {
  static let code = "Q21"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    item.rationales.compactMap { part, text in
      let words = Words.list(text)
      let bounds = Self.bounds(part, item)
      if words.count < bounds.lowerBound {
        return item.finding(
          part,
          "a rationale has at least \(bounds.lowerBound) words, this one has \(words.count)")
      }
      if words.count > bounds.upperBound {
        return item.finding(
          part, "a rationale has at most \(bounds.upperBound) words, this one has \(words.count)")
      }
      if case .rationale(let place) = part, item.options.indices.contains(place),
        item.options[place].words == words
      {
        return item.finding(part, "a rationale says why; this one repeats the option")
      }
      return nil
    }
  }

  private static func bounds(_ part: ItemPart, _ item: ItemText) -> ClosedRange<Int> {
    if case .mistake = part { return 5...45 }
    return item.options.isEmpty ? 8...60 : 8...45
  }
}

/// Q22: options are shuffled, so no text can point at one by its letter or place.
struct NamesNoPlace: ItemRule {
  static let code = "Q22"
  static let severity = Diagnostic.Severity.error

  private static let things: Set<String> = [
    "option", "options", "answer", "answers", "choice", "choices", "distractor", "distractors",
  ]
  private static let places: Set<String> = [
    "first", "second", "third", "fourth", "last", "previous", "next", "above", "below", "following",
  ]

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    let hint = item.item.hint.map { [(part: ItemPart.hint, text: Words.plain($0))] } ?? []
    return (item.rationales + hint + [(.stem, item.stem)]).compactMap { part, text in
      guard let words = Self.pointer(in: text) else { return nil }
      return item.finding(
        part, marking: words, "'\(words)': options are shuffled, so none has a letter or a place")
    }
  }

  /// "option B", "the second answer", "the options above", "see above".
  private static func pointer(in text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    // A stop or comma behind the first word parts the two.
    for (word, more) in zip(words, words.dropFirst()) {
      let next = more.filter { $0.isLetter || $0.isNumber }
      let (one, two) = (word.lowercased(), next.lowercased())
      let isLetter = next.count == 1 && "ABCDEF".contains(next)
      if things.contains(one), isLetter || ["above", "below"].contains(two) {
        return "\(word) \(next)"
      }
      if places.contains(one), things.contains(two) { return "\(word) \(next)" }
      if ["see", "as"].contains(one), ["above", "below"].contains(two) {
        return "\(word) \(next)"
      }
    }
    return nil
  }
}
