import Assessment
import Curriculum
import Psychometrics
import SpacedRepetition
import Testing
import Tutoring

/// When and for how long somebody studied, from histories written by hand.
@Suite struct StudyTests {
  /// Noon on Tuesday, 2026-11-24.
  static let noon =
    Int64(CivilDate(year: 2026, month: 11, day: 24).daysFromEpoch) * 86_400_000
    + 43_200_000

  /// Seconds after noon, a device, and what happened.
  static func history(_ steps: [(seconds: Int, device: String, action: Action)]) -> [Event] {
    steps.enumerated().map { place, step in
      Event(
        id: EventID(rawValue: "\(step.device)-\(place)"),
        time: Timestamp(milliseconds: noon + Int64(step.seconds) * 1000), device: step.device,
        sequence: place + 1, action: step.action)
    }
  }

  static func begin(_ purpose: Sitting.Purpose = .quiz(nil)) -> Action {
    .initialized(Sitting(purpose: purpose, count: 3, seed: 1, contentHash: ""))
  }

  static func answer(_ sitting: String, attempt: Int = 1) -> Action {
    .answered(
      Answered(
        sitting: EventID(rawValue: sitting), item: "i", objective: "o", topic: "t", level: .recall,
        parameters: ItemParameters(discrimination: 1, difficulty: 0, guessing: 0),
        response: .choice(0), credit: 1, verdict: .right, attempt: attempt, hinted: false,
        predicted: 0.5, rating: .good))
  }

  static func screen(_ number: Int) -> Action {
    .progressed(LessonPosition(lesson: "t/l", screen: number, screens: 5))
  }

  func seconds(_ steps: [(seconds: Int, device: String, action: Action)]) -> Int64 {
    StudyTime(of: Self.history(steps)).total / 1000
  }

  @Test func gapsOfASittingAddUpAndLongOnesAreCapped() {
    #expect(
      seconds([
        (0, "a", Self.begin()), (20, "a", Self.answer("a-0")), (50, "a", Self.answer("a-0")),
        (5000, "a", Self.answer("a-0")),
      ]) == 20 + 30 + 180)
  }

  @Test func nothingCountsBetweenSittingsOrBehindTheirEnd() {
    #expect(
      seconds([
        (0, "a", Self.begin()), (10, "a", .terminated(sitting: EventID(rawValue: "a-0"))),
        (30, "a", .configured(Settings())), (60, "a", Self.begin()), (65, "a", Self.answer("a-3")),
      ]) == 10 + 5)
  }

  @Test func screensBelongToTheLessonBegunLast() {
    #expect(
      seconds([
        (0, "a", Self.begin(.lesson("t/l"))), (0, "a", Self.screen(0)), (40, "a", Self.screen(1)),
        (70, "a", .completed("t/l")), (70, "a", .terminated(sitting: EventID(rawValue: "a-0"))),
      ]) == 70)
  }

  @Test func sittingsOfTwoMachinesAreCountedApart() {
    #expect(
      seconds([
        (0, "a", Self.begin()), (100, "a", Self.answer("a-0")), (0, "b", Self.begin()),
        (50, "b", Self.answer("b-2")), (110, "a", Self.answer("a-0")),
      ]) == 100 + 50 + 10)
  }

  @Test func aClockSetBackMakesNoTime() {
    #expect(
      seconds([
        (100, "a", Self.begin()), (20, "a", Self.answer("a-0")), (25, "a", Self.answer("a-0")),
      ]) == 5)
  }

  @Test func anUndoneEndOpensTheSittingAgain() {
    #expect(
      seconds([
        (0, "a", Self.begin()), (10, "a", Self.answer("a-0")),
        (15, "a", .terminated(sitting: EventID(rawValue: "a-0"))),
        (25, "a", .retracted(EventID(rawValue: "a-2"))),
        (25, "a", .retracted(EventID(rawValue: "a-1"))), (32, "a", Self.answer("a-0")),
      ]) == 15 + 10 + 7)
  }

  @Test func daysAreTheLearnersAndWeeksBeginOnMonday() {
    let day = 86_400
    let history = Self.history([
      (-2 * day, "a", Self.begin()), (-2 * day + 60, "a", Self.answer("a-0")),
      (-day, "a", Self.begin()), (-day + 30, "a", Self.answer("a-2")),
      (0, "a", Self.begin()), (20, "a", Self.answer("a-4")),
    ])
    let record = StudyRecord(of: history, today: Int(Self.noon / 86_400_000))
    #expect([record.today, record.thisWeek, record.total] == [20_000, 50_000, 110_000])
    var late = history
    for place in late.indices { late[place].time.offsetMinutes = 13 * 60 }
    #expect(StudyRecord(of: late, today: Int(Self.noon / 86_400_000)).today == 30_000)
  }

  @Test func theCalendarCountsFirstTriesThatStand() throws {
    let day = 86_400
    let today = Int(Self.noon / 86_400_000)
    let history = Self.history([
      (-100 * day, "a", Self.answer("s")), (-3 * day, "a", Self.answer("s")),
      (-3 * day, "a", Self.answer("s", attempt: 2)), (-3 * day, "a", Self.answer("s")),
      (0, "a", Self.answer("s")), (1, "a", Self.answer("s")), (2, "a", Self.answer("s")),
      (3, "a", .retracted(EventID(rawValue: "a-6"))), (2 * day, "a", Self.answer("s")),
    ])
    let calendar = StudyRecord(of: history, today: today).calendar
    #expect(isoMonday(calendar.firstDay) && calendar.answers.count == 79)
    #expect(calendar.total == 4 && calendar.days == 2)
    #expect(calendar.answers.last == 2 && calendar.answers[75] == 2)
    let busiest = try #require(calendar.busiest)
    #expect(busiest.day == today && busiest.answers == 2)
    #expect(StudyCalendar(of: [], today: today).busiest == nil)
  }

  private func isoMonday(_ day: Int) -> Bool {
    CivilDate(day: day) == CivilDate(year: 2026, month: 9, day: 7)
  }

  @Test(arguments: [(0, 3), (4, 0), (10, 6), (-1, 2), (-3, 0)])
  func weekdaysAreCounted(day: Int, index: Int) {
    #expect(Weekday.index(of: day) == index)
    #expect(Weekday.monday(before: day) == day - index)
  }

  @Test func theWeakestComeFirstAndUntouchedOnesNotAtAll() {
    var learner = LearnerState()
    for (id, answers, right) in [("first-a", 4, 3), ("first-b", 4, 0), ("third-a", 1, 1)] {
      var record = ObjectiveRecord()
      record.memory = .init(stability: 10, difficulty: 5)
      record.lastReview = Timestamp(milliseconds: Self.noon)
      (record.answers, record.right) = (answers, right)
      learner.objectives[ObjectiveID(id)] = record
    }
    let report = Overview(
      outline: Sample.course.outline, learner: learner, now: Timestamp(milliseconds: Self.noon)
    ).progress
    #expect(report.weakest.map(\.objective.id) == ["first-b", "first-a"])
    let later = Overview(
      outline: Sample.course.outline, learner: learner,
      now: Timestamp(milliseconds: Self.noon).adding(days: 100)
    ).progress
    #expect(later.weakest.map(\.objective.id).last == "third-a")
  }

  @Test func aQuizOnOneObjectiveAsksNothingElse() {
    var player = Player()
    player.take(.quiz(QuizRequest(topic: "one", objective: "second-a")))
    var asked: [ObjectiveID] = []
    while let question = player.question {
      asked.append(question.item.objective)
      player.answer(right: asked.count > 1)
      player.take(.proceed)
    }
    #expect(asked == Array(repeating: "second-a", count: 4) && Set(asked).count == 1)
    #expect(LearnerState(replaying: player.history) == player.session.learner)
    player.take(.quiz(QuizRequest(objective: "nothing")))
    #expect(player.question == nil)
  }
}
