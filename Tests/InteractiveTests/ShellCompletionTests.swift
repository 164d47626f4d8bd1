import Foundation
import TerminalTesting
import Testing

/// Tab in the system's own shells, with the scripts that the program prints.
@Suite struct ShellCompletionTests {
  static func path(_ shell: String) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + shell }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// A shell that finds the program under test as `course`, and the script in a file.
  private func start(
    _ shell: String, _ arguments: [String], _ course: SmallCourse, _ more: [String: String] = [:]
  ) throws -> PTYProcess {
    let folder = URL(filePath: SmallCourse.program).deletingLastPathComponent().path()
    let home = course.data + "-home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    try course.run(["completions", shell]).text
      .write(toFile: home + "/script", atomically: true, encoding: .utf8)
    let environment = ["PATH": "\(folder):/usr/bin:/bin", "HOME": home].merging(more) { $1 }
    return try PTYProcess(
      try #require(Self.path(shell)), arguments, environment: course.environment(environment),
      rows: 40)
  }

  private func complete(_ typed: String, to wanted: String, in shell: PTYProcess) {
    shell.send(typed + "\t")
    #expect(
      shell.wait { $0.text.contains("$ course " + wanted) || $0.cursorLine.hasSuffix(wanted) },
      "\(typed) -> \(wanted)\n\(shell.screen.text)")
    shell.send("\u{15}")
    #expect(shell.wait { $0.cursorLine == "$" }, "\(shell.screen.text)")
  }

  static let cases = [
    ("course qu", "quiz"), ("course quiz --co", "quiz --count"), ("course quiz k", "quiz kpo"),
    ("course learn kpo/", "learn kpo/first"), ("course --pl", "--plain"),
    ("course --theme col", "--theme colourblind"), ("course --theme contrast rev", "review"),
    ("course help pass", "help passage"), ("course completions f", "completions fish"),
    ("course review --ea", "review --early"), ("course exam --topic k", "--topic kpo"),
    ("course simulate --policy ea", "--policy easiest"),
  ]

  @Test(.enabled(if: path("bash") != nil, "bash is not installed"))
  func bashCompletes() throws {
    let course = SmallCourse()
    let shell = try start("bash", ["--norc", "--noprofile", "-i"], course, ["PS1": "$ "])
    #expect(shell.wait { $0.cursorLine == "$" })
    shell.send(". ~/script; bind 'set enable-bracketed-paste off'; clear; echo ready\r")
    #expect(shell.wait { $0.cursorLine == "$" && $0.lines[0] == "ready" }, "\(shell.screen.text)")
    for (typed, wanted) in Self.cases { complete(typed, to: wanted, in: shell) }
    complete("course --theme=contr", to: "--theme=contrast", in: shell)
    complete("course check /us", to: "check /usr/", in: shell)
  }

  @Test(.enabled(if: path("zsh") != nil, "zsh is not installed"))
  func zshCompletes() throws {
    let course = SmallCourse()
    let shell = try start("zsh", ["-f", "-i"], course, ["PS1": "$ "])
    #expect(shell.wait { $0.cursorLine == "$" })
    shell.send("autoload -Uz compinit && compinit -u -D && . ~/script; clear; echo ready\r")
    #expect(shell.wait { $0.cursorLine == "$" && $0.lines[0] == "ready" }, "\(shell.screen.text)")
    for (typed, wanted) in Self.cases { complete(typed, to: wanted, in: shell) }
    complete("course --theme=contr", to: "--theme=contrast", in: shell)
    complete("course check /us", to: "check /usr/", in: shell)
  }

  /// fish lists what it would offer; it needs no terminal for that.
  @Test(.enabled(if: path("fish") != nil, "fish is not installed"))
  func fishCompletes() throws {
    let course = SmallCourse()
    let all = (Self.cases + [("course --theme=contr", "--theme=contrast")])
    for (typed, wanted) in all {
      let shell = try start(
        "fish", ["--no-config", "-c", "source ~/script; complete -C '\(typed)'"], course)
      #expect(shell.waitForExit() == .exited(0))
      let offered = shell.screen.lines.compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
      let last = wanted.split(separator: " ").last.map(String.init) ?? ""
      #expect(offered.contains(last), "\(typed): \(shell.screen.text)")
    }
  }

  @Test(.enabled(if: path("mandoc") != nil, "mandoc is not installed"))
  func theManualIsWellFormed() throws {
    let course = SmallCourse()
    let file = course.data + ".1"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try course.run(["manual"]).text.write(toFile: file, atomically: true, encoding: .utf8)
    let mandoc = try PipedProcess(
      try #require(Self.path("mandoc")), ["-T", "lint", "-W", "error", file],
      environment: course.environment())
    mandoc.closeInput()
    #expect(mandoc.waitForExit(seconds: 20) == .exited(0), "\(mandoc.text)")
  }
}
