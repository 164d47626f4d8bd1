import Assessment
import Curriculum
import Testing
import Tutoring

@Suite struct ReplayTests {
  /// Learners that answer, skip, hint, read, undo and pause at random.
  static func wander(seed: UInt64, steps: Int) -> Player {
    var player = Player()
    var chance = SeededGenerator(seed: seed)
    for _ in 0..<steps {
      switch Int.below(17, using: &chance) {
      case 0: player.take(.quiz(QuizRequest(topic: "one", count: 5)))
      case 1: player.take(.learn("one/second"))
      case 2: player.take(.review(ReviewRequest(isEarly: seed.isMultiple(of: 3))))
      case 3: player.take(.skip)
      case 4: player.take(.hint)
      case 5: player.take(.undo)
      case 6: player.take(.back)
      case 7: player.wait(days: Double(Int.below(40, using: &chance)) / 8)
      case 8: player.take(.proceed)
      case 9: player.take(.placement)
      case 11: player.take(.note("remember this"))
      case 12: player.take(.bookmark)
      case 13: player.take(.deleteNote(1))
      case 10:
        player.take(.configure(Settings(reviewsPerDay: 1 + Int.below(30, using: &chance))))
      default:
        if player.question == nil {
          player.take(.proceed)
        } else {
          player.answer(right: Int.below(3, using: &chance) > 0)
        }
      }
    }
    return player
  }

  @Test(arguments: 1...40)
  func stateIsTheFoldOfTheHistory(seed: UInt64) {
    let player = Self.wander(seed: seed, steps: 120)
    #expect(player.history.count > 20)
    #expect(LearnerState(replaying: player.history) == player.session.learner)
  }

  @Test(arguments: 1...20)
  func aHistoryContinuedFromAnyPointIsTheSame(seed: UInt64) {
    let history = Self.wander(seed: seed, steps: 100).history.filter {
      if case .retracted = $0.action { false } else { true }
    }
    let cut = history.count * Int(seed % 7 + 1) / 9
    let first = LearnerState(replaying: history.prefix(cut))
    #expect(first.replaying(Array(history.dropFirst(cut))) == LearnerState(replaying: history))
  }

  @Test(arguments: 1...20)
  func undoIsNeverHavingAnswered(seed: UInt64) throws {
    var player = Self.wander(seed: seed, steps: 60)
    if player.question == nil {
      player.take(.leave)
      player.take(.quiz(QuizRequest(count: 3)))
    }
    let before = player.session.learner
    player.answer(right: seed.isMultiple(of: 2))
    #expect(player.session.learner != before)
    player.take(.undo)
    #expect(player.session.learner == before)
    #expect(LearnerState(replaying: player.history) == before)
  }

  /// However far the learner went on since: screens read, the end of the sitting, its summary.
  @Test(arguments: 1...20)
  func undoGoesBackToJustBeforeTheAnswer(seed: UInt64) throws {
    var player = Self.wander(seed: seed, steps: 40)
    if player.question == nil {
      player.take(.leave)
      player.take(.quiz(QuizRequest(count: 1)))
    }
    let before = player.session.learner
    let question = try #require(player.question)
    player.answer(right: true)
    for _ in 0..<4 {
      let ahead = player
      player.take(.proceed)
      if case .initialized? = player.last?.events.first?.action { player = ahead }
    }
    player.take(.undo)
    #expect(player.session.learner == before)
    #expect(LearnerState(replaying: player.history) == before)
    #expect(player.question == question)
  }

  @Test func undoStaysWithinTheQuiz() throws {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 2)))
    player.answer(right: true)
    player.take(.leave)
    player.take(.quiz(QuizRequest(count: 2)))
    let open = player.question
    #expect(player.take(.undo).views == [.notice(.nothingToUndo)])
    #expect(player.question == open)
    player.answer(right: false)
    player.take(.undo)
    #expect(player.question == open)
  }

  @Test func sequencesCountAndIdsDiffer() {
    let history = Self.wander(seed: 5, steps: 80).history
    #expect(history.map(\.sequence) == Array(1...history.count))
    #expect(Set(history.map(\.id)).count == history.count)
    #expect(history.allSatisfy { $0.id.rawValue.count == 36 })
  }

  @Test func laterIdsSortBehind() {
    var generator = SeededGenerator(seed: 3)
    let ids = (0..<50).map {
      EventID(milliseconds: Int64($0) * 1000, using: &generator)
    }
    #expect(ids == ids.sorted())
    #expect(ids.allSatisfy { Array($0.rawValue)[14] == "7" })
  }

  @Test func aDayIsTheLearnersDay() {
    let lateEvening = Timestamp(milliseconds: 86_400_000 - 1, offsetMinutes: 0)
    #expect(lateEvening.day == 0)
    #expect(Timestamp(milliseconds: 86_400_000 - 1, offsetMinutes: 60).day == 1)
    #expect(Timestamp(milliseconds: 0, offsetMinutes: -60).day == -1)
    #expect(Timestamp(milliseconds: .max, offsetMinutes: 60).days(since: lateEvening) > 0)
    #expect(lateEvening.days(since: Timestamp(milliseconds: .max)) == 0)
  }

  @Test func streaksCountDaysAndSurviveAClockSetBack() {
    var player = Player()
    for _ in 0..<3 {
      player.take(.quiz(QuizRequest(count: 1)))
      player.answer(right: true)
      player.wait(days: 1)
    }
    #expect(player.session.learner.streak.length == 3)
    player.wait(days: -10)
    player.take(.quiz(QuizRequest(count: 1)))
    player.answer(right: true)
    #expect(player.session.learner.streak.length == 3)
    #expect(player.session.learner.streak.longest == 3)
  }
}
