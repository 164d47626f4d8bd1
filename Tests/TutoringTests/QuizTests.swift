import Assessment
import Curriculum
import Testing
import Tutoring

@Suite struct QuizTests {
  func askedItems(_ player: Player) -> [ItemID] {
    player.history.compactMap {
      if case .answered(let answered) = $0.action { answered.item } else { nil }
    }
  }

  @Test func aQuizAsksAsManyAsWantedAndNoItemTwice() {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(count: 12)))
    while player.question != nil { player.answer(right: true) }
    let asked = askedItems(player)
    #expect(asked.count == 12 && Set(asked).count == 12)
    guard case .roundSummary(let summary)? = player.last?.views.last else {
      Issue.record("no summary")
      return
    }
    #expect(summary.right == 12 && summary.missed.isEmpty)
  }

  @Test func anExhaustedBankRepeatsAndSaysSo() {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(topic: "two", count: 12)))
    var repeats = 0
    while let question = player.question {
      if question.reason.isRepeat { repeats += 1 }
      player.answer(right: true)
    }
    #expect(askedItems(player).count == 12)
    #expect(repeats == 12 - 8)
  }

  @Test func aTopicKeepsToItself() {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(topic: "two", count: 6)))
    while player.question != nil { player.answer(right: false) }
    #expect(askedItems(player).allSatisfy { $0.rawValue.hasPrefix("third") })
  }

  @Test func aLevelIsKeptTo() {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(count: 4, level: .judge)))
    while let question = player.question {
      #expect(question.item.level == .judge)
      player.answer(right: true)
    }
    #expect(askedItems(player).count == 4)
  }

  @Test func consecutiveQuestionsDifferInTheirObjective() {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(topic: "one", count: 10)))
    var objectives: [ObjectiveID] = []
    while let question = player.question {
      objectives.append(question.item.objective)
      player.answer(right: objectives.count.isMultiple(of: 2))
    }
    #expect(zip(objectives, objectives.dropFirst()).allSatisfy { $0 != $1 })
  }

  @Test func theSameSeedAsksTheSame() {
    let runs = (0..<2).map { _ in
      var player = Player(pace: .continuous)
      player.generator = SeededGenerator(seed: UInt64.random(in: 0...1_000_000))
      player.take(.quiz(QuizRequest(count: 8, seed: 42)))
      while player.question != nil { player.answer(right: true) }
      return askedItems(player)
    }
    #expect(runs[0] == runs[1])
  }

  @Test func strongLearnersGetHarderItemsThanWeakOnes() {
    let means = [true, false].map { right in
      var player = Player(pace: .continuous)
      player.take(.quiz(QuizRequest(count: 12, seed: 9)))
      var levels: [Int] = []
      while let question = player.question {
        levels.append(question.item.level.rawValue)
        player.answer(right: right)
      }
      return Double(levels.reduce(0, +)) / Double(levels.count)
    }
    #expect(means[0] > means[1])
  }

  @Test func aQuizGoesOnAfterACrashWithTheQuestionItHad() throws {
    var player = Player()
    player.take(.quiz(QuizRequest(topic: "one", count: 5)))
    for _ in 0..<2 {
      player.answer(right: true)
      player.take(.proceed)
    }
    let lost = try #require(player.question)
    var again = Player(learner: LearnerState(replaying: player.history))
    again.now = player.now
    again.take(.proceed)
    let found = try #require(again.question)
    #expect(found.item.id == lost.item.id && found.arrangement == lost.arrangement)
    #expect(again.session.learner.openSitting?.outcomes.count == 2)
  }

  @Test func unreadableAnswersCostNothing() {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 2)))
    let before = player.history.count
    for line in ["", "x", "zebra", "9", "a b c d e"] { player.take(.answer(line)) }
    #expect(player.history.count == before)
    #expect(player.question?.attempt == 1)
  }

  @Test func dueIdeasComeFirstAndReviewAsksThemOnly() {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(topic: "two", count: 2)))
    while player.question != nil { player.answer(right: true) }
    #expect(
      player.take(.review(ReviewRequest())).views.first.map { "\($0)".contains("nothingDue") }
        == true)
    player.wait(days: 30)
    player.take(.review(ReviewRequest()))
    var reviewed: [ObjectiveID] = []
    while let question = player.question {
      guard case .due(let chance) = question.reason.choice else {
        Issue.record("not due")
        return
      }
      #expect((0..<1).contains(chance))
      reviewed.append(question.item.objective)
      player.answer(right: true)
    }
    #expect(Set(reviewed) == ["third-a", "third-b"])
    let asked = askedItems(player)
    #expect(Set(asked).count == asked.count, "a reviewed objective gets another item")
  }

  @Test func hintsAndSkipsAreRemembered() throws {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 3, level: .apply)))
    player.take(.hint)
    let objective = try #require(player.question).item.objective
    player.answer(right: true)
    #expect(player.session.learner.objectives[objective]?.unaidedDays.isEmpty == true)
    #expect(player.session.learner.answers == 1)
    player.take(.proceed)
    let skipped = player.take(.skip)
    guard case .feedback(let view)? = skipped.views.first else {
      Issue.record("no feedback")
      return
    }
    #expect(view.grade == nil && view.feedback.key == "right")
    #expect(player.session.learner.openSitting?.outcomes.count == 2)
  }

  @Test func masteryNeedsTwoDaysAndALevelTwo() {
    var player = Player()
    let gaps = { (player: Player) in
      player.session.learner.objectives["third-a"]?.gaps(at: player.now) ?? [.days(2)]
    }
    #expect(gaps(player).contains(.days(2)))
    for day in 0..<3 {
      player.take(.quiz(QuizRequest(topic: "two", count: 2, level: .apply)))
      while player.question != nil {
        player.answer(right: true)
        player.take(.proceed)
      }
      if day == 0 { #expect(gaps(player) == [.days(1)]) }
      player.wait(days: 1)
    }
    player.wait(days: -0.5)
    #expect(gaps(player).isEmpty)
  }

  @Test func aCourseWithoutItemsSaysSo() {
    var player = Player(course: Course())
    #expect(player.take(.quiz(QuizRequest())).views == [.notice(.noItems(QuizRequest()))])
    player.take(.proceed)
    #expect(player.session.activity == .home)
    #expect(player.history.isEmpty)
  }

  @Test func aSittingWhoseItemsAreGoneEndsQuietly() {
    var player = Player()
    player.take(.quiz(QuizRequest(topic: "two", count: 4)))
    player.answer(right: true)
    var again = Player(
      course: Course(outline: Sample.course.outline, screens: Sample.course.screens),
      learner: LearnerState(replaying: player.history))
    again.take(.proceed)
    #expect(again.session.activity == .home)
    #expect(again.session.learner.openSitting == nil)
  }
}
