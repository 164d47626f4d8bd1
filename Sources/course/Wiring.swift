import Curriculum
import Diagnostics
import LineEditing
import Presentation
import Shell
import Storage
import TextLayout
import Tutoring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The live effects: the only place where the program meets the world.
@MainActor enum Wiring {
  /// A variable of the environment.
  nonisolated static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Makes sure that descriptors 0 to 2 are taken: started with one of them closed, the program
  /// would open its history there and write its screens into it.
  nonisolated static func holdStandardStreams() {
    for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free descriptor is this one.
      _ = open("/dev/null", O_RDWR)
    }
  }

  nonisolated static func exit(with status: ExitStatus) -> Never {
    #if canImport(Glibc)
      Glibc.exit(status.code)
    #elseif canImport(Musl)
      Musl.exit(status.code)
    #else
      Darwin.exit(status.code)
    #endif
  }

  nonisolated static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var local = tm()
    var seconds = time.tv_sec
    localtime_r(&seconds, &local)
    return Timestamp(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000,
      offsetMinutes: Int(local.tm_gmtoff) / 60)
  }

  static func noCourse(_ environment: (String) -> String?) -> String {
    if let home = environment("COURSE_HOME"), !home.isEmpty {
      return "there is no course in \(home) (COURSE_HOME): a course folder has Lessons and Quizzes."
    }
    return "the course's Lessons and Quizzes were not found beside the program."
      + " Set COURSE_HOME to the folder that has them."
  }

  static func effects(
    display: Display, record: RecordConnection, line: LineConnection, directory: String?
  ) -> Effects {
    Effects(
      readLine: { prompt in input(line.opened.readLine(prompt: linePrompt(prompt))) },
      remember: { line.opened.remember($0) },
      write: { try write($0) },
      warn: { warn($0) },
      now: { now() },
      seed: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      },
      append: { try record.append($0) },
      saveSnapshot: { state, standing in
        try record.saveSnapshot(state)
        record.keep(standing)
      },
      loadOutline: {
        CourseFolder.locate(environment: variable).map(outline) ?? Outline()
      },
      loadCourse: { try loadCourse($0) },
      surface: { display.surface },
      keep: { name, text in try record.keep(text, as: name) },
      history: { try record.history() },
      loadSession: { try record.loadSession() },
      recordAgain: { try record.recordAgain() },
      page: { try page($0, display) },
      dropTypedAhead: { display.traits.isInteractive ? TerminalSession.dropTypedAhead() : 0 },
      readText: { path in
        guard let file = CourseFolder.readText(path) else {
          throw RecordFailure("the file \(path) cannot be read.")
        }
        return file
      },
      upkeep: directory.map(upkeep),
      keepLedger: { ledger, path in
        let folder = try courseFolder(path)
        try storing { try folder.write(ledger) }
      },
      inParallel: { Threads.run($0, $1) })
  }

  private static func upkeep(of directory: String) -> Upkeep {
    Upkeep(
      examine: { RecordExamination(of: directory, now: now(), renames: renames()) },
      repair: {
        try storing { try LearnerRecord.repair(directory, now: now(), renames: renames()) }
      },
      merge: { path in
        try storing { try LearnerRecord.merge(atHome(path), into: directory, now: now()) }
      },
      export: { write in
        try storing {
          // What a learner typed is safe in a file and not on a terminal.
          let isTerminal = isatty(STDOUT_FILENO) == 1
          try LearnerRecord.export(directory, now: now()) { text in
            try write(isTerminal ? sanitized(text, keepingNewlines: true) : text)
          }
        }
      },
      inventory: { try storing { try LearnerRecord.inventory(directory) } },
      erase: { try storing { try LearnerRecord.erase(directory, now: now()) } })
  }

  /// Inside the course no system shell has put the home directory in.
  private static func atHome(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = variable("HOME") else { return path }
    return home + path.dropFirst()
  }

  /// Words of the command line and names of files come back in messages: printable text only, and
  /// no wider than the terminal.
  static func warn(_ text: String) {
    let printable = sanitized(text, keepingNewlines: true)
    let isTerminal = isatty(STDERR_FILENO) == 1
    let shown =
      isTerminal
      ? wrapped(printable, columns: TerminalSession.windowSize().columns - 1)
        .joined(separator: "\n") + (printable.hasSuffix("\n") ? "\n" : "") : printable
    try? TerminalOutput.standardError.write(shown)
  }

  private static func linePrompt(_ prompt: Presentation.Prompt) -> LineEditing.Prompt {
    LineEditing.Prompt(
      prompt.segments.map { LineEditing.Prompt.Segment($0.text, sgr: $0.parameters) })
  }

  private static func input(_ ending: LineEnding) -> Input {
    switch ending {
    case .line(let text): .line(text)
    case .interrupted(let abandonedText): .interrupted(abandonedText: abandonedText)
    case .endOfInput: .endOfInput
    case .terminated(let signal): .terminated(signal: signal)
    case .failed(let error): .failed(String(cString: strerror(error)))
    }
  }

  /// Through the pager if it is longer than the screen; without one that works, as ever.
  private static func page(_ text: String, _ display: Display) throws {
    let size = TerminalSession.windowSize()
    if let pager = display.pager, rows(of: text, columns: size.columns) >= size.rows,
      TerminalSession.page(text, through: pager)
    {
      return
    }
    try write(text)
  }

  /// Painted lines are no wider than the screen but in reports for authors, and escape sequences
  /// have no width: an estimate that may be too high does no harm.
  private static func rows(of text: String, columns: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .reduce(0) { $0 + max(1, (displayWidth($1) + columns - 1) / columns) }
  }

  private static func write(_ text: String) throws {
    do {
      try TerminalOutput.standardOutput.write(text)
    } catch {
      switch error {
      case .readerGone: throw OutputGone(status: .success)
      case .terminated(let signal): throw OutputGone(status: .signal(signal))
      case .failed(let code):
        warn("course: the output cannot be written (\(String(cString: strerror(code)))).\n")
        throw OutputGone(status: .failure)
      }
    }
  }

  /// Failures of the record in the shell's words.
  static func storing<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as StorageError {
      throw RecordFailure(error.message, hasLostRecord: error.endsTheSession)
    } catch let error as OutputGone {
      throw error
    } catch {
      throw RecordFailure("\(error)")
    }
  }

  /// What a greeting needs of a course: front matters, and what the questions are about.
  static func outline(of folder: CourseFolder) -> Outline {
    Outline.read(folder.readFrontMatters(), quizzes: folder.readQuizzes()).outline
  }

  /// What ids of older courses are called now.
  static func renames() -> Renames {
    CourseFolder.locate(environment: variable)?.readRenames() ?? .none
  }

  private static func loadCourse(_ path: String?) throws -> LoadedCourse {
    let (files, problems) = try courseFolder(path).read()
    let (course, diagnostics) = Course.assemble(files)
    return LoadedCourse(
      course: course, problems: (problems + diagnostics).sortedByPlace, files: files)
  }

  private static func courseFolder(_ path: String?) throws -> CourseFolder {
    if let path {
      let folder = CourseFolder(path: atHome(path))
      guard folder.exists else {
        throw RecordFailure("there is no course in \(path): it has no Lessons and Quizzes.")
      }
      return folder
    }
    guard let folder = CourseFolder.locate(environment: variable) else {
      throw RecordFailure(noCourse(variable))
    }
    return folder
  }
}
