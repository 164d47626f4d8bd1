internal import Diagnostics

/// The claims a course has to cover, and phrases it may not state as fact.
public struct Claims: Sendable, Equatable {
  public static let path = "Lessons/claims.md"

  public struct Claim: Sendable, Equatable {
    public var id: String
    public var text: String
    /// Not taught, for the reason in its note.
    public var isLeftOut: Bool
    /// True for a time only: what rests on it says when.
    public var ages: Bool
    public var note: String
    var line: Int
  }

  struct Phrase: Sendable, Equatable {
    var text: String
    var reason: String
  }

  public private(set) var all: [Claim] = []
  private(set) var forbidden: [Phrase] = []
  private var places: [String: Int] = [:]

  static let columns = ["claim", "in short", "status", "note"]
  static let phraseColumns = ["never as fact", "why"]
  private static let statuses = ["taught", "taught, ages", "none"]

  /// Reads the tables; what is wrong is added to the problems.
  init(_ file: SourceFile, _ problems: inout [Diagnostic]) {
    var log = DiagnosticLog(path: file.path)
    let table = AuthorTable(file.lines, columns: Self.columns, log: &log)
    if table.header == nil, let first = file.lines.first {
      log.error(first, "claims are a table: | \(Self.columns.joined(separator: " | ")) |")
    }
    for row in table.rows { read(row, &log) }
    for row in AuthorTable(file.lines, columns: Self.phraseColumns, log: &log).rows {
      forbidden.append(Phrase(text: String(row.cells[0]), reason: String(row.cells[1])))
    }
    problems += log.diagnostics
  }

  private mutating func read(_ row: AuthorTable.Row, _ log: inout DiagnosticLog) {
    let id = String(row.cells[0])
    let status = String(row.cells[2])
    if !id.isClaim {
      return log.error(row.line, marking: row.cells[0], "a claim is S and its number: S1")
    }
    if places[id] != nil {
      return log.error(row.line, marking: row.cells[0], "a claim stands once")
    }
    guard Self.statuses.contains(status) else {
      return log.error(
        row.line, marking: row.cells[2],
        "a claim is \(Self.statuses.map { "'\($0)'" }.joined(separator: ", "))",
        suggestion: closestMatch(to: status, among: Self.statuses))
    }
    if status == "none", row.cells[3].isEmpty {
      return log.error(row.line, "a claim that is not taught says why in its note")
    }
    places[id] = all.count
    all.append(
      Claim(
        id: id, text: String(row.cells[1]), isLeftOut: status == "none",
        ages: status == "taught, ages", note: String(row.cells[3]), line: row.line.number))
  }

  public subscript(id: String) -> Claim? { places[id].map { all[$0] } }

  func meant(by id: String) -> String? { closestMatch(to: id, among: all.map(\.id)) }
}
