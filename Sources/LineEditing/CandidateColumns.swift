internal import TextLayout

/// Sets texts in columns, read downwards, each line ended by a newline. What does not fit `rows`
/// lines is counted in the last one.
/// - Parameters:
///   - width: columns of the terminal, at least 1.
///   - rows: lines that may be used; less than 2 counts as 2.
func columns(of texts: [String], width: Int, rows: Int) -> String {
  let cell = (texts.map { displayWidth($0) }.max() ?? 0) + 2
  // The last column of a row needs no gap behind it.
  let across = max(1, (width + 2) / cell)
  let needed = (texts.count + across - 1) / across
  let rows = max(2, rows)
  guard needed > rows else { return grid(texts, rows: needed, cell: cell) }
  let shown = texts.prefix((rows - 1) * across)
  return grid(Array(shown), rows: rows - 1, cell: cell)
    + "... and \(texts.count - shown.count) more\n"
}

private func grid(_ texts: [String], rows: Int, cell: Int) -> String {
  var lines = ""
  for row in 0..<rows {
    for index in stride(from: row, to: texts.count, by: rows) {
      lines += texts[index]
      let isLast = index + rows >= texts.count
      if !isLast {
        lines += String(repeating: " ", count: cell - displayWidth(texts[index]))
      }
    }
    lines += "\n"
  }
  return lines
}
