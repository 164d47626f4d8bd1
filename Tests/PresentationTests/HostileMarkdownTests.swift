import Presentation
import Testing
import TextLayout

@Suite struct HostileMarkdownTests {
  @Test(arguments: ["> ", "- ", "1. ", "*a ", "[", "**a **", "> - ", "~~a ", "![", "`a``"])
  func deepNestingLosesNoText(mark: String) {
    let markdown = String(repeating: mark, count: 2000) + "needle"
    for columns in [10, 40] {
      let lines = styled(markdown: markdown, columns: columns, glyphs: .unicode).lines
      #expect(lines.map(\.text).joined().contains("needle"))
      #expect(lines.allSatisfy { displayWidth($0.text) <= columns })
    }
  }

  @Test func emphasisDeeperThanFollowedKeepsItsText() {
    let markdown =
      String(repeating: "*a **b ", count: 100) + "needle" + String(repeating: "** c* ", count: 100)
    let rendered = text(markdown, columns: 40)
    #expect(rendered.contains("needle"))
    #expect(rendered.count { $0 == "c" } == 100)
  }

  /// Filling 8,000 columns in each of 30,000 rows would take tens of gigabytes.
  @Test func tablesAreNotFilledUpWithoutEnd() {
    let header = String(repeating: "|a", count: 8000) + "\n" + String(repeating: "|-", count: 8000)
    let markdown = header + "\n" + String(repeating: "|b\n", count: 30_000)
    #expect(text(markdown, columns: 40).hasPrefix("|a|a|a"))
  }

  @Test func wideTablesBecomeLists() {
    let header = String(repeating: "|a", count: 500) + "\n" + String(repeating: "|-", count: 500)
    #expect(text(header + "\n|b|c", columns: 40).hasPrefix("a: b\na: c\n"))
  }

  @Test func longTextIsCutAtAMegabyte() {
    let markdown = String(repeating: "é", count: 499_999) + " end" + " beyond"
    let rendered = text(markdown, columns: 76)
    #expect(rendered.hasSuffix("é e") || rendered.hasSuffix("\ne"))
  }

  @Test(arguments: [0, 10, 13, 20, 40, 76])
  func noLineIsTooWide(columns: Int) {
    var generator = MarkdownGenerator(state: UInt64(columns) + 1)
    for _ in 0..<200 {
      let markdown = generator.markdown(count: 40)
      for glyphs in [Glyphs.unicode, .ascii] {
        for line in styled(markdown: markdown, columns: columns, glyphs: glyphs).lines {
          if displayWidth(line.text) > max(10, columns) {
            Issue.record("\(displayWidth(line.text)): \(line.text) in \(markdown.debugDescription)")
          }
        }
      }
    }
  }
}

/// Seeded random Markdown, mostly broken.
struct MarkdownGenerator: RandomNumberGenerator {
  var state: UInt64

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    "\n", "\n\n", "\n> ", "\n- ", "\n  - ", "\n    - ", "\n12. ", "\n# ", "\n```\n",
    "\n~~~diagram: d\n",
    "\n|a|b|c|\n|-|:-:|-:|\n", "|", " ", " ", "word ", "outsourcing ", "*", "**", "_", "`", "[",
    "](u)",
    "<!--", "-->", "<b>", "日本語", "👨‍👩‍👧‍👦", "❤️", "é", "…", "≥ ", "\t", "\u{1B}[31m", "\u{202E}", "\r",
    "\0",
    "&amp;", "\\", "\n---\n", "\n===\n", "- [x] ", "verylongwordwithoutanybreak",
  ]

  mutating func markdown(count: Int) -> String {
    (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
