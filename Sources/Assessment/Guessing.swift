extension Item {
  /// c: the probability of a right answer by chance, given the type (0...1).
  public var guessing: Double {
    switch answer {
    case .singleChoice(let options): 1 / Double(max(1, options.count))
    case .trueFalse: 0.5
    case .multipleChoice(let options):
      1 / Item.combinations(options.count, options.count(where: \.isKey))
    case .ordering(let steps, _): 1 / Item.factorial(steps.count)
    case .matching(let matching): Item.guessing(matching)
    case .term, .number: 0
    }
  }

  /// One to one, a guess is one of n! assignments; else each row is guessed by itself.
  private static func guessing(_ matching: Matching) -> Double {
    let rows = matching.rows.count
    let targets = matching.targets.count
    if rows == targets { return 1 / factorial(rows) }
    return (0..<rows).reduce(1.0) { chance, _ in chance / Double(max(1, targets)) }
  }

  private static func factorial(_ number: Int) -> Double {
    (1...max(1, number)).reduce(1.0) { $0 * Double($1) }
  }

  private static func combinations(_ count: Int, _ chosen: Int) -> Double {
    (0..<min(chosen, count)).reduce(1.0) { $0 * Double(count - $1) / Double($1 + 1) }
  }
}
