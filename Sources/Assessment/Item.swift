public import Diagnostics

/// One question of the bank.
public struct Item: Sendable, Equatable {
  public var id: ItemID
  public var objective: ObjectiveID
  public var level: Level
  /// Claims and sources the item rests on: `S39`, `W-LPO`.
  public var sources: [String]
  /// The passage of the objective's lesson that holds the answer.
  public var passage: String?
  /// Year and month at which the fact was true: `2025-07`.
  public var asOf: String?
  /// Sealed for exams: never asked in lessons, quizzes or reviews.
  public var isSealed: Bool
  /// The question, as Markdown.
  public var stem: String
  public var answer: Answer
  /// A pointer that does not give the key away.
  public var hint: String?
  /// Rules of style that its author sets aside for it.
  public var waivers: [Waiver]
  /// The item's heading.
  public var location: SourceLocation
  /// Where its parts stand in the same file.
  public var lines: ItemLines

  public init(
    id: ItemID, objective: ObjectiveID, level: Level, sources: [String] = [],
    passage: String? = nil, asOf: String? = nil, isSealed: Bool = false, stem: String,
    answer: Answer, hint: String? = nil, waivers: [Waiver] = [], location: SourceLocation,
    lines: ItemLines = ItemLines()
  ) {
    self.id = id
    self.objective = objective
    self.level = level
    self.sources = sources
    self.passage = passage
    self.asOf = asOf
    self.isSealed = isSealed
    self.stem = stem
    self.answer = answer
    self.hint = hint
    self.waivers = waivers
    self.location = location
    self.lines = lines
  }
}

/// The answer block: its shape is the item's type.
public enum Answer: Sendable, Equatable {
  /// Exactly one option is the key.
  case singleChoice([Option])
  /// Two options, true and false, in that order.
  case trueFalse([Option])
  /// Several options are keys; scored per option.
  case multipleChoice([Option])
  /// The steps in their right order.
  case ordering(steps: [String], rationale: String)
  case matching(Matching)
  case term(TermKey)
  case number(NumberKey)
}

extension Item {
  /// The options of a choice, in file order; empty for other types.
  public var options: [Option] {
    switch answer {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options): options
    case .ordering, .matching, .term, .number: []
    }
  }
}

/// One option of a choice.
public struct Option: Sendable, Equatable {
  public var text: String
  public var isKey: Bool
  /// Why it tempts and why it fails, or why it is right.
  public var rationale: String

  public init(text: String, isKey: Bool, rationale: String) {
    self.text = text
    self.isKey = isKey
    self.rationale = rationale
  }
}

/// Rows on the left, each belonging to one of the targets on the right.
public struct Matching: Sendable, Equatable {
  public struct Row: Sendable, Equatable {
    public var text: String
    /// Index into `targets`.
    public var target: Int

    public init(text: String, target: Int) {
      self.text = text
      self.target = target
    }
  }

  /// The headings of the two columns.
  public var rowTitle: String
  public var targetTitle: String
  public var rows: [Row]
  /// The distinct right-hand values, in order of first appearance.
  public var targets: [String]
  public var rationale: String

  public init(
    rowTitle: String, targetTitle: String, rows: [Row], targets: [String], rationale: String
  ) {
    self.rowTitle = rowTitle
    self.targetTitle = targetTitle
    self.rows = rows
    self.targets = targets
    self.rationale = rationale
  }
}

/// A wrong answer that the author expected, and what to say to it.
public struct ExpectedMistake: Sendable, Equatable {
  public var text: String
  public var rationale: String

  public init(text: String, rationale: String) {
    self.text = text
    self.rationale = rationale
  }
}

/// The accepted forms of a typed term; the first is the one to show.
public struct TermKey: Sendable, Equatable {
  public var accepted: [String]
  public var mistakes: [ExpectedMistake]
  public var rationale: String

  public init(accepted: [String], mistakes: [ExpectedMistake] = [], rationale: String) {
    self.accepted = accepted
    self.mistakes = mistakes
    self.rationale = rationale
  }
}

/// A number with its unit and tolerance.
public struct NumberKey: Sendable, Equatable {
  public var value: Double
  /// Largest accepted distance from `value`, in the same unit; 0 asks for the exact number.
  public var tolerance: Double
  /// As the author wrote it: `%`, `$`, `hours`; nil for a plain number.
  public var unit: String?
  public var mistakes: [ExpectedMistake]
  public var rationale: String

  public init(
    value: Double, tolerance: Double = 0, unit: String? = nil, mistakes: [ExpectedMistake] = [],
    rationale: String
  ) {
    self.value = value
    self.tolerance = tolerance
    self.unit = unit
    self.mistakes = mistakes
    self.rationale = rationale
  }
}
