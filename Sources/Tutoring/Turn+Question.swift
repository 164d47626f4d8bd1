internal import Assessment
internal import Curriculum

/// Asking a question and what can be done while it is open.
extension Turn {
  var selection: Selection? {
    session.learner.openSitting.map {
      Selection(course: course, learner: session.learner, now: now, open: $0)
    }
  }

  /// The next question of a quiz or review.
  mutating func askNext(isResumed: Bool = false) {
    if let open = session.learner.openSitting, case .placement = open.sitting.purpose,
      placementIsDone(open)
    {
      return finishPlacement(open)
    }
    ask(isResumed: isResumed) { selection, generator in selection.next(using: &generator) }
    if case .home = session.activity, let open = session.learner.openSitting {
      // Nothing is left to ask.
      if case .placement = open.sitting.purpose { return finishPlacement(open) }
      if case .exam(let scope) = open.sitting.purpose { return finishExam(open, scope) }
      endEarly(open)
    }
  }

  /// The course changed since the sitting began, and has no question for it any more.
  private mutating func endEarly(_ open: OpenSitting) {
    views.append(.notice(.nothingLeft(open.sitting.purpose)))
    if open.outcomes.isEmpty { emit(.terminated(sitting: open.id)) } else { finishRound(open) }
  }

  /// False when the objective has no item to ask.
  mutating func askCheck(_ objective: ObjectiveID) -> Bool {
    ask(isResumed: false) { selection, generator in
      selection.check(objective, using: &generator)
    }
    if case .question = session.activity { return true }
    return false
  }

  private mutating func ask(
    isResumed: Bool, choose: (Selection, inout SeededGenerator) -> Selection.Pick?
  ) {
    guard let selection else { return }
    let question = session.pending ?? prepare(selection, choose)
    guard let question else {
      session.activity = .home
      return
    }
    session.pending = question
    session.activity = .question(question)
    var view = view(of: question)
    view.isResumed = isResumed
    views.append(.question(view))
  }

  /// Each question has two generators of its own, for its choice and its layout: a question that
  /// is asked again after a crash looks as it did.
  private func prepare(
    _ selection: Selection, _ choose: (Selection, inout SeededGenerator) -> Selection.Pick?
  ) -> OpenQuestion? {
    let open = selection.open
    var choice = SeededGenerator(seed: open.sitting.seed, choiceOf: open.outcomes.count)
    var layout = SeededGenerator(seed: open.sitting.seed, layoutOf: open.outcomes.count)
    if let retried = open.retrying, let item = course.item(retried.item) {
      var question = OpenQuestion(
        item: item, arrangement: Arrangement(for: item, using: &layout),
        reason: Reason(choice: .check, predicted: 0.5))
      question.attempt = 2
      return question
    }
    return choose(selection, &choice).map {
      OpenQuestion(
        item: $0.item, arrangement: Arrangement(for: $0.item, using: &layout), reason: $0.reason)
    }
  }

  func view(of question: OpenQuestion) -> QuestionView {
    QuestionView(
      place: place, item: question.item, arrangement: question.arrangement,
      attempt: question.attempt, isRepeat: question.reason.isRepeat)
  }

  /// Where the open question stands.
  private var place: QuestionView.Place {
    guard let open = session.learner.openSitting else {
      return .round(.review(early: false), number: 1, total: 1)
    }
    if case .lesson(let lesson) = open.sitting.purpose {
      let position = session.learner.lessons[lesson]?.position
      return .lesson(
        title: title(of: lesson), screen: (position.map(place(of:)) ?? 0) + 1,
        screens: course.screens[lesson]?.count ?? 0)
    }
    return .round(
      open.sitting.purpose, number: open.outcomes.count + 1,
      total: max(open.sitting.count, open.outcomes.count + 1))
  }

  mutating func answer(_ line: String) {
    if case .offer(let topics) = session.activity { return settleOffer(topics, line) }
    guard case .question(let question) = session.activity else {
      return views.append(.notice(.noOpenQuestion))
    }
    let (answer, confidence) = Confidence.split(line)
    switch question.item.read(answer, arrangement: question.arrangement) {
    case .unreadable(let message): views.append(.unreadable(message))
    case .response(let response): settle(question, response, confidence)
    }
  }

  private mutating func settle(
    _ question: OpenQuestion, _ response: Response, _ confidence: Confidence?
  ) {
    guard let open = session.learner.openSitting,
      let topic = course.lesson(of: question.item.objective)?.topic
    else { return }
    let item = question.item
    let grade = item.grade(response)
    let canRetry =
      currentLesson != nil && question.attempt == 1 && grade.verdict != .right
      && item.allowsSecondTry
    let place = place
    let before = overall
    let event = emit(
      .answered(
        Answered(
          sitting: open.id, item: item.id, objective: item.objective, topic: topic,
          level: item.level, parameters: item.parameters(for: session.learner), response: response,
          said: item.words(of: response),
          credit: grade.credit, verdict: grade.verdict, attempt: question.attempt,
          hinted: question.hinted, confidence: confidence,
          predicted: question.reason.predicted,
          rating: canRetry
            ? nil
            : .earned(
              by: grade, item: item, attempt: question.attempt, hinted: question.hinted,
              predicted: question.reason.predicted))))
    session.settled[event] = question
    var feedback = feedbackView(question, response, grade, canRetry: canRetry)
    feedback.confidence = confidence
    show(feedback, of: question)
    if let step = placementStep(before: before) { views.append(step) }
    if canRetry {
      var second = question
      second.attempt = 2
      session.pending = second
      session.activity = .question(second)
    } else {
      conclude(question, feedback, at: place)
    }
  }

  /// An exam says nothing before its end. Practice shows at once where the lesson says it.
  private mutating func show(_ feedback: FeedbackView, of question: OpenQuestion) {
    if examScope != nil { return views.append(.notice(.examAnswerNoted)) }
    guard isPractice, session.pace == .stepwise, feedback.grade?.verdict != .right,
      let passage = passage(of: question.item)
    else { return views.append(.feedback(feedback)) }
    var brief = feedback
    brief.hasPassage = false
    views.append(.feedback(brief))
    views.append(.passage(passage))
  }

  private var isPractice: Bool {
    switch session.learner.openSitting?.sitting.purpose {
    case .quiz?, .review?: true
    case .lesson?, .placement?, .exam?, nil: false
    }
  }

  private func passage(of item: Item) -> PassageView? {
    course.passage(for: item).map {
      PassageView(lesson: $0.lesson, lessonTitle: title(of: $0.lesson), screen: $0.screen)
    }
  }

  private mutating func conclude(
    _ question: OpenQuestion, _ feedback: FeedbackView, at place: QuestionView.Place
  ) {
    session.pending = nil
    session.activity = .settled(
      SettledQuestion(question: question, feedback: feedback, place: place))
    if session.pace == .continuous { goOn() }
  }

  private func feedbackView(
    _ question: OpenQuestion, _ response: Response?, _ grade: Grade?, canRetry: Bool
  ) -> FeedbackView {
    let passage = course.passage(for: question.item)
    return FeedbackView(
      item: question.item, arrangement: question.arrangement, response: response, grade: grade,
      feedback: question.item.feedback(for: response, revealing: !canRetry), canRetry: canRetry,
      hasPassage: passage != nil, lesson: passage.map { ($0.lesson, title(of: $0.lesson)) })
  }

  mutating func skip() {
    guard case .question(let question) = session.activity,
      let open = session.learner.openSitting,
      let topic = course.lesson(of: question.item.objective)?.topic
    else { return views.append(.notice(.noOpenQuestion)) }
    let place = place
    let event = emit(
      .skipped(
        Skipped(
          sitting: open.id, item: question.item.id, objective: question.item.objective,
          topic: topic)))
    session.settled[event] = question
    let feedback = feedbackView(question, nil, nil, canRetry: false)
    show(feedback, of: question)
    conclude(question, feedback, at: place)
  }

  mutating func showHint() {
    if examScope != nil { return views.append(.notice(.notInExams)) }
    guard case .question(var question) = session.activity else {
      return views.append(.notice(.noOpenQuestion))
    }
    if question.item.hint != nil {
      question.hinted = true
      session.pending = question
      session.activity = .question(question)
    }
    views.append(.hint(question.item.hint))
  }

  mutating func explain() {
    if examScope != nil { return views.append(.notice(.notInExams)) }
    switch session.activity {
    case .question(let question):
      views.append(.reason(question.reason, view(of: question)))
    case .settled(let settled):
      var asked = view(of: settled.question)
      asked.place = settled.place
      views.append(.reason(settled.question.reason, asked))
    default: views.append(.notice(.noOpenQuestion))
    }
  }

  mutating func showPassage() {
    if examScope != nil { return views.append(.notice(.notInExams)) }
    let item: Item
    switch session.activity {
    case .settled(let settled): item = settled.question.item
    case .question(let question) where question.attempt > 1: item = question.item
    default: return views.append(.notice(.nothingAnswered))
    }
    views.append(passage(of: item).map(View.passage) ?? .notice(.noPassage))
  }
}
