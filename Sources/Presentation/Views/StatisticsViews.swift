internal import Assessment
internal import ContentLint
internal import Curriculum
internal import TextLayout
internal import Tutoring

extension Composer {
  /// The question bank in numbers.
  mutating func add(_ numbers: Statistics) {
    addContents(numbers)
    addGuessing(numbers)
    addReading(numbers)
    line("How typed terms fare", .heading)
    blank()
    table(
      ["Typed with", "Accepted", "As a slip", "Refused", "None such"],
      [.left, .right, .right, .right, .right],
      numbers.typedVariants.map {
        [
          $0.name.capitalizedFirst, "\($0.accepted)", "\($0.close)", "\($0.refused)",
          "\($0.without)",
        ]
      })
  }

  /// What the reader's own record says about difficulty; nothing when it has no answers.
  mutating func add(_ difficulties: [ItemDifficulty]) {
    guard !difficulties.isEmpty else { return }
    blank()
    line("Difficulty in your record", .heading)
    line(
      "Estimates from the answers of one learner, drawn to the author's level (1 is -1.2, 2 is 0, 3"
        + " is 1.2); not calibrated. Used from \(EngineRules.answersForDifficulty) answers on. The"
        + " furthest moved of \(Words.count(difficulties.count, "question")) first.", .subdued)
    blank()
    table(
      ["Question", "Level", "Estimate", "Give or take", "Answers"],
      [.left, .right, .right, .right, .right],
      difficulties.prefix(15).map {
        [
          $0.item.rawValue, "\($0.level.rawValue)", Words.hundredths($0.estimate),
          Words.hundredths($0.standardError), "\($0.answers)",
        ]
      })
  }

  private mutating func addContents(_ numbers: Statistics) {
    let total = max(1, numbers.items)
    let share = { (count: Int) in Words.tenths(Double(count) / Double(total)) }
    line("The bank: \(Words.count(numbers.items, "question"))", .heading)
    blank()
    let types = ItemKind.allCases.map { kind in
      let count = numbers.types[kind] ?? 0
      return ["\(kind.title) (\(kind.rawValue))", "\(count)", share(count)]
    }
    let levels = numbers.levels.enumerated().map { place, count in
      ["Level \(place + 1)", "\(count)", share(count)]
    }
    table(
      ["Questions", "Count", "Share"], [.left, .right, .right],
      types + levels + [
        ["Sealed for exams", "\(numbers.sealed)", share(numbers.sealed)],
        ["Negative", "\(numbers.negatives)", share(numbers.negatives)],
      ])
    blank()
    line(
      "True in \(numbers.trueKeys) of \(Words.count(numbers.trueFalse, "true/false question")).")
    blank()
  }

  private mutating func addGuessing(_ numbers: Statistics) {
    line("Guessing at \(Words.count(numbers.singles, "single choice"))", .heading)
    blank()
    table(
      ["How often", "Share", "Chance", "p"], [.left, .right, .right, .right],
      (numbers.lengths + [numbers.convergence].compactMap { $0 }).map { row in
        [
          row.name.capitalizedFirst, Words.tenths(row.share), Words.tenths(row.chance),
          row.probability.map(Words.probability) ?? "",
        ]
      })
    blank()
    table(
      ["Picking", "Score", "Chance", "Points more"], [.left, .right, .right, .right],
      numbers.strategies.map { row in
        [
          row.name.capitalizedFirst, Words.tenths(row.share), Words.tenths(row.chance),
          Words.signed((row.share - row.chance) * 100),
        ]
      })
    blank()
    table(
      ["Words", "In keys", "In distractors"], [.left, .right, .right],
      numbers.cueWords.map { row in
        [
          row.name.capitalizedFirst, "\(row.keys) of \(row.keyTotal)",
          "\(row.distractors) of \(row.distractorTotal)",
        ]
      })
    blank()
  }

  private mutating func addReading(_ numbers: Statistics) {
    line("How hard it is to read", .heading)
    blank()
    if let hardest = numbers.hardestStem {
      line(
        "School grade of questions from 20 words on: median"
          + " \(Words.decimal(numbers.medianStemGrade)), highest"
          + " \(Words.decimal(numbers.highestStemGrade)) (\(hardest.rawValue)).")
      blank()
    }
    table(
      ["Lesson", "Reading ease"], [.left, .right],
      numbers.lessonEase.map { [$0.lesson.rawValue, Words.decimal($0.ease)] })
    blank()
  }
}

extension ItemKind {
  var title: String {
    switch self {
    case .choice: "Single choice"
    case .scenario: "Single choice on a case"
    case .matching: "Match or classify"
    case .multiple: "Multiple choice"
    case .trueFalse: "True or false"
    case .term: "Typed term"
    case .number: "Number"
    case .ordering: "Put in order"
    }
  }
}

extension Words {
  /// `33.3 %`
  static func tenths(_ share: Double) -> String { decimal(share * 100) + " %" }

  /// `9.5`
  static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  /// `+5.1`, `-0.4`
  static func signed(_ value: Double) -> String {
    let text = decimal(value)
    return text.hasPrefix("-") ? text : "+" + text
  }

  /// `0.042`
  static func probability(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension Words {
  /// A number with two digits behind the point.
  static func hundredths(_ value: Double) -> String {
    let whole = Int((abs(value) * 100).rounded())
    let digits = whole % 100
    return (value < 0 && whole > 0 ? "-" : "") + "\(whole / 100)." + (digits < 10 ? "0" : "")
      + "\(digits)"
  }
}
