internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  mutating func add(_ view: RoundSummary) {
    blank()
    let name = if case .review = view.purpose { "Review" } else { "Quiz" }
    let share = view.total > 0 ? Double(view.right) / Double(view.total) : 0
    var score = "\(name) done: \(view.right) of \(view.total) right (\(Words.percent(share)))"
    if view.partly > 0 { score += ", \(view.partly) partly" }
    line(score + ".", .heading)
    addMissed(view.missed)
    addChanges(view)
  }

  private mutating func addMissed(_ missed: [RoundSummary.Missed]) {
    guard !missed.isEmpty else { return }
    blank()
    line("Missed", .strong)
    for (index, miss) in missed.enumerated() {
      entry("\(index + 1)", miss.item.stem)
      if let key = miss.feedback.key {
        indented { $0.labelled("The answer: ", .key, key) }
      }
      let why =
        miss.feedback.points.first { $0.kind == .chosenWrong }
        ?? miss.feedback.points.first { $0.kind == .explanation }
        ?? miss.feedback.points.first { $0.kind == .missed }
      if let why { indented { $0.labelled("Why: ", .plain, why.text) } }
      if let lesson = miss.lesson {
        indented { $0.line("learn \(lesson.rawValue)", .subdued) }
      }
    }
  }

  private mutating func addChanges(_ view: RoundSummary) {
    blank()
    line("Your level", .strong)
    for change in view.changes {
      let before = Words.ability(change.before)
      let after = Words.ability(change.after)
      var text = change.title + (change.after.isTold ? ": " : ", ") + after
      if change.before.isTold, before != after { text += " (before: \(before))" }
      entry("-", text + ".")
    }
    for objective in view.mastered { entry("-", "Mastered: \(objective.text).") }
    if let days = view.firstReviewInDays {
      blank()
      line("The first of these ideas comes back \(Words.inDays(days)).")
    }
  }

  mutating func add(_ view: LeftView) {
    switch view.place {
    case .nowhere: line("Everything is kept. Until next time.")
    case .unrecorded(let obstacle):
      line("Nothing was recorded here, because \(Words.obstacle(obstacle)).")
    case .lesson(let title, let screen, let screens):
      line(
        "Kept: every answer, and your place in \"\(title)\" (screen \(screen) of \(screens))."
          + " Start course again to go on there.")
    case .round(let purpose, let answered, let total):
      line(
        "Kept: \(Words.count(answered, "answer")) of this \(Words.kind(purpose))."
          + " Start course again to go on at \(place(min(answered + 1, total), "\(total)")).")
    }
  }

  mutating func add(_ notice: Notice) {
    switch notice {
    case .noOpenQuestion: line("No question is open. Enter goes on; quiz starts a quiz.", .hint)
    case .nothingAnswered:
      line("passage works once you have answered. hint helps before.", .hint)
    case .noPassage: line("No lesson passage is named for this question.", .hint)
    case .noScreenBefore: line("There is no screen before this one.", .hint)
    case .noWayBack:
      line("back turns the screens of a lesson. undo takes the last answer back.", .hint)
    case .nothingToRepeat: line("Nothing is open to be shown again. Enter goes on.", .hint)
    case .nothingToUndo: line("No answer given here is left to take back.", .hint)
    case .nothingDue(let standing, let now): nothingDue(standing, now)
    case .reviewsDone(let standing, let now): reviewsDone(standing, now)
    case .abandoned(let purpose, let answered, let total):
      line(
        "Your \(Words.kind(purpose)) ends here, after \(answered) of \(total). Its answers are"
          + " kept.", .subdued)
    case .nothingLeft(let purpose):
      line(
        "Your \(Words.kind(purpose)) ends here: the course was changed and has no question for it"
          + " any more. Its answers are kept.")
    case .noteKept: line("Noted. notes lists all.", .hint)
    case .noteDeleted: line("The note is gone.", .hint)
    case .noNote(let count):
      line(
        count == 0 ? "There are no notes." : "There are notes from 1 to \(count).", .warning)
    case .noScreenToMark: line("bookmark marks a screen of a lesson, and none is shown.", .hint)
    case .bookmarked(let title, let screen, let isSet):
      line("\(title), screen \(screen): \(isSet ? "marked" : "no longer marked").", .hint)
    case .noSuchScreen(let title, let screens):
      line("\(title) has screens 1 to \(screens).", .warning)
    case .noExam: line("There are no sealed questions for an exam.", .warning)
    case .examLater(let opens, let now):
      line(
        "This exam was done less than a day ago; it opens again"
          + " \(opens.onClock(of: now).day == now.day ? "today" : "tomorrow") at"
          + " \(Words.clock(opens.onClock(of: now))). Practice until"
          + " then: review, or quiz.")
    case .examOpen: line(Words.examOpen, .warning)
    case .noExamOpen: line("No exam is open.", .hint)
    case .examAnswerNoted: line("Noted.", .subdued)
    case .notInExams: line("That waits until the exam is over.", .hint)
    case .testedOut(let title):
      line("\(title): its lessons are left out. learn still opens them.", .right)
    case .configured(let settings): settingsList(settings)
    case .noItems(let request): noItems(request)
    case .unknownLesson(let name):
      line("The lesson \(name) has no screens to show. topics lists all lessons.", .warning)
    case .readOnly(let obstacle):
      line(
        "Answers cannot be recorded here, because \(Words.obstacle(obstacle)). Until then learn,"
          + " topics, progress, search and glossary work.", .warning)
    case .checksLeftOut(let obstacle):
      line(
        "The questions of this lesson are left out, because \(Words.obstacle(obstacle)).",
        .warning)
    case .left(let view): add(view)
    }
  }

  private mutating func nothingDue(_ standing: Standing, _ now: Timestamp) {
    guard !standing.dueTimes.isEmpty else {
      return line("Nothing to review yet: ideas come back after you have met them.", .plain)
    }
    line("Nothing is due now. Coming back: \(Words.forecast(standing.forecast(at: now))).")
    line("review --early asks what you are nearest to forgetting.", .subdued)
  }

  private mutating func reviewsDone(_ standing: Standing, _ now: Timestamp) {
    line(
      "Today's \(Words.count(standing.reviewsPerDay, "review")) are done;"
        + " \(standing.due(at: now)) more are due and come first tomorrow.")
    line("Coming back: \(Words.forecast(standing.forecast(at: now))).", .subdued)
    line("review --all goes on now; settings reviews N changes how many a day.", .subdued)
  }

  private mutating func settingsList(_ settings: Settings) {
    line("reviews \(settings.reviewsPerDay): due ideas that one day brings back.")
    line(
      "retention \(Words.percent(settings.retention)): an idea comes back when the chance that you"
        + " remember it falls to this.")
  }

  private mutating func noItems(_ request: QuizRequest) {
    let level = request.level.map { " of level \($0.rawValue)" } ?? ""
    let topic = request.topic.map { " on \($0.rawValue)" } ?? ""
    let idea = request.objective.map { " on \($0.rawValue)" } ?? topic
    line("There are no questions\(level)\(idea).", .warning)
  }
}
