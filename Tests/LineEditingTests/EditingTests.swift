import LineEditing
import TerminalTesting
import Testing

@Suite struct EditingTests {
  @Test func promptHasItsStyleAndPlace() throws {
    let probe = try Probe.start()
    #expect(probe.screen.cursor == (0, 7))
    #expect(probe.screen.cells[0][0].style.foreground == 2)
    #expect(probe.screen.cells[0][0].style.bold)
    probe.send("x")
    #expect(probe.wait { $0.isEditing("x") })
    #expect(probe.screen.cells[0][7].style == VirtualScreen.Style())
    #expect(probe.screen.unknown.isEmpty)
  }

  @Test func promptShowsNothingUnprintable() {
    let prompt = Prompt([
      Prompt.Segment("a\u{1b}[2J\u{1}b", sgr: "1"), Prompt.Segment(""),
      Prompt.Segment("c", sgr: "2"),
    ])
    #expect(prompt.text == "a\u{fffd}[2J\u{fffd}bc ")
    #expect(Prompt("> ", sgr: "1").text == "> ")
    #expect(Prompt("x").text == "x")
    #expect(Prompt("").text == "")
  }

  @Test(arguments: ["日本語x", "naïve", "👍 ok", "e\u{301}t", "क्षि"])
  func charactersArriveWhole(_ word: String) throws {
    let probe = try Probe.start()
    probe.send(word + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <\(word)>") }, "\(probe.screen.text)")
  }

  @Test(arguments: ["C", "POSIX", "en_US.UTF-8", "", "de_DE.ISO-8859-1"])
  func anyLocaleTakesUTF8(_ locale: String) throws {
    let probe = try Probe.start([], ["LANG": locale])
    probe.send("aé日b" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <aé日b>") }, "\(probe.screen.text)")
  }

  @Test(
    arguments: [
      (["LANG": "C"], false), (["LANG": "C.UTF-8"], true), (["LANG": "xx_XX.utf8"], true),
      (["LC_ALL": "C", "LANG": "C.UTF-8"], false), (["LANG": nil], false),
    ] as [([String: String?], Bool)])
  func usersOwnLocaleIsTold(_ changes: [String: String?], _ isUnicode: Bool) throws {
    let probe = try Probe.start([], changes)
    probe.send("locale" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("unicode \(isUnicode)") }, "\(probe.screen.text)")
  }

  @Test func homeEndAndDeleteKeys() throws {
    let probe = try Probe.start()
    probe.send("abc" + Key.home + Key.delete + "X" + Key.end + "Y" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <XbcY>") }, "\(probe.screen.text)")
  }

  @Test func pasteIsOneLineAndRunsNothing() throws {
    let probe = try Probe.start()
    #expect(probe.screen.bracketedPaste)
    probe.send(Key.pasteBegin + "one\n\ttwo\rthree\u{1}\u{8}" + Key.pasteEnd)
    #expect(probe.wait { $0.isEditing("one  two three") }, "\(probe.screen.text)")
    probe.send(Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <one  two three>") })
  }

  @Test func pasteMarkInTwoPieces() throws {
    let probe = try Probe.start()
    probe.send("\u{1b}[20")
    probe.send("0~a\rb\u{1b}[2")
    probe.send("01~" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <a b>") }, "\(probe.screen.text)")
  }

  @Test func overlongLineIsCutAndAlive() throws {
    let probe = try Probe.start(["--count"])
    probe.send(Key.pasteBegin + String(repeating: "a", count: 100_000) + Key.pasteEnd + Key.enter)
    #expect(probe.wait(seconds: 30) { $0.hasAnswered("read 4096") }, "\(probe.screen.text)")
  }

  @Test func resizeRedrawsTheLine() throws {
    let probe = try Probe.start()
    probe.send(String(repeating: "abcdefghij", count: 5))
    #expect(probe.wait { $0.cursor == (0, 57) })
    probe.resize(rows: 24, columns: 40)
    #expect(
      probe.wait { $0.cursor == (1, 17) && $0.lines[1] == "defghijabcdefghij" },
      "\(probe.screen.text)")
    #expect(probe.screen.lines[0] == "probe> abcdefghijabcdefghijabcdefghijabc")
  }

  @Test func resizeWhileBusyCountsForTheNextLine() throws {
    let probe = try Probe.start()
    probe.send("spin" + Key.enter)
    #expect(probe.wait { $0.cursorLine.isEmpty && $0.text.hasSuffix("spinning") })
    probe.resize(rows: 24, columns: 30)
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.cursorLine == "probe>" })
    probe.send(String(repeating: "x", count: 30))
    #expect(probe.wait { $0.cursor.column == 7 && $0.cursorLine == "xxxxxxx" })
  }

  @Test func tinyWindowSurvives() throws {
    let probe = try Probe.start()
    probe.send("日本語")
    #expect(probe.wait { $0.isEditing("日本語") })
    for columns in [3, 2, 1, 80] { probe.resize(rows: 24, columns: columns) }
    probe.send(Key.control("u") + "back" + Key.enter)
    #expect(probe.wait { $0.text.contains("read <back>") }, "\(probe.screen.text)")
  }

  @Test func idlePromptWritesNothing() throws {
    let probe = try Probe.start()
    probe.waitForSilence(milliseconds: 100)
    let written = probe.transcript.count
    #expect(!probe.pump(milliseconds: 500))
    #expect(probe.transcript.count == written)
  }

  @Test(arguments: ["xterm-kitty", "alacritty", "no-such-terminal"])
  func unknownTerminalIsEditedAsXterm(_ name: String) throws {
    let probe = try Probe.start([], ["TERM": name])
    #expect(probe.screen.lines[0] == "probe>")
    probe.send("ac" + Key.left + "b" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <abc>") }, "\(probe.screen.text)")
    #expect(!probe.screen.text.contains("No entry"))
    probe.send(Key.control("l"))
    #expect(probe.wait { $0.text == "probe>" && $0.cursor == (0, 7) }, "\(probe.screen.text)")
  }

  @Test func typedAheadIsKept() throws {
    let probe = try Probe.start()
    probe.send("one\rtwo\rthree\r")
    #expect(probe.wait { $0.hasAnswered("read <three>") })
    #expect(probe.screen.lines.contains("read <one>"))
    #expect(probe.screen.lines.contains("read <two>"))
    #expect(probe.screen.lines.filter { $0.hasPrefix("probe>") }.count == 4)
  }
}
