import TerminalTesting
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ctrl-Z and fg under a real shell.
@Suite struct JobControlTests {
  func startShell(columns: Int = 80) throws -> PTYProcess {
    var environment = Probe.environment()
    environment["PS1"] = "$ "
    let shell = try PTYProcess(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: environment, columns: columns)
    try #require(shell.wait { $0.cursorLine == "$" }, "\(shell.screen.text)")
    shell.send("clear; \(Probe.path)" + Key.enter)
    try #require(shell.wait { $0.cursorLine == "probe>" }, "\(shell.screen.text)")
    return shell
  }

  @Test func stopAndContinueAtThePrompt() throws {
    let shell = try startShell()
    shell.send("hello")
    #expect(shell.wait { $0.isEditing("hello") })
    shell.send(Key.control("z"))
    #expect(shell.wait { $0.cursorLine == "$" && $0.text.contains("Stopped") })
    shell.send("fg" + Key.enter)
    #expect(shell.wait { $0.isEditing("hello") }, "\(shell.screen.text)")
    shell.send(" again" + Key.enter)
    #expect(shell.wait { $0.hasAnswered("read <hello again>") }, "\(shell.screen.text)")
    shell.send("quit" + Key.enter + "echo $?" + Key.enter)
    #expect(shell.wait { $0.lines.contains("0") }, "\(shell.screen.text)")
  }

  @Test func stopInTheMiddleOfAWrappedLine() throws {
    let shell = try startShell(columns: 30)
    shell.send(String(repeating: "abcdefghij", count: 5) + Key.control("a"))
    #expect(shell.wait { $0.cursorLine.hasPrefix("probe> abc") && $0.cursor.column == 7 })
    shell.send(Key.control("z"))
    #expect(shell.wait { $0.cursorLine == "$" && $0.text.contains("Stopped") })
    #expect(
      shell.screen.lines.contains("defghijabcdefghijabcdefghij")
        || shell.screen.text.contains("hij\n"))
    shell.send("fg" + Key.enter)
    #expect(shell.wait { $0.cursorLine.hasPrefix("probe> abc") && $0.cursor.column == 7 })
    shell.send("X" + Key.enter)
    let line = "read <X" + String(repeating: "abcdefghij", count: 5) + ">"
    #expect(shell.wait { $0.cursorLine == "probe>" && $0.text.contains(line.prefix(30)) })
  }

  @Test func stopInARunningCommand() throws {
    let shell = try startShell()
    shell.send("spin" + Key.enter)
    #expect(shell.wait { $0.text.hasSuffix("spinning") })
    shell.send(Key.control("z"))
    #expect(shell.wait { $0.cursorLine == "$" && $0.text.contains("Stopped") })
    shell.send("fg" + Key.enter)
    #expect(shell.wait { $0.text.contains("$ fg\n/") })
    // The shell says what it continues before it does so: the first Ctrl-C may come too early.
    var isBack = false
    for _ in 0..<50 where !isBack {
      shell.send(Key.control("c"))
      isBack = shell.wait(seconds: 0.2) { $0.cursorLine == "probe>" }
    }
    #expect(isBack, "\(shell.screen.text)")
  }

  /// SIGSTOP cannot be prepared for; what the shell did to the terminal must be undone after it.
  @Test func stoppedFromOutside() throws {
    let shell = try startShell()
    shell.send("pid" + Key.enter)
    #expect(shell.wait { $0.cursorLine == "probe>" && $0.text.contains("pid ") })
    let line = shell.screen.lines.first { $0.hasPrefix("pid ") } ?? ""
    let probe = try #require(Int32(line.dropFirst(4)))
    shell.send("hello")
    #expect(shell.wait { $0.isEditing("hello") })
    kill(probe, SIGSTOP)
    #expect(shell.wait { $0.cursorLine == "$" && $0.text.contains("Stopped") })
    shell.send("fg" + Key.enter)
    #expect(shell.wait { $0.isEditing("hello") }, "\(shell.screen.text)")
    shell.send(" again" + Key.enter)
    #expect(shell.wait { $0.hasAnswered("read <hello again>") }, "\(shell.screen.text)")
  }

  @Test func startedInTheBackground() throws {
    let shell = try startShell()
    shell.send("quit" + Key.enter)
    #expect(shell.wait { $0.cursorLine == "$" })
    shell.send("\(Probe.path) & wait $!" + Key.enter)
    #expect(shell.wait { $0.cursorLine == "$" && $0.text.contains("Stopped") })
    shell.send("fg" + Key.enter)
    #expect(shell.wait { $0.cursorLine == "probe>" }, "\(shell.screen.text)")
    shell.send("back" + Key.enter)
    #expect(shell.wait { $0.hasAnswered("read <back>") }, "\(shell.screen.text)")
  }
}
