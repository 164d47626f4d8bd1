import TerminalTesting
import Testing

@testable import LineEditing

@Suite struct CompletionTests {
  // MARK: - On a terminal

  @Test func tabCompletesThenLists() throws {
    let probe = try Probe.start(columns: 40)
    probe.send("les" + Key.tab)
    #expect(probe.wait { $0.isEditing("lesson") })
    let bells = probe.screen.bells
    probe.send(Key.tab)
    #expect(probe.wait { $0.bells > bells })
    probe.send(Key.tab)
    #expect(probe.wait { $0.isEditing("lesson") && $0.cursor.row == 2 }, "\(probe.screen.text)")
    #expect(probe.screen.lines[1] == "lesson   lessons")
    probe.send("s x na" + Key.tab)
    #expect(probe.wait { $0.isEditing("lessons x naïve-bayes") && $0.cursor.column == 29 })
    probe.send(Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <lessons x naïve-bayes >") })
  }

  @Test func wideCandidatesStandInColumns() throws {
    let probe = try Probe.start(columns: 40)
    probe.send(Key.tab)
    probe.send(Key.tab)
    #expect(probe.wait { $0.cursorLine == "probe>" && $0.cursor.row == 4 }, "\(probe.screen.text)")
    #expect(
      probe.screen.lines[1...3] == [
        "lesson          naïve-bayes", "lessons         日本語", "listes-à-puces  term:",
      ])
  }

  @Test func listFromTheMiddleOfAWrappedLine() throws {
    let probe = try Probe.start(columns: 30)
    let tail = String(repeating: "abcdefghij", count: 4)
    probe.send(" " + tail + Key.home + "lesson")
    #expect(probe.wait { $0.lines[0].hasPrefix("probe> lesson abc") && $0.cursor == (0, 13) })
    probe.send(Key.tab)
    probe.send(Key.tab)
    #expect(
      probe.wait { $0.cursor == (3, 13) && $0.lines[3] == $0.lines[0] }, "\(probe.screen.text)")
    #expect(probe.screen.lines[1] == tail.dropFirst(16))
    #expect(probe.screen.lines[2] == "lesson   lessons")
    #expect(probe.screen.lines[4] == probe.screen.lines[1])
    probe.send("!" + Key.enter)
    #expect(probe.wait { $0.text.contains("read <lesson! abc") })
  }

  @Test func aPrefixIsFollowedByNoSpace() throws {
    let probe = try Probe.start()
    probe.send("te" + Key.tab + "x" + Key.enter)
    #expect(probe.wait { $0.hasAnswered("read <term:x>") }, "\(probe.screen.text)")
  }

  // MARK: - Decisions

  func step(
    _ before: String, _ words: [String], before after: String = "", isRepeated: Bool = false
  ) -> CompletionStep {
    let line = before + after
    let cursor = line.index(line.startIndex, offsetBy: before.count)
    let completion = Completion(
      replaceFrom: line.startIndex, candidates: words.map { Completion.Candidate($0) })
    return completion.step(line: line, cursor: cursor, isRepeated: isRepeated)
  }

  @Test func decisions() {
    #expect(step("x", []) == .beep)
    #expect(step("ne", ["next"]) == .replace(scalars: 2, with: "next "))
    #expect(step("ne", ["next"], before: " 3") == .replace(scalars: 2, with: "next"))
    #expect(step("NE", ["next", "new"]) == .beep)
    #expect(step("NE", ["next", "new"], isRepeated: true) == .list(["next", "new"]))
    #expect(step("n", ["next", "new"]) == .replace(scalars: 1, with: "ne"))
    #expect(step("e\u{301}", ["e\u{301}té"]) == .replace(scalars: 2, with: "e\u{301}té "))
    #expect(step("a", ["a\u{1b}[2J"]) == .beep)
    #expect(step("a", ["a\u{1b}[2J", "ab"]) == .replace(scalars: 1, with: "ab "))
    #expect(step("a", ["a\u{202e}", "ab"], isRepeated: true) == .list(["a\u{fffd}", "ab"]))
  }

  @Test func aPlaceBehindTheCursorIsRefused() {
    let completion = Completion(replaceFrom: "abc".endIndex, candidates: [.init("x")])
    #expect(completion.step(line: "abc", cursor: "abc".startIndex, isRepeated: false) == .beep)
  }

  @Test(arguments: [
    ([], ""), (["one"], "one"), (["naïve", "nai\u{308}f"], "naï"), (["a", "b"], ""),
    (["👍🏽a", "👍🏽b"], "👍🏽"), (["👍🏽", "👍"], ""),
  ])
  func prefixesAreWholeCharacters(_ texts: [String], _ prefix: String) {
    #expect(commonPrefix(texts) == prefix)
  }

  // MARK: - Columns

  @Test func columnsAreReadDownwards() {
    #expect(columns(of: ["a", "b", "c", "d", "e"], width: 7, rows: 10) == "a  c  e\nb  d\n")
    #expect(columns(of: ["a", "b", "c", "d", "e"], width: 6, rows: 10) == "a  d\nb  e\nc\n")
    #expect(columns(of: ["日本", "b", "c"], width: 10, rows: 10) == "日本  c\nb\n")
    #expect(columns(of: ["toolong", "b"], width: 3, rows: 10) == "toolong\nb\n")
    #expect(columns(of: [], width: 80, rows: 10) == "")
  }

  @Test func whatDoesNotFitIsCounted() {
    let words = (1...100).map(String.init)
    #expect(columns(of: words, width: 8, rows: 3) == "1    3\n2    4\n... and 96 more\n")
    #expect(columns(of: words, width: 1, rows: 0) == "1\n... and 99 more\n")
  }
}
