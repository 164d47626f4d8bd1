import Assessment
import Curriculum
import Testing
import Tutoring

@Suite struct ExamTests {
  /// The sample course with more items, half of them sealed.
  static let course: Course = {
    let items = Sample.course.items.flatMap { item -> [Item] in
      (0..<4).map { copy in
        var item = item
        item.id = ItemID("\(item.id.rawValue)-\(copy)")
        item.isSealed = copy.isMultiple(of: 2)
        return item
      }
    }
    return Course(
      outline: Sample.course.outline, screens: Sample.course.screens, items: items,
      contentHash: "exam")
  }()

  static func asked(_ player: Player) -> [ItemID] {
    player.history.compactMap { event in
      switch event.action {
      case .answered(let answered): answered.item
      case .skipped(let skipped): skipped.item
      default: nil
      }
    }
  }

  /// A whole exam; `rights` says which answers are right, counted from 1.
  static func take(
    _ player: inout Player, _ scope: ExamScope = .core, rights: (Int) -> Bool
  ) -> ExamSummary? {
    player.take(.exam(scope))
    var number = 0
    while player.question != nil {
      number += 1
      player.answer(right: rights(number))
      player.take(.proceed)
    }
    let views = player.last?.views ?? []
    return views.compactMap { view in
      if case .examSummary(let summary) = view { summary } else { nil }
    }.first
  }

  @Test func itAsksSealedItemsByTheBlueprint() throws {
    var player = Player(course: Self.course)
    let summary = try #require(Self.take(&player) { _ in true })
    let asked = Self.asked(player)
    #expect(asked.count == ExamRules.coreLength && Set(asked).count == asked.count)
    let items = asked.compactMap { Self.course.item($0) }
    #expect(items.allSatisfy { $0.isSealed })
    for lesson in Self.course.outline.lessonOrder {
      #expect(items.count { Self.course.lesson(of: $0.objective) == lesson } >= 2)
    }
    for (level, share) in ExamRules.levelShares {
      let wanted = share * Double(ExamRules.coreLength)
      #expect(abs(Double(items.count { $0.level == level }) - wanted) <= 2, "\(level)")
    }
    #expect(summary.result.isPassed && summary.restudy.isEmpty)
    #expect(player.session.learner.exams.first?.result == summary.result)
    #expect(LearnerState(replaying: player.history) == player.session.learner)
  }

  /// Not a word about right or wrong before the end, whatever is asked for.
  @Test func nothingIsToldBeforeTheEnd() throws {
    var player = Player(course: Self.course)
    player.take(.exam(.topic("one")))
    let question = try #require(player.question)
    for intent in [Intent.hint, .why, .passage] {
      #expect(player.take(intent).views == [.notice(.notInExams)])
    }
    #expect(player.question == question)
    #expect(player.answer(right: false).views == [.notice(.examAnswerNoted)])
    for intent in [Intent.hint, .why, .passage] {
      #expect(player.take(intent).views == [.notice(.notInExams)])
    }
    #expect(player.take(.again).views == [.notice(.examAnswerNoted)])
    // Changing one's mind is fair: nothing was told.
    player.take(.undo)
    #expect(player.question == question)
    player.answer(right: true)
    player.take(.proceed)
    #expect(player.take(.skip).views == [.notice(.examAnswerNoted)])
  }

  @Test func searchAndQuizzesKnowNothingOfSealedItems() throws {
    var player = Player(course: Self.course)
    _ = Self.take(&player, .topic("one")) { _ in true }
    for item in Self.course.items where item.isSealed {
      let places = Self.course.search(item.stem, seen: player.session.learner).map(\.place)
      #expect(!places.contains(.item(item.id)))
    }
    #expect(player.take(.undo).views == [.notice(.nothingToUndo)])
  }

  /// 80 % over all and 60 % in each topic.
  @Test func theMarksDecide() throws {
    func result(_ points: [Double]) -> ExamResult {
      ExamResult(
        sitting: EventID(rawValue: "s"), scope: .core,
        topics: points.enumerated().map {
          ExamResult.Topic(topic: TopicID("t\($0.offset)"), points: $0.element, items: 10)
        }, restudy: [])
    }
    #expect(result([8, 8, 8]).isPassed)
    #expect(!result([8, 8, 7.9]).isPassed)
    #expect(result([10, 10, 6]).isPassed)
    #expect(!result([10, 10, 5.9]).isPassed)
    #expect(!result([]).isPassed)
  }

  @Test func whatWasMissedIsToRestudy() throws {
    var player = Player(course: Self.course)
    let summary = try #require(Self.take(&player) { $0 > 20 })
    #expect(!summary.result.isPassed)
    #expect(summary.result.points == 20)
    #expect(!summary.restudy.isEmpty)
    #expect(player.history.contains { $0.action.verb == "failed" })
  }

  /// The next one waits a day and asks what was not asked yet.
  @Test func aRetakeWaitsADayAndAsksOtherItems() throws {
    var player = Player(course: Self.course)
    _ = Self.take(&player, .topic("one")) { _ in false }
    let first = Self.asked(player)
    let opens = try #require(player.session.learner.examOpens(.topic("one"), at: player.now))
    player.take(.exam(.topic("one")))
    #expect(player.last?.views == [.notice(.examLater(opens, player.now))])
    #expect(player.session.learner.examOpens(.core, at: player.now) == nil)
    player.wait(days: 1.01)
    _ = Self.take(&player, .topic("one")) { _ in true }
    let second = Self.asked(player).dropFirst(first.count)
    #expect(second.count == ExamRules.topicLength)
    #expect(Set(first).isDisjoint(with: second))
  }

  /// Paused, killed, begun again: the same form goes on.
  @Test func itGoesOnWithTheSameForm() throws {
    var whole = Player(course: Self.course)
    _ = Self.take(&whole) { _ in true }
    var player = Player(course: Self.course)
    player.take(.exam(.core))
    for _ in 0..<10 {
      player.answer(right: true)
      player.take(.proceed)
    }
    let open = try #require(player.question)
    player.take(.leave)
    var again = Player(course: Self.course, learner: LearnerState(replaying: player.history))
    again.now = player.now
    again.take(.proceed)
    #expect(again.question?.item == open.item)
    #expect(again.question?.arrangement == open.arrangement)
    while again.question != nil {
      again.answer(right: true)
      again.take(.proceed)
    }
    #expect(Self.asked(player) + Self.asked(again) == Self.asked(whole))
    #expect(again.session.learner.exams.count == 1)
  }

  /// Nothing else begins meanwhile, so that nobody looks at the questions and starts anew.
  @Test func nothingElseBeginsWhileAnExamIsOpen() throws {
    var player = Player(course: Self.course)
    player.take(.exam(.topic("one")))
    player.answer(right: true)
    player.take(.leave)
    let before = player.session.learner
    for intent in [
      Intent.quiz(QuizRequest()), .review(ReviewRequest(.all, isEarly: true)), .placement,
      .learn("one/first"), .open("one/first", screen: 1), .exam(.core), .exam(.topic("two")),
    ] {
      #expect(player.take(intent).views == [.notice(.examOpen)])
    }
    #expect(player.session.learner == before)
    player.take(.exam(.topic("one")))
    #expect(player.question != nil)
    #expect(player.take(.bookmark).views == [.notice(.noScreenToMark)])
  }

  /// Handed in early, what is blank counts as missed, and the wait is the same.
  @Test func anExamCanBeHandedInAsItIs() throws {
    var player = Player(course: Self.course)
    #expect(player.take(.endExam).views == [.notice(.noExamOpen)])
    player.take(.exam(.topic("one")))
    for _ in 0..<3 {
      player.answer(right: true)
      player.take(.proceed)
    }
    guard case .examSummary(let summary)? = player.take(.endExam).views.first else {
      Issue.record("no summary")
      return
    }
    #expect(summary.result.points == 3)
    #expect(summary.result.items == ExamRules.topicLength)
    #expect(!summary.result.isPassed && !summary.restudy.isEmpty)
    #expect(player.session.learner.examOpens(.topic("one"), at: player.now) != nil)
    #expect(player.session.activity == .home)
  }

  @Test func aCourseWithoutSealedItemsSaysSo() {
    var player = Player()
    #expect(player.take(.exam(.core)).views == [.notice(.noExam)])
  }
}
