internal import Assessment
internal import Curriculum

/// Walking through a lesson: screens, and the checks between them.
extension Turn {
  mutating func learn(_ lesson: LessonID) {
    guard let screens = course.screens[lesson], !screens.isEmpty else {
      return views.append(.notice(.unknownLesson(lesson.rawValue)))
    }
    if currentLesson != lesson {
      begin(.lesson(lesson), count: 0, seed: nil)
    }
    if let obstacle = session.obstacle { views.append(.notice(.checksLeftOut(obstacle))) }
    if let record = session.learner.lessons[lesson], record.isOpen {
      showScreen(place(of: record.position), isResumed: true)
    } else {
      showScreen(0)
    }
  }

  /// Where a position lies in the lesson as it is now: by its passage name, else by its number.
  func place(of position: LessonPosition) -> Int {
    guard let screens = course.screens[position.lesson] else { return 0 }
    let named = position.passage.flatMap { name in
      screens.firstIndex { $0.passage == name }
    }
    return named ?? min(max(0, position.screen), screens.count - 1)
  }

  mutating func showScreen(_ index: Int, isResumed: Bool = false) {
    guard let lesson = currentLesson, let screens = course.screens[lesson],
      screens.indices.contains(index)
    else { return }
    let record = session.learner.lessons[lesson]
    let reached = record.flatMap { $0.isOpen ? place(of: $0.position) : nil } ?? -1
    if index > reached {
      emit(
        .progressed(
          LessonPosition(
            lesson: lesson, screen: index, screens: screens.count,
            passage: screens[index].passage)))
    }
    session.activity = .screen(index)
    views.append(
      .screen(
        ScreenView(
          lesson: lesson, lessonTitle: title(of: lesson), number: index + 1,
          total: screens.count, screen: screens[index], isResumed: isResumed,
          objectives: index == 0 ? course.outline.lessons[lesson]?.objectives ?? [] : [],
          missingRequirements: index == 0 ? missingRequirements(of: lesson) : [:])))
    if session.pace == .continuous { leaveScreen(index) }
  }

  private func missingRequirements(of lesson: LessonID) -> [LessonID: String] {
    let missing = (course.outline.lessons[lesson]?.requires ?? [])
      .filter { (session.learner.lessons[$0]?.completions ?? 0) == 0 }
    return Dictionary(missing.map { ($0, title(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// From a screen to its next check, the next screen, or the end.
  mutating func leaveScreen(_ index: Int) {
    guard let lesson = currentLesson, let screens = course.screens[lesson],
      let record = session.learner.lessons[lesson], screens.indices.contains(index)
    else {
      session.activity = .home
      return
    }
    let isReread = index < place(of: record.position)
    if !isReread, let objective = nextCheck(of: screens[index], record) {
      if askCheck(objective) { return }
    }
    if index + 1 < screens.count { showScreen(index + 1) } else { finishLesson(lesson) }
  }

  private func nextCheck(of screen: Screen, _ record: LessonRecord) -> ObjectiveID? {
    if session.obstacle != nil { return nil }
    var answered = record.checked
    return screen.checks.first { objective in
      if let done = answered.firstIndex(of: objective) {
        answered.remove(at: done)
        return false
      }
      return selection?.usable(objective).isEmpty == false
    }
  }

  private mutating func finishLesson(_ lesson: LessonID) {
    guard let open = session.learner.openSitting else { return }
    let wasFinished = (session.learner.lessons[lesson]?.completions ?? 0) > 0
    emit(.completed(lesson))
    emit(.terminated(sitting: open.id))
    session.activity = .home
    views.append(
      .lessonSummary(
        LessonSummary(
          lesson: lesson, title: title(of: lesson),
          right: open.outcomes.filter { $0.verdict == .right }.count, total: open.outcomes.count,
          wasFinishedBefore: wasFinished,
          firstReviewInDays: firstReview(of: open),
          next: nextAction)))
  }

  /// Whole days until the first objective of a sitting comes back.
  func firstReview(of open: OpenSitting) -> Int? {
    open.outcomes.compactMap { session.learner.objectives[$0.objective]?.due }.min()
      .map { Int($0.days(since: now).rounded(.up)) }
  }
}
