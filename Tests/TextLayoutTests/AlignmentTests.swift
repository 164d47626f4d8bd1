import Testing
import TextLayout

@Suite struct AlignmentTests {
  @Test(arguments: [
    ("ab", 5, Alignment.left, "ab   "), ("ab", 5, .right, "   ab"), ("ab", 5, .center, " ab  "),
    ("ab", 8, .center, "   ab   "),
    ("日本", 5, .right, " 日本"), ("abc", 2, .left, "abc"), ("", 2, .center, "  "),
    ("a", -3, .left, "a"),
  ])
  func fills(text: String, columns: Int, alignment: Alignment, expected: String) {
    #expect(padded(text, to: columns, alignment: alignment) == expected)
  }

  @Test(arguments: [
    ("outsourcing", 8, "outso..."), ("outsourcing", 11, "outsourcing"), ("日本語日本", 8, "日本..."),
    ("outsourcing", 3, "..."), ("outsourcing", 2, ".."), ("outsourcing", 0, ""),
    ("outsourcing", -1, ""), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 5, "👨‍👩‍👧‍👦..."),
  ])
  func cuts(text: String, columns: Int, expected: String) {
    #expect(truncated(text, to: columns) == expected)
  }

  @Test func cutsWithAnyEllipsis() {
    #expect(truncated("outsourcing", to: 4, ellipsis: "…") == "out…")
    #expect(truncated("日本語", to: 1, ellipsis: "日") == "")
  }
}
