import Assessment
import Curriculum
import Testing
import Tutoring

@Suite struct RegradingTests {
  /// The sample course with its items changed.
  static func course(_ change: (inout Item) -> Void) -> Course {
    let items = Sample.course.items.map { item in
      var item = item
      change(&item)
      return item
    }
    return Course(
      outline: Sample.course.outline, screens: Sample.course.screens, items: items,
      contentHash: "changed")
  }

  /// Ten answers, every third of them wrong.
  static func played() -> Player {
    var player = Player(pace: .continuous)
    player.take(.quiz(QuizRequest(count: 10)))
    var number = 0
    while player.question != nil {
      number += 1
      player.answer(right: number % 3 != 0)
    }
    return player
  }

  static func regrade(_ player: Player, by course: Course) -> (Regrading, LearnerState) {
    let regrading = Regrading(of: player.history, course: course)
    var generator = SeededGenerator(seed: 9)
    var recorder = player.session.recorder
    let events = regrading.events(from: &recorder, now: player.now, using: &generator)
    return (regrading, LearnerState(replaying: player.history + events))
  }

  @Test func nothingChangesWhileTheCourseIsTheSame() {
    let player = Self.played()
    let (regrading, after) = Self.regrade(player, by: Sample.course)
    #expect(regrading.changes.isEmpty && regrading.unknown == 0)
    #expect(after == player.session.learner)
  }

  /// The key was the other option all along.
  @Test func aCorrectedKeyGradesEveryAnswerAnew() throws {
    let player = Self.played()
    let corrected = Self.course { item in
      item.answer = .singleChoice(
        item.options.map {
          Option(text: $0.text, isKey: $0.text == "wrong", rationale: $0.rationale)
        })
    }
    let (regrading, after) = Self.regrade(player, by: corrected)
    let wasRight = player.history.count { event in
      if case .answered(let answered) = event.action { answered.verdict == .right } else { false }
    }
    #expect(regrading.changes.count { $0.after == .wrong } == wasRight)
    #expect(regrading.changes.count { $0.after == .right } > 0)
    #expect(regrading.changes.allSatisfy { !$0.said.isEmpty })
    #expect(after.topicRecords.values.map(\.right).reduce(0, +) < wasRight)
    #expect(after.estimate(of: "one").mean < player.session.learner.estimate(of: "one").mean)
    // As if it had been graded so from the start: answers, their counts and their ability.
    #expect(after.answers == player.session.learner.answers)
    var again = player
    var generator = SeededGenerator(seed: 9)
    var recorder = player.session.recorder
    again.history += regrading.events(from: &recorder, now: player.now, using: &generator)
    #expect(Regrading(of: again.history, course: corrected).changes.isEmpty)
  }

  /// Options that were moved, or got a new neighbour, are still the same options.
  @Test func movedOptionsChangeNothing() {
    let player = Self.played()
    let moved = Self.course { item in
      item.answer = .singleChoice(
        [Option(text: "new", isKey: false, rationale: "New.")] + item.options.reversed())
    }
    #expect(Regrading(of: player.history, course: moved).changes.isEmpty)
    #expect(Regrading(of: player.history, course: moved).unknown == 0)
  }

  @Test func whatIsGoneStaysAsItWas() {
    let player = Self.played()
    let reworded = Self.course { item in
      item.answer = .singleChoice(
        item.options.map {
          Option(text: $0.text + "!", isKey: !$0.isKey, rationale: $0.rationale)
        })
    }
    let typed = Self.course { item in
      item.answer = .term(TermKey(accepted: ["zebra"], rationale: "Because."))
    }
    for course in [reworded, typed, Course()] {
      let (regrading, after) = Self.regrade(player, by: course)
      #expect(regrading.changes.isEmpty)
      #expect(regrading.unknown == 10)
      #expect(after == player.session.learner)
    }
  }

  @Test func takenBackAnswersAreNotGraded() {
    var player = Player()
    player.take(.quiz(QuizRequest(count: 2)))
    player.answer(right: false)
    player.take(.undo)
    let flipped = Self.course { item in
      item.answer = .singleChoice(
        item.options.map { Option(text: $0.text, isKey: !$0.isKey, rationale: $0.rationale) })
    }
    #expect(Regrading(of: player.history, course: flipped).changes.isEmpty)
  }
}

@Suite struct SittingRecordTests {
  /// Each question with the layout it had, and the answer it got.
  @Test func aSittingIsShownAsItWas() throws {
    var player = Player()
    player.take(.quiz(QuizRequest(topic: "one", count: 4)))
    var asked: [(ItemID, Arrangement)] = []
    while let question = player.question {
      asked.append((question.item.id, question.arrangement))
      if asked.count == 2 { player.take(.skip) } else { player.answer(right: asked.count != 3) }
      player.take(.proceed)
    }
    player.take(.quiz(QuizRequest(topic: "two", count: 1)))
    player.answer(right: true)
    let records = SittingRecord.all(in: player.history)
    #expect(records.map(\.questions) == [1, 4])
    #expect(records.map(\.isFinished) == [false, true])
    let record = try #require(records.last)
    #expect(record.right == 2)
    #expect(record.entries.map(\.item) == asked.map(\.0))
    #expect(record.entries.map { $0.answered?.verdict } == [.right, nil, .wrong, .right])
    #expect(record.entries[0].answered?.words == ["right"])
    for (entry, question) in zip(record.entries, asked) {
      let item = try #require(Sample.course.item(entry.item))
      #expect(record.arrangement(of: item, at: entry.place) == question.1)
    }
  }

  /// A second try stands in the same place, in the same layout.
  @Test func secondTriesKeepTheirPlace() throws {
    var player = Player(pace: .continuous)
    player.take(.learn("one/first"))
    while let question = player.question {
      player.answer(right: question.attempt > 1)
    }
    let record = try #require(SittingRecord.all(in: player.history).first)
    let tries = record.entries.filter { $0.answered?.attempt == 2 }
    #expect(!tries.isEmpty)
    for entry in tries {
      #expect(
        record.entries.contains {
          $0.item == entry.item && $0.answered?.attempt == 1 && $0.place == entry.place
        })
    }
  }

  @Test func anEmptyHistoryHasNone() { #expect(SittingRecord.all(in: []).isEmpty) }
}
