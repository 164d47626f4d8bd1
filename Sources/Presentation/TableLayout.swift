internal import TextLayout

/// A table that shrinks its columns to fit and, where that would be unreadable, turns into a list
/// of `header: value` lines.
struct TableLayout {
  /// The first row is the header.
  let rows: [[[Span]]]
  let alignments: [Alignment]
  let glyphs: Glyphs

  /// Columns narrower than this are not worth reading.
  private static let narrowest = 7

  func lines(columns: Int) -> [StyledLine] {
    guard let widths = widths(columns: columns) else { return list(columns: columns) }
    var result: [StyledLine] = []
    for (index, row) in rows.enumerated() {
      result += lines(of: row, widths, isHeader: index == 0)
      if index == 0 { result.append(rule(widths)) }
    }
    return result
  }

  /// nil when the table cannot be squeezed into the columns.
  private func widths(columns: Int) -> [Int]? {
    var widths = alignments.indices.map { column in
      rows.map { column < $0.count ? displayWidth($0[column].plainText) : 0 }.max() ?? 0
    }
    let room = columns - 3 * max(0, widths.count - 1)
    while widths.reduce(0, +) > room {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > Self.narrowest
      else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private func lines(of row: [[Span]], _ widths: [Int], isHeader: Bool) -> [StyledLine] {
    let cells = widths.indices.map { column -> [StyledLine] in
      guard column < row.count else { return [StyledLine()] }
      let spans =
        isHeader
        ? row[column].map { Span($0.text, $0.tones.union([.strong])) } : row[column]
      return Wrapper.lines(spans, columns: max(1, widths[column]))
    }
    let height = cells.map(\.count).max() ?? 1
    let separator = glyphs == .ascii ? " | " : " \u{2502} "
    return (0..<height).map { level in
      var spans: [Span] = []
      for (column, cell) in cells.enumerated() {
        if column > 0 { spans.append(Span(separator)) }
        let line = level < cell.count ? cell[level] : StyledLine()
        spans += fill(line, widths[column], alignments[column])
      }
      return StyledLine(spans)
    }
  }

  private func fill(_ line: StyledLine, _ width: Int, _ alignment: Alignment) -> [Span] {
    let missing = max(0, width - displayWidth(line.text))
    let left =
      switch alignment {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return [Span(String(repeating: " ", count: left))].filter(\.isVisible) + line.spans
      + [Span(String(repeating: " ", count: missing - left))].filter(\.isVisible)
  }

  private func rule(_ widths: [Int]) -> StyledLine {
    let (dash, cross) = glyphs == .ascii ? ("-", "-+-") : ("\u{2500}", "\u{2500}\u{253C}\u{2500}")
    return StyledLine([
      Span(widths.map { String(repeating: dash, count: $0) }.joined(separator: cross))
    ])
  }

  private func list(columns: Int) -> [StyledLine] {
    let header = rows.first ?? []
    return rows.dropFirst().enumerated().flatMap { index, row -> [StyledLine] in
      let gap = index > 0 ? [StyledLine()] : []
      return gap
        + row.enumerated().flatMap { column, cell in
          let title = column < header.count ? header[column].plainText : ""
          let label = title.isEmpty ? [] : [Span(title + ": ", .strong)]
          return Wrapper.lines(label + cell, columns: columns)
        }
    }
  }
}

extension [Span] {
  var plainText: String { map(\.text).joined() }
}
