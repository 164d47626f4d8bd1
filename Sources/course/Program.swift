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
    if arguments.isIncomplete { return fail("--data needs a directory.", .usage) }
    let environment = Wiring.environment
    if arguments.words.first == "check" {
      return runShell(traits, Outline(), record: nil, state: LearnerState(), notes: [])
    }
    if arguments.words == ["--help"] || arguments.words == ["-h"] {
      return runShell(
        traits, Outline(), record: nil, state: LearnerState(), notes: [], words: ["help"])
    }
    guard let folder = CourseFolder.locate(environment: environment) else {
      return fail(Wiring.noCourse(environment), .noCourse)
    }
    let outline = Outline.read(folder.readFrontMatters()).outline
    if outline.lessons.isEmpty {
      return fail(
        "the course in \(folder.path) has no lessons; course check says what is wrong.", .noCourse)
    }
    do {
      let directory = try DataDirectory.locate(
        option: arguments.dataDirectory, environment: environment)
      let opened = try LearnerRecord.open(directory, now: Wiring.now())
      return runShell(
        traits, outline, record: opened.record, state: opened.state, notes: opened.notes,
        isPartial: opened.isPartial)
    } catch let error as StorageError {
      return fail(error.message, .storage)
    } catch {
      return fail("\(error)", .storage)
    }
  }

  private func runShell(
    _ traits: TerminalTraits, _ outline: Outline, record: LearnerRecord?, state: LearnerState,
    notes: [RecordNote], isPartial: Bool = false, words: [String]? = nil
  ) -> ExitStatus {
    let isInteractive = traits.inputIsTerminal && traits.outputIsTerminal
    let session = Session(
      learner: state, device: record?.device ?? "", nextSequence: (record?.lastSequence ?? 0) + 1,
      pace: isInteractive ? .stepwise : .continuous,
      mode: record?.isRecording ?? true ? .recording : .readOnly)
    let line = LineConnection(historyPath: record.map { $0.directory + "/line-history" })
    let shell = CourseShell(
      outline: outline, session: session,
      effects: Wiring.effects(
        traits: traits, record: record, isPartial: isPartial, line: line))
    line.shell = shell
    let words = words ?? arguments.words
    let onlyLooks = ["topics", "progress", "search", "glossary", "help"].contains(words.first)
    for note in notes where !(onlyLooks && note.isAboutRecording) { fail(note.message, .success) }
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
  weak var shell: CourseShell?
  private var source: (any LineSource)?

  init(historyPath: String?) { self.historyPath = historyPath }

  var opened: any LineSource {
    if let source { return source }
    let made = TerminalSession.openLine(historyPath: historyPath) { [weak self] line, cursor in
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
