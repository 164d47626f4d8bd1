import TerminalTesting
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct SignalTests {
  @Test func controlCInAWrappedLine() throws {
    let probe = try Probe.start(columns: 30)
    probe.send(String(repeating: "abcdefghij", count: 6) + Key.control("a"))
    #expect(probe.wait { $0.cursor == (0, 7) && $0.lines[2] == "defghij" })
  }

  @Test func quickControlCs() throws {
    let probe = try Probe.start()
    probe.send("a" + Key.control("c") + Key.control("c") + Key.control("c"))
    #expect(probe.wait { $0.hasAnswered("interrupted") })
    probe.send("alive" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <alive>") }, "\(probe.screen.text)")
  }

  /// Only a line with nothing in it counts as a wish to leave.
  @Test func controlCTellsWhetherTextWasAbandoned() throws {
    let probe = try Probe.start()
    probe.send("typed")
    #expect(probe.wait { $0.isEditing("typed") })
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.hasAnswered("interrupted text") }, "\(probe.screen.text)")
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.hasAnswered("interrupted") }, "\(probe.screen.text)")
  }

  @Test func controlCInASearchAndAfterEscape() throws {
    let probe = try Probe.start()
    probe.send("first" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <first>") })
    probe.send(Key.control("r") + "fi")
    #expect(probe.wait { $0.text.contains("bck:fi") })
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.hasAnswered("interrupted text") }, "\(probe.screen.text)")
    probe.send("ab" + Key.escape)
    #expect(probe.wait { $0.isEditing("ab") })
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.hasAnswered("interrupted text") }, "\(probe.screen.text)")
    probe.send("alive" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <alive>") })
  }

  @Test func controlCStopsARunningCommand() throws {
    let probe = try Probe.start()
    probe.send("spin" + Key.enter)
    #expect(probe.wait { $0.text.hasSuffix("spinning") })
    #expect(probe.isCooked)
    #expect(!probe.screen.bracketedPaste)
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.hasAnswered("^Cstopped") }, "\(probe.screen.text)")
    #expect(!probe.screen.text.contains("interrupted"))
  }

  @Test func continuingEntersRawModeAgain() throws {
    let probe = try Probe.start()
    probe.cook()
    #expect(probe.isCooked)
    probe.signal(SIGCONT)
    #expect(probe.wait { _ in !probe.isCooked })
  }

  @Test func controlDOnAnEmptyLineLeaves() throws {
    let probe = try Probe.start()
    probe.send(Key.control("d"))
    #expect(probe.waitForExit() == .exited(0))
    #expect(probe.screen.text == "probe>\nend")
    #expect(probe.isCooked)
    #expect(!probe.screen.bracketedPaste)
  }

  @Test func controlDInALineDeletes() throws {
    let probe = try Probe.start()
    probe.send("abc" + Key.control("a") + Key.control("d") + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <bc>") })
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func terminationRestoresTheTerminal(_ signal: Int32) throws {
    let probe = try Probe.start()
    probe.send("abc")
    #expect(probe.wait { $0.isEditing("abc") })
    #expect(!probe.isCooked)
    probe.signal(signal)
    #expect(probe.waitForExit() == .exited(128 + signal))
    #expect(probe.isCooked)
    #expect(!probe.screen.bracketedPaste)
  }

  @Test func terminationWhileBusyEndsTheNextLine() throws {
    let probe = try Probe.start()
    probe.send("spin" + Key.enter)
    #expect(probe.wait { $0.text.hasSuffix("spinning") })
    probe.signal(SIGTERM)
    #expect(probe.waitForExit() == .exited(128 + SIGTERM))
  }

  @Test func crashRestoresTheTerminal() throws {
    let probe = try Probe.start([], ["SWIFT_BACKTRACE": "enable=no"])
    probe.send("crash" + Key.enter)
    let status = probe.waitForExit(seconds: 30)
    #expect(status == .signalled(SIGILL) || status == .signalled(SIGTRAP))
    #expect(probe.isCooked)
  }

  @Test func quitKeyRestoresTheTerminal() throws {
    let probe = try Probe.start([], ["SWIFT_BACKTRACE": "enable=no"])
    #expect(!probe.isCooked)
    probe.signal(SIGQUIT)
    #expect(probe.waitForExit() == .signalled(SIGQUIT))
    #expect(probe.isCooked)
    #expect(!probe.screen.bracketedPaste)
  }

  @Test func hangUpEnds() throws {
    let probe = try Probe.start()
    probe.hangUp()
    #expect(probe.waitForExit() == .exited(128 + SIGHUP))
  }

  @Test func hangUpEndsAFloodOfOutput() throws {
    let probe = try Probe.start()
    probe.send("flood" + Key.enter)
    #expect(probe.wait { $0.text.contains("flood flood") })
    probe.hangUp()
    let status = probe.waitForExit()
    #expect(status == .exited(3) || status == .exited(4))
  }
}
