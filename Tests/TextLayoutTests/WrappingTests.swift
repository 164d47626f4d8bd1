import Testing
import TextLayout

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one  two", 4, ["one", "two"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("to abcdefghij", 4, ["to", "abcd", "efgh", "ij"]),
    ("a\n\nb", 10, ["a", "", "b"]),
    ("  in dent", 6, ["  in", "dent"]),
    ("   abcdef", 5, ["   ab", "cdef"]),
    ("      ab", 3, ["", "ab"]),
    ("日本語", 5, ["日本", "語"]),
    ("日本。", 4, ["日", "本。"]),
    ("日「本", 4, ["日", "「本"]),
    ("ab日本 cd", 5, ["ab日", "本 cd"]),
    ("日本", 1, ["日", "本"]),
    ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, ["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]),
    ("a\u{A0}b c", 4, ["a\u{A0}b", "c"]),
    ("one   ", 10, ["one"]),
    ("kpo/kpo-and-bpo", 9, ["kpo/kpo-", "and-bpo"]),
    ("a kpo-bpo", 8, ["a", "kpo-bpo"]),
    ("--export", 5, ["--exp", "ort"]),
  ])
  func breaksWhereReadersExpect(text: String, columns: Int, expected: [String]) {
    #expect(wrapped(text, columns: columns) == expected)
  }

  @Test func standsUnderItsLead() {
    #expect(
      wrapped("one two three", columns: 9, first: "1. ", rest: "   ")
        == ["1. one", "   two", "   three"])
    #expect(wrapped("", columns: 9, first: "- ", rest: "  ") == ["- "])
  }

  @Test func carriesMarksAlong() {
    let cells = "ab cd".enumerated().map { Cell($1, mark: $0) }
    #expect(wrapped(cells, columns: 2).map { $0.map(\.mark) } == [[0, 1], [3, 4]])
  }

  /// Plain text takes a way of its own.
  @Test func plainTextIsAsAnyOther() {
    for text in [
      "", "a b-c", "a\tb\u{7F}", "a\nb", "a\r\nb", "caf\u{E9}", "\u{1F469}\u{200D}\u{1F680}",
    ] {
      let cells = Cell.cells(of: text, mark: 3)
      #expect(cells == text.map { Cell($0, mark: 3) }, "\(text.debugDescription)")
      #expect(cells[...].text == text)
    }
    #expect(Cell.cells(of: "one two")[4...].text == "two")
  }

  @Test func aLineBreakOfTwoCharactersBreaks() {
    #expect(wrapped("one\r\ntwo", columns: 9) == ["one", "two"])
  }

  @Test(arguments: [2, 3, 5, 10, 20, 40, 76])
  func neverTooWideAndNothingLost(columns: Int) {
    var generator = SmallGenerator(seed: UInt64(columns))
    for _ in 0..<300 {
      let text = sanitized(generator.text(count: 60), keepingNewlines: true)
      let lines = wrapped(text, columns: columns)
      for line in lines where displayWidth(line) > columns {
        Issue.record("\(displayWidth(line)) columns: \(line.debugDescription)")
      }
      #expect(letters(lines.joined()) == letters(text))
    }
  }

  /// Everything but spaces and line breaks, scalar by scalar: joined lines may join marks to the
  /// character before.
  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " && $0 != "\n" }
  }

  @Test(arguments: [
    "\n", " ", "a", "日", "\u{301}", "a ", "a\u{200B} ", "  a\n", "「", "。",
  ])
  func longTextTakesLinearTime(piece: String) {
    let text = String(repeating: piece, count: 50_000)
    let time = ContinuousClock().measure { _ = wrapped(text, columns: 40) }
    // Linear work takes well below a second even in a debug build; quadratic takes minutes.
    #expect(time < .seconds(10))
  }

  @Test func hostileWidthsDoNotTrap() {
    for columns in [Int.min / 2, -1, 0, 1] {
      #expect(wrapped("ab c", columns: columns) == ["ab", "c"])
    }
  }
}
