import Presentation
import Testing

@Suite struct SurfaceTests {
  @Test(arguments: [
    (["TERM": "xterm"], true, ColourDepth.ansi16),
    (["TERM": "xterm-256color"], true, .ansi256),
    (["TERM": "xterm", "COLORTERM": "truecolor"], true, .trueColour),
    (["TERM": "xterm", "COLORTERM": "24bit"], true, .trueColour),
    (["TERM": "xterm", "COLORTERM": "yes"], true, .ansi16),
    (["TERM": "xterm"], false, .none), (["TERM": "dumb"], true, .none), ([:], true, .none),
    (["TERM": ""], true, .none), (["TERM": "xterm", "NO_COLOR": "1"], true, .none),
    (["TERM": "xterm", "NO_COLOR": ""], true, .ansi16),
    (["CLICOLOR_FORCE": "1"], false, .ansi16),
    (["CLICOLOR_FORCE": "1", "TERM": "dumb"], false, .ansi16),
    (["CLICOLOR_FORCE": "0", "TERM": "xterm"], false, .none),
    (["CLICOLOR_FORCE": "", "TERM": "xterm"], false, .none),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": "1", "TERM": "xterm"], true, .none),
  ])
  func decidesOnColourOnce(
    environment: [String: String], isTerminal: Bool, expected: ColourDepth
  ) {
    #expect(colourDepth(environment: { environment[$0] }, isTerminal: isTerminal) == expected)
  }

  @Test(arguments: [
    (80, 76), (76, 76), (75, 75), (40, 40), (19, 20), (0, 20), (Int.min, 20), (Int.max, 76),
  ])
  func keepsTextReadable(columns: Int, expected: Int) {
    #expect(Surface(columns: columns).textColumns == expected)
  }
}
