internal import Assessment
internal import Curriculum
internal import Presentation
internal import Tutoring

/// What the course does with a record once it was read: it shows a page of it, and goes on.
struct RecordVisit {
  let learner: LearnerState
  /// What `learner` is the fold of; nothing when it comes from a snapshot.
  let history: [Event]
  /// Counts on from there.
  let recorder: Recorder
  /// Picks the page, the surface and the way on: all of them would take too long for one input.
  let choice: Int

  static let morning = Timestamp(milliseconds: 1_764_000_000_000, offsetMinutes: 60)

  private var course: Course { SmallCourse.course }
  private var presenter: Presenter { Presenter(surface: .kind(choice)) }

  func showPage() throws {
    let outline = course.outline
    let standing = Standing(outline: outline, learner: learner)
    var pages = [presenter.text(standing.greeting(at: Self.morning))]
    switch choice / 4 % 4 {
    case 0:
      var report = Overview(outline: outline, learner: learner, now: Self.morning).progress
      report.study = StudyRecord(of: history, today: report.day)
      pages.append(presenter.text(report, topic: choice.isMultiple(of: 3) ? "kpo" : nil))
      try requireNoControls(ListingRecord.progress(report, topic: nil))
    case 1:
      let records = SittingRecord.all(in: history)
      pages.append(presenter.text(records, outline: outline))
      for record in records.prefix(2) { pages.append(presenter.text(record, course: course)) }
    case 2:
      pages.append(presenter.text(notesOf: learner, outline: outline))
      try requireNoControls(ListingRecord.notes(of: learner))
    default:
      let regrading = Regrading(of: history, course: course)
      pages.append(
        presenter.text(
          regrading, before: learner, after: learner, outline: outline, isPreview: true))
      pages.append(
        presenter.text(.home(standing.next(at: Self.morning)))
          + presenter.text(next: standing.onward))
    }
    for page in pages { try requirePrintable(page, on: presenter.surface) }
  }

  /// Goes on with what is open or with something else, answers, and takes the answer back. Returns
  /// what was recorded.
  @discardableResult func goOn() throws -> [Event] {
    let tutor = Tutor(course: course)
    var session = Session(learner: learner, recorder: recorder)
    var generator = SeededGenerator(seed: 1)
    var time = Self.morning
    var recorded: [Event] = []
    let ways: [Intent] = [
      .proceed, .quiz(QuizRequest()), .exam(.core), .learn("kpo/first"), .placement, .endExam,
    ]
    for intent in [ways[choice / 16 % ways.count], .answer("a"), .undo, .leave] {
      time.milliseconds += 20_000
      let step = tutor.advance(session, intent, now: time, using: &generator)
      session = step.session
      recorded += step.events
      try requirePrintable(presenter.text(step.views), on: presenter.surface)
    }
    guard !history.isEmpty else { return recorded }
    try require(
      session.learner == LearnerState(replaying: history + recorded),
      "going on, the state is not the fold of the history")
    return recorded
  }
}
