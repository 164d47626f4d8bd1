import Foundation
import TerminalTesting
import Testing

/// The real program with the small course and a record of its own.
final class SmallCourse {
  static let program = builtProgram("course")
  static let content = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/small").path()

  let data = FileManager.default.temporaryDirectory.path() + "/course-pty-\(UUID().uuidString)"

  deinit { try? FileManager.default.removeItem(atPath: data) }

  func environment(_ changes: [String: String] = [:]) -> [String: String] {
    ProgramEnvironment.terminal.merging([
      "COURSE_HOME": Self.content, "COURSE_DATA": data, "NO_COLOR": "1",
    ]) { $1 }.merging(changes) { $1 }
  }

  /// On a terminal.
  func start(
    _ arguments: [String] = [], _ changes: [String: String] = [:], rows: Int = 40,
    columns: Int = 80
  ) throws -> PTYProcess {
    try PTYProcess(
      Self.program, arguments, environment: environment(changes), rows: rows, columns: columns)
  }

  /// In a pipe: what it wrote, and how it ended.
  func run(
    _ arguments: [String], input: String = "", _ changes: [String: String] = [:]
  ) throws -> (text: String, status: ChildStatus) {
    let process = try PipedProcess(
      Self.program, arguments, environment: environment(changes))
    process.send(input)
    process.closeInput()
    let status = process.waitForExit(seconds: 20)
    return (process.text, status)
  }

  /// The events of the history.
  var events: [[String: Any]] {
    guard let text = try? String(contentsOfFile: data + "/history.jsonl", encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").compactMap {
      (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
    }
  }

  func events(_ verb: String) -> [[String: Any]] {
    events.filter { $0["verb"] as? String == verb }
  }
}

extension PTYProcess {
  /// Types a line and waits until the screen shows a text below it.
  func say(_ line: String, expecting text: String) throws {
    // What is typed before a question stands there is dropped.
    _ = wait(seconds: 2) { $0.cursorLine.hasSuffix(">") || $0.cursorLine.hasSuffix(":") }
    send(line + "\r")
    try #require(wait { $0.belowPrompts.contains(text) }, "no \"\(text)\":\n\(screen.text)")
  }
}

extension VirtualScreen {
  /// All that was written since the last two prompts, scrolled off or not.
  var belowPrompts: String { (scrolledOff.suffix(30) + lines).joined(separator: "\n") }
}
