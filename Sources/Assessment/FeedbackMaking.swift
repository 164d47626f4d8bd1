extension Item {
  /// What to say to a response, or to none (skipped): the rationale of what was chosen, and, when
  /// revealing, the key with its reason. Without revealing nothing points to the key.
  public func feedback(for response: Response?, revealing: Bool) -> Feedback {
    var points: [Feedback.Point] = []
    switch answer {
    case .singleChoice(let options), .trueFalse(let options):
      points = choicePoints(options, response, revealing)
    case .multipleChoice(let options):
      points = choicesPoints(options, response, revealing)
    case .ordering(_, let rationale):
      points = orderPoints(rationale, response, revealing)
    case .matching(let matching):
      points = matchPoints(matching, response, revealing)
    case .term(let key):
      if case .term(let text)? = response, !isRight(response), let mistake = key.mistake(for: text)
      {
        points = [Feedback.Point(kind: .chosenWrong, text: mistake.rationale)]
      }
      if revealing { points.append(Feedback.Point(kind: .explanation, text: key.rationale)) }
    case .number(let key):
      points = numberPoints(key, response, revealing)
    }
    return Feedback(points: points, key: revealing ? keyText : nil)
  }

  /// The right answer in words.
  public var keyText: String {
    switch answer {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options):
      options.filter(\.isKey).map(\.text).joined(separator: "; ")
    case .ordering(let steps, _):
      steps.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: "; ")
    case .matching(let matching):
      matching.rows.map { "\($0.text): \(matching.targets[$0.target])" }.joined(separator: "; ")
    case .term(let key):
      ([key.accepted.first ?? ""] + key.abbreviations.map { "(\($0))" }).joined(separator: " ")
    case .number(let key): key.text
    }
  }

  private func isRight(_ response: Response?) -> Bool {
    response.map { grade($0).verdict == .right } ?? false
  }

  private func choicePoints(
    _ options: [Option], _ response: Response?, _ revealing: Bool
  ) -> [Feedback.Point] {
    var points: [Feedback.Point] = []
    if case .choice(let index)? = response, options.indices.contains(index) {
      let option = options[index]
      points.append(
        Feedback.Point(
          kind: option.isKey ? .chosenRight : .chosenWrong, subject: option.text,
          text: option.rationale))
      if option.isKey { return points }
    }
    if revealing, let key = options.first(where: \.isKey) {
      points.append(Feedback.Point(kind: .explanation, text: key.rationale))
    }
    return points
  }

  private func choicesPoints(
    _ options: [Option], _ response: Response?, _ revealing: Bool
  ) -> [Feedback.Point] {
    guard case .choices(let chosen)? = response else {
      return revealing
        ? options.filter(\.isKey).map {
          Feedback.Point(kind: .explanation, subject: $0.text, text: $0.rationale)
        } : []
    }
    return options.enumerated().compactMap { index, option in
      let kind: Feedback.Point.Kind
      switch (chosen.contains(index), option.isKey) {
      case (true, true): kind = .chosenRight
      case (true, false): kind = .chosenWrong
      case (false, true): kind = .missed
      case (false, false): return nil
      }
      if !revealing, kind != .chosenWrong { return nil }
      return Feedback.Point(kind: kind, subject: option.text, text: option.rationale)
    }
  }

  private func orderPoints(
    _ rationale: String, _ response: Response?, _ revealing: Bool
  ) -> [Feedback.Point] {
    if revealing || isRight(response) {
      return [Feedback.Point(kind: .explanation, text: rationale)]
    }
    guard case .order(let order)? = response else { return [] }
    let placed = order.enumerated().count { $0.offset == $0.element }
    return [
      Feedback.Point(
        kind: .explanation,
        text: "\(placed) of \(order.count) stand where they belong.")
    ]
  }

  private func matchPoints(
    _ matching: Matching, _ response: Response?, _ revealing: Bool
  ) -> [Feedback.Point] {
    let explanation = Feedback.Point(kind: .explanation, text: matching.rationale)
    guard case .matches(let targets)? = response, !isRight(response) else {
      return revealing || response != nil ? [explanation] : []
    }
    let wrong = zip(matching.rows, targets).filter { $0.target != $1 }
    if !revealing {
      let right = matching.rows.count - wrong.count
      return [
        Feedback.Point(
          kind: .explanation, text: "\(right) of \(matching.rows.count) pairs are right.")
      ]
    }
    let points = wrong.map { row, given in
      let target = matching.targets[row.target]
      let instead = matching.targets.indices.contains(given) ? matching.targets[given] : "?"
      return Feedback.Point(
        kind: .chosenWrong, subject: row.text, text: "\(target), not \(instead)")
    }
    return points + [explanation]
  }

  private func numberPoints(
    _ key: NumberKey, _ response: Response?, _ revealing: Bool
  ) -> [Feedback.Point] {
    var points: [Feedback.Point] = []
    if case .number(let value)? = response, !key.accepts(value),
      let mistake = key.mistakes.first(where: { mistake in
        NumberReading.split(mistake.text).map { abs($0.value - value) <= 1e-9 * abs(value) + 1e-9 }
          ?? false
      })
    {
      points.append(Feedback.Point(kind: .chosenWrong, text: mistake.rationale))
    }
    if revealing || isRight(response) {
      points.append(Feedback.Point(kind: .explanation, text: key.rationale))
    }
    return points
  }
}

extension TermKey {
  /// Accepted forms that are all capitals: worth showing beside the first form.
  fileprivate var abbreviations: [String] {
    accepted.dropFirst().filter { $0.count <= 6 && $0 == $0.uppercased() && $0 != $0.lowercased() }
  }
}

extension NumberKey {
  /// `80 %`, `9600 $ (within 5)`
  fileprivate var text: String {
    let number = NumberKey.plain(value)
    let unit = unit.map { " " + $0 } ?? ""
    return number + unit + (tolerance > 0 ? " (within \(NumberKey.plain(tolerance)))" : "")
  }

  private static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }
}
