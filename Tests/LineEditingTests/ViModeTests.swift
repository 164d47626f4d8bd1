import TerminalTesting
import Testing

/// The learner's own keys: `$EDITRC`.
@Suite struct ViModeTests {
  /// Starts the probe with these lines as its editrc.
  func start(_ lines: String, _ directory: TemporaryDirectory, columns: Int = 80) throws
    -> PTYProcess
  {
    directory.write("editrc", lines)
    return try Probe.start([], ["EDITRC": directory.path + "/editrc"], columns: columns)
  }

  @Test(arguments: ["bind -v\n", "course:bind -v\n"])
  func viKeys(_ lines: String) throws {
    let directory = TemporaryDirectory()
    let probe = try start(lines, directory)
    probe.send("abc" + Key.escape)
    probe.send("0x$aY" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <bcY>") }, "\(probe.screen.text)")
  }

  @Test func linesForOtherProgramsDoNotCount() throws {
    let directory = TemporaryDirectory()
    let probe = try start("bc:bind -v\nedit off\n", directory)
    probe.send("abc" + Key.control("a") + "X" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <Xabc>") }, "\(probe.screen.text)")
  }

  @Test func escapeDoesNotWait() throws {
    let directory = TemporaryDirectory()
    let probe = try start("bind -v\n", directory)
    probe.send("abc")
    #expect(probe.wait { $0.cursor.column == 10 })
    probe.send(Key.escape)
    #expect(probe.wait { $0.cursor.column == 9 })
  }

  @Test func tabAndArrowsStillWork() throws {
    let directory = TemporaryDirectory()
    let probe = try start("bind -v\n", directory)
    probe.send("na" + Key.tab)
    #expect(probe.wait { $0.isEditing("naïve-bayes") })
    probe.send(Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <naïve-bayes >") })
    probe.send(Key.up)
    #expect(probe.wait { $0.isEditing("naïve-bayes") }, "\(probe.screen.text)")
  }

  @Test func controlCInCommandModeOfAWrappedLine() throws {
    let directory = TemporaryDirectory()
    let probe = try start("bind -v\n", directory, columns: 30)
    probe.send(String(repeating: "abcdefghij", count: 6) + Key.escape)
    #expect(probe.wait { $0.cursor == (2, 6) })
    probe.send("0")
    #expect(probe.wait { $0.cursor == (0, 7) })
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.hasAnswered("interrupted text") }, "\(probe.screen.text)")
    #expect(probe.screen.lines[2] == "defghij^C", "\(probe.screen.text)")
  }

  @Test func controlDOnAnEmptyLineLeaves() throws {
    let directory = TemporaryDirectory()
    let probe = try start("bind -v\n", directory)
    probe.send(Key.control("d"))
    #expect(probe.waitForExit() == .exited(0))
    #expect(probe.screen.text == "probe>\nend")
  }
}
