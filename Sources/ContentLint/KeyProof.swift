internal import Assessment
internal import Diagnostics

/// Every key proves itself: what the item declares right is typed, read and graded as a learner's
/// answer would be, and passes; everything that it declares wrong does not.
struct KeyProof: ItemRule {
  static let code = "proof"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    Self.trials(item.item).compactMap { trial in
      let grade = Self.grade(trial.line, item.item)
      if trial.isRight {
        guard grade?.verdict != .right || grade?.remark != nil else { return nil }
        return item.finding(
          trial.part,
          "typed as an answer, '\(trial.line)' should be right and is "
            + (grade.map { $0.verdict == .right ? "a misspelling" : $0.verdict.rawValue }
              ?? "not understood"))
      }
      guard grade?.verdict == .right else { return nil }
      return item.finding(
        trial.part, "typed as an answer, '\(trial.line)' should be wrong and passes")
    }
  }

  /// Reads and grades a line; nil when it cannot be read as an answer.
  static func grade(_ line: String, _ item: Item) -> Grade? {
    let arrangement = Arrangement(shown: Array(0..<item.places))
    guard case .response(let response) = item.read(line, arrangement: arrangement) else {
      return nil
    }
    return item.grade(response)
  }

  private struct Trial {
    var line: String
    var part: ItemPart
    var isRight: Bool
  }

  private static func trials(_ item: Item) -> [Trial] {
    switch item.answer {
    case .singleChoice(let options), .trueFalse(let options):
      return options.enumerated().flatMap { place, option in
        [letter(place), option.text].map {
          Trial(line: $0, part: .answer(place), isRight: option.isKey)
        }
      }
    case .multipleChoice(let options): return trials(options)
    case .ordering(let steps, _):
      let order = Array(steps.indices)
      return [Trial(line: letters(order), part: .answer(0), isRight: true)]
        + order.dropLast().map { place in
          var swapped = order
          swapped.swapAt(place, place + 1)
          return Trial(line: letters(swapped), part: .answer(place), isRight: false)
        }
    case .matching(let matching): return trials(matching)
    case .term(let key):
      return key.accepted.enumerated().map { Trial(line: $1, part: .answer($0), isRight: true) }
        + trials(key.mistakes)
    case .number(let key):
      let unit = key.unit.map { " " + $0 } ?? ""
      let values = [key.value, key.value - key.tolerance, key.value + key.tolerance]
      let beyond = key.value + 2 * key.tolerance + 1
      return values.map { Trial(line: Sum.plain($0) + unit, part: .answer(0), isRight: true) }
        + [Trial(line: Sum.plain(beyond) + unit, part: .answer(0), isRight: false)]
        + trials(key.mistakes)
    }
  }

  /// All keys, and all keys with one of them replaced by one distractor.
  private static func trials(_ options: [Option]) -> [Trial] {
    let keys = options.indices.filter { options[$0].isKey }
    let wrong = options.indices.filter { !options[$0].isKey }.map { distractor in
      Trial(
        line: letters(keys.dropLast() + [distractor]), part: .answer(distractor), isRight: false)
    }
    return [Trial(line: letters(keys), part: .answer(keys.first ?? 0), isRight: true)] + wrong
  }

  /// The pairs as declared, and each row with another target.
  private static func trials(_ matching: Matching) -> [Trial] {
    let targets = matching.rows.map(\.target)
    let line = { (targets: [Int]) in
      targets.enumerated().map { "\($0 + 1)\(letter($1))" }.joined(separator: " ")
    }
    let wrong = targets.indices.map { row in
      var changed = targets
      changed[row] = (changed[row] + 1) % max(1, matching.targets.count)
      return Trial(line: line(changed), part: .answer(row), isRight: false)
    }
    return [Trial(line: line(targets), part: .answer(0), isRight: true)] + wrong
  }

  private static func trials(_ mistakes: [ExpectedMistake]) -> [Trial] {
    mistakes.enumerated().map { Trial(line: $1.text, part: .mistake($0), isRight: false) }
  }

  private static func letter(_ place: Int) -> String {
    String(Character(Unicode.Scalar(UInt8(97 + min(25, place)))))
  }

  private static func letters(_ places: [Int]) -> String {
    places.map(letter).joined(separator: " ")
  }
}

extension Item {
  /// How many letters there are to choose from.
  fileprivate var places: Int {
    switch answer {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options):
      options.count
    case .ordering(let steps, _): steps.count
    case .matching(let matching): matching.targets.count
    case .term, .number: 0
    }
  }
}
