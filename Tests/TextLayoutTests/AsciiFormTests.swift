import Testing
import TextLayout

@Suite struct AsciiFormTests {
  @Test(arguments: [
    ("plain", "plain"), ("Zoë's café", "Zoe's cafe"), ("Zoe\u{308}", "Zoe"), ("Größe", "Groesse"),
    ("“a” – b…", "\"a\" - b..."), ("8 × 2 ≥ 16 ± 1", "8 x 2 >= 16 +/- 1"), ("£5", "GBP5"),
    ("a → b", "a -> b"), ("日本", "????"), ("👨‍👩‍👧‍👦", "??"), ("☑ done", "[x] done"), ("•", "*"),
    ("█░", "#."), ("\u{200B}", ""), ("a\u{A0}b", "a b"), ("Ж", "?"),
  ])
  func reads(text: String, expected: String) {
    #expect(asciiForm(text) == expected)
  }

  @Test func drawingsKeepTheirShape() {
    let drawing = """
      ╔══╗  ┌──┬──┐
      ║  ╟─→│é │≥…│
      ╚══╝  ├──┼──┤
      ┈┊╌╎  ╰──┴──╯
      """
    #expect(
      asciiDrawing(drawing) == """
        +==+  +--+--+
        |  +->|e |>.|
        +==+  +--+--+
        -|-|  +--+--+
        """)
  }

  @Test func everyScalarBecomesASCII() {
    for batch in ScalarBatch.all {
      let isASCII = asciiForm(batch.text).utf8.allSatisfy { $0 < 0x80 }
      if !isASCII { Issue.record("\(batch)") }
    }
  }

  @Test func everyScalarKeepsItsWidthInDrawings() {
    for batch in ScalarBatch.assigned {
      let text = batch.text
      let drawing = asciiDrawing(text)
      let isASCII = drawing.utf8.allSatisfy { $0 < 0x80 }
      if !isASCII || displayWidth(drawing) != displayWidth(text) { Issue.record("\(batch)") }
    }
  }

  @Test func graphemesOfManyScalarsBecomeASCII() {
    var generator = SmallGenerator(seed: 3)
    for _ in 0..<500 {
      let text = generator.text(count: 20)
      #expect(asciiForm(text).utf8.allSatisfy { $0 < 0x80 })
      #expect(asciiForm(asciiForm(text)) == asciiForm(text))
    }
  }
}
