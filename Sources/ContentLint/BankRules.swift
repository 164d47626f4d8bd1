internal import Assessment
internal import Diagnostics

/// Q7: somebody who knows nothing but a rule of thumb gets no more than chance, or 8 points more.
/// From twenty single choices on: shares of fewer say nothing.
struct GuessingPays: Rule {
  static let code = "Q7"
  static let severity = Diagnostic.Severity.error
  static let margin = 0.08

  func findings(in bank: Bank) -> [Finding] {
    guard bank.singles.count >= 20 else { return [] }
    return GuessingStrategy.allCases.compactMap { strategy in
      let score = strategy.score(bank.singles)
      guard score.share > score.chance + Self.margin else { return nil }
      return Finding(
        .bank,
        "picking \(strategy.rawValue) scores \(score.share.percent) over"
          + " \(bank.singles.count) single choices, blind guessing \(score.chance.percent):"
          + " at most 8 points more")
    }
  }
}

/// Q14: the option that has most in common with the others is the key too often.
struct KeysConverge: Rule {
  static let code = "Q14"
  static let severity = Diagnostic.Severity.warning

  func findings(in bank: Bank) -> [Finding] {
    let singles = bank.singles
    guard singles.count >= 20 else { return [] }
    let count = singles.count { Self.isCentre($0) }
    let chance = singles.reduce(0.0) { $0 + 1 / Double($1.options.count) } / Double(singles.count)
    let share = Double(count) / Double(singles.count)
    guard share > chance + 0.1 else { return [] }
    return [
      Finding(
        .bank,
        "the key shares most words with the other options in \(share.percent) of"
          + " \(singles.count) single choices, by chance in \(chance.percent):"
          + " at most 10 points more")
    ]
  }

  /// The key alone has most in common with the others.
  static func isCentre(_ item: ItemText) -> Bool {
    guard let (options, key) = item.single else { return false }
    let overlaps = GuessingStrategy.overlapWithOthers(options)
    return overlaps.enumerated().allSatisfy { $0 == key || $1 < overlaps[key] }
  }
}

/// Q28: true/false items are few, and as often true as false (within a tenth, or one item).
struct TrueFalseBalance: Rule {
  static let code = "Q28"
  static let severity = Diagnostic.Severity.warning

  func findings(in bank: Bank) -> [Finding] {
    let items = bank.items.filter(\.isTrueFalse)
    let isTrue = items.count { $0.options.first?.isKey == true }
    var found: [Finding] = []
    let distance = abs(Double(isTrue) - Double(items.count) / 2)
    if items.count >= 4, distance > max(1, 0.1 * Double(items.count)) {
      found.append(
        Finding(
          .bank, "\(isTrue) of \(items.count) true/false items are true: about half should be"))
    }
    if bank.items.count >= 20, items.count * 20 > bank.items.count {
      found.append(
        Finding(
          .bank,
          "\(items.count) of \(bank.items.count) items are true/false, at most 5 % should be"))
    }
    return found
  }
}

extension Double {
  /// `33.3 %`
  var percent: String {
    let tenths = Int((self * 1000).rounded())
    return "\(tenths / 10).\(abs(tenths) % 10) %"
  }
}
