/// How many colours a terminal shows.
public enum ColourDepth: Sendable, Equatable {
  case none, sixteen, twoHundredFiftySix, trueColour
}

/// Which characters drawings may use.
public enum Glyphs: Sendable, Equatable {
  case unicode, ascii
}

/// What text is drawn on.
public struct Surface: Sendable, Equatable {
  /// The terminal's width.
  public var columns: Int
  public var colour: ColourDepth
  public var glyphs: Glyphs

  public init(columns: Int = 80, colour: ColourDepth = .none, glyphs: Glyphs = .unicode) {
    self.columns = columns
    self.colour = colour
    self.glyphs = glyphs
  }

  /// The width of running text: at most 76 columns, which reads well, and at least 20.
  public var textColumns: Int { max(20, min(76, columns - 1)) }
}

/// The one colour decision: `NO_COLOR` (set and not empty) wins, then `CLICOLOR_FORCE` (not "0")
/// forces colour, else it takes a terminal that is not dumb.
public func colourDepth(environment: [String: String], isTerminal: Bool) -> ColourDepth {
  if let off = environment["NO_COLOR"], !off.isEmpty { return .none }
  let isForced = environment["CLICOLOR_FORCE"].map { !$0.isEmpty && $0 != "0" } ?? false
  let terminal = environment["TERM"] ?? ""
  guard isForced || (isTerminal && !terminal.isEmpty && terminal != "dumb") else { return .none }
  switch environment["COLORTERM"] {
  case "truecolor"?, "24bit"?: return .trueColour
  default: return terminal.contains("256color") ? .twoHundredFiftySix : .sixteen
  }
}
