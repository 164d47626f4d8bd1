import Presentation
import Testing

@Suite struct PainterTests {
  private let plain = Painter(surface: Surface())
  private let coloured = Painter(surface: Surface(colour: .ansi16))

  @Test func givesMeaningItsLook() {
    let line = StyledLine([Span("Right", .right), Span(", "), Span("twice", [.strong, .emphasis])])
    #expect(
      coloured.paint(StyledText([line]))
        == "\u{1B}[1;32mRight\u{1B}[0m, \u{1B}[1;3mtwice\u{1B}[0m\n")
    #expect(plain.paint(StyledText([line])) == "Right, twice\n")
  }

  @Test func printsNoSpacesAtLineEnds() {
    let line = StyledLine([Span("a  ", .right), Span("  ", .strong), Span("\u{3000} ")])
    #expect(coloured.paint(StyledText([line])) == "\u{1B}[1;32ma\u{1B}[0m\n")
    #expect(plain.paint(StyledText([StyledLine("   ")]) + StyledText([StyledLine()])) == "\n\n")
  }

  @Test func drawsInASCIIWhereAsked() {
    let painter = Painter(surface: Surface(glyphs: .ascii))
    #expect(painter.paint(StyledText([StyledLine("é ≥ 日")])) == "e >= ??\n")
  }

  @Test func noScalarOfTheContentReachesTheTerminalAsAnOrder() {
    for first in stride(from: UInt32(0), to: 0x110000, by: 0x1000) {
      let scalars = (first..<first + 0x1000).compactMap(Unicode.Scalar.init)
      let text = String(String.UnicodeScalarView(scalars))
      let painted = plain.paint(StyledText([StyledLine([Span(text, .code)])]))
      let controls = painted.dropLast().utf8.contains { $0 < 0x20 || $0 == 0x7F }
      let isObeyed = painted.unicodeScalars.contains { scalar in
        (0x80..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value)
      }
      if controls || isObeyed || painted.last != "\n" {
        Issue.record("U+\(String(first, radix: 16)) and after")
      }
    }
  }

  @Test func onlyItsOwnSequencesHaveEscapes() {
    let hostile = "\u{1B}[2J\u{9B}31m\u{1B}]0;title\u{7}\r\n\u{8}"
    let painted = coloured.paint(StyledText([StyledLine([Span(hostile, .wrong)])]))
    #expect(
      painted == "\u{1B}[1;31m\u{FFFD}[2J\u{FFFD}31m\u{FFFD}]0;title\u{FFFD} \u{FFFD}\u{1B}[0m\n")
  }

  @Test(arguments: Tone.allCases) func noColourIsNoEscape(tone: Tone) {
    #expect(plain.sgrParameters(for: [tone]) == nil)
    #expect(plain.paint(StyledText([StyledLine([Span("x", [tone, .strong])])])) == "x\n")
  }

  @Test func namesLooksForPrompts() {
    #expect(coloured.sgrParameters(for: []) == nil)
    #expect(coloured.sgrParameters(for: [.plain]) == nil)
    #expect(coloured.sgrParameters(for: [.prompt]) == "1;34")
    #expect(coloured.sgrParameters(for: [.heading, .strong, .code, .wrong]) == "1;31")
    let rich = Painter(surface: Surface(colour: .ansi256))
    #expect(rich.sgrParameters(for: [.right]) == "1;38;5;28")
    #expect(rich.sgrParameters(for: [.subdued]) == "38;5;243")
    #expect(
      Painter(surface: Surface(colour: .trueColour)).sgrParameters(for: [.link, .hint])
        == "4;38;5;30")
  }

  /// Every colour of the 256 can be read on black and on white.
  @Test(arguments: Tone.allCases, Theme.allCases)
  func coloursStandOutOnDarkAndLight(tone: Tone, theme: Theme) throws {
    let painter = Painter(surface: Surface(colour: .ansi256, theme: theme))
    let parameters = painter.sgrParameters(for: [tone]) ?? ""
    guard let text = parameters.split(separator: "38;5;").last, parameters.contains("38;5;") else {
      return
    }
    let light = luminance(of: try #require(Int(text)))
    // Contrast ratio of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05).
    #expect((light + 0.05) / 0.05 >= 3.5)
    #expect(1.05 / (light + 0.05) >= 3.5)
  }

  /// Relative luminance (WCAG 2.2) of a colour of xterm's 6 x 6 x 6 cube or of its greys.
  private func luminance(of colour: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = colour - 16
    let channels =
      colour >= 232
      ? Array(repeating: 8 + 10 * (colour - 232), count: 3)
      : [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
    // sRGB to linear light, to the nearest thousandth, for the levels that occur.
    let linear: [Int: Double] = [
      0: 0, 95: 0.114, 118: 0.181, 135: 0.242, 175: 0.429, 215: 0.680, 255: 1,
    ]
    let weights = [0.2126, 0.7152, 0.0722]
    return zip(channels, weights).reduce(0) { $0 + (linear[$1.0] ?? .nan) * $1.1 }
  }
}
