import Assessment
import Curriculum
import Psychometrics
import Testing
import Tutoring

@Suite struct PlacementTests {
  /// Answers a whole placement by a rule and stops before the offers.
  static func place(right: (OpenQuestion, Int) -> Bool) -> Player {
    var player = Player()
    player.take(.placement)
    var number = 0
    while let question = player.question {
      number += 1
      player.answer(right: right(question, number))
      player.take(.proceed)
    }
    return player
  }

  static func summary(_ player: Player) throws -> PlacementSummary {
    let views = player.last?.views ?? []
    return try #require(
      views.compactMap { view -> PlacementSummary? in
        if case .placementSummary(let summary) = view { summary } else { nil }
      }.first)
  }

  @Test func itBalancesTopicsAndStopsInTime() throws {
    for rule in [true, false] {
      let player = Self.place { _, _ in rule }
      let summary = try Self.summary(player)
      let answers = player.history.compactMap { event -> Answered? in
        if case .answered(let answered) = event.action { answered } else { nil }
      }
      // Topic two has eight items; until they are used up, turns are taken.
      let counts = ["one", "two"].map { topic in
        answers.prefix(16).count { $0.topic == TopicID(topic) }
      }
      #expect(counts.max()! - counts.min()! <= 1, "\(counts)")
      #expect(summary.overall.answers == answers.count)
      let asked = answers.map(\.item)
      #expect(Set(asked).count == asked.count)
      #expect(asked.count <= EngineRules.placementLength)
      let sealed = Set(Sample.course.items.filter(\.isSealed).map(\.id))
      #expect(sealed.isDisjoint(with: asked))
    }
  }

  @Test func theEstimateNarrowsAndIsShown() throws {
    var player = Player()
    player.take(.placement)
    let step = player.answer(right: true)
    let shown = step.views.compactMap { view -> PlacementStep? in
      if case .placementStep(let step) = view { step } else { nil }
    }
    let first = try #require(shown.first)
    #expect(first.after.standardError < first.before.standardError)
    #expect(first.after.mean > first.before.mean)
  }

  /// At least four answers, a hard one among them, and sure enough; and only if the learner says so.
  @Test func aKnownTopicCanBeLeftOut() throws {
    var player = Self.place { _, _ in true }
    let summary = try Self.summary(player)
    for topic in summary.topics {
      #expect(
        topic.canBeTestedOut
          == (topic.answers >= 4 && topic.hasHardAnswer && topic.certainty >= 0.9))
    }
    let offered = summary.topics.filter(\.canBeTestedOut).map(\.id)
    guard case .offer(let topics) = player.session.activity else {
      Issue.record("nothing was offered: \(summary.topics)")
      return
    }
    #expect(topics == offered)
    player.take(.answer("perhaps"))
    #expect(player.session.activity == .offer(topics))
    player.take(.answer("Yes"))
    #expect(player.session.learner.testedOut[topics[0]] != nil)
    #expect(
      Sample.course.outline.nextLesson(for: player.session.learner)?.id.topic != topics[0])
    #expect(
      Sample.course.outline.nextLesson(for: player.session.learner, in: topics[0]) != nil)
    while case .offer = player.session.activity { player.take(.proceed) }
    #expect(player.session.activity == .home)
    #expect(player.session.learner.openSitting == nil)
    #expect(player.session.learner.testedOut.count == 1)
    #expect(LearnerState(replaying: player.history) == player.session.learner)
  }

  @Test func aWeakLearnerIsOfferedNothing() throws {
    let player = Self.place { _, number in number % 3 == 0 }
    #expect(player.session.activity == .home)
    #expect(player.session.learner.openSitting == nil)
    #expect(try Self.summary(player).topics.allSatisfy { !$0.canBeTestedOut })
  }

  @Test func itGoesOnWhereItWasLeft() throws {
    var player = Player()
    player.take(.placement)
    player.answer(right: true)
    player.take(.proceed)
    let open = try #require(player.question)
    player.take(.leave)
    var again = Player(learner: LearnerState(replaying: player.history))
    again.now = player.now
    again.take(.proceed)
    #expect(again.question?.item == open.item)
    #expect(again.question?.arrangement == open.arrangement)
    #expect(again.question?.reason == open.reason)
    again.take(.leave)
    again.take(.placement)
    #expect(again.question?.item == open.item)
    #expect(again.history.isEmpty)
  }

  /// Closed during the offers, the placement goes on with them.
  @Test func offersWait() throws {
    let player = Self.place { _, _ in true }
    var again = Player(learner: LearnerState(replaying: player.history))
    again.now = player.now
    again.take(.proceed)
    #expect(again.session.activity == player.session.activity)
  }
}
