import Assessment
import Curriculum
import Testing
import Tutoring

@Suite struct LessonTests {
  @Test func aLessonUnfoldsWithItsChecks() {
    var player = Player()
    player.take(.learn("one/first"))
    #expect(player.session.activity == .screen(0))
    player.take(.proceed)
    #expect(player.session.activity == .screen(1))
    player.take(.proceed)
    #expect(player.question?.item.objective == "first-a")
    player.answer(right: true)
    player.take(.proceed)
    #expect(player.session.activity == .screen(2))
    player.take(.proceed)
    #expect(player.question?.item.objective == "first-b")
    player.answer(right: true)
    player.take(.proceed)
    #expect(player.question?.item.objective == "first-a")
    player.answer(right: true)
    let end = player.take(.proceed)
    #expect(player.session.activity == .home)
    guard case .lessonSummary(let summary)? = end.views.last else {
      Issue.record("no summary")
      return
    }
    #expect(summary.right == 3 && summary.total == 3 && !summary.wasFinishedBefore)
    #expect(player.session.learner.lessons["one/first"]?.completions == 1)
    #expect(player.session.learner.openSitting == nil)
  }

  @Test func aWrongAnswerMayBeTriedAgainWithTheSameLayout() throws {
    var player = Player()
    player.take(.learn("one/first"))
    player.take(.proceed)
    // The check picks a level-1 item first for a beginner; ask until one allows a second try.
    player.take(.proceed)
    while player.question?.item.level == .recall {
      player.answer(right: true)
      player.take(.proceed)
      player.take(.proceed)
    }
    let first = try #require(player.question)
    let memory = player.session.learner.objectives[first.item.objective]?.memory
    let feedback = player.answer(right: false)
    let second = try #require(player.question)
    #expect(second.item.id == first.item.id && second.arrangement == first.arrangement)
    #expect(second.attempt == 2)
    guard case .feedback(let view)? = feedback.views.first else {
      Issue.record("no feedback")
      return
    }
    #expect(view.canRetry && view.feedback.key == nil)
    #expect(player.session.learner.objectives[first.item.objective]?.memory == memory)
    player.answer(right: true)
    #expect(player.session.learner.objectives[first.item.objective]?.memory != memory)
    #expect(player.session.learner.openSitting?.outcomes.last?.verdict == .wrong)
  }

  @Test func aLessonIsResumedWhereItWasLeft() {
    var player = Player()
    player.take(.learn("one/first"))
    player.take(.proceed)
    player.take(.proceed)
    player.answer(right: true)
    player.take(.proceed)
    #expect(player.session.activity == .screen(2))
    // The process dies; the history is all there is.
    var again = Player(learner: LearnerState(replaying: player.history))
    again.now = player.now
    guard
      case .home(.resumeLesson(let lesson, _, let screen, _)) = again.tutor.expectation(
        again.session, now: again.now)
    else {
      Issue.record("no resuming")
      return
    }
    #expect(lesson == "one/first" && screen == 3)
    again.take(.proceed)
    #expect(again.session.activity == .screen(2))
    again.take(.proceed)
    #expect(again.question?.item.objective == "first-b")
  }

  @Test func goingBackAsksNothingTwice() {
    var player = Player()
    player.take(.learn("one/first"))
    player.take(.proceed)
    player.take(.proceed)
    player.answer(right: true)
    player.take(.proceed)
    player.take(.back)
    #expect(player.session.activity == .screen(1))
    player.take(.proceed)
    #expect(player.session.activity == .screen(2))
  }

  @Test func backAtAQuestionKeepsTheQuestion() throws {
    var player = Player()
    player.take(.learn("one/first"))
    player.take(.proceed)
    player.take(.proceed)
    let asked = try #require(player.question)
    player.take(.back)
    #expect(player.session.activity == .screen(1))
    player.take(.proceed)
    #expect(player.question == asked)
  }

  @Test func aFinishedLessonCanBeReadAgain() {
    var player = Player(pace: .continuous)
    for _ in 0..<2 {
      player.take(.learn("one/first"))
      while player.question != nil { player.answer(right: true) }
    }
    #expect(player.session.learner.lessons["one/first"]?.completions == 2)
  }

  @Test func aReaderWithoutTheLockSeesScreensAndNoQuestions() {
    var player = Player(mode: .readOnly(.otherShell))
    let step = player.take(.learn("one/first"))
    #expect(step.views.first == .notice(.checksLeftOut(.otherShell)))
    for _ in 0..<2 { player.take(.proceed) }
    #expect(player.session.activity == .screen(2))
    #expect(player.history.isEmpty)
    #expect(player.take(.quiz(QuizRequest())).views == [.notice(.readOnly(.otherShell))])
    #expect(
      player.take(.leave).views == [.notice(.left(LeftView(place: .unrecorded(.otherShell))))])
    #expect(player.history.isEmpty)
  }

  /// What Enter offers there is never a question.
  @Test func aReaderWithoutTheLockIsOfferedReading() throws {
    var learner = Player()
    learner.take(.quiz(QuizRequest(count: 3)))
    learner.answer(right: true)
    let standing = Standing(
      outline: Sample.course.outline, learner: learner.session.learner)
    for canAnswer in [true, false] {
      switch standing.next(at: learner.now, canAnswer: canAnswer) {
      case .startLesson, .resumeLesson: #expect(!canAnswer)
      default: #expect(canAnswer)
      }
    }
    var reader = Player(learner: learner.session.learner, mode: .readOnly(.notWritable))
    reader.take(.proceed)
    #expect(reader.session.activity == .screen(0))
  }
}
