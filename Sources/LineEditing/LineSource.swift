/// Where lines come from. One per process, as the terminal and its signals are the process's.
@MainActor
public protocol LineSource: AnyObject {
  /// Reads one line; waits for it as long as it takes.
  func readLine(prompt: Prompt) -> LineEnding

  /// Whether lines are edited on a terminal, with completion and history.
  var isInteractive: Bool { get }

  /// Keeps a line in the history and at once in its file. An older equal line goes; a line that is
  /// blank or holds control characters is not kept.
  func remember(_ line: String)

  /// Why the history file could not be read or written, for the learner; nil while all is well.
  var historyProblem: String? { get }
}
