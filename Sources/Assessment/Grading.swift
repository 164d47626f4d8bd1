internal import Diagnostics

extension Item {
  /// Grades a response. A response of another type's shape (the item changed since) is wrong.
  public func grade(_ response: Response) -> Grade {
    switch (answer, response) {
    case (.singleChoice(let options), .choice(let index)),
      (.trueFalse(let options), .choice(let index)):
      let isRight = options.indices.contains(index) && options[index].isKey
      return Grade(credit: isRight ? 1 : 0, verdict: isRight ? .right : .wrong)
    case (.multipleChoice(let options), .choices(let chosen)):
      return grade(chosen, options)
    case (.ordering(let steps, _), .order(let order)):
      return grade(order: order, count: steps.count)
    case (.matching(let matching), .matches(let targets)):
      let right = zip(matching.rows, targets).count { $0.target == $1 }
      return share(right, of: matching.rows.count)
    case (.term(let key), .term(let text)): return grade(text, key)
    case (.number(let key), .number(let value)):
      let isRight = key.accepts(value)
      return Grade(credit: isRight ? 1 : 0, verdict: isRight ? .right : .wrong)
    default: return Grade(credit: 0, verdict: .wrong)
    }
  }

  private func share(_ right: Int, of count: Int) -> Grade {
    let credit = count > 0 ? Double(right) / Double(count) : 0
    if right == count { return Grade(credit: 1, verdict: .right) }
    return Grade(credit: credit, verdict: right > 0 ? .partly : .wrong)
  }

  /// Per option: hits less false picks, over the number of keys.
  private func grade(_ chosen: Set<Int>, _ options: [Option]) -> Grade {
    let keys = Set(options.indices.filter { options[$0].isKey })
    let points = chosen.intersection(keys).count - chosen.subtracting(keys).count
    return share(chosen == keys ? keys.count : min(max(0, points), keys.count - 1), of: keys.count)
  }

  /// One less the share of pairs in the wrong order (Kendall's distance).
  private func grade(order: [Int], count: Int) -> Grade {
    guard order.sorted() == Array(0..<count), count > 1 else {
      return Grade(credit: 0, verdict: .wrong)
    }
    var inversions = 0
    for first in 0..<count {
      for second in first + 1..<count where order[first] > order[second] { inversions += 1 }
    }
    let pairs = count * (count - 1) / 2
    if inversions == 0 { return Grade(credit: 1, verdict: .right) }
    let credit = 1 - Double(inversions) / Double(pairs)
    return Grade(credit: credit, verdict: credit > 0.5 ? .partly : .wrong)
  }

  private func grade(_ text: String, _ key: TermKey) -> Grade {
    let wrong = Grade(credit: 0, verdict: .wrong)
    let matches = key.accepted.map { TermMatch.compare(text, $0) }
    if matches.contains(.same) { return Grade(credit: 1, verdict: .right) }
    if key.mistake(for: text) != nil { return wrong }
    guard let close = matches.firstIndex(of: .close) else { return wrong }
    return Grade(
      credit: 1, verdict: .right, remark: .closeSpelling(accepted: key.accepted[close]))
  }
}

extension TermKey {
  /// The expected mistake that a text is, if it is nearer to one than to the accepted forms.
  func mistake(for text: String) -> ExpectedMistake? {
    mistakes.first { TermMatch.compare(text, $0.text) == .same }
      ?? mistakes.first { TermMatch.compare(text, $0.text) == .close }
  }
}

extension NumberKey {
  /// Within the tolerance; without one, equal but for rounding in the last digits.
  public func accepts(_ value: Double) -> Bool {
    guard value.isFinite else { return false }
    return abs(value - self.value) <= tolerance + 1e-9 * max(1, abs(self.value))
  }
}
