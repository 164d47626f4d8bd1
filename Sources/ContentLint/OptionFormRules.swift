internal import Assessment
internal import Diagnostics

/// Q3: options that stand for others cannot be shuffled and reward half knowledge.
struct AggregateOptions: ItemRule {
  static let code = "Q3"
  static let severity = Diagnostic.Severity.error

  private static let quantities = ["all", "none", "both", "neither", "any", "either"]
  private static let pointers = [
    "above", "below", "these", "them", "those", "options", "answers", "others",
  ]

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    item.options.enumerated().compactMap { place, option in
      guard Self.isAggregate(option.words) else { return nil }
      return item.finding(.answer(place), "an option stands for itself, not for others")
    }
  }

  /// "all of the above", "none of these", "both A and B", "B and C".
  private static func isAggregate(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    let rest = words.dropFirst().filter { $0 != "of" && $0 != "the" }
    if quantities.contains(first), rest.count <= 1, let last = rest.last ?? words.last {
      return pointers.contains(last) || rest.isEmpty && first != "any"
    }
    let letters = words.filter { $0.count == 1 && "abcd".contains($0) }
    return letters.count >= 2
      && words.allSatisfy { $0.count == 1 || quantities.contains($0) || $0 == "and" || $0 == "or" }
  }
}

/// Q12: an article or a verb at the end of the stem that fits some options only.
struct ArticleFits: ItemRule {
  static let code = "Q12"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard let last = item.stemWords.last else { return [] }
    return item.options.enumerated().compactMap { place, option in
      guard let first = option.words.first, !Self.fits(last, first) else { return nil }
      return item.finding(.answer(place), "the stem's '\(last)' does not fit this option")
    }
  }

  private static func fits(_ last: String, _ first: String) -> Bool {
    let isVowel = first.first.map { "aeiou".contains($0) } ?? false
    switch last {
    case "a": return !isVowel || first.hasPrefix("uni") || first.hasPrefix("us")
    case "an": return isVowel || first.hasPrefix("h") || first.count <= 4
    case "is", "was": return !["two", "three", "both", "several", "many"].contains(first)
    case "are", "were": return !["a", "an", "one"].contains(first)
    default: return true
    }
  }
}

/// Q16: what stands out among options is picked, or struck out, for its form: a final stop or a
/// capital that others lack, a length out of proportion, or another kind of beginning. A beginning is
/// told from a list of words only, so it counts where it is the key's, which it would give away.
/// Lengths that differ by a word or two (12 characters) are never out of proportion.
struct ParallelOptions: ItemRule {
  static let code = "Q16"
  static let severity = Diagnostic.Severity.warning

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard !item.isTrueFalse else { return [] }
    let options = item.options
    var found: [Finding] = []
    if let odd = Self.odd(options.map { $0.text.last.map { ".!?;,".contains($0) } ?? false }) {
      found.append(item.finding(.answer(odd), "options end alike, with a stop or without"))
    }
    if let odd = Self.odd(options.map { $0.text.first?.isLowercase ?? false }) {
      found.append(item.finding(.answer(odd), "options begin alike, with a capital or without"))
    }
    if let odd = Self.odd(options.map { Beginning($0.text) }), options[odd].isKey {
      found.append(
        item.finding(
          .answer(odd),
          "options have one form: the key begins with \(Beginning(options[odd].text).rawValue),"
            + " the others do not"))
    }
    let lengths = options.map(\.length)
    if let longest = lengths.max(), let shortest = lengths.min(), longest - shortest > 12,
      Double(longest) > 2.5 * Double(shortest), let place = lengths.firstIndex(of: longest)
    {
      found.append(
        item.finding(
          .answer(place),
          "the longest option has \(longest) characters, the shortest \(shortest):"
            + " at most two and a half times as many"))
    }
    return found
  }

  /// The place of the one that differs from all others, which are alike.
  private static func odd<Value: Hashable>(_ values: [Value]) -> Int? {
    guard values.count >= 3 else { return nil }
    let groups = Dictionary(grouping: values.indices) { values[$0] }
    guard groups.count == 2 else { return nil }
    return groups.values.first { $0.count == 1 }?.first
  }
}

/// The kind of word that an option begins with, as far as a list of words can tell.
enum Beginning: String {
  case infinitive = "'to'"
  case reason = "a conjunction"
  case preposition = "a preposition"
  case sentence = "a pronoun"
  case other = "another kind of word"

  init(_ text: String) {
    let first = text.prefix { $0.isLetter || $0 == "'" }
    // An abbreviation such as IT is a noun.
    switch first.count > 1 && first == first.uppercased() ? "" : first.lowercased() {
    case "to": self = .infinitive
    case "because", "if", "when", "since", "unless", "although", "while": self = .reason
    case "by", "in", "at", "with", "from", "for", "on", "through", "under", "without", "until",
      "near", "beside", "between", "behind", "after", "before", "over", "outside", "inside",
      "within":
      self = .preposition
    case "it", "they", "he", "she", "we", "you", "there": self = .sentence
    default: self = .other
    }
  }
}

extension ItemText {
  var isTrueFalse: Bool {
    if case .trueFalse = item.answer { true } else { false }
  }
}
