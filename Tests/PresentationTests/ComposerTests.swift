import Testing

@testable import Presentation

@Suite struct ComposerTests {
  private func drawn(
    columns: Int = 30, glyphs: Glyphs = .unicode, _ body: (inout Composer) -> Void
  ) -> String {
    var composer = Composer(surface: Surface(columns: columns, glyphs: glyphs))
    body(&composer)
    return composer.painted
  }

  @Test func hangsTextBesideMarks() {
    let picture = drawn { composer in
      composer.entry("a", "The *first* part of the work, done abroad")
      composer.indented { $0.labelled("The answer: ", .key, "`review`") }
      composer.line("  An indented line that is longer than one")
    }
    #expect(
      picture == """
          a  The first part of the
             work, done abroad
             The answer: review
          An indented line that is
          longer than one

        """)
  }

  @Test func blankLinesDoNotPileUp() {
    #expect(
      drawn {
        $0.blank()
        $0.blank()
        $0.line("a")
        $0.blank()
        $0.blank()
      } == "\na\n\n")
    #expect(
      drawn {
        $0.line("a")
        $0.line(" ")
        $0.blank()
        $0.line("b")
      } == "a\n\nb\n")
  }

  @Test(arguments: [
    "# no heading", "- no list", "1. no list", "> no quote", "    no code", "| no | table |",
    "```no fence",
    "a\n# b", "---", "=== x", "<!no", "plain", "",
  ])
  func inlineTextStaysOneParagraph(text: String) {
    let expected = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    #expect(
      MarkdownText.inline(text).plainText.drop { $0 == " " } == expected.drop { $0 == " " })
  }

  @Test func inlineTextKeepsItsTones() {
    #expect(
      MarkdownText.inline("_a_, **b**\n*c*")
        == [
          Span("a", .emphasis), Span(", "), Span("b", .strong), Span(" "), Span("c", .emphasis),
        ])
  }

  @Test(arguments: [
    (0, 10, "░░░░░░░░░░"), (9, 10, "█████████░"), (99, 100, "█████████░"), (10, 10, "██████████"),
    (7, 7, "██████████"), (12, 10, "██████████"), (-3, 10, "░░░░░░░░░░"), (1, 0, "░░░░░░░░░░"),
    (Int.max, Int.max, "██████████"),
  ])
  func barsNeverTrap(done: Int, total: Int, expected: String) {
    #expect(Composer(surface: Surface()).bar(done: done, of: total) == expected)
  }

  @Test func asciiIsMeasuredAsPrinted() {
    #expect(
      drawn(columns: 20, glyphs: .ascii) { $0.line("…… …… …… ……") }
        == "...... ...... ......\n......\n")
  }
}
