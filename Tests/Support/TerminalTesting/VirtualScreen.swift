/// As much of a VT100 as a line editor and a coloured page need: cells with text and style, a
/// cursor, and a list of what it did not understand. It compares equal to pyte on editing sessions.
public struct VirtualScreen: Sendable {
  /// How a cell is drawn. Colours: 0-15 named, 16-255 indexed, 0x1rrggbb direct; nil is default.
  public struct Style: Sendable, Equatable {
    public var foreground: Int?
    public var background: Int?
    public var bold = false
    public var dim = false
    public var italic = false
    public var underline = false
    public var reverse = false

    public init() {}
  }

  /// One column of one row. The right half of a wide character has empty text.
  public struct Cell: Sendable, Equatable {
    public var text = " "
    public var style = Style()

    public init() {}
  }

  public internal(set) var rows: Int
  public internal(set) var columns: Int
  public internal(set) var cells: [[Cell]]
  /// Rows that left at the top, oldest first.
  public internal(set) var scrolledOff: [String] = []
  public internal(set) var cursor = (row: 0, column: 0)
  public internal(set) var bells = 0
  /// Whether the program asked for pasted text to be marked.
  public internal(set) var bracketedPaste = false
  /// Control sequences that this model does not know.
  public internal(set) var unknown: [String] = []

  var style = Style()
  /// A character stands in the last column, and the next one goes to a new row.
  var isWrapPending = false
  var savedCursor = (row: 0, column: 0)
  var parser = Parser()

  public init(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// The rows without blanks at their ends.
  public var lines: [String] {
    cells.map { row in
      var text = row.map(\.text).joined()
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  /// The rows down to the last that is not blank, with newlines between.
  public var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The row that the cursor is in.
  public var cursorLine: String { lines[cursor.row] }

  /// Cuts or pads, as a terminal that does not reflow.
  public mutating func resize(rows: Int, columns: Int) {
    for index in cells.indices {
      cells[index].removeLast(max(0, cells[index].count - columns))
      while cells[index].count < columns { cells[index].append(Cell()) }
    }
    cells.removeLast(max(0, cells.count - rows))
    while cells.count < rows { cells.append(Array(repeating: Cell(), count: columns)) }
    (self.rows, self.columns) = (rows, columns)
    cursor = (min(cursor.row, rows - 1), min(cursor.column, columns - 1))
    isWrapPending = false
  }
}
