import Assessment
import Curriculum
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

  @Test func barsScalesAndChartsBecomeWords() {
    let presenter = Presenter(surface: .spoken(columns: nil, isASCII: false))
    #expect(
      presenter.text(ProgressPictureTests.report, topic: nil) == """
        Where you stand

        What BPO is (meaning)
        12 of 12 ideas mastered
        Level: expert, mastered.

        Kinds of BPO (types)
        0 of 12 ideas mastered
        Level: working knowledge.

        Knowledge process outsourcing (kpo)
        1 of 4 ideas mastered
        Level: confident.

        Advantages and disadvantages (pros-cons)
        0 of 12 ideas mastered
        Not enough answers yet: 4 of about 12.

        Four services to know (services)
        0 of 12 ideas mastered
        Not enough answers yet: 0 of about 12.

        Overall: confident.
        5 ideas due, 3 days in a row, longest run 7.
        Tested out: services.
        Reviews in the next 14 days: 24, of them 5 today and 3 tomorrow.
        Coming back: 5 today, 3 tomorrow, 12 in 4 days, 1 in 5 days, 2 in 9 days, 1 in 13 days.
        Last 12 weeks: 103 answers on 7 days, most on 18 Oct (40).
        Time spent: none today, under a minute this week, 3 hours 5 minutes in all.
        Weakest ideas, and how to practise them (progress TOPIC shows all):
        Explain what LPO is and where it ends: quiz --objective explain-lpo
        Explain why a company would choose KPO: quiz --objective choose-kpo

        """)
    #expect(
      presenter.text(ProgressPictureTests.report, topic: "kpo") == """
        Knowledge process outsourcing (kpo)
        1 of 4 ideas mastered
        Level: confident, somewhere between working knowledge and confident.
        21 of 30 answers right at the first try, 1 of 2 lessons finished, 2 ideas due for review.

        Define KPO in one sentence
        8 of 9 answers right, chance to remember it now 95%, comes back in 12 days.
        Mastered.

        Explain what LPO is and where it ends
        1 of 6 answers right, chance to remember it now 62%, comes back today.
        Still missing for mastery: one more right answer on another day, at level 2 or higher.
        quiz --objective explain-lpo

        Explain why a company would choose KPO
        12 of 15 answers right, chance to remember it now 71%, comes back today.
        Still missing for mastery: a right answer in a review (chance to remember it now 71%).
        quiz --objective choose-kpo

        Place borderline work between rules and judgement
        Not asked yet.
        Mastery asks for right answers on 2 days, one of them at level 2 or higher.
        quiz --objective place-on-ladder

        Answers count for mastery at the first try, without a hint.

        """)
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
    ("a  b", "a, b"), ("a  (b)", "a (b)"), ("  a: b", " a: b"), ("a:   b", "a: b"),
    ("one → two", "one to two"),
    ("plain", "plain"), ("│ x │", " x "),
  ])
  func gapsAndArrowsAreHeard(text: String, spoken: String) {
    #expect(spokenForm(text) == spoken)
  }

  @Test func promptsEndInAColon() {
    let presenter = Presenter(surface: .spoken(columns: nil, isASCII: false))
    #expect(presenter.prompt(for: .answer(ViewPictureTests.question)).text == "kpo 4 of 12: ")
  }

  /// "a to c" is read as "uh to c", and a voice says nothing of a ! alone.
  @Test func waysToAnswerAreSpeakable() {
    let presenter = Presenter(surface: .spoken(columns: nil, isASCII: false))
    let text = presenter.text(.answer(ViewPictureTests.question))
    #expect(text == "\nType a letter: a, b or c.\nOr: hint, skip, why.\n")
    #expect(
      presenter.text([.answerForms(ViewPictureTests.question)]) == """
        Type a letter: a, b or c, or the beginning of its text.
        Also: hint, skip (shows the answer), why, again, note, report, quit.
        An exclamation mark behind the answer says that you are sure, a question mark that you are \
        not.

        """)
  }

  /// Commands begin sentences in small letters.
  @Test func ourOwnSentencesAreLinesToo() {
    let presenter = Presenter(surface: .spoken(columns: nil, isASCII: false))
    #expect(presenter.text("One. two again.\nThree") == "One.\ntwo again.\nThree\n")
  }
}
