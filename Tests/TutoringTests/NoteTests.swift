import Assessment
import Curriculum
import Testing
import Tutoring

@Suite struct NoteTests {
  @Test func aNoteKnowsItsPlaceAndCanBeTakenAway() throws {
    var player = Player()
    player.take(.note("at home"))
    player.take(.learn("one/first"))
    player.take(.proceed)
    player.take(.note("on a screen"))
    player.take(.proceed)
    let question = try #require(player.question)
    player.take(.note("at a question"))
    let notes = player.session.learner.notes.map(\.note)
    #expect(notes.map(\.text) == ["at home", "on a screen", "at a question"])
    #expect(notes.map { $0.place?.screen } == [nil, 1, 1])
    #expect(notes.map(\.item) == [nil, nil, question.item.id])
    #expect(player.question == question, "the question stays open")
    #expect(player.take(.deleteNote(4)).views == [.notice(.noNote(count: 3))])
    for number in [Int.min, -1, 0, .max] {
      #expect(player.take(.deleteNote(number)).views == [.notice(.noNote(count: 3))])
    }
    player.take(.deleteNote(2))
    #expect(player.session.learner.notes.map(\.note.text) == ["at home", "at a question"])
    #expect(LearnerState(replaying: player.history) == player.session.learner)
  }

  @Test func aBookmarkIsSetAndTakenAway() {
    var player = Player()
    #expect(player.take(.bookmark).views == [.notice(.noScreenToMark)])
    player.take(.learn("one/first"))
    player.take(.bookmark)
    player.take(.proceed)
    player.take(.bookmark)
    #expect(player.session.learner.bookmarks.map(\.screen) == [0, 1])
    player.take(.back)
    player.take(.bookmark)
    #expect(player.session.learner.bookmarks.map(\.screen) == [1])
    #expect(LearnerState(replaying: player.history) == player.session.learner)
  }

  @Test func openingAScreenMovesNothing() {
    var player = Player()
    player.take(.learn("one/first"))
    let before = player.session
    guard case .screen(let view)? = player.take(.open("two/third", screen: 2)).views.first else {
      Issue.record("no screen")
      return
    }
    #expect(view.number == 2 && view.lesson == "two/third")
    for number in [Int.min, -1, 0, .max] {
      guard
        case .notice(.noSuchScreen)? = player.take(.open("two/third", screen: number)).views.first
      else {
        Issue.record("screen \(number)")
        return
      }
    }
    #expect(player.session == before)
    #expect(
      player.take(.open("one/first", screen: 9)).views
        == [.notice(.noSuchScreen(title: "First", screens: 3))])
    #expect(
      player.take(.open("one/none", screen: 1)).views == [.notice(.unknownLesson("one/none"))])
  }

  /// Recorded, never scored; a mistake one was sure of comes back the next day.
  @Test func surenessIsRecordedAndNeverScored() throws {
    var marked = Player()
    var plain = Player()
    for _ in 0..<2 {
      marked.take(.quiz(QuizRequest(count: 1, seed: 4)))
      plain.take(.quiz(QuizRequest(count: 1, seed: 4)))
      let question = try #require(marked.question)
      #expect(question == plain.question)
      let place = question.arrangement.shown.firstIndex { question.item.options[$0].isKey } ?? 0
      let letter = String(Character(Unicode.Scalar(UInt8(97 + place))))
      marked.take(.answer(letter + "!"))
      plain.take(.answer(letter))
      marked.take(.proceed)
      plain.take(.proceed)
    }
    #expect(marked.session.learner.sureness == Sureness(sure: 2, sureRight: 2))
    var without = marked.session.learner
    without.sureness = Sureness()
    #expect(without.ability == plain.session.learner.ability)
    #expect(without.topicRecords == plain.session.learner.topicRecords)
  }

  @Test func aSureMistakeComesBackTomorrow() throws {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 1, seed: 4)))
    let objective = try #require(player.question).item.objective
    player.answer(right: true)
    for days in [10.0, 40, 200] {
      player.wait(days: days)
      player.take(.leave)
      player.take(.review(ReviewRequest(.all)))
      player.answer(right: true)
    }
    player.wait(days: 3)
    player.take(.leave)
    player.take(.review(ReviewRequest(.all, isEarly: true)))
    let question = try #require(player.question)
    #expect(question.item.objective == objective)
    let wrong = question.arrangement.shown.firstIndex { !question.item.options[$0].isKey } ?? 0
    player.take(.answer(String(Character(Unicode.Scalar(UInt8(97 + wrong)))) + " !"))
    let due = try #require(player.session.learner.objectives[objective]?.due)
    #expect(due.days(since: player.now) <= 1)
    guard case .settled(let settled) = player.session.activity else {
      Issue.record("not settled")
      return
    }
    #expect(settled.feedback.confidence == .sure)
  }
}
