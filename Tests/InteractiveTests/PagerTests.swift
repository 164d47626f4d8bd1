import Foundation
import TerminalTesting
import Testing

/// `--pager`: long pages through another program, and the terminal as it should be on both sides.
@Suite struct PagerTests {
  private func start(
    _ course: SmallCourse, _ pager: String, _ words: [String] = [], rows: Int = 10
  ) throws -> PTYProcess {
    try course.start(["--pager"] + words, ["PAGER": pager], rows: rows)
  }

  @Test func whatIsLongerThanTheScreenGoesThrough() throws {
    let course = SmallCourse()
    let shell = try start(course, "sed 's/^/P:/'")
    #expect(shell.wait { $0.cursorLine == "course>" })
    try shell.say("help", expecting: "P:Study")
    #expect(shell.wait { $0.cursorLine == "course>" })
    // Short pages do not.
    try shell.say("glossary st", expecting: "A thing that is small.")
    #expect(!shell.screen.belowPrompts.contains("P:small"))
    let tall = try start(course, "sed 's/^/P:/'", ["help"], rows: 40)
    #expect(tall.waitForExit() == .exited(0))
    #expect(tall.screen.text.contains("Study") && !tall.screen.text.contains("P:"))
  }

  @Test func neverAtAQuestionNorOutsideATerminal() throws {
    let course = SmallCourse()
    let shell = try start(course, "sed 's/^/P:/'", ["quiz", "kpo", "--count", "1"], rows: 6)
    #expect(shell.wait { $0.cursorLine == "kpo 1/1>" })
    try shell.say("help", expecting: "help COMMAND tells more.")
    #expect(shell.wait { $0.cursorLine == "kpo 1/1>" })
    #expect(!shell.screen.belowPrompts.contains("P:"))
    for words in [["help", "--pager"], ["help", "--pager", "--plain"]] {
      let (text, _) = try course.run(words, ["PAGER": "sed 's/^/P:/'"])
      #expect(text.contains("Study") && !text.contains("P:"))
    }
    let dumb = try course.start(
      ["--pager", "help"], ["PAGER": "sed s/^/P:/", "TERM": "dumb"], rows: 6)
    #expect(dumb.waitForExit() == .exited(0))
    #expect(!dumb.screen.belowPrompts.contains("P:"))
  }

  @Test(arguments: ["no-such-pager", ""]) func withoutAPagerThePageIsShownAllTheSame(
    pager: String
  ) throws {
    let course = SmallCourse()
    let shell = try start(course, pager, ["help"])
    #expect(shell.waitForExit() == .exited(0))
    #expect(shell.screen.belowPrompts.contains("Study"))
    #expect(shell.screen.belowPrompts.contains("help COMMAND tells more."))
  }

  /// A pager that is left at once, that a signal ends, or that fails, costs nothing.
  @Test(arguments: ["true", "false", "head -n 1", "kill -9 $$"])
  func theShellGoesOnWhateverThePagerDoes(pager: String) throws {
    let course = SmallCourse()
    let shell = try start(course, pager)
    #expect(shell.wait { $0.cursorLine == "course>" })
    shell.send("help\r")
    try shell.say("glossary st", expecting: "A thing that is small.")
    shell.send("quit\r")
    #expect(shell.waitForExit() == .exited(0))
    #expect(shell.isCooked)
  }

  /// It finds a cooked terminal and default signals, whatever the line editor had before.
  @Test func thePagerFindsTheTerminalAsAShellGivesIt() throws {
    let course = SmallCourse()
    let shell = try start(
      course,
      "cat > /dev/null; stty -a < /dev/tty | tr ';' '\\n' | grep -o ' echo \\|icanon'"
        + "; yes | head -n 1; echo done")
    #expect(shell.wait { $0.cursorLine == "course>" })
    try shell.say("help", expecting: "done")
    #expect(shell.wait { $0.cursorLine == "course>" })
    let shown = shell.screen.belowPrompts
    #expect(shown.contains("icanon") && shown.contains("echo"), "\(shown)")
    // `yes` ends by SIGPIPE; where that were ignored it would complain.
    #expect(!shown.contains("Broken pipe"), "\(shown)")
    // Pasted text was no longer marked while the pager ran.
    let text = String(decoding: shell.transcript, as: UTF8.self)
    let unmarked = try #require(text.range(of: "\u{1B}[?2004l", options: .backwards))
    let done = try #require(text.range(of: "done\r\n"))
    #expect(text[..<done.lowerBound].range(of: "\u{1B}[?2004l") != nil)
    #expect(unmarked.upperBound <= done.lowerBound)
  }

  @Test func controlCEndsThePagerOnly() throws {
    let course = SmallCourse()
    let shell = try start(course, "echo paging; exec sleep 100")
    #expect(shell.wait { $0.cursorLine == "course>" })
    try shell.say("help", expecting: "paging")
    shell.send("\u{3}")
    #expect(shell.wait { $0.cursorLine.hasSuffix("course>") })
    try shell.say("glossary st", expecting: "A thing that is small.")
    #expect(!shell.screen.text.contains("To leave"))
  }

  @Test func aRequestToEndEndsThePagerToo() throws {
    let course = SmallCourse()
    let shell = try start(course, "echo paging; exec sleep 100")
    #expect(shell.wait { $0.cursorLine == "course>" })
    try shell.say("help", expecting: "paging")
    shell.signal(SIGTERM)
    #expect(shell.waitForExit() == .exited(143))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/less"), "less is not installed"))
  func lessPagesAndIsLeftWithQ() throws {
    let course = SmallCourse()
    let shell = try course.start(["--pager"], rows: 10)
    #expect(shell.wait { $0.cursorLine == "course>" })
    try shell.say("help", expecting: "Study")
    #expect(shell.wait { $0.cursorLine == ":" }, "\(shell.screen.text)")
    #expect(!shell.screen.text.contains("help COMMAND tells more."))
    shell.send("q")
    #expect(shell.wait { $0.cursorLine == "course>" }, "\(shell.screen.text)")
    try shell.say("glossary st", expecting: "A thing that is small.")
  }
}
