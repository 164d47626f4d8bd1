import FuzzTargets
import Testing
import TextLayout

@Suite struct SanitizedTests {
  @Test(arguments: [
    ("plain text ~", "plain text ~"), ("a\tb", "a b"), ("a\nb", "a b"), ("a\r\nb", "a b"),
    ("a\rb", "a\u{FFFD}b"), ("a\r", "a\u{FFFD}"), ("\u{1B}[31mred", "\u{FFFD}[31mred"),
    ("\u{9B}31m", "\u{FFFD}31m"), ("\u{7F}\u{0}", "\u{FFFD}\u{FFFD}"),
    ("abc\u{202E}fed\u{2066}", "abc\u{FFFD}fed\u{FFFD}"), ("\u{200F}\u{61C}", "\u{FFFD}\u{FFFD}"),
    ("a\u{2028}b\u{2029}", "a\u{FFFD}b\u{FFFD}"), ("\u{FEFF}a\u{AD}b\u{200B}", "ab"),
    ("\u{E000}\u{F0000}\u{378}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("x\u{E0041}\u{E007F}", "x"),
    ("Zoë 日本 👨‍👩‍👧‍👦 ❤️ 🇩🇪 👍🏽", "Zoë 日本 👨‍👩‍👧‍👦 ❤️ 🇩🇪 👍🏽"),
  ])
  func keepsWhatPrints(text: String, expected: String) {
    #expect(Array(sanitized(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("a\nb\n", "a\nb\n"), ("a\r\nb", "a\nb"), ("é\u{1B}\n\r", "é\u{FFFD}\n\u{FFFD}"),
  ])
  func keepsNewlinesWhereAsked(text: String, expected: String) {
    #expect(
      Array(sanitized(text, keepingNewlines: true).unicodeScalars)
        == Array(expected.unicodeScalars))
  }

  @Test func cutsPiledUpMarks() {
    let piled = "a" + String(repeating: "\u{301}", count: 100_000) + "b"
    #expect(
      sanitized(piled).unicodeScalars.elementsEqual("a\u{301}\u{301}\u{301}\u{301}b".unicodeScalars)
    )
    let selectors = "❤" + String(repeating: "\u{FE0F}\u{200D}", count: 50_000)
    #expect(sanitized(selectors).unicodeScalars.count == 5)
  }

  @Test(arguments: [true, false])
  func noScalarPassesThatTerminalsObey(keepingNewlines: Bool) {
    for batch in ScalarBatch.all {
      let output = sanitized(batch.text, keepingNewlines: keepingNewlines)
      for scalar in output.unicodeScalars where !isHarmless(scalar) {
        if scalar == "\n", keepingNewlines { continue }
        Issue.record("U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test func twiceIsOnce() {
    var generator = SmallGenerator(seed: 7)
    for _ in 0..<2000 {
      let text = generator.text(count: 12)
      let once = sanitized(text, keepingNewlines: true)
      #expect(
        sanitized(once, keepingNewlines: true).unicodeScalars.elementsEqual(once.unicodeScalars))
    }
  }
}
