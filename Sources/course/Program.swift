import Curriculum
import Diagnostics
import LineEditing
import Presentation
import Shell
import Storage
import Tutoring

/// Puts the parts together for one run.
@MainActor struct Program {
  let arguments: Arguments

  func run() -> ExitStatus {
    let traits = TerminalSession.prepare()
    if let problem = arguments.problem { return fail(problem, .usage) }
    let environment = Wiring.variable
    let display = Display(arguments, traits, environment: environment)
    if let problem = display.problem { fail(problem, .success) }
    // Statistics of this course tell of the record too; else checking needs none.
    let looksAtRecord = !Set(arguments.words).isDisjoint(with: ["--statistics"])
    let needsNoRecord = ["check", "completions", "simulate"].contains(arguments.words.first)
    if needsNoRecord, !looksAtRecord { return runShell(display, nil, nil) }
    if arguments.words == ["--help"] || arguments.words == ["-h"] {
      return runShell(display, nil, nil, words: ["help"])
    }
    if let word = arguments.words.first, ["doctor", "merge", "export", "forget"].contains(word) {
      return runUpkeep(display)
    }
    guard let folder = CourseFolder.locate(environment: environment) else {
      return fail(Wiring.noCourse(environment), .noCourse)
    }
    do {
      let directory = try DataDirectory.locate(
        option: arguments.dataDirectory, environment: environment)
      let course = folder.fingerprint
      let opened = try LearnerRecord.open(
        directory, course: course, now: Wiring.now(), renames: folder.readRenames)
      let standing = opened.standing ?? standing(folder, course, opened)
      if standing.lessons == 0 {
        return fail(
          "the course in \(folder.path) has no lessons; course check says what is wrong.", .noCourse
        )
      }
      return runShell(display, standing, opened, course: course)
    } catch let error as StorageError {
      return fail(error.message, .storage)
    } catch {
      return fail("\(error)", .storage)
    }
  }

  /// Commands that open the record themselves: one that is broken must not stop them.
  private func runUpkeep(_ display: Display) -> ExitStatus {
    do {
      let directory = try DataDirectory.locate(
        option: arguments.dataDirectory, environment: Wiring.variable)
      return runShell(display, nil, nil, directory: directory)
    } catch {
      return fail(error.message, .storage)
    }
  }

  /// Worked out from the record and the front matters, and kept for the next start.
  private func standing(
    _ folder: CourseFolder, _ course: String, _ opened: LearnerRecord.Opened
  ) -> Standing {
    let standing = Standing(outline: Wiring.outline(of: folder), learner: opened.state)
    opened.record.keep(standing, course: course)
    return standing
  }

  private func runShell(
    _ display: Display, _ standing: Standing?, _ opened: LearnerRecord.Opened?,
    course: String? = nil, words: [String]? = nil, directory: String? = nil
  ) -> ExitStatus {
    let words = words ?? arguments.words
    let connection = RecordConnection(
      opened, course: course, pace: display.traits.isInteractive ? .stepwise : .continuous,
      world: RecordConnection.World(
        now: Wiring.now, renames: Wiring.renames, tell: { fail($0, .success) }))
    let line = LineConnection(
      historyPath: connection.path(of: "line-history"), isPlain: display.isPlain)
    let shell = CourseShell(
      start: standing ?? Standing(outline: Outline(), learner: LearnerState()),
      session: connection.session,
      effects: Wiring.effects(
        display: display, record: connection, line: line,
        directory: directory ?? opened?.record.directory))
    line.shell = shell
    // Who records matters to those who want to answer.
    let mayAsk =
      words.isEmpty
      || ["learn", "quiz", "review", "placement", "exam", "settings"].contains(words[0])
    for note in opened?.notes ?? [] where mayAsk || !note.isAboutRecording {
      fail(note.message, .success)
    }
    return shell.run(words.isEmpty ? .conversation : .command(words))
  }

  /// One line to standard error.
  @discardableResult
  private func fail(_ message: String, _ status: ExitStatus) -> ExitStatus {
    Wiring.warn("course: \(message)\n")
    return status
  }
}

/// The line source, made when the first line is wanted: many commands never read one.
@MainActor final class LineConnection {
  private let historyPath: String?
  private let isPlain: Bool
  weak var shell: CourseShell?
  private var source: (any LineSource)?

  init(historyPath: String?, isPlain: Bool) {
    self.historyPath = historyPath
    self.isPlain = isPlain
  }

  var opened: any LineSource {
    if let source { return source }
    let made = TerminalSession.openLine(isPlain: isPlain, historyPath: historyPath) {
      [weak self] line, cursor in
      self?.shell?.complete(line, at: cursor).map { list in
        Completion(
          replaceFrom: list.replaceFrom,
          candidates: list.candidates.map { Completion.Candidate($0) })
      }
    }
    source = made
    return made
  }
}
