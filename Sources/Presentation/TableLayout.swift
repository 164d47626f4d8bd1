internal import TextLayout

/// A table that shrinks its columns to fit and, where that would be unreadable, turns into a list
/// of `header: value` lines.
struct TableLayout {
  /// The first row is the header.
  let rows: [[[Span]]]
  let alignments: [Alignment]
  let glyphs: Glyphs

  /// Columns are not squeezed below this, nor below their longest word: cut words and narrower
  /// columns are not worth reading.
  private static let narrowest = 6
  /// Words longer than this may be cut.
  private static let longestKept = 20

  init(rows: [[[Span]]], alignments: [Alignment], glyphs: Glyphs) {
    self.rows = rows.map { row in row.map { cell in cell.map { $0.ready(for: glyphs) } } }
    self.alignments = alignments
    self.glyphs = glyphs
  }

  func lines(columns: Int) -> [StyledLine] {
    guard !glyphs.isSpoken, let widths = widths(columns: columns) else {
      return list(columns: columns)
    }
    var result: [StyledLine] = []
    for (index, row) in rows.enumerated() {
      result += lines(of: row, widths, isHeader: index == 0)
      if index == 0 { result.append(rule(widths)) }
    }
    return result
  }

  /// nil when the table cannot be squeezed into the columns.
  private func widths(columns: Int) -> [Int]? {
    let room = columns - 3 * max(0, alignments.count - 1)
    guard alignments.count <= max(1, room) else { return nil }
    var widths = alignments.indices.map { min(columns, widest($0) { displayWidth($0) }) }
    let floors = alignments.indices.map { column in
      max(Self.narrowest, min(Self.longestKept, widest(column, Self.longestWord)))
    }
    while widths.reduce(0, +) > room {
      let roomy = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = roomy.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func widest(_ column: Int, _ measure: (String) -> Int) -> Int {
    rows.map { column < $0.count ? measure($0[column].plainText) : 0 }.max() ?? 0
  }

  /// Lines may break beside wide characters as well as at spaces.
  private static func longestWord(_ text: String) -> Int {
    text.split { $0 == " " || displayWidth($0) == 2 }.map { displayWidth($0) }.max() ?? 0
  }

  private func lines(of row: [[Span]], _ widths: [Int], isHeader: Bool) -> [StyledLine] {
    let cells = widths.indices.map { column -> [StyledLine] in
      guard column < row.count else { return [StyledLine()] }
      let spans = isHeader ? row[column].map { $0.adding(.strong) } : row[column]
      return Wrapper.lines(spans, columns: widths[column], glyphs: glyphs)
    }
    let height = cells.map(\.count).max() ?? 1
    let separator = Span(glyphs.isASCII ? " | " : " \u{2502} ")
    return (0..<height).map { level in
      var spans: [Span] = []
      for (column, cell) in cells.enumerated() {
        if column > 0 { spans.append(separator) }
        let line = level < cell.count ? cell[level] : StyledLine()
        spans += filled(line, widths[column], alignments[column])
      }
      return StyledLine(spans)
    }
  }

  private func filled(_ line: StyledLine, _ width: Int, _ alignment: Alignment) -> [Span] {
    let margins = alignment.margins(width - displayWidth(line.text))
    let spaces = { (count: Int) in count > 0 ? [Span(String(repeating: " ", count: count))] : [] }
    return spaces(margins.before) + line.spans + spaces(margins.after)
  }

  private func rule(_ widths: [Int]) -> StyledLine {
    let (dash, cross) = glyphs.isASCII ? ("-", "-+-") : ("\u{2500}", "\u{2500}\u{253C}\u{2500}")
    return StyledLine(widths.map { String(repeating: dash, count: $0) }.joined(separator: cross))
  }

  private func list(columns: Int) -> [StyledLine] {
    let header = rows.first ?? []
    let body = rows.dropFirst()
    guard !body.isEmpty else {
      return header.flatMap { Wrapper.lines($0, columns: columns, glyphs: glyphs) }
    }
    return body.enumerated().flatMap { index, row in
      (index > 0 ? [StyledLine()] : []) + entry(row, header, columns: columns)
    }
  }

  private func entry(_ row: [[Span]], _ header: [[Span]], columns: Int) -> [StyledLine] {
    row.enumerated().flatMap { column, cell -> [StyledLine] in
      let title = column < header.count ? header[column].plainText : ""
      let label = title.isEmpty ? [] : [Span(title + ": ", .strong)]
      return Wrapper.lines(label + cell, columns: columns, glyphs: glyphs)
    }
  }
}
