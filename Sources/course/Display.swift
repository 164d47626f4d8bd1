import LineEditing
import Presentation

/// How this run shows things: as the options say, else the environment, else the terminal.
struct Display {
  let traits: TerminalTraits
  /// No drawings, no escape sequences, a sentence a line.
  let isPlain: Bool
  let theme: Theme
  /// The command that shows long pages, where a person sits at a terminal that can.
  let pager: String?
  /// What is wrong with the environment, in one line.
  private(set) var problem: String?

  init(_ arguments: Arguments, _ traits: TerminalTraits, environment: (String) -> String?) {
    self.traits = traits
    let isWished = environment("COURSE_PLAIN").map { !$0.isEmpty && $0 != "0" } ?? false
    isPlain =
      arguments.isPlain || isWished || traits.term == "dumb"
      || (traits.outputIsTerminal && traits.isDumb)
    if let theme = arguments.theme {
      self.theme = theme
    } else if let name = environment("COURSE_THEME"), !name.isEmpty {
      theme = Theme(rawValue: name) ?? .standard
      if name != theme.rawValue { problem = "COURSE_THEME: " + Theme.rejection(name) }
    } else {
      theme = .standard
    }
    let command = environment("PAGER") ?? "less -FRX"
    pager =
      arguments.usesPager && traits.canEditLines && !isPlain && command.contains { $0 != " " }
      ? command : nil
  }

  @MainActor var surface: Surface {
    let columns = traits.outputIsTerminal ? TerminalSession.windowSize().columns : nil
    if isPlain { return .spoken(columns: columns, isASCII: !traits.hasUnicodeLocale) }
    return Surface(
      columns: columns ?? 80,
      colour: colourDepth(environment: Wiring.variable, isTerminal: traits.outputIsTerminal),
      glyphs: traits.hasUnicodeLocale ? .unicode : .ascii, theme: theme)
  }
}
