import Assessment
import Diagnostics

/// One item of each type.
enum Sample {
  static func item(_ answer: Answer, level: Level = .apply) -> Item {
    Item(
      id: "sample", objective: "know-it", level: level, stem: "What is it?", answer: answer,
      location: SourceLocation(path: "sample.md", line: 1))
  }

  static let single = item(
    .singleChoice([
      Option(text: "The review", isKey: true, rationale: "Support work."),
      Option(text: "The signature", isKey: false, rationale: "Reserved."),
      Option(text: "Neither part", isKey: false, rationale: "Too strict."),
    ]))

  static let truth = item(
    .trueFalse([
      Option(text: "True", isKey: false, rationale: "No."),
      Option(text: "False", isKey: true, rationale: "Yes."),
    ]))

  static let multiple = item(
    .multipleChoice([
      Option(text: "Payroll", isKey: true, rationale: "One."),
      Option(text: "Patents", isKey: false, rationale: "Two."),
      Option(text: "Claims", isKey: true, rationale: "Three."),
      Option(text: "Design", isKey: false, rationale: "Four."),
    ]))

  static let ordering = item(
    .ordering(steps: ["Plan", "Do", "Check", "Act"], rationale: "That is the cycle."))

  static let matching = item(
    .matching(
      Matching(
        rowTitle: "Task", targetTitle: "Office",
        rows: [
          Matching.Row(text: "Chat", target: 0), Matching.Row(text: "Ledger", target: 1),
          Matching.Row(text: "Phone", target: 0),
        ], targets: ["front", "back"], rationale: "Who the work faces.")))

  static let term = item(
    .term(
      TermKey(
        accepted: ["nearshore outsourcing", "nearshoring"],
        mistakes: [ExpectedMistake(text: "offshore outsourcing", rationale: "That is far away.")],
        rationale: "The country is near.")))

  static let number = item(
    .number(
      NumberKey(
        value: 80, tolerance: 1, unit: "%",
        mistakes: [ExpectedMistake(text: "85", rationale: "Counted twice.")],
        rationale: "340 of 425.")))

  static let all = [single, truth, multiple, ordering, matching, term, number]

  /// Options as the author wrote them.
  static let plain = Arrangement(shown: [0, 1, 2, 3])

  static func key(_ item: Item) -> Response {
    switch item.answer {
    case .singleChoice(let options), .trueFalse(let options):
      .choice(options.firstIndex(where: \.isKey) ?? 0)
    case .multipleChoice(let options): .choices(Set(options.indices.filter { options[$0].isKey }))
    case .ordering(let steps, _): .order(Array(steps.indices))
    case .matching(let matching): .matches(matching.rows.map(\.target))
    case .term(let key): .term(key.accepted[0])
    case .number(let key): .number(key.value)
    }
  }
}
