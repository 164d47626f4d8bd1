internal import Diagnostics

/// A Markdown table that authors keep, read line by line; text around it is for people.
struct AuthorTable {
  struct Row {
    var line: SourceLine
    /// Trimmed, in the order of the columns asked for.
    var cells: [Substring]
  }

  /// The header's line, nil if the file has no such table.
  private(set) var header: SourceLine?
  private(set) var rows: [Row] = []

  /// Reads the first table that has the first of the columns; problems are named.
  init(_ lines: [SourceLine], columns: [String], log: inout DiagnosticLog) {
    var order: [Int]?
    for line in lines {
      guard line.text.begins(with: "|") else {
        if order != nil { return }
        continue
      }
      let cells = Self.cells(of: line.text)
      if let order {
        guard !cells.allSatisfy(\.isRule) else { continue }
        guard cells.count == columns.count else {
          log.error(line, "a row here has \(columns.count) cells, not \(cells.count)")
          continue
        }
        rows.append(Row(line: line, cells: order.map { cells[$0] }))
      } else if cells.first.map({ $0 == columns[0] }) ?? false {
        header = line
        let places = columns.map { name in cells.firstIndex { $0 == name } }
        guard cells.count == columns.count, !places.contains(nil) else {
          log.error(line, "the columns here are \(columns.joined(separator: ", "))")
          return
        }
        order = places.compactMap { $0 }
      }
    }
  }

  private static func cells(of row: Substring) -> [Substring] {
    var text = row.trimmed.dropFirst()
    if text.ends(with: "|") { text = text.dropLast() }
    return text.parts(separatedBy: "|").map(\.trimmed)
  }
}

extension Substring {
  fileprivate var isRule: Bool { contains("-") && allSatisfy { "-: ".contains($0) } }
}
