import Assessment
import Curriculum
import SpacedRepetition
import Testing
import Tutoring

@Suite struct ReviewTests {
  /// Every objective answered once, rightly.
  static func learned() -> Player {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(count: 6)))
    while player.question != nil { player.answer(right: true) }
    return player
  }

  func count(_ player: inout Player, _ request: ReviewRequest) -> Int {
    player.take(.review(request))
    var count = 0
    while player.question != nil {
      count += 1
      player.answer(right: true)
    }
    return count
  }

  @Test func aDayBringsBackItsShareAndTheRestWaits() {
    var player = Self.learned()
    player.take(.configure(Settings(reviewsPerDay: 4)))
    player.wait(days: 60)
    let standing = Standing(outline: Sample.course.outline, learner: player.session.learner)
    #expect(standing.due(at: player.now) == 6)
    #expect(standing.dueToday(at: player.now) == 4)
    #expect(Array(standing.forecast(at: player.now).prefix(3)) == [4, 2, 0])
    #expect(count(&player, ReviewRequest()) == 4)
    let after = Standing(outline: Sample.course.outline, learner: player.session.learner)
    #expect(
      player.take(.review(ReviewRequest())).views == [.notice(.reviewsDone(after, player.now))])
    #expect(after.next(at: player.now) != .review(due: 2))
    #expect(count(&player, ReviewRequest(.count(1))) == 1)
    #expect(count(&player, ReviewRequest(.all)) == 1)
    player.wait(days: 1)
    #expect(
      Standing(outline: Sample.course.outline, learner: player.session.learner)
        .dueToday(at: player.now) == 0)
  }

  @Test func theRestComesFirstTheNextDay() {
    var player = Self.learned()
    player.take(.configure(Settings(reviewsPerDay: 4)))
    player.wait(days: 60)
    #expect(count(&player, ReviewRequest()) == 4)
    player.wait(days: 1)
    #expect(count(&player, ReviewRequest()) == 2)
  }

  /// Before its time an idea gains less, and it counts as what it is.
  @Test func reviewingEarlyIsCountedRightly() throws {
    var early = Self.learned()
    var late = early
    let objective: ObjectiveID = "first-a"
    let before = try #require(early.session.learner.objectives[objective]?.memory)
    early.wait(days: 1)
    #expect(early.take(.review(ReviewRequest())).views.count == 1)
    #expect(count(&early, ReviewRequest(.all, isEarly: true)) == 6)
    late.wait(days: 3)
    #expect(count(&late, ReviewRequest(.all)) == 6)
    let afterEarly = try #require(early.session.learner.objectives[objective]?.memory)
    let afterLate = try #require(late.session.learner.objectives[objective]?.memory)
    #expect(before.stability < afterEarly.stability)
    #expect(afterEarly.stability < afterLate.stability)
  }

  @Test func retentionMovesTheDueTimes() throws {
    var strict = Player(pace: .continuous)
    strict.take(.configure(Settings(retention: 0.97)))
    var loose = Player(pace: .continuous)
    loose.take(.configure(Settings(retention: 0.8)))
    for _ in 0..<2 {
      for player in [0, 1] {
        if player == 0 {
          strict.take(.quiz(QuizRequest(count: 1, seed: 3)))
          strict.answer(right: true)
        } else {
          loose.take(.quiz(QuizRequest(count: 1, seed: 3)))
          loose.answer(right: true)
        }
      }
    }
    let dues = [strict, loose].compactMap { $0.session.learner.objectives["first-a"]?.due }
    #expect(dues.count == 2 && dues[0] < dues[1])
  }

  /// A missed idea comes back after three others, with another question.
  @Test func aMissComesBackInTheSameSitting() throws {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(count: 6)))
    let missed = try #require(player.question).item
    player.answer(right: false)
    for _ in 0..<3 {
      #expect(player.question?.item.objective != missed.objective)
      player.answer(right: true)
    }
    let remedy = try #require(player.question)
    #expect(remedy.item.objective == missed.objective)
    #expect(remedy.item.id != missed.id)
    #expect(remedy.reason.choice == .missed)
  }

  /// The same wrong option twice: drilled once a day until it was right on two days.
  @Test func aMixUpIsDrilledUntilItIsRightOnTwoDays() throws {
    var learner = LearnerState()
    let item = try #require(Sample.course.items.first)
    var time = Timestamp(milliseconds: 1_750_000_000_000)
    func answer(_ option: Int) {
      learner.record(
        Event(
          id: EventID(rawValue: "\(time.milliseconds)"), time: time, device: "d", sequence: 1,
          action: .answered(
            Answered(
              sitting: EventID(rawValue: "s"), item: item.id, objective: item.objective,
              topic: "one", level: item.level, parameters: item.parameters,
              response: .choice(option), credit: option == 0 ? 1 : 0,
              verdict: option == 0 ? .right : .wrong, attempt: 1, hinted: false, predicted: 0.5,
              rating: option == 0 ? .good : .again))))
    }
    answer(1)
    #expect(learner.items[item.id]?.mixUp == nil)
    answer(2)
    #expect(learner.items[item.id]?.mixUp == nil, "two different slips are no mix-up")
    answer(1)
    #expect(learner.items[item.id]?.mixUp == MixUp(option: 1))
    #expect(learner.mixedUpOption(of: item, on: time.day) == nil)
    for day in 1...2 {
      time.milliseconds += Timestamp.millisecondsPerDay
      #expect(learner.mixedUpOption(of: item, on: time.day) == "wrong", "day \(day)")
      var player = Player(learner: learner)
      player.now = time
      player.take(.review(ReviewRequest()))
      while let question = player.question, question.item.id != item.id {
        player.answer(right: true)
        player.take(.proceed)
      }
      #expect(player.question?.reason.choice == .mixedUp(option: "wrong"))
      answer(0)
    }
    #expect(learner.items[item.id]?.mixUp == nil)
    #expect(learner.items[item.id]?.wrongPicks == [2: 1])
  }
}
