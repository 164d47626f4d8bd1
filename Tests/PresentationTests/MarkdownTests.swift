import Presentation
import Testing
import TextLayout

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("", ""),
    ("a\nb", "a b"), ("a  \nb", "a\nb"), ("a\\\nb", "a\nb"),
    ("Title\n=====\ntext", "Title\n\ntext"),
    ("<https://a.example>", "https://a.example"),
    ("[t](https://a.example)", "t (https://a.example)"),
    ("<a@b.example>", "a@b.example"), ("[t]()", "t"), ("![alt *text*](u)", "[image: alt text]"),
    ("was ~~right~~", "was ~~right~~"), ("&lt;b&gt; &amp; \\*", "<b> & *"),
    ("a <!-- hidden --> b", "a  b"), ("<!-- hidden -->", ""), ("<!-- x --> seen", "seen"),
    ("a\n\n<!-- hidden -->\n\nb", "a\n\nb"), ("<div>\nx\n</div>", "<div>\nx\n</div>"),
    ("- a\n- b", "• a\n• b"), ("- a\n\n- b", "• a\n\n• b"), ("-\n- b", "•\n• b"),
    ("9. a\n10. b", "9. a\n10. b"), ("- a\n  - b\n    1. c", "• a\n  • b\n    1. c"),
    ("- a\n\n  b", "• a\n\n  b"), ("- [x] a\n- [ ] b", "[x] a\n[ ] b"),
    ("> a\n>\n> - b\n> - c", "│ a\n│\n│ • b\n│ • c"), ("> - a\n>\n> - b", "│ • a\n│\n│ • b"),
    ("> > a", "│ │ a"), ("***", "────────────────────"),
    ("```\na  b\n\n\tc\n```", "    a  b\n\n        c"), ("    code", "    code"),
    ("|a|\n|-|", "a\n─"), ("|a|b|\n|-|-:|\n|`x`|12|", "a │  b\n──┼───\nx │ 12"),
    ("|a|b|\n|-|-|\n|c|", "a │ b\n──┼──\nc │"),
  ])
  func reads(markdown: String, expected: String) {
    #expect(text(markdown, columns: 40) == expected)
  }

  @Test func keepsMeaning() {
    let lines = styled(markdown: "## A\n\n*b* **c `d`**", columns: 40, glyphs: .unicode).lines
    #expect(lines[0].spans == [Span("A", .heading)])
    #expect(
      lines[2].spans == [
        Span("b", .emphasis), Span(" "), Span("c ", .strong), Span("d", [.strong, .code]),
      ])
  }

  @Test func describesDrawingsThatDoNotFit() {
    let drawing = "```diagram: a → b, in that order\n┌─┐ → é\n└─┘\n```"
    #expect(text(drawing, columns: 20) == "  ┌─┐ → é\n  └─┘")
    #expect(text(drawing, columns: 20, glyphs: .ascii) == "  +-+ > e\n  +-+")
    let wide = "```diagram: a → b, in that order\n┌──────────────────┐\n```"
    #expect(text(wide, columns: 20) == "┌──────────────────┐")
    #expect(text(wide, columns: 19) == "[diagram: a → b, in\nthat order]")
    #expect(text(wide, columns: 19, glyphs: .ascii) == "[diagram: a -> b,\nin that order]")
    #expect(text("```diagram:\n┌──────────────────┐\n```", columns: 19) == "[diagram]")
  }

  @Test func tablesBecomeListsBeforeWordsAreCut() {
    let table = "|Point|KPO|\n|-|-|\n|Skills|qualifications, field|\n|Team|small|"
    #expect(
      text(table, columns: 24) == """
        Point  │ KPO
        ───────┼────────────────
        Skills │ qualifications,
               │ field
        Team   │ small
        """)
    #expect(
      text(table, columns: 23) == """
        Point: Skills
        KPO: qualifications,
        field

        Point: Team
        KPO: small
        """)
    #expect(text("> |aaaaaaaa|bbbbbbbb|\n> |-|-|", columns: 12) == "│ aaaaaaaa\n│ bbbbbbbb")
  }

  @Test func asciiStaysWithinTheColumns() {
    let rendered = text("… … … … … … …\n\n|≥|½|\n|-|-|\n|→|…|", columns: 12, glyphs: .ascii)
    #expect(rendered == "... ... ...\n... ... ...\n...\n\n>= | 1/2\n---+----\n-> | ...")
  }
}

func text(_ markdown: String, columns: Int, glyphs: Glyphs = .unicode) -> String {
  let lines = styled(markdown: markdown, columns: columns, glyphs: glyphs)
  return String(Painter(surface: Surface()).paint(lines).dropLast())
}
