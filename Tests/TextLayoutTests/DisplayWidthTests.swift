import Testing
import TextLayout

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("~", 1), (" ", 1), ("\u{0}", 0), ("\u{1B}", 0), ("\u{7F}", 0), ("\r\n", 0),
    ("\u{85}", 0), ("\u{2028}", 0), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0), ("ß", 1),
    ("日", 2), ("日本", 4), ("。", 2), ("Ａ", 2), ("ｱ", 1),
    ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1112}\u{1161}", 2),
    ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇩🇪", 2), ("🇩", 2), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2),
    ("⚡", 2), ("☎️", 2), ("☎", 1), ("\u{1FABF}", 2),
    ("─", 1), ("│", 1), ("→", 1), ("…", 1), ("·", 1), ("█", 1),
    ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FEFF}", 0), ("\u{20000}", 2), ("\u{10FFFF}", 1),
    ("क", 1), ("क्ष", 2), ("กำ", 2), ("aä日🇩🇪!", 7),
  ])
  func isAsTerminalsDraw(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test func noScalarTakesMoreThanTwoColumns() {
    for batch in ScalarBatch.assigned {
      for scalar in batch.scalars where !(0...2).contains(displayWidth(Character(scalar))) {
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func noCharacterTakesMoreThanTwoColumns() {
    let endless = Character("क" + String(repeating: "\u{94D}क", count: 1000))
    #expect(displayWidth(endless) == 2)
    #expect(displayWidth(Character("a" + String(repeating: "\u{301}", count: 1000))) == 1)
  }
}
