/// One character with its width and a mark the caller sets (a style's number, say), which wrapping
/// carries along.
public struct Cell: Sendable, Equatable {
  public var character: Character
  /// Columns, 0 to 2.
  public var width: Int
  public var mark: Int
  /// Its code in ASCII, 0 for any other: nearly all text is, and compares faster so.
  let ascii: UInt8

  public init(_ character: Character, mark: Int = 0) {
    self.character = character
    self.mark = mark
    // A line break of two characters counts as ASCII too.
    ascii = character == "\r\n" ? 0 : character.asciiValue ?? 0
    width = displayWidth(character)
  }

  private init(printable ascii: UInt8, mark: Int) {
    character = Character(Unicode.Scalar(ascii))
    self.mark = mark
    self.ascii = ascii
    width = 1
  }

  /// The cells of a text, all with one mark.
  public static func cells(of text: String, mark: Int = 0) -> [Cell] {
    var text = text
    let plain = text.withUTF8 { bytes in
      bytes.isPrintableASCII ? bytes.map { Cell(printable: $0, mark: mark) } : nil
    }
    return plain ?? text.map { Cell($0, mark: mark) }
  }

  fileprivate var isSpace: Bool { ascii == UInt8(ascii: " ") }
  fileprivate var isNewline: Bool {
    ascii == UInt8(ascii: "\n") || ascii == 0 && character == "\r\n"
  }
  fileprivate var isOfWord: Bool { character.isLetter || character.isNumber }
}

extension ArraySlice<Cell> {
  public var text: String {
    guard allSatisfy({ $0.ascii != 0 }) else { return String(map(\.character)) }
    return String(unsafeUninitializedCapacity: count) { bytes in
      for index in indices { bytes[index - startIndex] = self[index].ascii }
      return count
    }
  }
}

/// Breaks cells into lines of at most `columns` columns (the first of `firstColumns`): at spaces,
/// beside wide characters but not before a closing or after an opening mark, and inside a word only
/// if it is longer than a line, then behind a hyphen or slash if it has one. A newline always breaks.
/// Nothing is lost but spaces at the breaks.
///
/// Rooms below 2 columns count as 2, the width of a wide character. Never returns no line at all.
public func wrapped(_ cells: [Cell], columns: Int, firstColumns: Int? = nil) -> [[Cell]] {
  var lines: [[Cell]] = []
  var start = 0
  while start < cells.count {
    let room = max(2, lines.isEmpty ? firstColumns ?? columns : columns)
    let (end, next) = lineEnd(cells, from: start, room: room)
    var last = end
    while last > start, cells[last - 1].isSpace { last -= 1 }
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
    Cell.cells(of: String(text)), columns: columns - displayWidth(rest),
    firstColumns: columns - displayWidth(first))
  return lines.enumerated().map { index, line in
    (index == 0 ? first : rest) + line[...].text
  }
}

/// The end of the line that begins at `start`, and where the next one begins.
private func lineEnd(_ cells: [Cell], from start: Int, room: Int) -> (end: Int, next: Int) {
  var used = 0
  var index = start
  var hasWord = false
  var lastBreak: Int?
  var lastJoint: Int?
  while index < cells.count, !cells[index].isNewline {
    if cells[index].isSpace {
      // Spaces that lead a line are an indent, not a place to break.
      if hasWord { lastBreak = index }
    } else {
      if hasWord, breaksBefore(cells, index) { lastBreak = index }
      if index >= start + 2, isJoint(cells, index - 1) { lastJoint = index }
      if used + cells[index].width > room, index > start { break }
      hasWord = true
    }
    used += cells[index].width
    index += 1
  }
  if index == cells.count { return (index, index) }
  if cells[index].isNewline { return (index, index + 1) }
  // An indent that fills the whole line is given up: spaces may be lost, letters not.
  guard hasWord else { return (index, index) }
  let end = lastBreak ?? lastJoint ?? index
  var next = end
  while next < cells.count, cells[next].isSpace { next += 1 }
  return (end, next)
}

/// A hyphen or slash that joins two parts of a word; not that of `--option` or `/folder`.
private func isJoint(_ cells: [Cell], _ index: Int) -> Bool {
  let joint = cells[index].ascii
  return (joint == UInt8(ascii: "-") || joint == UInt8(ascii: "/")) && cells[index - 1].isOfWord
    && cells[index + 1].isOfWord
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
