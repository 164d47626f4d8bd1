internal import Presentation

/// Whether a terminal takes it as a character and nothing else. Told without the sanitizer's own
/// rules: by number where numbers are known, else by category.
public func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0xFFFD: return true
  case 0..<0x20, 0x7F..<0xA0: return false
  case 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: return false
  case 0xE000...0xF8FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF: return false
  case 0x200C, 0x200D: return true
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .unassigned, .privateUse, .surrogate: return false
  default: return true
  }
}

/// Nothing in a painted text is obeyed by a terminal but line breaks and colours.
func requirePrintable(_ text: String, on surface: Surface) throws {
  var isInColour = false
  for scalar in text.unicodeScalars {
    if isInColour {
      isInColour = scalar != "m"
      if isInColour, !"[;0123456789".unicodeScalars.contains(scalar) {
        throw Broken("an escape sequence that is no colour")
      }
    } else if scalar == "\u{1B}", surface.colour != .none {
      isInColour = true
    } else if scalar != "\n", !isHarmless(scalar) {
      throw Broken("U+\(String(scalar.value, radix: 16)) reaches the terminal")
    }
  }
}

/// JSON for programs keeps all its characters, but none that a terminal would obey.
func requireNoControls(_ json: String) throws {
  for scalar in json.unicodeScalars where scalar != "\n" {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      throw Broken("U+\(String(scalar.value, radix: 16)) stands bare in JSON")
    default: break
    }
  }
}

extension Surface {
  static let kinds = [
    Surface(columns: 80), Surface(columns: 33, glyphs: .ascii),
    Surface.spoken(columns: nil, isASCII: false), Surface(columns: 20, colour: .trueColour),
  ]

  /// One of several kinds of surfaces, by any number.
  static func kind(_ number: Int) -> Surface { kinds[number % kinds.count] }
}
