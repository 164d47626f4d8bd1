import Assessment
import Curriculum
import Diagnostics
import Testing
import Tutoring

/// What a learner was in the middle of, or would come back to, leaves the course or changes.
@Suite struct GoneContentTests {
  /// The sample with other items.
  static func course(
    _ topics: [TopicID] = ["one", "two"], items change: (Item) -> Item?
  ) -> Course {
    var outline = Sample.course.outline
    outline.topics.removeAll { !topics.contains($0.id) }
    for lesson in outline.lessons.keys where !topics.contains(lesson.topic) {
      outline.lessons[lesson] = nil
    }
    return Course(
      outline: outline, screens: Sample.course.screens,
      items: Sample.course.items.compactMap(change)
    )
  }

  /// Goes on with another course, as after a restart.
  static func restart(_ player: Player, _ course: Course, days: Double = 0) -> Player {
    var next = Player(course: course, learner: player.session.learner)
    next.now = player.now
    next.wait(days: days)
    return next
  }

  @Test func aQuizWithoutQuestionsEndsWithItsSummary() throws {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 5, objective: "first-a")))
    player.answer(right: true)
    let course = Self.course { $0.objective == "first-a" ? nil : $0 }
    var next = Self.restart(player, course)
    next.take(.proceed)
    let views = try #require(next.last?.views)
    #expect(views.first == .notice(.nothingLeft(.quiz(nil))))
    guard case .roundSummary(let summary)? = views.last else {
      Issue.record("\(views)")
      return
    }
    #expect(summary.right == 1 && summary.total == 1)
    #expect(next.session.learner.openSitting == nil && next.session.activity == .home)
    #expect(next.take(.proceed).session.activity != .home)
  }

  @Test func aQuizWithoutAnswersJustEnds() {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 5, objective: "first-a")))
    var next = Self.restart(player, Self.course { $0.objective == "first-a" ? nil : $0 })
    next.take(.proceed)
    #expect(next.last?.views == [.notice(.nothingLeft(.quiz(nil)))])
    #expect(next.session.learner.openSitting == nil)
  }

  /// It is never due, and review does not offer it.
  @Test func anIdeaWithoutQuestionsIsNotDue() throws {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 1, objective: "first-a")))
    player.answer(right: true)
    player.take(.proceed)
    let course = Self.course { $0.objective == "first-a" ? nil : $0 }
    var next = Self.restart(player, course, days: 300)
    #expect(
      Standing(outline: Sample.course.outline, learner: player.session.learner).due(at: next.now)
        == 1)
    let standing = Standing(outline: course.outline, learner: next.session.learner)
    #expect(
      standing.due(at: next.now) == 0 && standing.forecast(at: next.now).allSatisfy { $0 == 0 })
    let report = Overview(outline: course.outline, learner: next.session.learner, now: next.now)
      .progress
    #expect(report.due == 0 && report.topics.allSatisfy { $0.due == 0 })
    if case .review = standing.next(at: next.now) { Issue.record("offers a review") }
    next.take(.review(ReviewRequest()))
    guard case .notice(.nothingDue)? = next.last?.views.first else {
      Issue.record("\(next.last?.views ?? [])")
      return
    }
  }

  /// Practice of the weakest topic is offered only where there is something to practise.
  @Test func aTopicWithoutQuestionsIsNotOffered() {
    var learner = LearnerState()
    let time = Timestamp(milliseconds: 1_750_000_000_000)
    for (number, lesson) in Sample.course.outline.lessonOrder.enumerated() {
      learner.record(
        Event(
          id: EventID(rawValue: "\(number)"), time: time, device: "d", sequence: number,
          action: .completed(lesson)))
    }
    let course = Self.course { $0.objective.rawValue.hasPrefix("third") ? $0 : nil }
    let standing = Standing(outline: course.outline, learner: learner)
    #expect(standing.next(at: time) == .quiz("two", title: "Two"))
    let empty = Standing(outline: Self.course { _ in nil }.outline, learner: learner)
    #expect(empty.next(at: time) == .nothing)
  }

  @Test func anExamOfATopicThatIsGoneLetsTheLearnerGoOn() throws {
    let sealed = Self.course {
      var item = $0
      item.isSealed = item.id.rawValue.hasSuffix("-3")
      return item
    }
    var player = Player(course: sealed)
    player.take(.exam(.topic("two")))
    #expect(player.question != nil)
    player.answer(right: true)
    var same = Self.restart(player, sealed)
    #expect(same.take(.quiz(QuizRequest())).views == [.notice(.examOpen)])
    var next = Self.restart(player, Self.course(["one"]) { $0 })
    #expect(next.session.learner.openExam(in: next.tutor.course.outline) == nil)
    next.take(.quiz(QuizRequest(count: 2)))
    #expect(next.question != nil)
    #expect(LearnerState(replaying: player.history + next.history) == next.session.learner)
  }

  @Test func aLessonThatIsGoneIsNotGoneOnWith() {
    var player = Player()
    player.take(.learn("two/third"))
    player.take(.proceed)
    var next = Self.restart(player, Self.course(["one"]) { $0 })
    guard
      case .home(.startLesson("one/first", _, _)) = next.tutor.expectation(
        next.session, now: next.now)
    else {
      Issue.record("\(next.tutor.expectation(next.session, now: next.now))")
      return
    }
    next.take(.proceed)
    #expect(next.session.lessonOnScreen == "one/first")
  }

  /// A second try is open on an item that is gone: the check asks another one.
  @Test func anOpenSecondTryMayBeGone() throws {
    var player = Player()
    player.take(.learn("one/first"))
    while player.question?.item.level ?? .recall == .recall {
      player.answer(right: true)
      player.take(.proceed)
    }
    player.answer(right: false)
    let question = try #require(player.question)
    #expect(question.attempt == 2)
    var next = Self.restart(player, Self.course { $0.id == question.item.id ? nil : $0 })
    while next.question == nil { next.take(.proceed) }
    #expect(next.question?.item.objective == question.item.objective)
    #expect(next.question?.attempt == 1)
    next.answer(right: true)
    #expect(next.session.learner.openSitting?.outcomes.last?.verdict == .right)
    #expect(next.session.learner.openSitting?.retrying == nil)
  }

  /// The summary of a quiz that was gone on with tells of the option that was chosen, wherever it
  /// stands now.
  @Test(arguments: [true, false])
  func movedOptionsAreToldByTheirWords(isKept: Bool) throws {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 2, objective: "first-a")))
    let question = try #require(player.question)
    let place = question.arrangement.shown.firstIndex(of: 2) ?? 0
    player.take(.answer(["a", "b", "c"][place]))
    let moved = Self.course {
      var item = $0
      item.answer = .singleChoice(
        isKept ? [$0.options[2], $0.options[0], $0.options[1]] : Array($0.options.prefix(2)))
      return item
    }
    var next = Self.restart(player, moved)
    next.take(.proceed)
    next.answer(right: true)
    next.take(.proceed)
    guard case .roundSummary(let summary)? = next.last?.views.last else {
      Issue.record("\(next.last?.views ?? [])")
      return
    }
    let missed = try #require(summary.missed.first)
    #expect(missed.response == (isKept ? .choice(0) : nil))
    #expect(missed.feedback.points.first?.text == (isKept ? "Nor is this." : "It is."))
  }

  /// Picked twice, then moved, then typed: the drill names the option, and ends with it.
  @Test func aMixUpGoesByWords() throws {
    var player = Player()
    let first = Sample.course.items[0]
    for _ in 0..<2 {
      let only = Self.course { $0.id == first.id ? $0 : nil }
      player = Self.restart(player, only, days: 20)
      player.take(.quiz(QuizRequest(count: 1, objective: first.objective)))
      let place = try #require(player.question).arrangement.shown.firstIndex(of: 2) ?? 0
      player.take(.answer(["a", "b", "c"][place]))
      player.take(.proceed)
    }
    let learner = player.session.learner
    let day = player.now.day + 1
    #expect(learner.mixedUpOption(of: first, on: day) == "other")
    var moved = first
    moved.answer = .singleChoice([first.options[2], first.options[1], first.options[0]])
    #expect(learner.mixedUpOption(of: moved, on: day) == "other")
    moved.answer = .singleChoice(Array(first.options.prefix(2)))
    #expect(learner.mixedUpOption(of: moved, on: day) == nil)
    moved.answer = .term(TermKey(accepted: ["right"], rationale: "It is."))
    #expect(learner.mixedUpOption(of: moved, on: day) == nil)
    var next = Self.restart(player, Self.course { $0.id == first.id ? moved : $0 }, days: 1)
    next.take(.review(ReviewRequest()))
    #expect(
      next.question?.item.id != first.id || next.question?.reason.choice != .mixedUp(option: ""))
  }
}
