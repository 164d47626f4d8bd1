import Assessment
import Curriculum
import Diagnostics
import Presentation
import Testing
import TextLayout
import Tutoring

/// `--plain`: what a voice reads, as literal text.
@Suite struct SpokenTests {
  private func picture(_ views: [View], columns: Int?) -> String {
    Presenter(surface: .spoken(columns: columns, isASCII: false)).text(views)
  }

  static let pages: [(Int?, String)] = [
    (nil, spokenPage), (120, spokenPage), (80, spokenPage),
    (
      40,
      """

      Question 4 of 12, level 2

      A London firm sends 40,000 emails abroad
      for first review, then asks the provider
      to sign the legal opinion.
      Which part can be outsourced?

      a: Neither part
      b: The review
      c: The signature

      Not right.
      Signing is reserved to a licensed
      lawyer, so it stays with the firm.
      Try once more; the options stay where
      they are.
      Or: hint, passage, skip.

      """
    ),
  ]

  static let spokenPage = """

    Question 4 of 12, level 2

    A London firm sends 40,000 emails abroad for first review, then asks the provider to sign the \
    legal opinion.
    Which part can be outsourced?

    a: Neither part
    b: The review
    c: The signature

    Not right.
    Signing is reserved to a licensed lawyer, so it stays with the firm.
    Try once more; the options stay where they are.
    Or: hint, passage, skip.

    """

  /// In a pipe a sentence is a line; on a terminal only its own width breaks one, at a space.
  @Test(arguments: pages) func aQuestionAndItsFeedback(columns: Int?, page: String) {
    let views = [
      View.question(ViewPictureTests.question),
      ViewPictureTests.feedback(.choice(1), canRetry: true),
    ]
    let wrapped =
      columns == 80
      ? page.replacing("asks the provider", with: "asks the\nprovider") : page
    #expect(picture(views, columns: columns) == wrapped)
  }

  @Test func aLessonPageIsWordsOnly() {
    let page = styled(markdown: lessonPage, columns: 1_000_000, glyphs: .spoken)
    let text = Painter(surface: .spoken(columns: nil, isASCII: false)).paint(page)
    #expect(
      text == """
        KPO sends out judgement, not just work

        A firm that buys knowledge process outsourcing (KPO) buys an answer, not keystrokes: the \
        provider reads, weighs and decides.
        See the glossary (https://example.org/kpo) or glossary kpo; "ITES" – once common – is now rare.

        Point: Drive
        Routine BPO: volume
        KPO: insight
        Share: 80 %

        Point: Skills
        Routine BPO: process know-how, clear communication
        KPO: field knowledge, qualifications
        Share: 5 %

        Point: 日本語
        Routine BPO: 大量の処理
        KPO: 判断
        Share: ≥ 1 %

        1. Ask what is decided.
        - by rule: BPO
        - by judgement: KPO, because the provider answers for what it concludes from the figures
        2. Ask who signs.

        [x] reviewed
        [ ] signed

        Quote: Who must answer for the opinion?

        The lawyer.

        Diagram: Outsourcing holds BPO, and BPO holds KPO.

        [image: a map of sites]

        知識業務の外部委託は、判断を外に出すことです。規則ではなく、専門家の知識が必要です。

        rate = hours × 12

        """)
  }

  @Test func barsAndScalesBecomeWords() {
    let lesson: LessonID = "kpo/first"
    let objective = Objective(id: "know", text: "Know it", lesson: lesson)
    let outline = Outline(
      title: "T", topics: [Outline.Topic(id: "kpo", title: "Knowledge", lessons: [lesson])],
      lessons: [
        lesson: Outline.Lesson(
          id: lesson, title: "First", objectives: [objective], terms: [],
          location: SourceLocation(path: "a.md", line: 1))
      ])
    let now = Timestamp(milliseconds: 1_750_000_000_000)
    let report = Overview(outline: outline, learner: LearnerState(), now: now).progress
    let text = Presenter(surface: .spoken(columns: nil, isASCII: true)).text(report, topic: nil)
    #expect(text.contains("\n0 of 1 idea mastered, 0 of 1 lesson finished\n"), "\(text)")
    #expect(!text.contains("....") && !text.contains("#"))
  }

  /// Colour is off whatever the surface is told, and no drawing gets through.
  @Test func nothingOfADrawingOrAnEscapeIsLeft() {
    var surface = Surface.spoken(columns: 80, isASCII: false)
    surface.colour = .trueColour
    let drawing = StyledLine([Span("┌─┐ a → b · c", .wrong), Span("█░ 3", .right)])
    #expect(Painter(surface: surface).paint(StyledText([drawing])) == " a to b , c 3\n")
    #expect(!Painter(surface: surface).paint(StyledText([drawing])).utf8.contains(0x1B))
  }

  @Test(arguments: [
    ("a  b", "a, b"), ("  a: b", " a: b"), ("a:   b", "a: b"), ("one → two", "one to two"),
    ("plain", "plain"), ("│ x │", " x "),
  ])
  func gapsAndArrowsAreHeard(text: String, spoken: String) {
    #expect(spokenForm(text) == spoken)
  }

  @Test func promptsEndInAColon() {
    let presenter = Presenter(surface: .spoken(columns: nil, isASCII: false))
    #expect(presenter.prompt(for: .answer(ViewPictureTests.question)).text == "kpo 4 of 12: ")
  }
}
