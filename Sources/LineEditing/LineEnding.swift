/// How reading a line ended. After every case the cursor stands at the start of a fresh line.
public enum LineEnding: Sendable, Equatable {
  /// A line, without its newline. It may hold any characters, control characters too.
  case line(String)
  /// Ctrl-C: what was typed was abandoned. Now, or before the line was begun.
  /// `abandonedText` is false when nothing stood in the line, or where that cannot be known.
  case interrupted(abandonedText: Bool)
  /// Ctrl-D on an empty line, the end of a file or pipe, or the terminal is gone.
  case endOfInput
  /// SIGTERM or SIGHUP asks the program to end: save and leave.
  case terminated(signal: Int32)
  /// Standard input cannot be read.
  case failed(errno: Int32)
}
