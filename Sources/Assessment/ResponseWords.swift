extension Item {
  /// What a response says in the item's own words, for people who read a record, and so that it can
  /// be graded again after options were moved: the texts chosen, in file order; the steps as they
  /// were put; a matching as `row -> target`. What was typed stands for itself: empty.
  public func words(of response: Response) -> [String] {
    switch (answer, response) {
    case (.singleChoice(let options), .choice(let index)),
      (.trueFalse(let options), .choice(let index)):
      return options.indices.contains(index) ? [options[index].text] : []
    case (.multipleChoice(let options), .choices(let chosen)):
      return chosen.sorted().filter(options.indices.contains).map { options[$0].text }
    case (.ordering(let steps, _), .order(let order)):
      return order.filter(steps.indices.contains).map { steps[$0] }
    case (.matching(let matching), .matches(let targets)):
      return zip(matching.rows, targets).compactMap { row, target in
        matching.targets.indices.contains(target)
          ? Self.pair(row.text, matching.targets[target]) : nil
      }
    default: return []
    }
  }

  /// The response that says the same on the item as it is now; nil when it cannot be said any more.
  public func response(saying words: [String], insteadOf old: Response) -> Response? {
    switch (answer, old) {
    case (.singleChoice(let options), .choice), (.trueFalse(let options), .choice):
      return options.firstIndex { [$0.text] == words }.map(Response.choice)
    case (.multipleChoice(let options), .choices):
      let chosen = words.map { word in options.firstIndex { $0.text == word } }
      return chosen.contains(nil) ? nil : .choices(Set(chosen.compactMap { $0 }))
    case (.ordering(let steps, _), .order):
      let order = words.map { steps.firstIndex(of: $0) }
      return order.contains(nil) || order.count != steps.count
        ? nil : .order(order.compactMap { $0 })
    case (.matching(let matching), .matches):
      let targets = matching.rows.map { row in
        matching.targets.firstIndex { words.contains(Self.pair(row.text, $0)) }
      }
      return targets.contains(nil) || targets.count != words.count
        ? nil : .matches(targets.compactMap { $0 })
    case (.term, .term), (.number, .number): return old
    default: return nil
    }
  }

  private static func pair(_ row: String, _ target: String) -> String { "\(row) -> \(target)" }
}
