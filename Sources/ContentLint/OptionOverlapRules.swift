internal import Assessment
internal import Curriculum
internal import Diagnostics

/// Q15: options that say the same, or of which one includes the other, cannot both be judged.
struct OptionsOverlap: ItemRule {
  static let code = "Q15"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard !item.isTrueFalse else { return [] }
    let names = bank.synonyms
    var found: [Finding] = []
    for (place, option) in item.options.enumerated() {
      for other in item.options[..<place] {
        guard let how = Self.overlap(option, other, names) else { continue }
        found.append(item.finding(.answer(place), "this option \(how) '\(other.text)'"))
      }
    }
    return found
  }

  private static func overlap(
    _ one: ItemText.OptionText, _ other: ItemText.OptionText, _ synonyms: [String: String]
  ) -> String? {
    let left = bare(one.words)
    let right = bare(other.words)
    if left == right { return "says the same as" }
    if let name = synonyms[left.joined(separator: " ")],
      name == synonyms[right.joined(separator: " ")]
    {
      return "is another name for"
    }
    if let first = NumberRange(one.text), let second = NumberRange(other.text),
      first.overlaps(second)
    {
      return "has numbers in common with"
    }
    // What adds a negation or a contrast contradicts; it does not include.
    if Words.contains(left, in: right), !contrasts(right, left) { return "is part of" }
    if Words.contains(right, in: left), !contrasts(left, right) { return "includes" }
    return nil
  }

  private static func bare(_ words: [String]) -> [String] {
    Array(words.drop { ["a", "an", "the"].contains($0) })
  }

  private static func contrasts(_ longer: [String], _ shorter: [String]) -> Bool {
    let extra = Set(longer).subtracting(shorter)
    return !extra.isDisjoint(with: [
      "not", "no", "but", "without", "never", "neither", "nor", "only", "half", "part", "less",
      "more", "most", "before", "after", "than", "non", "nearly", "almost",
    ])
  }
}

/// A range of numbers as an option writes it: `10 to 20`, `10-20`, `more than 10`, `under 10`.
struct NumberRange: Equatable {
  let low: Double
  let high: Double

  init?(_ text: String) {
    let numbers = Self.numbers(text)
    let words = Words.list(text)
    let joins =
      words.contains("to") || words.contains("and") || text.contains("-")
      || text.contains("\u{2013}")
    switch numbers.count {
    case 2 where joins && numbers[0] < numbers[1]: (low, high) = (numbers[0], numbers[1])
    case 1 where !words.isDisjoint(with: ["over", "above", "more"]):
      (low, high) = (numbers[0], .infinity)
    case 1 where !words.isDisjoint(with: ["under", "below", "less", "fewer"]):
      (low, high) = (-.infinity, numbers[0])
    default: return nil
    }
  }

  /// Ends that touch do not count.
  func overlaps(_ other: NumberRange) -> Bool { low < other.high && other.low < high }

  static func numbers(_ text: String) -> [Double] {
    text.split { !($0.isASCII && $0.isNumber) && $0 != "." && $0 != "," }
      .compactMap { part in
        var part = part[...]
        while let last = part.last, ".,".contains(last) { part = part.dropLast() }
        return Double(part.filter { $0 != "," })
      }
  }
}

extension Sequence where Element == String {
  func isDisjoint(with others: Set<String>) -> Bool { !contains { others.contains($0) } }
}

extension Bank {
  /// Names of glossary terms, each with the name that all of its names share.
  var synonyms: [String: String] {
    var names: [String: String] = [:]
    for lesson in course.outline.lessonOrder {
      for term in course.outline.lessons[lesson]?.terms ?? [] {
        let parts = term.name.split { "()".contains($0) }
          .map { Words.list($0).joined(separator: " ") }
        for part in parts where !part.isEmpty { names[part] = parts[0] }
      }
    }
    return names
  }
}
