/// One character with its width and a mark the caller sets (a style's number, say), which wrapping
/// carries along.
public struct Cell: Sendable, Equatable {
  public var character: Character
  public var width: Int
  public var mark: Int

  public init(_ character: Character, mark: Int = 0) {
    self.character = character
    self.mark = mark
    width = displayWidth(character)
  }
}

/// Breaks cells into lines of at most `columns` columns (the first of `firstColumns`): at spaces,
/// beside wide characters but not before a closing mark, and inside a word only if it is longer
/// than a line. A newline always breaks. Nothing is lost but the spaces at the breaks.
public func wrapped(_ cells: [Cell], columns: Int, firstColumns: Int? = nil) -> [[Cell]] {
  var lines: [[Cell]] = []
  var start = 0
  while start < cells.count {
    let room = max(1, lines.isEmpty ? firstColumns ?? columns : columns)
    let (end, next) = lineEnd(cells, from: start, room: room)
    var line = Array(cells[start..<end])
    while line.last?.character == " " { line.removeLast() }
    lines.append(line)
    start = next
  }
  return lines.isEmpty ? [[]] : lines
}

/// The end of the line that begins at `start`, and where the next one begins.
private func lineEnd(_ cells: [Cell], from start: Int, room: Int) -> (end: Int, next: Int) {
  var used = 0
  var index = start
  var lastBreak: (end: Int, next: Int)?
  while index < cells.count, cells[index].character != "\n" {
    let cell = cells[index]
    if cell.character == " " {
      lastBreak = (index, index + 1)
    } else if used + cell.width > room {
      break
    } else if index > start, breaksBefore(cells, index) {
      lastBreak = (index, index)
    }
    used += cell.width
    index += 1
  }
  if index == cells.count { return (index, index) }
  if cells[index].character == "\n" { return (index, index + 1) }
  if breaksBefore(cells, index), index > start { return (index, index) }
  if let lastBreak, lastBreak.end > start {
    var next = lastBreak.next
    while next < cells.count, cells[next].character == " " { next += 1 }
    return (lastBreak.end, next)
  }
  let end = max(index, start + 1)
  return (end, end)
}

private func breaksBefore(_ cells: [Cell], _ index: Int) -> Bool {
  guard index > 0, cells[index].width == 2 || cells[index - 1].width == 2 else { return false }
  return !"。、，．）」』】！？：；".contains(cells[index].character)
}

public enum Alignment: Sendable, Equatable {
  case left, center, right
}

/// The text filled with spaces to a width; longer text stays as it is.
public func padded(
  _ text: String, to columns: Int, alignment: Alignment = .left
) -> String {
  let missing = max(0, columns - displayWidth(text))
  let left =
    switch alignment {
    case .left: 0
    case .center: missing / 2
    case .right: missing
    }
  return String(repeating: " ", count: left) + text
    + String(repeating: " ", count: missing - left)
}

/// The text cut to a width, with an ellipsis where something was cut off.
public func truncated(_ text: String, to columns: Int, ellipsis: String = "...") -> String {
  guard displayWidth(text) > columns else { return text }
  let room = columns - displayWidth(ellipsis)
  guard room > 0 else { return String(ellipsis.prefix(max(0, columns))) }
  var result = ""
  var used = 0
  for character in text {
    let width = displayWidth(character)
    if used + width > room { break }
    result.append(character)
    used += width
  }
  return result + ellipsis
}
