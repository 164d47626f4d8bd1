internal import Assessment
public import Curriculum
internal import Diagnostics

/// How many items each lesson needs, at least: in all, of each level and type, and per objective.
public struct Blueprint: Sendable, Equatable {
  public static let path = "Quizzes/blueprint.md"

  public struct Row: Sendable, Equatable {
    public var lesson: LessonID
    public var items: Int
    /// Of levels 1, 2 and 3.
    public var levels: [Int]
    public var types: [ItemKind: Int]
    public var perObjective: Int
    /// In the file.
    var line: Int
    func count(_ kind: ItemKind) -> Int { types[kind] ?? 0 }
  }

  public private(set) var rows: [Row] = []

  static let columns =
    ["lesson", "items", "1", "2", "3"] + ItemKind.allCases.map(\.rawValue) + ["per objective"]

  /// Reads the table; what is wrong is added to the problems.
  init(_ file: SourceFile, _ problems: inout [Diagnostic]) {
    var log = DiagnosticLog(path: file.path)
    let table = AuthorTable(file.lines, columns: Self.columns, log: &log)
    if table.header == nil, let first = file.lines.first {
      log.error(first, "a blueprint is a table: | \(Self.columns.joined(separator: " | ")) |")
    }
    for row in table.rows { read(row, &log) }
    problems += log.diagnostics
  }

  private mutating func read(_ row: AuthorTable.Row, _ log: inout DiagnosticLog) {
    let lesson = LessonID(String(row.cells[0]))
    guard !rows.contains(where: { $0.lesson == lesson }) else {
      return log.error(row.line, marking: row.cells[0], "a lesson stands once")
    }
    var numbers: [Int] = []
    for cell in row.cells.dropFirst() {
      guard let number = Int(cell), (0...999).contains(number) else {
        return log.error(row.line, marking: cell, "a count is a number from 0 to 999")
      }
      numbers.append(number)
    }
    let kinds = Dictionary(uniqueKeysWithValues: zip(ItemKind.allCases, numbers.dropFirst(4)))
    rows.append(
      Row(
        lesson: lesson, items: numbers[0], levels: Array(numbers[1...3]), types: kinds,
        perObjective: numbers.last ?? 0, line: row.line.number))
  }

  public subscript(lesson: LessonID) -> Row? { rows.first { $0.lesson == lesson } }
}

/// The types of items as a blueprint counts them.
public enum ItemKind: String, Sendable, CaseIterable {
  /// A single choice whose question stands alone, or one that tells a case.
  case choice = "SC"
  case scenario = "SN"
  case matching = "CL"
  case multiple = "MS"
  case trueFalse = "TF"
  case term = "TX"
  case number = "NU"
  case ordering = "OR"

  init(_ item: ItemText) {
    switch item.item.answer {
    case .singleChoice: self = item.isScenario ? .scenario : .choice
    case .multipleChoice: self = .multiple
    case .trueFalse: self = .trueFalse
    case .matching: self = .matching
    case .ordering: self = .ordering
    case .term: self = .term
    case .number: self = .number
    }
  }
}
