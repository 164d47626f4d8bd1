/// How many colours a terminal shows.
public enum ColourDepth: Sendable, Equatable, CaseIterable {
  case none, ansi16, ansi256, trueColour
}

/// Which characters may be used, and whether there are drawings at all.
public struct Glyphs: Sendable, Equatable {
  /// Nothing outside ASCII.
  public var isASCII: Bool
  /// Made to be heard (`--plain`): words instead of drawings, each sentence a line.
  public var isSpoken: Bool

  public init(isASCII: Bool, isSpoken: Bool) {
    self.isASCII = isASCII
    self.isSpoken = isSpoken
  }

  public static let unicode = Glyphs(isASCII: false, isSpoken: false)
  public static let ascii = Glyphs(isASCII: true, isSpoken: false)
  public static let spoken = Glyphs(isASCII: false, isSpoken: true)
}

/// What text is drawn on.
public struct Surface: Sendable, Equatable {
  /// The terminal's width, as it says.
  public var columns: Int
  /// Running text gets no wider: longer lines are hard to read.
  public var maxTextColumns: Int
  public var colour: ColourDepth
  public var glyphs: Glyphs
  public var theme: Theme

  public init(
    columns: Int = 80, maxTextColumns: Int = 76, colour: ColourDepth = .none,
    glyphs: Glyphs = .unicode, theme: Theme = .standard
  ) {
    self.columns = columns
    self.maxTextColumns = maxTextColumns
    self.colour = colour
    self.glyphs = glyphs
    self.theme = theme
  }

  /// For ears: no drawings, no colours, and nothing but the terminal's own width (nil: a pipe)
  /// breaks a line.
  public static func spoken(columns: Int?, isASCII: Bool) -> Surface {
    let columns = columns ?? 1_000_000
    return Surface(
      columns: columns, maxTextColumns: columns, glyphs: Glyphs(isASCII: isASCII, isSpoken: true))
  }

  /// The width of running text, at least 20 columns however narrow the terminal is.
  public var textColumns: Int { max(20, min(maxTextColumns, columns)) }
}

/// The one colour decision: `NO_COLOR` (set and not empty) wins (no-color.org), then
/// `CLICOLOR_FORCE` (set, not empty, not "0") forces colour (bixense.com/clicolors), else it takes
/// a terminal that is not dumb. `COLORTERM` and `TERM` say how many colours there are.
public func colourDepth(environment: (String) -> String?, isTerminal: Bool) -> ColourDepth {
  if let off = environment("NO_COLOR"), !off.isEmpty { return .none }
  let isForced = environment("CLICOLOR_FORCE").map { !$0.isEmpty && $0 != "0" } ?? false
  let terminal = environment("TERM") ?? ""
  guard isForced || (isTerminal && !terminal.isEmpty && terminal != "dumb") else { return .none }
  switch environment("COLORTERM") {
  case "truecolor"?, "24bit"?: return .trueColour
  default: return terminal.hasSuffix("256color") ? .ansi256 : .ansi16
  }
}
