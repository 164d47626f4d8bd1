import Assessment
import Curriculum
import Diagnostics
import Presentation
import Psychometrics
import SpacedRepetition
import Testing
import Tutoring

/// The JSON that other programs rely on, letter by letter: a change here is a change of FORMATS.md,
/// and of the version where a field goes or means something else.
@Suite struct ListingRecordTests {
  @Test func progress() {
    var report = ProgressPictureTests.report
    report.forecast = [5]
    report.topics[2].objectives = Array(report.topics[2].objectives[1...1])
    let monday = ProgressPictureTests.today - 1
    report.study?.calendar = StudyCalendar(firstDay: monday, answers: [3, 12])
    #expect(ListingRecord.progress(report, topic: "kpo") == ListingPictures.progress)
  }

  @Test func progressOfABeginnerLeavesOutWhatIsNotKnown() {
    var report = ProgressPictureTests.report
    report.topics = []
    report.overall.answers = 11
    report.forecast = []
    report.study = nil
    #expect(
      ListingRecord.progress(report, topic: nil) == """
        {
          "answers" : 11,
          "answersForLevel" : 12,
          "date" : "2026-11-24",
          "due" : 5,
          "forecast" : [

          ],
          "format" : "course-progress-report",
          "longestStreakDays" : 7,
          "streakDays" : 3,
          "topics" : [

          ],
          "version" : 1,
          "weakest" : [

          ]
        }

        """)
  }

  @Test func topics() {
    let lessons: [(String, LessonStatus)] = [
      ("a", .new), ("b", .open(screen: 2, screens: 9, isFinished: true)),
      ("c", .finished(times: 2)),
    ]
    let list = TopicList(topics: [
      TopicList.Topic(
        id: "kpo", title: "KPO",
        lessons: lessons.map {
          TopicList.Lesson(
            id: LessonID("kpo/\($0.0)"), title: $0.0.uppercased(), minutes: 8, status: $0.1)
        }, items: 30, due: 2)
    ])
    #expect(ListingRecord.topics(list) == ListingPictures.topics)
  }

  @Test func search() {
    let hits = [
      SearchHit(
        place: .screen("kpo/a", lessonTitle: "A", number: 3), heading: "Head", context: "Text."),
      SearchHit(place: .item("lpo-1"), heading: "", context: "Which?"),
      SearchHit(place: .term("near (N)", "kpo/a"), heading: "near (N)", context: "Close."),
    ]
    #expect(ListingRecord.search(hits, query: "a \"b\"") == ListingPictures.search)
  }

  @Test func glossary() {
    #expect(
      ListingRecord.glossary([Term(name: "near", meaning: "Close.", lesson: "kpo/a")]) == """
        {
          "format" : "course-glossary",
          "terms" : [
            {
              "lesson" : "kpo/a",
              "meaning" : "Close.",
              "term" : "near"
            }
          ],
          "version" : 1
        }

        """)
  }

  @Test func notes() {
    var learner = LearnerState()
    let place = LessonPosition(lesson: "kpo/a", screen: 1, screens: 4)
    learner.notes = [
      NoteRecord(
        id: EventID(rawValue: "1"), time: Timestamp(milliseconds: 0),
        note: Note(text: "a \"b\"", place: place, item: "lpo-1")),
      NoteRecord(
        id: EventID(rawValue: "2"), time: Timestamp(milliseconds: 0),
        note: Note(text: "anywhere")),
    ]
    learner.bookmarks = [place]
    #expect(ListingRecord.notes(of: learner) == ListingPictures.notes)
  }

  @Test func settings() {
    #expect(
      ListingRecord.settings(Settings(reviewsPerDay: 30, retention: 0.85)) == """
        {
          "format" : "course-settings",
          "retention" : 0.85,
          "reviewsPerDay" : 30,
          "version" : 1
        }

        """)
  }

  @Test func forecast() {
    var report = ProgressPictureTests.report
    report.forecast = [5, 0]
    #expect(
      ListingRecord.forecast(report, reviewsPerDay: 20) == """
        {
          "days" : [
            {
              "date" : "2026-11-24",
              "reviews" : 5
            },
            {
              "date" : "2026-11-25",
              "reviews" : 0
            }
          ],
          "due" : 5,
          "format" : "course-forecast",
          "reviewsPerDay" : 20,
          "version" : 1
        }

        """)
  }

  static var sittings: [SittingRecord] { sittings(.quiz("kpo")) }

  static func sittings(_ purpose: Sitting.Purpose) -> [SittingRecord] {
    let actions: [Action] = [
      .initialized(
        Sitting(
          purpose: purpose, count: 5, level: .apply, objective: "explain-lpo",
          seed: .max, contentHash: "c0")),
      .answered(
        Answered(
          sitting: EventID(rawValue: "e-0"), item: ViewPictureTests.item.id,
          objective: "explain-lpo", topic: "kpo", level: .apply,
          parameters: ItemParameters(discrimination: 1, difficulty: 0, guessing: 0),
          response: .choice(1), said: ["The signature"], credit: 0, verdict: .wrong, attempt: 1,
          hinted: true, predicted: 2.0 / 3, rating: .again)),
      .skipped(
        Skipped(
          sitting: EventID(rawValue: "e-0"), item: "gone", objective: "explain-lpo", topic: "kpo")),
      .terminated(sitting: EventID(rawValue: "e-0")),
    ]
    return SittingRecord.all(
      in: actions.enumerated().map { place, action in
        Event(
          id: EventID(rawValue: "e-\(place)"),
          time: Timestamp(milliseconds: 1_790_000_000_123, offsetMinutes: 60), device: "d",
          sequence: place + 1, action: action)
      })
  }

  @Test func replayList() {
    #expect(ListingRecord.sittings(Self.sittings) == ListingPictures.sittings)
  }

  @Test func replayOfOne() {
    let course = Course(items: [ViewPictureTests.item], contentHash: "c1")
    #expect(
      ListingRecord.sitting(Self.sittings[0], number: 1, course: course) == ListingPictures.sitting)
  }

  @Test func theQuestionsOfAnExamStaySealed() {
    let course = Course(items: [ViewPictureTests.item], contentHash: "c0")
    let record = Self.sittings(.exam(.topic("kpo")))[0]
    let text = ListingRecord.sitting(record, number: 1, course: course)
    #expect(text.contains(#""purpose" : "exam""#) && text.contains(#""topic" : "kpo""#))
    #expect(!text.contains("The review") && !text.contains("lpo-boundary"))
  }

  /// A terminal obeys C1 controls and writes backwards behind bidirectional ones.
  @Test func nothingSteersATerminal() {
    let text = ListingRecord.glossary([
      Term(name: "a\u{1B}[31m\u{9B}2J", meaning: "\u{202E}x\u{7F}\u{2028}", lesson: "l")
    ])
    #expect(text.contains(#""term" : "a\u001b[31m\u009b2J""#))
    #expect(text.contains(#""meaning" : "\u202ex\u007f\u2028""#))
    let unseen = ListingRecord.glossary([
      Term(
        name: "\u{FEFF}\u{200B}\u{AD}", meaning: "\u{E0041}\u{E000}\u{FFF9} \u{E9}日", lesson: "l")
    ])
    #expect(unseen.contains(#""term" : "\ufeff\u200b\u00ad""#))
    #expect(unseen.contains(#""meaning" : "\udb40\udc41\ue000\ufff9 é日""#))
  }
}
