import Assessment
import Curriculum
import Diagnostics
import Presentation
import Testing
import Tutoring

/// What a learner sees, as literal text.
@Suite struct ViewPictureTests {
  static let item = Item(
    id: "lpo-boundary", objective: "explain-lpo", level: .apply,
    stem: """
      A London firm sends 40,000 emails abroad for first review, then asks the provider
      to sign the legal opinion. Which part can be outsourced?
      """,
    answer: .singleChoice([
      Option(text: "The review", isKey: true, rationale: "Review is support work."),
      Option(
        text: "The signature", isKey: false,
        rationale: "Signing is reserved to a licensed lawyer, so it stays with the firm."),
      Option(text: "Neither part", isKey: false, rationale: "The review can go."),
    ]), hint: "Who answers to the court?", location: SourceLocation(path: "a.md", line: 1))

  static let question = QuestionView(
    place: .round(.quiz("kpo"), number: 4, total: 12), item: item,
    arrangement: Arrangement(shown: [2, 0, 1]))

  func picture(_ views: [View], columns: Int, glyphs: Glyphs = .unicode) -> String {
    Presenter(surface: Surface(columns: columns, glyphs: glyphs)).text(views)
  }

  static func feedback(_ response: Response, canRetry: Bool) -> View {
    .feedback(
      FeedbackView(
        item: item, arrangement: Arrangement(shown: [2, 0, 1]), response: response,
        grade: item.grade(response),
        feedback: item.feedback(for: response, revealing: !canRetry), canRetry: canRetry,
        hasPassage: true, lesson: ("kpo/kpo-and-lpo", "KPO and LPO")))
  }

  @Test func aQuestionAt80() {
    #expect(
      picture([.question(Self.question)], columns: 80) == """

        Question 4/12 · level 2

        A London firm sends 40,000 emails abroad for first review, then asks the
        provider to sign the legal opinion. Which part can be outsourced?

          a  Neither part
          b  The review
          c  The signature

        """)
  }

  @Test func aQuestionAt40InASCII() {
    #expect(
      picture([.question(Self.question)], columns: 40, glyphs: .ascii) == """

        Question 4/12 - level 2

        A London firm sends 40,000 emails abroad
        for first review, then asks the provider
        to sign the legal opinion. Which part
        can be outsourced?

          a  Neither part
          b  The review
          c  The signature

        """)
  }

  @Test func aWrongAnswerIsToldInWordsFirst() {
    #expect(
      picture([Self.feedback(.choice(1), canRetry: false)], columns: 80) == """

        Not right. Signing is reserved to a licensed lawyer, so it stays with the
        firm.
        The answer: The review.
        Review is support work.
        passage shows where "KPO and LPO" says it.

        """)
  }

  @Test func aSecondTryHidesTheKey() {
    let text = picture([Self.feedback(.choice(1), canRetry: true)], columns: 80)
    #expect(!text.contains("The review") && text.contains("Try once more"))
  }

  @Test func aRightAnswerNeedsNoKey() {
    #expect(
      picture([Self.feedback(.choice(0), canRetry: false)], columns: 80)
        == "\nRight. Review is support work.\n")
  }

  @Test func theSummaryTellsScoreMissesAndLevel() {
    let summary = RoundSummary(
      purpose: .quiz("kpo"), right: 9, partly: 1, total: 12,
      missed: [
        RoundSummary.Missed(
          item: Self.item, response: .choice(1), verdict: .wrong,
          feedback: Self.item.feedback(for: .choice(1), revealing: true), lesson: "kpo/kpo-and-lpo")
      ],
      changes: [
        RoundSummary.TopicChange(
          topic: "kpo", title: "KPO",
          before: AbilityEstimate(mean: 0, standardError: 0.5, answers: 12),
          after: AbilityEstimate(mean: 0.8, standardError: 0.4, answers: 24)),
        RoundSummary.TopicChange(
          topic: "types", title: "Types",
          before: AbilityEstimate(mean: 0, standardError: 1, answers: 0),
          after: AbilityEstimate(mean: 0.3, standardError: 0.9, answers: 4)),
      ],
      mastered: [Objective(id: "define-kpo", text: "Define KPO", lesson: "kpo/kpo-and-lpo")],
      firstReviewInDays: 1, next: .review(due: 3), seed: 7)
    #expect(
      picture([.roundSummary(summary)], columns: 80) == """

        Quiz done: 9 of 12 right (75%), 1 partly.

        Missed
          1  A London firm sends 40,000 emails abroad for first review, then asks
             the provider to sign the legal opinion. Which part can be outsourced?
             The answer: The review
             Why: Signing is reserved to a licensed lawyer, so it stays with the
             firm.
             learn kpo/kpo-and-lpo

        Your level
          -  KPO: confident, somewhere between working knowledge and confident
             (before: working knowledge, somewhere between finding your feet and
             confident).
          -  Types, not enough answers yet: 4 of about 12.
          -  Mastered: Define KPO.

        The first of these ideas comes back tomorrow.

        """)
  }

  @Test func nothingIsToldByColourAlone() {
    let plain = Presenter(surface: Surface(columns: 80))
    let coloured = Presenter(surface: Surface(columns: 80, colour: .ansi16))
    let views = [
      Self.feedback(.choice(1), canRetry: false), Self.feedback(.choice(0), canRetry: false),
    ]
    #expect(!plain.text(views).contains("\u{1B}"))
    #expect(coloured.text(views).contains("\u{1B}["))
    #expect(coloured.text(views).replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain.text(views))
  }

  @Test func reasonsAreSentences() {
    let reason = Reason(choice: .due(retrievability: 0.83), predicted: 0.79, requestedLevel: .apply)
    #expect(
      picture([.reason(reason, Self.question)], columns: 200) == """
        This idea is due: the chance that you still remember it is about 83%. It is
        a level 2 question. You asked for this level. For you the chance of a right
        answer is put at about 79%; practice aims at 80%.

        """)
  }
}
