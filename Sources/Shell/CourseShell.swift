internal import Assessment
internal import Curriculum
internal import Diagnostics
internal import Presentation
public import Tutoring

/// The one loop: reads lines, runs commands, shows what comes of them.
@MainActor public final class CourseShell {
  /// How the program was started.
  public enum Start: Sendable, Equatable {
    /// `course`: stays until the learner leaves.
    case conversation
    /// `course quiz kpo`: ends when that is done.
    case command([String])
  }

  /// Where the learner stood at the start.
  private let standingAtStart: Standing
  let effects: Effects
  /// A person at a terminal, or lines from a pipe.
  let isInteractive: Bool
  var session: Session
  var generator: SeededGenerator
  var loaded: Course?
  /// The outline, as long as the whole course has not been read.
  var readOutline: Outline?
  var hasWholeLearner = false
  private var unsavedEvents = 0
  /// The history holds everything: a snapshot only spares the next start the reading of as many.
  /// A sitting that ends writes one too.
  private static let eventsBetweenSnapshots = 200
  /// A failing snapshot is told once.
  private var hasWarned = false
  private var interrupts = 0
  var ending: ExitStatus?
  /// How the program ends when nothing else goes wrong.
  var outcome = ExitStatus.success
  var isSingleCommand = false

  public init(start: Standing, session: Session, effects: Effects) {
    standingAtStart = start
    self.session = session
    self.effects = effects
    isInteractive = session.pace == .stepwise
    generator = SeededGenerator(seed: effects.seed())
  }

  var presenter: Presenter { Presenter(surface: effects.surface()) }

  /// Runs to the end and says how it ended.
  public func run(_ start: Start) -> ExitStatus {
    do {
      switch start {
      case .conversation:
        // Whoever cannot record is told, and so is the script that started it.
        if session.obstacle == .notWritable { outcome = .storage }
        try effects.write(presenter.text(standingAtStart.greeting(at: effects.now())))
        if isInteractive { try showExpectation() }
      case .command(let words):
        isSingleCommand = true
        try runFirst(words)
        if ending == nil, session.activity == .home { return finish(outcome) }
      }
      while ending == nil {
        try takeInput()
        if case .command = start, ending == nil, session.activity == .home { ending = outcome }
      }
    } catch {
      // The output is gone: nobody can be told, but everything is kept.
      return finish((error as? OutputGone)?.status ?? .failure)
    }
    return finish(ending ?? outcome)
  }

  private func finish(_ status: ExitStatus) -> ExitStatus {
    saveSnapshot()
    return status
  }

  private func takeInput() throws {
    let input = effects.readLine(isInteractive ? presenter.prompt(for: expectation) : Prompt())
    switch input {
    case .line(let line):
      interrupts = 0
      try take(line)
    case .interrupted(abandonedText: true): interrupts = 1
    case .interrupted(abandonedText: false): try interrupt()
    case .endOfInput: try endInput()
    case .terminated(let signal): ending = .signal(signal)
    case .failed(let reason):
      effects.warn("course: the input cannot be read: \(reason). Everything answered is kept.\n")
      ending = .failure
    }
  }

  /// Ctrl-C on an empty line. On a line with text it only clears that.
  private func interrupt() throws {
    interrupts += 1
    switch interrupts {
    case 1: break
    case 2:
      try say(
        isInteractive
          ? "To leave, press Ctrl-C once more or type quit. Every answer is kept." : "")
    default: try leave()
    }
  }

  private func endInput() throws {
    let wasOpen = session.activity != .home
    try leave()
    if wasOpen, !isInteractive { ending = .inputEnded }
  }

  private func take(_ line: String) throws {
    let interpretation = LineInterpreter.interpret(
      line, questionIsOpen: questionIsOpen, columns: effects.surface().textColumns)
    switch interpretation {
    case .empty: try advance(.proceed)
    case .answer(let text): return try advance(.answer(text))
    case .action(let action):
      effects.remember(line)
      try perform(action)
    case .message(let text, let isError):
      effects.remember(line)
      try isError ? complain(text) : say(text)
    case .unknown(let word, let suggestion): try rejectUnknown(word, suggestion)
    }
  }

  /// What was typed, as it comes back in a message.
  static func echo(_ word: String) -> String {
    word.count > 60 ? word.prefix(60) + "..." : word
  }

  private func rejectUnknown(_ word: String, _ suggestion: String?) throws {
    if case .settled = session.activity {
      return try complain("That question is answered. Enter goes on; undo takes the answer back.")
    }
    let meant = suggestion.map { " Did you mean \($0)?" } ?? ""
    try complain("There is no command \(Self.echo(word)).\(meant) Type help for the list.")
  }

  private func runFirst(_ words: [String]) throws {
    switch LineInterpreter.parseFirst(words, columns: effects.surface().textColumns) {
    case .action(let action): try perform(action)
    case .message(let text, isError: false): try say(text)
    case .message(let text, isError: true):
      effects.warn("course: \(text)\n")
      ending = .usage
    case .unknown(let word, let suggestion):
      let meant = suggestion.map { " Did you mean \($0)?" } ?? ""
      effects.warn(
        "course: There is no command \(Self.echo(word)).\(meant) course help lists them.\n")
      ending = .usage
    case .empty, .answer: ending = .usage
    }
  }

  var questionIsOpen: Bool {
    switch session.activity {
    case .question, .offer: true
    case .home, .screen, .settled: false
    }
  }

  var overview: Overview {
    Overview(outline: outline, learner: session.learner, now: effects.now())
  }

  /// Until something was done, the few facts of the start are enough.
  private var standing: Standing {
    hasWholeLearner ? Standing(outline: outline, learner: session.learner) : standingAtStart
  }

  private var nextAction: NextAction {
    standing.next(at: effects.now(), canAnswer: session.obstacle == nil)
  }

  /// What Enter does now.
  var expectation: Expectation {
    guard session.activity != .home, let loaded else {
      return .home(nextAction)
    }
    return Tutor(course: loaded).expectation(session, now: effects.now())
  }

  func showExpectation() throws { try effects.write(presenter.text(expectation)) }

  func say(_ text: String) throws { try effects.write(presenter.text(text)) }

  /// Says what is wrong; without a terminal it goes to standard error and marks the exit status.
  func complain(_ text: String) throws {
    if isInteractive {
      try effects.write(presenter.text(text, tone: .warning))
    } else {
      effects.warn("course: \(text)\n")
      ending = .usage
    }
  }

  func end(_ status: ExitStatus) { ending = status }

  /// `check` found errors: a command or a pipe ends with failure, a conversation goes on.
  func failAfterwards() { if !isInteractive || isSingleCommand { outcome = .failure } }

  func leave() throws {
    if session.activity == .home {
      let place = session.obstacle.map(LeftView.Place.unrecorded) ?? .nowhere
      try effects.write(presenter.text([.notice(.left(LeftView(place: place)))]))
    } else {
      try advance(.leave)
    }
    ending = outcome
  }

  /// What cannot be read as an answer may be a mistyped command.
  private func namingCommand(meantBy intent: Intent, in view: View) -> View {
    guard case .unreadable(let message) = view, case .answer(let text) = intent, text.count > 2,
      let name = closestMatch(to: text, among: CommandTable.names)
    else { return view }
    return .unreadable("\(message) Did you mean \(name)?")
  }

  /// One step of the tutor: what happened is stored before anything is shown.
  func advance(_ intent: Intent) throws {
    guard try completeLearner(), let course = try course() else { return }
    let reading = session.lessonOnScreen
    let isFresh = session.activity == .home || intent == .proceed ? try recordAgain() : false
    let step = Tutor(course: course).advance(
      session, isFresh ? reading.map(Intent.learn) ?? intent : intent, now: effects.now(),
      using: &generator)
    if !step.events.isEmpty {
      do {
        try effects.append(step.events)
      } catch let failure as RecordFailure {
        return try refuse(failure)
      }
      unsavedEvents += step.events.count
    }
    session = step.session
    let dropped = linesTypedAhead(of: intent)
    try show(step.views.map { namingCommand(meantBy: intent, in: $0) })
    if dropped > 0 { try say(Self.rejection(ofLines: dropped)) }
    if let obstacle = session.obstacle, step.views.contains(.notice(.readOnly(obstacle))),
      !isInteractive || isSingleCommand
    {
      outcome = ExitStatus(obstacle)
    }
    if unsavedEvents >= Self.eventsBetweenSnapshots
      || step.events.contains(where: { $0.action.endsSitting })
    {
      saveSnapshot()
    }
    if intent == .leave { return }
    if isSingleCommand, session.activity == .home {
      try effects.write(presenter.text(next: nextAction))
    } else if isInteractive {
      try showExpectation()
    }
  }

  /// Stores events that change what earlier ones mean, and goes on with the state they give.
  func store(_ events: [Event], newState: LearnerState, _ recorder: Recorder) throws {
    do {
      try effects.append(events)
    } catch let failure as RecordFailure {
      return try refuse(failure)
    }
    session = Session(
      learner: newState, recorder: recorder, pace: session.pace, mode: session.mode)
    unsavedEvents += events.count
    saveSnapshot()
  }

  private func refuse(_ failure: RecordFailure) throws {
    let earlier =
      failure.hasLostRecord ? "" : " Everything before it is kept; try again then."
    effects.warn(
      "course: This was not recorded and does not count. \(failure.message)\(earlier)\n")
    // The snapshot would fail for the same reason, which is told already.
    if failure.hasLostRecord { hasWarned = true }
    if failure.hasLostRecord || !isInteractive { ending = .storage }
  }

  private func saveSnapshot() {
    guard session.obstacle == nil, unsavedEvents > 0 else { return }
    do {
      try effects.saveSnapshot(session.learner, standing)
      unsavedEvents = 0
    } catch {
      // The history holds everything; the snapshot is made again at the next start.
      let failure = error as? RecordFailure
      let remedy =
        failure?.hasLostRecord == true ? "" : " Every answer is in the history all the same."
      if !hasWarned { effects.warn("course: \(failure?.message ?? "\(error)")\(remedy)\n") }
      hasWarned = true
    }
  }
}

extension Action {
  /// Worth a fresh snapshot.
  fileprivate var endsSitting: Bool {
    switch self {
    case .terminated, .completed: true
    default: false
    }
  }
}
