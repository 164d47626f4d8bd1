internal import CPTY

extension VirtualScreen {
  mutating func put(_ scalar: Unicode.Scalar) {
    let width = Int(cpty_width(scalar.value))
    guard width > 0 else { return combine(scalar) }
    if isWrapPending || cursor.column + width > columns {
      cursor.column = 0
      newline()
    }
    var cell = Cell()
    cell.text = String(scalar)
    cell.style = style
    cells[cursor.row][cursor.column] = cell
    if width == 2, cursor.column + 1 < columns { cells[cursor.row][cursor.column + 1].text = "" }
    isWrapPending = cursor.column + width >= columns
    cursor.column = min(columns - 1, cursor.column + width)
  }

  /// A combining mark, joiner or variation selector goes with the cell before.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    var column = isWrapPending ? cursor.column : cursor.column - 1
    while column > 0 && cells[cursor.row][column].text.isEmpty { column -= 1 }
    if column >= 0 { cells[cursor.row][column].text.unicodeScalars.append(scalar) }
  }

  mutating func newline() {
    isWrapPending = false
    if cursor.row + 1 < rows {
      cursor.row += 1
      return
    }
    scrolledOff.append(lines[0])
    cells.removeFirst()
    cells.append(blankRow)
  }

  private var blankRow: [Cell] { Array(repeating: Cell(), count: columns) }

  /// A control sequence: ESC [ parameters final.
  mutating func control(_ final: Character, _ parameters: String) {
    let numbers = parameters.drop { $0 == "?" || $0 == ">" }
      .split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    if final == "m" { return select(numbers) }
    isWrapPending = false
    if move(final, numbers) || erase(final, numbers) || shift(final, numbers) { return }
    if parameters == "?2004" && (final == "h" || final == "l") {
      bracketedPaste = final == "h"
    } else if final != "h" && final != "l" {
      unknown.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func move(_ final: Character, _ numbers: [Int]) -> Bool {
    let count = max(1, numbers.first ?? 1)
    let second = max(1, numbers.count > 1 ? numbers[1] : 1)
    switch final {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(rows - 1, cursor.row + count)
    case "C": cursor.column = min(columns - 1, cursor.column + count)
    case "D": cursor.column = max(0, cursor.column - count)
    case "G", "`": cursor.column = min(columns - 1, count - 1)
    case "d": cursor.row = min(rows - 1, count - 1)
    case "H", "f": cursor = (min(rows - 1, count - 1), min(columns - 1, second - 1))
    default: return false
    }
    return true
  }

  private mutating func erase(_ final: Character, _ numbers: [Int]) -> Bool {
    let mode = numbers.first ?? 0
    let (row, column) = cursor
    switch final {
    case "J":
      if mode == 0 { blank(row, from: column) } else if mode == 1 { blank(row, to: column + 1) }
      let others = mode == 0 ? row + 1..<rows : mode == 1 ? 0..<row : 0..<rows
      for other in others { blank(other) }
    case "K":
      blank(row, from: mode == 0 ? column : 0, to: mode == 1 ? column + 1 : columns)
    case "X": blank(row, from: column, to: column + max(1, mode))
    default: return false
    }
    return true
  }

  private mutating func blank(_ row: Int, from first: Int = 0, to end: Int = .max) {
    for column in first..<min(end, columns) { cells[row][column] = Cell() }
  }

  /// Inserts and deletes characters and rows.
  private mutating func shift(_ final: Character, _ numbers: [Int]) -> Bool {
    let count = max(1, numbers.first ?? 1)
    let (row, column) = cursor
    switch final {
    case "@":
      cells[row].insert(contentsOf: blankRow.prefix(count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      cells[row] += blankRow.prefix(columns - cells[row].count)
    case "L":
      cells.insert(contentsOf: repeatElement(blankRow, count: min(count, rows)), at: row)
      cells.removeLast(cells.count - rows)
    case "M":
      cells.removeSubrange(row..<min(rows, row + count))
      cells += repeatElement(blankRow, count: rows - cells.count)
    default: return false
    }
    return true
  }
}
