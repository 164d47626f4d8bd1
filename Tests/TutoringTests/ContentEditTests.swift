import Assessment
import Curriculum
import Diagnostics
import Testing
import Tutoring

/// A learner studies, the author edits and confirms, the learner goes on, and so forth.
struct EditedStudy {
  var draft = DraftCourse()
  var ledger = IdentityLedger()
  /// As it was recorded: with the names of its time.
  var history: [Event] = []
  var state = LearnerState()
  var now = Timestamp(milliseconds: 1_750_000_000_000)
  var chance: SeededGenerator
  private(set) var edits: [String] = []
  /// Since the last confirmation.
  private var touched: Set<Int> = []

  /// Of the draft.
  private(set) var course = Course()

  init(seed: UInt64) {
    chance = SeededGenerator(seed: seed)
    confirm()
  }

  private func read() -> Course {
    let (course, problems) = Course.assemble(draft.files)
    let errors = problems.filter { $0.severity == .error && !$0.summary.contains("has no item") }
    #expect(errors.isEmpty, "\(errors.map(\.rendered)) after \(edits)")
    return course
  }

  /// What `check --confirm` does, through the text of the file.
  mutating func confirm() {
    course = read()
    let comparison = IdentityComparison(ledger, course)
    #expect(!comparison.hasErrors, "\(comparison.diagnostics(draft.files)) after \(edits)")
    let text = IdentityConfirmation(comparison).ledger.text
    let (read, problems) = IdentityLedger.read(
      SourceFile(path: IdentityLedger.path, text: text))
    #expect(problems.isEmpty)
    ledger = read
    #expect(IdentityConfirmation(IdentityComparison(ledger, course)).changes.isEmpty)
  }

  /// The state of a new start: from the snapshot of the last one, and from the history.
  mutating func start() {
    let old = state
    state = LearnerState(replaying: history.renamed(by: ledger.renames))
    #expect(old.renamed(by: ledger.renames) == state, "after \(edits)")
    #expect(!old.isSplit(by: ledger.renames))
  }

  mutating func study(steps: Int = 25) {
    var player = Player(course: course, learner: state)
    player.now = now
    player.generator = SeededGenerator(seed: chance.next())
    for _ in 0..<steps {
      switch Int.below(14, using: &chance) {
      case 0: player.take(.quiz(QuizRequest(count: 4)))
      case 1:
        if let lesson = course.outline.lessonOrder.randomElement(using: &chance) {
          player.take(.learn(lesson))
        }
      case 2: player.take(.review(ReviewRequest()))
      case 3: player.take(.skip)
      case 4: player.take(.note("remember"))
      case 5: player.take(.bookmark)
      case 6: player.take(.leave)
      case 7: player.wait(days: Double(Int.below(10, using: &chance)) / 3)
      case 8: player.take(.placement)
      default:
        if let question = player.question, question.item.options.isEmpty {
          player.take(.answer("right"))
        } else if player.question != nil {
          player.answer(right: Int.below(2, using: &chance) > 0)
        } else {
          player.take(.proceed)
        }
      }
    }
    history += player.history
    now = player.now
    state = player.session.learner
  }
}

/// What an author does, one to three things before confirming them.
extension EditedStudy {
  mutating func edit() {
    touched = []
    for _ in 0...Int.below(3, using: &chance) { editOnce() }
  }

  private mutating func editOnce() {
    switch Int.below(16, using: &chance) {
    case 0: reword(\.items, "item")
    case 1: reword(\.objectives, "objective")
    case 2: reword(\.lessons, "lesson")
    case 3: draft.order.shuffle(using: &chance)
    case 4: if let item = any(draft.items) { draft.options[item]?.shuffle(using: &chance) }
    case 5, 6: rename(\.items, "item")
    case 7: rename(\.objectives, "objective")
    case 8: rename(\.lessons, "lesson")
    case 9: rename(\.topics, "topic")
    case 10: moveLesson()
    case 11: moveObjective()
    case 12: moveItem()
    case 13:
      guard let item = any(draft.items), touch([item]) else { return }
      draft.options[item] = []
      edits.append("item \(item) is typed")
    case 14:
      if let idea = any(draft.objectives), touch([idea]) { draft.addItem(on: idea) }
    default: remove()
    }
  }

  /// Each thing is edited once before it is confirmed: one whose text and name both changed is not
  /// the same any more.
  private mutating func touch(_ things: [Int]) -> Bool {
    guard touched.isDisjoint(with: things) else { return false }
    touched.formUnion(things)
    return true
  }

  private mutating func moveLesson() {
    guard let lesson = any(draft.lessons), let topic = any(draft.topics), touch([lesson]) else {
      return
    }
    draft.topicOfLesson[lesson] = topic
    edits.append("lesson \(lesson) moves to \(topic)")
  }

  private mutating func moveObjective() {
    guard let idea = any(draft.objectives), let lesson = any(draft.lessons),
      let old = draft.lessonOfObjective[idea], old != lesson, touch([old, lesson])
    else { return }
    draft.lessonOfObjective[idea] = lesson
    removeEmptyLessons()
    edits.append("objective \(idea) moves to \(lesson)")
  }

  private mutating func moveItem() {
    guard let item = any(draft.items), let idea = any(draft.objectives),
      let old = draft.objectiveOfItem[item], old != idea, touch([old, idea])
    else { return }
    draft.objectiveOfItem[item] = idea
    edits.append("item \(item) moves to \(idea)")
  }

  private mutating func remove() {
    switch Int.below(8, using: &chance) {
    case 0 where draft.topics.count > 1:
      if let topic = any(draft.topics) { draft.remove(topic: topic) }
    case 1 where draft.lessons.count > 2:
      if let lesson = any(draft.lessons) { draft.remove(lesson: lesson) }
    case 2 where draft.objectives.count > 3:
      guard let idea = any(draft.objectives), let lesson = draft.lessonOfObjective[idea],
        touch([lesson])
      else { return }
      draft.remove(objective: idea)
    default:
      guard let item = any(draft.items), let idea = draft.objectiveOfItem[item], touch([idea])
      else { return }
      draft.remove(item: item)
    }
    removeEmptyLessons()
    edits.append("something is removed")
  }

  /// A lesson has objectives.
  private mutating func removeEmptyLessons() {
    for lesson in draft.lessons.keys where !draft.lessonOfObjective.values.contains(lesson) {
      draft.remove(lesson: lesson)
    }
  }

  private mutating func any(_ things: [Int: DraftCourse.Thing]) -> Int? {
    things.keys.sorted().randomElement(using: &chance)
  }

  private typealias Things = WritableKeyPath<DraftCourse, [Int: DraftCourse.Thing]>

  private mutating func reword(_ things: Things, _ kind: String) {
    guard let thing = any(draft[keyPath: things]), touch([thing]) else { return }
    draft[keyPath: things][thing]?.version += 1
    edits.append("\(kind) \(thing) is reworded")
  }

  private mutating func rename(_ things: Things, _ kind: String) {
    // A topic's name is part of its lessons' names.
    guard let thing = any(draft[keyPath: things]),
      touch([thing] + draft.lessons.keys.filter { draft.topicOfLesson[$0] == thing })
    else { return }
    let former = draft[keyPath: things][thing]?.formerIDs.last
    let new =
      Int.below(4, using: &chance) == 0 ? former ?? draft.freshID() : draft.freshID()
    draft[keyPath: things][thing]?.rename(to: new)
    edits.append("\(kind) \(thing) is \(new) now")
  }
}

@Suite struct ContentEditTests {
  /// Whatever an author does, what a learner knows stays with the things that stay.
  @Test(arguments: 1...40)
  func editsCostNoProgress(seed: UInt64) throws {
    var study = EditedStudy(seed: seed)
    for _ in 0..<8 {
      study.study()
      let (draft, before) = (study.draft, study.state)
      study.edit()
      study.confirm()
      study.start()
      expectSame(before, draft, study)
      try expectWayOn(study)
    }
    #expect(study.history.count > 40)
  }

  private func expectSame(
    _ before: LearnerState, _ old: DraftCourse, _ study: EditedStudy
  ) {
    let (new, after) = (study.draft, study.state)
    let told: Comment = "after \(study.edits)"
    for (number, thing) in new.items {
      let earlier = old.items[number].flatMap { before.items[ItemID($0.id)] }
      #expect(after.items[ItemID(thing.id)] == earlier, told)
    }
    for (number, thing) in new.objectives {
      let earlier = old.objectives[number].flatMap { before.objectives[ObjectiveID($0.id)] }
      #expect(after.objectives[ObjectiveID(thing.id)] == earlier, told)
    }
    for (number, thing) in new.topics {
      let earlier = old.topics[number].map { TopicID($0.id) }
      #expect(
        after.topicRecords[TopicID(thing.id)] == earlier.flatMap { before.topicRecords[$0] }, told)
      if let earlier {
        #expect(after.belief(about: TopicID(thing.id)) == before.belief(about: earlier), told)
      }
    }
    for number in new.lessons.keys {
      let earlier = old.lessons[number] == nil ? nil : before.lessons[old.lessonID(number)]
      let record = after.lessons[new.lessonID(number)]
      #expect(record?.completions == earlier?.completions, told)
      #expect(record?.isOpen == earlier?.isOpen, told)
      #expect(record?.position.screen == earlier?.position.screen, told)
    }
    #expect(after.answers == before.answers && after.streak == before.streak)
    #expect(after.notes.count == before.notes.count)
    #expect(after.bookmarks.count == before.bookmarks.count, told)
    #expect(after.openSitting?.id == before.openSitting?.id)
  }

  /// What Enter offers can be done, and what is due can be asked.
  private func expectWayOn(_ study: EditedStudy) throws {
    let course = study.course
    var player = Player(course: course, learner: study.state)
    player.now = study.now
    player.wait(days: 200)
    let told: Comment = "after \(study.edits)"
    var enters = 0
    while player.session.activity == .home, enters < 4 {
      player.take(.proceed)
      enters += 1
    }
    #expect(player.session.activity != .home || course.items.isEmpty, told)
    player.take(.leave)
    let due = Standing(outline: course.outline, learner: player.session.learner).due(at: player.now)
    player.take(.review(ReviewRequest(.all)))
    #expect((player.question != nil) == (due > 0) || hasMixUp(player), told)
    for record in SittingRecord.all(in: study.history.renamed(by: study.ledger.renames)) {
      for entry in record.entries {
        if let item = course.item(entry.item) { _ = record.arrangement(of: item, at: entry.place) }
      }
    }
    _ = Regrading(of: study.history.renamed(by: study.ledger.renames), course: course)
  }

  private func hasMixUp(_ player: Player) -> Bool {
    if case .mixedUp? = player.question?.reason.choice { true } else { false }
  }
}
