import Presentation
import Testing

@Suite struct PictureTests {
  @Test(arguments: [
    (Surface(columns: 40), LessonPictures.columns40),
    (Surface(columns: 80), LessonPictures.columns80),
    (Surface(columns: 120), LessonPictures.columns80),
    (Surface(columns: 120, maxTextColumns: 120), LessonPictures.columns120),
    (Surface(columns: 80, glyphs: .ascii), LessonPictures.ascii80),
  ])
  func lessonPageLooksSo(surface: Surface, picture: String) {
    #expect(printed(surface) == picture)
  }

  @Test func coloursChangeNoLetter() {
    let coloured = printed(Surface(columns: 80, colour: .ansi256))
    #expect(coloured.contains("\u{1B}[1mknowledge process outsourcing\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == LessonPictures.columns80)
  }

  private func printed(_ surface: Surface) -> String {
    let page = styled(markdown: lessonPage, columns: surface.textColumns, glyphs: surface.glyphs)
    return Painter(surface: surface).paint(page)
  }
}
