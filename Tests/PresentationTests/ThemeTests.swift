import Presentation
import Testing

/// Themes change looks and never words.
@Suite struct ThemeTests {
  private func parameters(_ tone: Tone, _ theme: Theme, _ colour: ColourDepth) -> String {
    Painter(surface: Surface(colour: colour, theme: theme)).sgrParameters(for: [tone]) ?? ""
  }

  @Test(arguments: Theme.allCases, [ColourDepth.ansi16, .ansi256])
  func aThemeChangesNoLetter(theme: Theme, colour: ColourDepth) {
    let line = StyledLine(Tone.allCases.map { Span("\($0) ", $0) })
    let painted = Painter(surface: Surface(colour: colour, theme: theme))
      .paint(StyledText([line]))
    let plain = Painter(surface: Surface()).paint(StyledText([line]))
    #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "").replacing(" \n", with: "\n") == plain)
  }

  @Test(arguments: Tone.allCases, [ColourDepth.ansi16, .ansi256])
  func contrastKeepsToTheTerminalsOwnForeground(tone: Tone, colour: ColourDepth) {
    let attributes = parameters(tone, .contrast, colour).split(separator: ";")
    // No colour, and nothing faint.
    #expect(attributes.allSatisfy { ["1", "3", "4", "7", "9"].contains($0) }, "\(attributes)")
  }

  @Test(arguments: [Theme.contrast, .colourblind], [ColourDepth.ansi16, .ansi256])
  func rightAndWrongDifferInMoreThanColour(theme: Theme, colour: ColourDepth) {
    let attributes = { (tone: Tone) in
      Set(
        self.parameters(tone, theme, colour).split(separator: ";")
          .prefix { $0.count == 1 }.map(String.init))
    }
    #expect(attributes(.right) != attributes(.wrong))
    #expect(parameters(.right, theme, colour) != parameters(.wrong, theme, colour))
  }

  /// Protanopes and deuteranopes see the plane of blue and yellow: what is left of a colour is, in
  /// rough, its blue and the mean of its red and green.
  @Test func rightAndWrongAreFarApartForRedGreenBlindness() throws {
    let distance = { (theme: Theme) in
      let right = try self.colour(self.parameters(.right, theme, .ansi256))
      let wrong = try self.colour(self.parameters(.wrong, theme, .ansi256))
      let blue = Double(right[2] - wrong[2])
      let yellow = Double(right[0] + right[1] - wrong[0] - wrong[1]) / 2
      return (blue * blue + yellow * yellow).squareRoot()
    }
    #expect(try distance(.standard) < 50)
    #expect(try distance(.colourblind) > 200)
    // Of the sixteen: blue and red, never green.
    #expect(parameters(.right, .colourblind, .ansi16).hasSuffix("34"))
    #expect(parameters(.wrong, .colourblind, .ansi16).hasSuffix("31"))
  }

  private func colour(_ parameters: String) throws -> [Int] {
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = try #require(parameters.split(separator: ";").last.flatMap { Int($0) }) - 16
    return [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
  }
}
