/// Rules of thumb by which people guess who have not learned.
enum GuessingStrategy: String, CaseIterable, Sendable {
  case longest = "the longest option"
  case shortest = "the shortest option"
  case middle = "the option of middle length"
  case stemEcho = "the option with most words of the stem"
  case convergence = "the option most like the others"
  case hedge = "the first careful option"

  private static let hedges: Set<String> = [
    "depends", "depend", "may", "can", "could", "might", "usually", "often", "sometimes",
    "generally", "tends", "tend", "partly", "likely", "some",
  ]

  /// Expected share of right answers over items, and that of blind guessing.
  func score(_ singles: [ItemText]) -> (share: Double, chance: Double) {
    var points = 0.0
    var chance = 0.0
    for item in singles {
      guard let (options, key) = item.single else { continue }
      chance += 1 / Double(options.count)
      let picks = picks(item, options)
      if picks.contains(key) { points += 1 / Double(picks.count) }
    }
    let count = Double(max(1, singles.count))
    return (points / count, chance / count)
  }

  /// The options it cannot choose between; all of them where the rule says nothing.
  private func picks(_ item: ItemText, _ options: [ItemText.OptionText]) -> [Int] {
    let values: [Double]
    switch self {
    case .longest: values = options.map { Double($0.length) }
    case .shortest: values = options.map { -Double($0.length) }
    case .middle: values = Self.nearnessToMiddle(options)
    case .stemEcho:
      let stem = Words.content(item.stem)
      values = options.map { Double($0.content.intersection(stem).count) }
    case .convergence: values = Self.overlapWithOthers(options).map(Double.init)
    case .hedge:
      let first = options.firstIndex { !$0.words.isDisjoint(with: Self.hedges) }
      values = options.indices.map { $0 == first ? 1 : 0 }
    }
    let best = values.max() ?? 0
    return values.indices.filter { values[$0] == best }
  }

  private static func nearnessToMiddle(_ options: [ItemText.OptionText]) -> [Double] {
    let sorted = options.map { Double($0.length) }.sorted()
    let middle =
      sorted.count.isMultiple(of: 2)
      ? (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2 : sorted[sorted.count / 2]
    return options.map { -abs(Double($0.length) - middle) }
  }

  /// How many content words each option shares with the others, counted per other option.
  static func overlapWithOthers(_ options: [ItemText.OptionText]) -> [Int] {
    options.indices.map { place in
      options.indices.filter { $0 != place }
        .reduce(0) { $0 + options[place].content.intersection(options[$1].content).count }
    }
  }
}
