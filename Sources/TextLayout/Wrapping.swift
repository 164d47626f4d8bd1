/// One character with its width and a mark the caller sets (a style's number, say), which wrapping
/// carries along.
public struct Cell: Sendable, Equatable {
  public var character: Character
  /// Columns, 0 to 2.
  public var width: Int
  public var mark: Int

  public init(_ character: Character, mark: Int = 0) {
    self.character = character
    self.mark = mark
    width = displayWidth(character)
  }
}

/// Breaks cells into lines of at most `columns` columns (the first of `firstColumns`): at spaces,
/// beside wide characters but not before a closing or after an opening mark, and inside a word only
/// if it is longer than a line, then behind a hyphen or slash if it has one. A newline always breaks. Nothing is lost but spaces at the breaks.
///
/// Rooms below 2 columns count as 2, the width of a wide character. Never returns no line at all.
public func wrapped(_ cells: [Cell], columns: Int, firstColumns: Int? = nil) -> [[Cell]] {
  var lines: [[Cell]] = []
  var start = 0
  while start < cells.count {
    let room = max(2, lines.isEmpty ? firstColumns ?? columns : columns)
    let (end, next) = lineEnd(cells, from: start, room: room)
    var last = end
    while last > start, cells[last - 1].character == " " { last -= 1 }
    lines.append(Array(cells[start..<last]))
    start = next
  }
  return lines.isEmpty ? [[]] : lines
}

/// Wraps plain text; `first` stands before the first line and `rest` before all others, both
/// within `columns`.
public func wrapped(
  _ text: some StringProtocol, columns: Int, first: String = "", rest: String = ""
) -> [String] {
  let lines = wrapped(
    text.map { Cell($0) }, columns: columns - displayWidth(rest),
    firstColumns: columns - displayWidth(first))
  return lines.enumerated().map { index, line in
    (index == 0 ? first : rest) + String(line.map(\.character))
  }
}

/// The end of the line that begins at `start`, and where the next one begins.
private func lineEnd(_ cells: [Cell], from start: Int, room: Int) -> (end: Int, next: Int) {
  var used = 0
  var index = start
  var hasWord = false
  var lastBreak: Int?
  var lastJoint: Int?
  while index < cells.count, cells[index].character != "\n" {
    let cell = cells[index]
    if cell.character == " " {
      // Spaces that lead a line are an indent, not a place to break.
      if hasWord { lastBreak = index }
    } else {
      if hasWord, breaksBefore(cells, index) { lastBreak = index }
      if index >= start + 2, isJoint(cells, index - 1) { lastJoint = index }
      if used + cell.width > room, index > start { break }
      hasWord = true
    }
    used += cell.width
    index += 1
  }
  if index == cells.count { return (index, index) }
  if cells[index].character == "\n" { return (index, index + 1) }
  // An indent that fills the whole line is given up: spaces may be lost, letters not.
  guard hasWord else { return (index, index) }
  let end = lastBreak ?? lastJoint ?? index
  var next = end
  while next < cells.count, cells[next].character == " " { next += 1 }
  return (end, next)
}

/// A hyphen or slash that joins two parts of a word; not that of `--option` or `/folder`.
private func isJoint(_ cells: [Cell], _ index: Int) -> Bool {
  let parts = [cells[index - 1].character, cells[index + 1].character]
  return "-/".contains(cells[index].character) && parts.allSatisfy { $0.isLetter || $0.isNumber }
}

private func breaksBefore(_ cells: [Cell], _ index: Int) -> Bool {
  let before = cells[index - 1]
  let after = cells[index]
  guard before.width == 2 || after.width == 2 else { return false }
  return after.width > 0 && !closing.contains(after.character)
    && !opening.contains(before.character)
}

private let closing = Set("。、，．！？：；）］｝」』】〉》〕〗”’…‥・ー々〜%,.;:!?)]}\"'")
private let opening = Set("（［｛「『【〈《〔〖“‘([{")
