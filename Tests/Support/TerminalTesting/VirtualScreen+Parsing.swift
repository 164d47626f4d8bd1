extension VirtualScreen {
  /// Where in a control sequence or a character the last byte left off.
  struct Parser: Sendable {
    enum State: Sendable { case ground, escape, control, command, commandEscape, charset }

    var state = State.ground
    /// Of a control sequence, so far.
    var parameters = ""
    /// Bytes of a character that is not whole yet.
    var partial: [UInt8] = []
  }

  /// Draws what a program has written.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if parser.state != .ground || byte < 0x80 {
        parser.partial = []
        take(byte)
      } else {
        takePart(of: byte)
      }
    }
  }

  private mutating func takePart(of byte: UInt8) {
    parser.partial.append(byte)
    let first = parser.partial[0]
    let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
    guard parser.partial.count >= length else { return }
    for scalar in String(decoding: parser.partial, as: UTF8.self).unicodeScalars { put(scalar) }
    parser.partial = []
  }

  private mutating func take(_ byte: UInt8) {
    switch parser.state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .charset: parser.state = .ground
    case .command:
      if byte == 7 { parser.state = .ground } else if byte == 27 { parser.state = .commandEscape }
    case .commandEscape: parser.state = .ground
    case .control:
      if (0x40..<0x7f).contains(byte) {
        parser.state = .ground
        control(Character(Unicode.Scalar(byte)), parser.parameters)
      } else {
        parser.parameters.append(Character(Unicode.Scalar(byte)))
      }
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch byte {
    case 7: bells += 1
    case 8:
      cursor.column = max(0, cursor.column - 1)
      isWrapPending = false
    case 9: cursor.column = min(columns - 1, (cursor.column / 8 + 1) * 8)
    case 10, 11, 12: newline()
    case 13:
      cursor.column = 0
      isWrapPending = false
    case 27: parser.state = .escape
    case 32..<127: put(Unicode.Scalar(byte))
    default: break
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    parser.state = .ground
    switch Character(Unicode.Scalar(byte)) {
    case "[":
      parser.state = .control
      parser.parameters = ""
    case "]": parser.state = .command
    case "(", ")": parser.state = .charset
    case "7": savedCursor = cursor
    case "8": cursor = savedCursor
    case "M": cursor.row = max(0, cursor.row - 1)
    case "c": self = VirtualScreen(rows: rows, columns: columns)
    case "=", ">": break  // keypad modes: nothing to draw
    case let other: unknown.append("ESC \(other)")
    }
  }
}
