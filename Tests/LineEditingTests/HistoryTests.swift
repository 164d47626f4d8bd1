import TerminalTesting
import Testing

@testable import LineEditing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct HistoryTests {
  @Test func upAndSearchFindLines() throws {
    let probe = try Probe.start()
    probe.send("alpha\rbeta\r")
    #expect(probe.wait { $0.hasAnswered("read <beta>") })
    probe.send(Key.up + Key.up)
    #expect(probe.wait { $0.isEditing("alpha") })
    probe.send(Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <alpha>") })
    probe.send(Key.control("r") + "bet")
    #expect(probe.wait { $0.text.contains("probe> beta\nbck:bet") }, "\(probe.screen.text)")
    probe.send(Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <beta>") })
  }

  @Test func equalLinesAreKeptOnce() throws {
    let probe = try Probe.start()
    probe.send("alpha\rbeta\ralpha\r")
    #expect(
      probe.wait {
        $0.hasAnswered("read <alpha>") && $0.lines.filter { $0 == "read <alpha>" }.count == 2
      })
    probe.send(Key.up + Key.up)
    #expect(probe.wait { $0.isEditing("beta") })
    probe.send(Key.up)
    probe.send("!")
    #expect(probe.wait { $0.isEditing("beta!") }, "\(probe.screen.text)")
  }

  @Test func accentsSurviveRecall() throws {
    let probe = try Probe.start()
    probe.send("e\u{301}te\u{301}\r")
    #expect(probe.wait { $0.cursor.row == 2 && $0.cursorLine == "probe>" })
    probe.send(Key.up)
    #expect(probe.wait { $0.isEditing("été") }, "\(probe.screen.text)")
    #expect(probe.screen.cursorLine.unicodeScalars.contains("\u{e9}"))
  }

  @Test func theNextSittingRemembers() throws {
    let directory = TemporaryDirectory()
    let path = directory.path + "/history"
    let first = try Probe.start(["--history", path])
    first.send("alpha\r  beta \r\ralpha\r\u{16}\u{1}x\r")
    #expect(first.wait { $0.text.contains("<^Ax>") || $0.text.contains("read <x>") })
    // Written at once, not at the end: this one ends by a signal it cannot see.
    first.signal(SIGKILL)
    #expect(first.waitForExit() == .signalled(SIGKILL))
    #expect(directory.read("history") == "alpha\nbeta\nalpha\n")
    #expect(directory.mode("history") == 0o600)

    let second = try Probe.start(["--history", path])
    second.send(Key.up + Key.up)
    #expect(second.wait { $0.isEditing("beta") })
    second.send(Key.up + "!")
    #expect(second.wait { $0.isEditing("beta!") })
  }

  @Test func aFileThatCannotBeUsedBreaksNothing() throws {
    let directory = TemporaryDirectory()
    for path in [directory.path, directory.path + "/none/history", "/dev/null"] {
      let probe = try Probe.start(["--history", path])
      probe.send("alpha\r")
      #expect(probe.wait { $0.hasAnswered("read <alpha>") })
      probe.send(Key.up)
      #expect(probe.wait { $0.isEditing("alpha") })
    }
  }

  // MARK: - The file

  @Test func oldFileIsCutToTheLimit() {
    let directory = TemporaryDirectory()
    let lines = (1...30).map { "line \($0 % 15)" }
    directory.write("history", lines.joined(separator: "\n"))
    var file = HistoryFile(path: directory.path + "/history", limit: 10)
    let entries = file.load()
    #expect(entries == (20...29).map { "line \($0 % 15)" }.dropFirst() + ["line 0"])
    #expect(directory.read("history") == entries.map { $0 + "\n" }.joined())
    #expect(directory.mode("history") == 0o600)
    #expect(directory.names == ["history"])
    #expect(file.problem == nil)
  }

  @Test func hostileFileIsReadAsFarAsItGoes() {
    let directory = TemporaryDirectory()
    let long = [UInt8](repeating: 0x61, count: 5000)
    let bytes = Array("good\na\u{1b}[2Jb\n\u{85}x\n".utf8) + [0xff, 10, 0, 10] + long + [10]
    directory.write("history", bytes + Array("   \nlast".utf8))
    var file = HistoryFile(path: directory.path + "/history", limit: 100)
    #expect(file.load() == ["good", "\u{fffd}", "last"])
    file.append("new")
    #expect(directory.read("history").hasSuffix("\nlast\nnew\n"))
    #expect(directory.mode("history") == 0o600)
  }

  @Test func hugeFileIsReadFromItsEnd() {
    let directory = TemporaryDirectory()
    let filler = [UInt8](repeating: 0x61, count: 1000) + [10]
    directory.write("history", Array(repeatElement(filler, count: 1500).joined()) + [0x7a, 10])
    var file = HistoryFile(path: directory.path + "/history", limit: 100)
    #expect(file.load().count == 2)
    #expect(directory.read("history").utf8.count == 1003)
  }

  @Test func problemsAreNamed() {
    let directory = TemporaryDirectory()
    var file = HistoryFile(path: directory.path, limit: 10)
    #expect(file.load().isEmpty)
    #expect(file.problem == "\(directory.path): the line history is not a regular file")
    var missing = HistoryFile(path: directory.path + "/none/history", limit: 10)
    #expect(missing.load().isEmpty)
    #expect(missing.problem == nil)
    missing.append("x")
    #expect(missing.problem?.contains("cannot be written: No such file") ?? false)
  }

  @Test func aLinkIsNotFollowed() {
    let directory = TemporaryDirectory()
    directory.write("target", "1\n2\n")
    symlink(directory.path + "/target", directory.path + "/history")
    var file = HistoryFile(path: directory.path + "/history", limit: 1)
    #expect(file.load().isEmpty)
    file.append("3")
    #expect(file.problem == "\(directory.path)/history: the line history is not a regular file")
    #expect(directory.read("target") == "1\n2\n")
    #expect(directory.names == ["history", "target"])
  }

  @Test(arguments: [
    ("a", "a"), (" a b ", "a b"), ("", nil), ("  ", nil), ("a\tb", nil), ("a\u{9b}b", nil),
    ("a\r", nil), ("e\u{301}", "\u{e9}"), (String(repeating: "x", count: 4097), nil),
  ])
  func whatIsKept(_ line: String, _ entry: String?) {
    let kept = HistoryFile.entry(for: line)
    #expect(kept.map { Array($0.unicodeScalars) } == entry.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("a\u{30a}", "\u{e5}"), ("e\u{302}\u{301}", "\u{1ebf}"), ("\u{418}\u{306}", "\u{419}"),
    ("\u{3b1}\u{301}", "\u{3ac}"), ("x\u{301}", "x\u{301}"), ("日本", "日本"),
    ("\u{41}\u{30a}ngstro\u{308}m", "\u{c5}ngstr\u{f6}m"),
  ])
  func composition(_ text: String, _ form: String) {
    #expect(Array(composed(text).unicodeScalars) == Array(form.unicodeScalars))
  }
}
