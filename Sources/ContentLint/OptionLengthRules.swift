internal import Assessment
internal import Diagnostics

/// Q4: test-wise people pick the long, careful option.
struct LongKey: ItemRule {
  static let code = "Q4"
  static let severity = Diagnostic.Severity.warning

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard let (options, key) = item.single else { return [] }
    let others = options.filter { !$0.isKey }.map(\.length)
    let mean = Double(others.reduce(0, +)) / Double(max(1, others.count))
    let excess = Double(options[key].length) - mean
    guard let longest = others.max(), options[key].length > longest + 12,
      Double(options[key].length) > 1.35 * mean
    else { return [] }
    return [
      item.finding(
        .answer(key),
        "the key is \(Int(excess.rounded())) characters longer than the other options on average")
    ]
  }
}

/// Q5: over many items the key is the longest, or the shortest, more often than chance has it: an
/// exact one-sided test at 5 % over the bank. Lessons are tested at 1 %, as thirty-odd tests at 5 %
/// would find one or two lessons at fault by chance alone.
struct LengthGivesKeyAway: Rule {
  static let code = "Q5"
  static let severity = Diagnostic.Severity.error

  func findings(in bank: Bank) -> [Finding] {
    let whole = Extreme.allCases.compactMap { extreme in
      finding(extreme, bank.singles, .bank, limit: 0.05)
    }
    let lessons = bank.lessons.flatMap { lesson in
      let singles = lesson.items.filter { $0.single != nil }
      return Extreme.allCases.compactMap { extreme -> Finding? in
        guard let path = singles.first?.item.location.path else { return nil }
        return finding(extreme, singles, .line(path: path, number: 1), limit: 0.01)
      }
    }
    return whole + lessons
  }

  private func finding(
    _ extreme: Extreme, _ singles: [ItemText], _ place: Finding.Place, limit: Double
  ) -> Finding? {
    let share = ExtremeShare(extreme, singles)
    guard share.probability < limit else { return nil }
    let examples = share.items.prefix(6).map(\.item.id.rawValue).joined(separator: ", ")
    return Finding(
      place,
      "the key is the only \(extreme.rawValue) option in \(share.items.count) of \(singles.count)"
        + " single choices, by chance about \(Int(share.expected.rounded()))"
        + " (p = \(share.probability.short)): \(examples)")
  }
}

/// An end of the scale of lengths.
enum Extreme: String, CaseIterable {
  case longest, shortest
}

/// How often the key is the only option at one end of the lengths.
struct ExtremeShare {
  let items: [ItemText]
  /// By chance.
  let expected: Double
  /// Of so many or more by chance; ties make it err on the safe side.
  let probability: Double

  init(_ extreme: Extreme, _ singles: [ItemText]) {
    items = singles.filter { item in
      guard let (options, key) = item.single else { return false }
      return options.enumerated().allSatisfy { place, option in
        place == key
          || (extreme == .longest
            ? option.length < options[key].length : option.length > options[key].length)
      }
    }
    let chances = singles.map { 1 / Double($0.options.count) }
    expected = chances.reduce(0, +)
    probability = Chances.atLeast(items.count, of: chances)
  }
}

extension Double {
  /// Three digits behind the point, or "under 0.001".
  var short: String {
    if self < 0.001 { return "under 0.001" }
    let thousandths = Int((self * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
