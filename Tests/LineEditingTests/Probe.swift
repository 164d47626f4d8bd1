import TerminalTesting
import Testing

/// The program under test and what its screen looks like.
enum Probe {
  static let path = builtProgram("line-editing-probe")

  /// Starts it on a terminal and waits for its prompt. `changes` to the environment: nil removes.
  static func start(
    _ arguments: [String] = [], _ changes: [String: String?] = [:], rows: Int = 24,
    columns: Int = 80
  ) throws -> PTYProcess {
    let probe = try PTYProcess(
      path, arguments, environment: environment(changes), rows: rows, columns: columns)
    try #require(probe.wait { $0.cursorLine == "probe>" }, "no prompt: \(probe.screen.text)")
    return probe
  }

  static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    var environment = ProgramEnvironment.terminal
    for (name, value) in changes { environment[name] = value }
    return environment
  }
}

extension VirtualScreen {
  /// The cursor's row is the prompt and this text.
  func isEditing(_ line: String) -> Bool {
    cursorLine == "probe> " + line
  }

  /// The cursor's row is the prompt alone, and the row above is this.
  func hasAnswered(_ answer: String) -> Bool {
    cursorLine == "probe>" && cursor.row > 0 && lines[cursor.row - 1] == answer
  }
}

/// Keys as terminals send them.
enum Key {
  static let enter = "\r"
  static let tab = "\t"
  static let escape = "\u{1b}"
  static let up = "\u{1b}[A"
  static let left = "\u{1b}[D"
  static let home = "\u{1b}[H"
  static let end = "\u{1b}[F"
  static let delete = "\u{1b}[3~"
  static let pasteBegin = "\u{1b}[200~"
  static let pasteEnd = "\u{1b}[201~"

  static func control(_ letter: Character) -> String {
    String(Character(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1f)))
  }
}
