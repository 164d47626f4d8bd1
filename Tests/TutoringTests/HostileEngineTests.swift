import Assessment
import Curriculum
import Psychometrics
import Testing
import Tutoring

/// Whatever the bank, the clock and the record are: the engine asks, or says why not, and goes on.
@Suite struct HostileEngineTests {
  static func course(items: Int) -> Course {
    Course(
      outline: Sample.course.outline, screens: Sample.course.screens,
      items: Array(Sample.course.items.prefix(items)), contentHash: "small")
  }

  static let intents: [Intent] = [
    .quiz(QuizRequest(count: 3)), .review(ReviewRequest(.all, isEarly: true)), .placement,
    .learn("one/first"), .proceed, .undo, .skip, .why,
  ]

  @Test(arguments: intents)
  func anEmptyBank(intent: Intent) {
    for course in [Course(), Self.course(items: 0)] {
      var player = Player(course: course)
      for _ in 0..<4 { player.take(intent) }
      #expect(player.question == nil)
    }
  }

  @Test(arguments: intents)
  func oneItem(intent: Intent) {
    var player = Player(course: Self.course(items: 1))
    for _ in 0..<12 {
      player.take(intent)
      player.answer(right: true)
      player.take(.proceed)
    }
    #expect(LearnerState(replaying: player.history) == player.session.learner)
  }

  @Test func allItemsSeen() {
    var player = Player(pace: .continuous)
    for _ in 0..<3 {
      player.take(.quiz(QuizRequest(count: 30)))
      while player.question != nil { player.answer(right: true) }
      player.take(.placement)
      while player.question != nil { player.answer(right: false) }
      while case .offer = player.session.activity { player.take(.proceed) }
    }
    #expect(player.session.activity == .home)
  }

  /// Back a year, ten years ahead, to 1970, to the last day there is: nothing is due before it was
  /// learned, no interval is negative, no count is lost.
  @Test(arguments: [-365.0, 3650, -20_000, 2_900_000])
  func theClockIsSet(days: Double) {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(count: 6)))
    while player.question != nil { player.answer(right: true) }
    let before = player.session.learner
    player.wait(days: days)
    player.take(.quiz(QuizRequest(count: 6)))
    while player.question != nil { player.answer(right: true) }
    let after = player.session.learner
    #expect(after.answers == before.answers + 6)
    #expect(after.streak.longest >= before.streak.longest)
    for record in after.objectives.values {
      guard let last = record.lastReview, let due = record.due else { continue }
      #expect(last <= due)
      #expect(record.retrievability(at: player.now).map { (0...1).contains($0) } == true)
    }
    let standing = Standing(outline: Sample.course.outline, learner: after)
    #expect(standing.forecast(at: player.now).allSatisfy { $0 >= 0 })
  }

  /// Since they were answered, items were deleted or became something else.
  @Test func itemsThatChanged() {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(count: 8)))
    for _ in 0..<6 { player.answer(right: false) }
    let typed = RegradingTests.course { item in
      item.answer = .term(TermKey(accepted: ["zebra"], rationale: "Because."))
    }
    for course in [typed, Self.course(items: 3), Self.course(items: 0)] {
      var again = Player(course: course, learner: LearnerState(replaying: player.history))
      again.now = player.now
      again.take(.proceed)
      for _ in 0..<10 {
        again.take(.answer("zebra"))
        again.take(.proceed)
      }
      again.take(.review(ReviewRequest(.all, isEarly: true)))
      again.take(.leave)
      #expect(again.session.activity == .home)
      #expect(
        LearnerState(replaying: player.history + again.history) == again.session.learner)
    }
  }
}

@Suite struct DifficultyReportTests {
  @Test func whatMovedFurthestComesFirst() throws {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(count: 6)))
    var number = 0
    while player.question != nil {
      number += 1
      player.answer(right: number != 2)
    }
    let list = Sample.course.difficulties(in: player.session.learner)
    #expect(list.count == 6)
    #expect(zip(list, list.dropFirst()).allSatisfy { abs($0.shift) >= abs($1.shift) })
    #expect(list.allSatisfy { $0.answers == 1 && !$0.isUsed && $0.standardError < 0.5 })
    #expect(list.count { $0.shift > 0 } == 1, "only the missed one looks harder")
    #expect(Sample.course.difficulties(in: LearnerState()).isEmpty)
  }

  /// From the third answer on the engine asks by the estimate instead of the level.
  @Test func enoughAnswersReplaceTheLevel() throws {
    var learner = LearnerState()
    let item = try #require(Sample.course.items.first)
    for answer in 1...4 {
      #expect((item.parameters(for: learner) == item.parameters) == (answer <= 3))
      learner.record(
        Event(
          id: EventID(rawValue: "\(answer)"), time: Timestamp(milliseconds: Int64(answer)),
          device: "d", sequence: answer,
          action: .answered(
            Answered(
              sitting: EventID(rawValue: "s"), item: item.id, objective: item.objective,
              topic: "one", level: item.level, parameters: item.parameters,
              response: .choice(1), credit: 0, verdict: .wrong, attempt: 1, hinted: false,
              predicted: 0.5, rating: nil))))
    }
    #expect(item.parameters(for: learner).difficulty > item.parameters.difficulty)
  }
}
