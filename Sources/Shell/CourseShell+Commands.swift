internal import Assessment
internal import Curriculum
internal import Diagnostics
internal import Presentation
internal import Tutoring

extension ShellAction {
  /// Looks at what the learner knows.
  fileprivate var needsLearner: Bool {
    switch self {
    case .help, .check, .simulate, .quit, .glossary, .completions, .upkeep, .json(.glossary): false
    default: true
    }
  }
}

extension ShellAction {
  /// Would tell of answers to an exam that is not over.
  fileprivate var tellsOfExam: Bool {
    switch self {
    case .progress, .replay, .regrade, .json(.progress), .json(.replay), .notes(isExport: true):
      true
    default: false
    }
  }

  /// Shows where things stand.
  fileprivate var showsLessons: Bool {
    switch self {
    case .open, .search, .glossary, .json(.search), .json(.glossary): true
    default: false
    }
  }
}

/// What each command does.
extension CourseShell {
  func perform(_ action: ShellAction) throws {
    if action.needsLearner, try !completeLearner() { return }
    if examIsOpen, action.tellsOfExam || (action.showsLessons && session.activity != .home) {
      return try complain(Words.examOpen)
    }
    switch action {
    case .intent(let intent): try advance(intent)
    case .learn(let name): try learn(name)
    case .quiz(let topic, let count, let level, let seed, let objective):
      try quiz(topic, objective, QuizRequest(count: count, level: level, seed: seed))
    case .open(let lesson, let screen): try open(lesson, screen: screen)
    case .notes(let isExport): try showNotes(isExport: isExport)
    case .report(let remark): try report(remark)
    case .exam(let scope): try exam(scope)
    case .settings(let change): try changeSettings(change)
    case .replay(let number): try replay(number)
    case .regrade(let isPreview): try regrade(isPreview: isPreview)
    case .progress(let topic): try showProgress(topic)
    case .forecast: try showForecast()
    case .json(let listing): try write(listing)
    case .topics: try showTopics()
    case .search(let words): try search(words)
    case .glossary(let term): try showGlossary(term)
    case .help(let command): try help(command)
    case .check(let request): try check(request)
    case .completions(let part): try complete(part)
    case .simulate(let conditions, let form): try simulate(conditions, form)
    case .upkeep(let request): try keepUp(request)
    case .quit: try leave()
    }
  }

  private var examIsOpen: Bool { session.learner.openExam(in: outline) != nil }

  private func exam(_ name: String) throws {
    if name.lowercased() == "core" { return try advance(.exam(.core)) }
    guard let topic = try topic(named: name) else { return }
    try advance(.exam(.topic(topic)))
  }

  private func changeSettings(_ change: SettingChange?) throws {
    var settings = session.learner.settings
    switch change {
    case nil: return try effects.write(presenter.text([.notice(.configured(settings))]))
    case .reviewsPerDay(let count): settings.reviewsPerDay = count
    case .retention(let retention): settings.retention = retention
    }
    try advance(.configure(settings))
  }

  private func learn(_ name: String?) throws {
    guard let name else {
      guard let lesson = nextLesson(in: nil) else {
        return try complain("The course has no lessons.")
      }
      return try advance(.learn(lesson))
    }
    if case .found(let topic) = outline.topic(named: name) {
      guard let lesson = nextLesson(in: topic) else {
        return try complain("The topic \(topic.rawValue) has no lessons.")
      }
      return try advance(.learn(lesson))
    }
    switch outline.lesson(named: name) {
    case .found(let lesson): try advance(.learn(lesson))
    case .unknown(let suggestion): try reject("lesson or topic", name, suggestion)
    case .ambiguous(let names):
      try complain("\(name) fits several lessons: \(names.joined(separator: ", ")).")
    }
  }

  /// The lesson that is open, else the next unread one, else the first.
  private func nextLesson(in topic: TopicID?) -> LessonID? {
    let lessons = outline.lessonOrder.filter { topic == nil || $0.topic == topic }
    return lessons.first { session.learner.lessons[$0]?.isOpen == true }
      ?? outline.nextLesson(for: session.learner, in: topic)?.id ?? lessons.first
  }

  private func quiz(_ name: String?, _ idea: String?, _ request: QuizRequest) throws {
    var request = request
    if let idea {
      guard let objective = try objective(named: idea) else { return }
      request.objective = objective.id
      request.topic = objective.lesson.topic
    }
    if let name {
      guard let topic = try topic(named: name) else { return }
      if let idea = request.objective, topic != request.topic {
        return try complain(
          "\(idea.rawValue) belongs to the topic \(request.topic?.rawValue ?? ""), not to"
            + " \(topic.rawValue).")
      }
      request.topic = topic
    }
    try advance(.quiz(request))
  }

  private func objective(named name: String) throws -> Objective? {
    switch outline.objective(named: name) {
    case .found(let objective): return objective
    case .unknown(let suggestion):
      let meant = suggestion.map { " Did you mean \($0)?" } ?? ""
      try complain(
        "There is no objective \(Self.echo(name)).\(meant) progress TOPIC lists a topic's.")
    case .ambiguous(let names):
      try complain("\(name) fits several objectives: \(names.joined(separator: ", ")).")
    }
    return nil
  }

  func topic(named name: String) throws -> TopicID? {
    switch outline.topic(named: name) {
    case .found(let topic): return topic
    case .unknown(let suggestion): try reject("topic", name, suggestion)
    case .ambiguous(let names):
      try complain("\(name) fits several topics: \(names.joined(separator: ", ")).")
    }
    return nil
  }

  func reject(_ kind: String, _ name: String, _ suggestion: String?) throws {
    let meant = suggestion.map { " Did you mean \($0)?" } ?? ""
    let topics = outline.topics.map(\.id.rawValue).joined(separator: ", ")
    try complain("There is no \(kind) \(Self.echo(name)).\(meant) The topics are \(topics).")
  }

  private func help(_ word: String?) throws {
    guard let word else {
      return try page(presenter.text(HelpPage.groups(questionIsOpen: questionIsOpen)))
    }
    guard let command = CommandTable.command(named: word) else {
      let meant = closestMatch(to: word.lowercased(), among: CommandTable.names)
        .map { " Did you mean \($0)?" }
      return try complain(
        "There is no command \(Self.echo(word)).\(meant ?? "") Type help for the list.")
    }
    try page(
      presenter.text(HelpPage.text(for: command, columns: effects.surface().textColumns)))
  }
}
