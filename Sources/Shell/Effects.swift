public import Curriculum
public import Diagnostics
public import Presentation
public import Tutoring

/// How reading a line ended.
public enum Input: Sendable, Equatable {
  case line(String)
  /// Ctrl-C: the line was abandoned, and text with it or not.
  case interrupted(abandonedText: Bool)
  case endOfInput
  /// The terminal went away, or somebody asked the program to end.
  case terminated(signal: Int32)
  case failed(String)
}

/// Why something could not be written down; `message` is one line for the learner.
public struct RecordFailure: Error, Equatable {
  public var message: String
  /// The record is gone, or is not what this shell knows of it any more.
  public var hasLostRecord: Bool

  public init(_ message: String, hasLostRecord: Bool = false) {
    self.message = message
    self.hasLostRecord = hasLostRecord
  }
}

/// The output is gone: the reader of a pipe has left, or the terminal has.
public struct OutputGone: Error, Equatable {
  /// How the program ends.
  public var status: ExitStatus
  public init(status: ExitStatus) { self.status = status }
}

/// A course as read from its folder.
public struct LoadedCourse: Sendable {
  public var course: Course
  public var problems: [Diagnostic]
  /// As they were read.
  public var files: [SourceFile]
  public init(course: Course, problems: [Diagnostic], files: [SourceFile] = []) {
    self.course = course
    self.problems = problems
    self.files = files
  }
}

/// Everything the shell does to the world. The program wires it up once; tests pass their own.
@MainActor public struct Effects {
  public var readLine: (Prompt) -> Input
  /// Adds a line to the history that the arrow keys walk through.
  public var remember: (String) -> Void
  public var write: (String) throws -> Void
  /// For problems: standard error.
  public var warn: (String) -> Void
  public var now: () -> Timestamp
  public var seed: () -> UInt64
  /// Stores events durably; they count only when this returns.
  public var append: ([Event]) throws -> Void
  public var saveSnapshot: (LearnerState, Standing) throws -> Void
  /// Reads the front matters of the lessons; empty when there are none.
  public var loadOutline: () -> Outline
  /// Reads the whole course, or that of another folder.
  public var loadCourse: (String?) throws -> LoadedCourse
  public var surface: () -> Surface
  /// Keeps a text for the learner under a name, beside the record; its path.
  public var keep: (_ name: String, _ text: String) throws -> String
  /// Every event recorded so far.
  public var history: () throws -> [Event]
  /// The session with the learner's whole state, if it began without; nil when there is no more.
  public var loadSession: () throws -> Session?
  /// For a session that may only read: a new one, with the whole state, once recording has become
  /// possible; nil while it is not.
  public var recordAgain: () throws -> Session?
  /// Shows a page that is there to be read, through a pager if the learner wants one.
  public var page: (String) throws -> Void
  /// Drops what was typed or pasted before a question stood on the screen; how many lines.
  public var dropTypedAhead: () -> Int
  /// Reads any text file, for authors to compare the course with.
  public var readText: (String) throws -> SourceFile
  /// The record as a whole; nil where there is none.
  public var upkeep: Upkeep?
  /// Puts the ledger of ids into the course, or into that of another folder.
  public var keepLedger: (IdentityLedger, _ folder: String?) throws -> Void
  /// Runs pieces of work by their numbers, 0..<count, at the same time where the machine can.
  public var inParallel: (_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) -> Void

  public init(
    readLine: @escaping (Prompt) -> Input, remember: @escaping (String) -> Void,
    write: @escaping (String) throws -> Void, warn: @escaping (String) -> Void,
    now: @escaping () -> Timestamp, seed: @escaping () -> UInt64,
    append: @escaping ([Event]) throws -> Void,
    saveSnapshot: @escaping (LearnerState, Standing) throws -> Void,
    loadOutline: @escaping () -> Outline,
    loadCourse: @escaping (String?) throws -> LoadedCourse,
    surface: @escaping () -> Surface,
    keep: @escaping (String, String) throws -> String = { name, _ in name },
    history: @escaping () throws -> [Event] = { [] },
    loadSession: @escaping () throws -> Session? = { nil },
    recordAgain: @escaping () throws -> Session? = { nil },
    page: ((String) throws -> Void)? = nil,
    dropTypedAhead: @escaping () -> Int = { 0 },
    readText: @escaping (String) throws -> SourceFile = { throw RecordFailure("no file \($0)") },
    upkeep: Upkeep? = nil,
    keepLedger: @escaping (IdentityLedger, String?) throws -> Void = { _, _ in },
    inParallel: @escaping (Int, @escaping @Sendable (Int) -> Void) -> Void = { count, piece in
      for number in 0..<count { piece(number) }
    }
  ) {
    self.readLine = readLine
    self.remember = remember
    self.write = write
    self.warn = warn
    self.now = now
    self.seed = seed
    self.append = append
    self.saveSnapshot = saveSnapshot
    self.loadOutline = loadOutline
    self.loadCourse = loadCourse
    self.surface = surface
    self.keep = keep
    self.history = history
    self.loadSession = loadSession
    self.readText = readText
    self.upkeep = upkeep
    self.page = page ?? write
    self.dropTypedAhead = dropTypedAhead
    self.recordAgain = recordAgain
    self.keepLedger = keepLedger
    self.inParallel = inParallel
  }
}
