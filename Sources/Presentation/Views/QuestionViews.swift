internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  mutating func add(_ view: QuestionView) {
    blank()
    line(heading(of: view), .subdued)
    if view.isRepeat {
      line("Every other question here had its turn, so this one comes back.", .subdued)
    }
    blank()
    markdown(view.item.stem)
    if !view.arrangement.shown.isEmpty { blank() }
    addAnswer(view.item.answer, view.arrangement)
  }

  private func heading(of view: QuestionView) -> String {
    let level = "level \(view.item.level.rawValue)"
    switch view.place {
    case .round(let purpose, let number, let total):
      let name =
        switch purpose {
        case .review: "Review"
        case .placement: "Placement"
        case .exam: "Exam"
        default: "Question"
        }
      let most = if case .placement = purpose { "at most " } else { "" }
      return
        "\(name) \(place(number, "\(most)\(total)"))\(dot) \(level)\(view.isResumed ? "\(dot) you left here" : "")"
    case .lesson(let title, _, _):
      return "Check\(dot) \(title)\(dot) \(level)"
    }
  }

  /// What the answer is chosen from.
  mutating func addAnswer(_ answer: Answer, _ arrangement: Arrangement) {
    switch answer {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options):
      choices(options.map(\.text), arrangement)
    case .ordering(let steps, _):
      choices(steps, arrangement)
    case .matching(let matching):
      line("\(matching.rowTitle):", .strong)
      for (index, row) in matching.rows.enumerated() { entry("\(index + 1)", row.text) }
      blank()
      line("\(matching.targetTitle):", .strong)
      choices(matching.targets, arrangement)
    case .term, .number:
      break
    }
  }

  private mutating func choices(_ texts: [String], _ arrangement: Arrangement) {
    for (place, index) in arrangement.shown.enumerated() where texts.indices.contains(index) {
      entry(Words.letter(place), texts[index])
    }
  }

  /// What can be typed at a question.
  mutating func answerForms(_ view: QuestionView) {
    line(AnswerForms.long(view, isSpoken: isSpoken), .plain)
    line(
      view.place.isExam
        ? "Also: skip (leaves it blank), again, undo, report, quit."
        : "Also: hint, skip (shows the answer), why, again, note, report, quit.", .subdued)
    let (sure, unsure) = isSpoken ? ("An exclamation mark", "a question mark") : ("A !", "a ?")
    line("\(sure) behind the answer says that you are sure, \(unsure) that you are not.", .subdued)
  }

  mutating func add(_ reason: Reason, _ view: QuestionView) {
    line(ReasonWords.sentence(reason, level: view.item.level.rawValue))
  }

  mutating func hint(_ text: String?) {
    guard let text else {
      return line("This question has no hint.", .subdued)
    }
    labelled("Hint: ", .hint, text)
  }
}

/// How a question can be answered, in words.
enum AnswerForms {
  static func short(_ item: Item, isSpoken: Bool) -> String {
    switch item.answer {
    case .singleChoice(let options):
      // "a to c" is read as "uh to c".
      isSpoken
        ? "a letter: " + Words.alternatives(options.indices.map(Words.letter))
        : "a letter, a-\(Words.letter(options.count - 1))"
    case .trueFalse: "true or false"
    case .multipleChoice(let options):
      "\(options.count(where: \.isKey)) letters, such as \(letters(options.count(where: \.isKey)))"
    case .ordering(let steps, _):
      "all \(steps.count) letters, first to last, such as \(letters(steps.count))"
    case .matching(let matching): "pairs, such as 1b 2a, for all \(matching.rows.count)"
    case .term: "the term"
    case .number(let key): key.unit.map { "a number (\($0))" } ?? "a number"
    }
  }

  static func long(_ view: QuestionView, isSpoken: Bool) -> String {
    let rest =
      switch view.item.answer {
      case .singleChoice, .trueFalse: ", or the beginning of its text."
      case .multipleChoice: ", in any order."
      case .ordering: ", the way you would do it."
      case .matching: "."
      case .term: "; case and small slips do not matter."
      case .number: "; the unit may be left out."
      }
    return "Type \(short(view.item, isSpoken: isSpoken))\(rest)"
  }

  /// An example that is neither all in order nor all in reverse.
  private static func letters(_ count: Int) -> String {
    (0..<max(1, count)).map { Words.letter(($0 + 1) % max(2, count)) }.joined(separator: " ")
  }
}

/// Why a question is asked, in a sentence.
enum ReasonWords {
  static func sentence(_ reason: Reason, level: Int) -> String {
    let choice =
      switch reason.choice {
      case .due(let chance):
        "This idea is due: the chance that you still remember it is about \(Words.percent(chance))."
      case .new: "This idea has not been asked before."
      case .weakest(let chance):
        "Nothing is due and nothing is new here, so this is an idea to firm up"
          + " (chance to remember it: \(Words.percent(chance)))."
      case .missed: "You missed this idea a few questions ago; this asks about it in another way."
      case .mixedUp(let option):
        "You have taken \"\(option)\" for the answer more than once; this comes back until it was"
          + " right on \(EngineRules.mixUpDays) days."
      case .informative(let topic):
        "Of the questions on \(topic.rawValue) this one tells most about what you know."
      case .examined: "It belongs to the exam."
      case .check: "The screen you have just read teaches this."
      }
    let wish = reason.requestedLevel == nil ? "" : " You asked for this level."
    let odds =
      "For you the chance of a right answer is put at about \(Words.percent(reason.predicted));"
      + " practice aims at \(Words.percent(EngineRules.practiceTarget))."
    return "\(choice) It is a level \(level) question.\(wish) \(odds)"
  }
}
