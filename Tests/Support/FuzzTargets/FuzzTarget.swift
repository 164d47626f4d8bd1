/// What reads bytes that anybody may have written. Each target takes any bytes at all: it neither
/// traps nor hangs, and what it reads keeps its promises, which it says by throwing `Broken`.
public enum FuzzTarget: String, CaseIterable, Sendable {
  /// Lessons, quizzes and tables: read, judged and shown.
  case content
  /// Lines typed at questions of every type: read, graded and answered.
  case answers
  /// `history.jsonl`: read, replayed and shown.
  case history
  /// `progress.json` and `start`: read, written again, gone on from.
  case snapshot
  /// Lines typed into the whole program.
  case session
  /// `Lessons/ids.txt`: read, compared with a course, confirmed.
  case identities

  /// Runs it on bytes, on the main thread. What was read is shown and gone on from where that is
  /// asked for: it takes ten times as long as reading.
  @MainActor public func run(_ bytes: [UInt8], isThorough: Bool) throws {
    switch self {
    case .content: try ContentTarget.run(bytes, isThorough)
    case .answers: try AnswersTarget.run(bytes, isThorough)
    case .history: try HistoryTarget.run(bytes, isThorough)
    case .snapshot: try SnapshotTarget.run(bytes, isThorough)
    case .session: try SessionTarget.run(bytes)
    case .identities: try IdentitiesTarget.run(bytes, isThorough)
    }
  }
}

/// A promise that was not kept.
public struct Broken: Error, CustomStringConvertible {
  public var description: String
  init(_ description: String) { self.description = description }
}

func require(_ condition: Bool, _ promise: @autoclosure () -> String) throws {
  if !condition { throw Broken(promise()) }
}
