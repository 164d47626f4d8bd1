internal import Assessment
internal import Curriculum

/// One turn of the tutor while it is being worked out.
struct Turn {
  let course: Course
  var session: Session
  let now: Timestamp
  var generator: SeededGenerator
  var events: [Event] = []
  var views: [View] = []

  init(course: Course, session: Session, now: Timestamp, generator: SeededGenerator) {
    self.course = course
    self.session = session
    self.now = now
    self.generator = generator
  }

  mutating func take(_ intent: Intent) {
    if let obstacle = session.obstacle, intent.asks {
      return views.append(.notice(.readOnly(obstacle)))
    }
    if let scope = examScope, intent.begins(insteadOf: scope) {
      return views.append(.notice(.examOpen))
    }
    switch intent {
    case .proceed: proceed()
    case .learn(let lesson): learn(lesson)
    case .quiz(let request): beginQuiz(request)
    case .review(let request): beginReview(request)
    case .placement: beginPlacement()
    case .exam(let scope): beginExam(scope)
    case .endExam: endExam()
    case .note(let text): note(text)
    case .deleteNote(let number): deleteNote(number)
    case .bookmark: bookmark()
    case .open(let lesson, let screen): open(lesson, screen: screen)
    case .configure(let settings): configure(settings)
    case .answer(let line): answer(line)
    case .hint: showHint()
    case .skip: skip()
    case .why: explain()
    case .passage: showPassage()
    case .back: goBack()
    case .again: repeatView()
    case .undo: undo()
    case .leave: leave()
    }
  }

  private mutating func proceed() {
    switch session.activity {
    case .home: perform(nextAction)
    case .screen(let index): leaveScreen(index)
    case .question(let question): views.append(.answerForms(view(of: question)))
    case .offer(let topics): settleOffer(topics, "")
    case .settled: goOn()
    }
  }

  private mutating func perform(_ action: NextAction) {
    switch action {
    case .resumeLesson(let lesson, _, _, _), .startLesson(let lesson, _, _): learn(lesson)
    case .resumeRound: askNext(isResumed: true)
    case .review: take(.review(ReviewRequest()))
    case .quiz(let topic, _): take(.quiz(QuizRequest(topic: topic)))
    case .nothing: views.append(.notice(.noItems(QuizRequest())))
    }
  }

  /// Records what happened: in the history to be stored, and in the learner's state.
  @discardableResult
  mutating func emit(_ action: Action) -> EventID {
    let event = session.recorder.event(action, at: now, using: &generator)
    if session.obstacle == nil { events.append(event) }
    session.recent.append(event)
    session.learner.record(event)
    return event.id
  }

  mutating func begin(
    _ purpose: Sitting.Purpose, count: Int, level: Level? = nil, objective: ObjectiveID? = nil,
    seed: UInt64?
  ) {
    session.pending = nil
    noteAbandoned()
    emit(
      .initialized(
        Sitting(
          purpose: purpose, count: count, level: level, objective: objective,
          seed: seed ?? generator.next(), contentHash: course.contentHash)))
  }

  /// A quiz cannot be gone on with once another sitting has begun: say so.
  private mutating func noteAbandoned() {
    guard let open = session.learner.openSitting, currentLesson == nil, !open.outcomes.isEmpty,
      open.outcomes.count < open.sitting.count
    else { return }
    views.append(
      .notice(
        .abandoned(
          open.sitting.purpose, answered: open.outcomes.count, total: open.sitting.count)))
  }

  private mutating func configure(_ settings: Settings) {
    if settings != session.learner.settings { emit(.configured(settings)) }
    views.append(.notice(.configured(settings)))
  }

  private mutating func goBack() {
    switch session.activity {
    case .screen(let index) where index > 0: showScreen(index - 1)
    case .question, .settled:
      guard let lesson = currentLesson, let record = session.learner.lessons[lesson] else {
        return views.append(.notice(.noWayBack))
      }
      showScreen(place(of: record.position))
    default: views.append(.notice(.noScreenBefore))
    }
  }

  private mutating func repeatView() {
    switch session.activity {
    case .home: views.append(.notice(.nothingToRepeat))
    case .screen(let index): showScreen(index)
    case .question(let question): views.append(.question(view(of: question)))
    case .settled where examScope != nil: views.append(.notice(.examAnswerNoted))
    case .settled(let settled): views.append(.feedback(settled.feedback))
    case .offer(let topics):
      if let open = session.learner.openSitting,
        let topic = course.outline.topics.first(where: { $0.id == topics.first })
      {
        views.append(.testOutOffer(placement(of: topic, open)))
      }
    }
  }

  private mutating func leave() {
    defer { session.activity = .home }
    if let obstacle = session.obstacle {
      return views.append(.notice(.left(LeftView(place: .unrecorded(obstacle)))))
    }
    guard session.activity != .home, let open = session.learner.openSitting else {
      return views.append(.notice(.left(LeftView(place: .nowhere))))
    }
    switch open.sitting.purpose {
    case .lesson(let lesson):
      let position = session.learner.lessons[lesson]?.position
      views.append(
        .notice(
          .left(
            LeftView(
              place: .lesson(
                title: title(of: lesson), screen: (position?.screen ?? 0) + 1,
                screens: course.screens[lesson]?.count ?? 0)))))
    case .quiz, .review, .placement, .exam:
      views.append(
        .notice(
          .left(
            LeftView(
              place: .round(
                open.sitting.purpose, answered: open.outcomes.count, total: open.sitting.count)))))
    }
  }

  private func isDonePlacement(_ open: OpenSitting) -> Bool {
    if case .placement = open.sitting.purpose { placementIsDone(open) } else { false }
  }

  var nextAction: NextAction {
    Standing(outline: course.outline, learner: session.learner)
      .next(at: now, canAnswer: session.obstacle == nil)
  }

  /// The lesson of the open sitting, if it is one.
  var currentLesson: LessonID? {
    guard case .lesson(let lesson)? = session.learner.openSitting?.sitting.purpose else {
      return nil
    }
    return lesson
  }

  func title(of lesson: LessonID) -> String {
    course.outline.lessons[lesson]?.title ?? lesson.rawValue
  }

  var expectation: Expectation {
    switch session.activity {
    case .home: return .home(nextAction)
    case .question(let question): return .answer(view(of: question))
    case .offer(let topics):
      let topic = course.outline.topics.first { $0.id == topics.first }
      return .offer(title: topic?.title ?? "")
    case .screen(let index):
      guard let lesson = currentLesson else {
        return .home(nextAction)
      }
      return .nextScreen(
        title: title(of: lesson), number: index + 1, total: course.screens[lesson]?.count ?? 0)
    case .settled(let settled):
      guard let open = session.learner.openSitting, case .round = settled.place,
        open.outcomes.count >= open.sitting.count || isDonePlacement(open)
      else { return .nextQuestion(settled.place) }
      return .finish(settled.place)
    }
  }
}
