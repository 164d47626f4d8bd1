extension VirtualScreen {
  /// Select graphic rendition (ECMA-48 8.3.117), and colours 90-97, 38 and 48 as xterm has them.
  mutating func select(_ numbers: [Int]) {
    var rest = numbers.isEmpty ? [0] : numbers[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: style = Style()
      case 30...37: style.foreground = code - 30
      case 38: style.foreground = extendedColour(&rest)
      case 39: style.foreground = nil
      case 40...47: style.background = code - 40
      case 48: style.background = extendedColour(&rest)
      case 49: style.background = nil
      case 90...97: style.foreground = code - 90 + 8
      case 100...107: style.background = code - 100 + 8
      default: selectAttribute(code)
      }
    }
  }

  private mutating func selectAttribute(_ code: Int) {
    switch code {
    case 1: style.bold = true
    case 2: style.dim = true
    case 3: style.italic = true
    case 4: style.underline = true
    case 7: style.reverse = true
    case 22: (style.bold, style.dim) = (false, false)
    case 23: style.italic = false
    case 24: style.underline = false
    case 27: style.reverse = false
    default: unknown.append("SGR \(code)")
    }
  }

  /// `5;n` or `2;r;g;b` after 38 or 48.
  private func extendedColour(_ rest: inout ArraySlice<Int>) -> Int? {
    switch rest.popFirst() {
    case 5: return rest.popFirst()
    case 2:
      guard let red = rest.popFirst(), let green = rest.popFirst(), let blue = rest.popFirst()
      else { return nil }
      return 0x100_0000 | red << 16 | green << 8 | blue
    default: return nil
    }
  }
}
