import Foundation
import TerminalTesting

/// `strace`, which makes calls of a running program fail.
struct Tracer {
  static let program = "/usr/bin/strace"
  private let log: String

  /// nil where no process can be traced.
  init?(_ traced: String) {
    log = FileManager.default.temporaryDirectory.path() + "/course-trace-\(UUID().uuidString)"
    guard FileManager.default.isExecutableFile(atPath: Self.program),
      let process = try? PipedProcess(
        Self.program,
        ["-f", "-qq", "-o", log, "-e", "trace=write", "-e", "inject=write:error=EIO", traced]
          + ["--version"])
    else { return nil }
    _ = process.waitForExit(seconds: 20)
    guard takeInjections() > 0 else { return nil }
  }

  /// The words before a command that make a call fail on the files of a record.
  func command(_ call: String, _ fault: String, _ directory: String) -> [String] {
    let names = [
      "", "/history.jsonl", "/progress.json", "/progress.json.tmp", "/device", "/device.tmp",
      "/lock", "/start", "/start.tmp",
    ]
    let files = names.flatMap { ["-P", directory + $0] }
    return [Self.program, "--seccomp-bpf", "-f", "-qq", "-o", log] + files + [
      "-e", "trace=\(call)", "-e", "inject=\(call):\(fault)",
    ]
  }

  /// How many calls failed since this was asked last.
  func takeInjections() -> Int {
    let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    try? FileManager.default.removeItem(atPath: log)
    return text.components(separatedBy: "(INJECTED)").count - 1
  }
}
