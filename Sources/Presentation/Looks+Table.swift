/// How a tone looks where there are colours. No meaning hangs on it alone: words carry them all.
struct Look {
  /// SGR attributes: 1 bold, 2 faint, 3 italic, 4 underlined, 9 struck out.
  var attributes: [Int] = []
  /// One of the terminal's own colours, which people set so that they can read them; as SGR
  /// foreground 31 to 36. Never yellow or white, which vanish on light backgrounds.
  var basic: Int?
  /// One of the 256 colours, of middle lightness: a contrast of at least 3.5 to black and to white.
  var palette: Int?
  /// Replaces the attributes where there are 256 colours.
  var paletteAttributes: [Int]?
}

/// Which looks the tones have.
public enum Theme: String, Sendable, Equatable, CaseIterable {
  case standard = "default"
  /// Nothing but the terminal's own foreground, which contrasts most with its background: bold,
  /// underlined, reversed.
  case contrast
  /// Right and wrong differ in blue and orange, in lightness and in their lines, never in red and
  /// green alone.
  case colourblind
}

extension Tone {
  func look(in theme: Theme) -> Look {
    switch theme {
    case .standard: standardLook
    case .contrast: contrastLook
    case .colourblind: colourblindLook
    }
  }

  private var contrastLook: Look {
    switch self {
    case .plain, .subdued: Look()
    case .strong, .key, .right, .prompt: Look(attributes: [1])
    case .heading, .partly, .hint, .warning: Look(attributes: [1, 4])
    case .wrong, .error: Look(attributes: [1, 7])
    case .emphasis: Look(attributes: [3])
    case .code: Look(attributes: [1])
    case .link: Look(attributes: [4])
    case .strike: Look(attributes: [9])
    }
  }

  /// Blue and red or orange are told apart by protanopes, deuteranopes and tritanopes.
  private var colourblindLook: Look {
    switch self {
    case .right: Look(attributes: [1], basic: 34, palette: 26)
    case .wrong, .error: Look(attributes: [1, 4], basic: 31, palette: 166)
    case .partly, .warning: Look(attributes: [1])
    case .code, .hint: Look(attributes: [3])
    case .prompt: Look(attributes: [1])
    default: standardLook
    }
  }

  private var standardLook: Look {
    switch self {
    case .plain: Look()
    case .strong, .heading, .key: Look(attributes: [1])
    case .emphasis: Look(attributes: [3])
    case .subdued: Look(attributes: [2], palette: 243, paletteAttributes: [])
    case .code, .hint: Look(basic: 36, palette: 30)
    case .link: Look(attributes: [4])
    case .strike: Look(attributes: [9])
    case .right: Look(attributes: [1], basic: 32, palette: 28)
    case .wrong, .error: Look(attributes: [1], basic: 31, palette: 160)
    case .partly, .warning: Look(attributes: [1], basic: 35, palette: 133)
    case .prompt: Look(attributes: [1], basic: 34, palette: 32)
    }
  }
}
