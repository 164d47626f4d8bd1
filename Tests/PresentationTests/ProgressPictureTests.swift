import Assessment
import Curriculum
import Presentation
import Testing
import TextLayout
import Tutoring

/// The progress page, as literal text.
@Suite struct ProgressPictureTests {
  /// Tuesday, 2026-11-24.
  static let today = CivilDate(year: 2026, month: 11, day: 24).daysFromEpoch

  static func idea(
    _ id: String, _ text: String, topic: String, answers: Int = 0, right: Int = 0,
    chance: Double? = nil, due: Int? = nil, gaps: [MasteryGap] = []
  ) -> ProgressReport.ObjectiveLine {
    ProgressReport.ObjectiveLine(
      objective: Objective(id: ObjectiveID(id), text: text, lesson: LessonID("\(topic)/first")),
      answers: answers, right: right, retrievability: chance, dueInDays: due, gaps: gaps)
  }

  static let kpo = ProgressReport.Topic(
    id: "kpo", title: "Knowledge process outsourcing", lessonsFinished: 1, lessons: 2, right: 21,
    ability: AbilityEstimate(mean: 0.8, standardError: 0.4, answers: 30), isMastered: false,
    objectives: [
      idea(
        "define-kpo", "Define KPO in one sentence", topic: "kpo", answers: 9, right: 8,
        chance: 0.95, due: 12),
      idea(
        "explain-lpo", "Explain what LPO is and where it ends", topic: "kpo", answers: 6,
        right: 1, chance: 0.62, due: 0, gaps: [.days(1), .applied, .retrievability(0.62)]),
      idea(
        "choose-kpo", "Explain why a company would choose KPO", topic: "kpo", answers: 15,
        right: 12, chance: 0.71, due: 0, gaps: [.retrievability(0.71)]),
      idea(
        "place-on-ladder", "Place borderline work between rules and judgement", topic: "kpo",
        gaps: [.days(2), .applied, .retrievability(0)]),
    ], due: 2)

  static func topic(
    _ id: String, _ title: String, _ ability: AbilityEstimate, isMastered: Bool = false,
    isTestedOut: Bool = false
  ) -> ProgressReport.Topic {
    ProgressReport.Topic(
      id: TopicID(id), title: title, lessonsFinished: 0, lessons: 2, right: 0, ability: ability,
      isMastered: isMastered,
      objectives: (0..<12).map {
        idea("\(id)-\($0)", "Idea \($0)", topic: id, gaps: isMastered ? [] : [.days(2), .applied])
      }, due: 0, isTestedOut: isTestedOut)
  }

  static var calendar: StudyCalendar {
    var answers = [Int](repeating: 0, count: 79)
    for (place, count) in [(3, 5), (4, 12), (20, 22), (41, 40), (42, 9), (76, 3), (77, 12)] {
      answers[place] = count
    }
    return StudyCalendar(firstDay: today - 78, answers: answers)
  }

  static let report = ProgressReport(
    topics: [
      topic(
        "meaning", "What BPO is", AbilityEstimate(mean: 1.7, standardError: 0.3, answers: 40),
        isMastered: true),
      topic("types", "Kinds of BPO", AbilityEstimate(mean: -0.3, standardError: 0.5, answers: 14)),
      kpo,
      topic(
        "pros-cons", "Advantages and disadvantages",
        AbilityEstimate(mean: 0.2, standardError: 0.8, answers: 4)),
      topic(
        "services", "Four services to know",
        AbilityEstimate(mean: 0, standardError: 1, answers: 0), isTestedOut: true),
    ],
    overall: AbilityEstimate(mean: 0.6, standardError: 0.3, answers: 88), streak: 3,
    longestStreak: 7, due: 5, forecast: [5, 3, 0, 0, 12, 1, 0, 0, 0, 2, 0, 0, 0, 1], day: today,
    study: StudyRecord(
      calendar: calendar, today: 0, thisWeek: 59_000, total: 11_100_000))

  func picture(
    _ columns: Int, _ glyphs: Glyphs = .unicode, report: ProgressReport = Self.report,
    topic: TopicID? = nil
  ) -> String {
    Presenter(surface: Surface(columns: columns, glyphs: glyphs)).text(report, topic: topic)
  }

  @Test(arguments: [80, 120]) func thePageFitsAScreen(columns: Int) {
    #expect(picture(columns) == ProgressPictures.columns80)
    #expect(picture(columns).split(separator: "\n", omittingEmptySubsequences: false).count <= 25)
  }

  @Test func thePageAt40() { #expect(picture(40) == ProgressPictures.columns40) }

  @Test func thePageInASCII() {
    #expect(picture(80, .ascii) == ProgressPictures.ascii80)
    #expect(picture(40, .ascii).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func oneTopicIdeaByIdea() {
    #expect(picture(80, topic: "kpo") == ProgressPictures.topic80)
  }

  /// Beside a bar the text keeps ten columns, however narrow the screen.
  @Test(arguments: [20, 24, 40, 57, 66, 80, 120]) func nothingIsWiderThanTheScreen(columns: Int) {
    for topic in [nil, TopicID("kpo")] {
      for line in picture(columns, topic: topic).split(separator: "\n") where !line.isEmpty {
        #expect(displayWidth(String(line)) <= columns || columns < 24, "\(columns): \(line)")
      }
    }
  }

  @Test func coloursChangeNoLetter() {
    let coloured = Presenter(surface: Surface(columns: 80, colour: .ansi256))
      .text(Self.report, topic: "kpo")
    #expect(coloured.contains("\u{1B}["))
    #expect(
      coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == picture(80, topic: "kpo"))
  }

  /// A level is never told, nor drawn, from too few answers.
  @Test func aBeginnerSeesNoLevel() {
    var report = Self.report
    report.topics = [
      Self.topic(
        "types", "Kinds of BPO", AbilityEstimate(mean: 0.2, standardError: 0.9, answers: 11))
    ]
    report.overall = AbilityEstimate(mean: 0.2, standardError: 0.9, answers: 11)
    (report.streak, report.longestStreak, report.due) = (0, 0, 0)
    report.forecast = [Int](repeating: 0, count: 14)
    report.study = StudyRecord(of: [], today: Self.today)
    #expect(
      picture(80, report: report) == """
        Where you stand: ideas mastered
          types  ░░░░░░░░░░  0 of 12  not enough answers yet: 11 of about 12
        0 ideas due.
        Reviews in the next 14 days: none.
        Last 12 weeks: no answers.
        Time spent: none yet.
        progress TOPIC shows each idea of a topic.

        """)
  }

  @Test func theForecastAlone() {
    let presenter = Presenter(surface: Surface(columns: 40))
    #expect(presenter.text(forecast: Self.report) == ProgressPictures.forecast40)
  }

  @Test(arguments: [
    ([MasteryGap.days(1), .applied], "one more right answer on another day, at level 2 or higher"),
    ([.days(1)], "one more right answer on another day"),
    (
      [.days(2), .applied, .retrievability(0)],
      "right answers on 2 days, one of them at level 2 or higher"
    ),
    ([.applied, .retrievability(0.5)], "one right answer at level 2 or higher"),
    ([.retrievability(0.5)], "a right answer in a review (chance to remember it now 50%)"),
  ])
  func whatIsMissingIsOneSentence(gaps: [MasteryGap], words: String) {
    var report = Self.report
    report.topics = [Self.kpo]
    report.topics[0].objectives = [
      Self.idea("a", "A", topic: "kpo", answers: 1, right: 1, chance: 0.9, gaps: gaps)
    ]
    let text = picture(120, report: report, topic: "kpo")
      .split(separator: "\n").joined(separator: " ").replacing(/\ +/, with: " ")
    #expect(text.contains("Still missing for mastery: \(words). quiz --objective a"))
  }
}
