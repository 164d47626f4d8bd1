import Foundation
import TerminalTesting
import Testing

/// A question wherever people are (the table is in Decisions/0005-terminals.md).
@Suite struct TerminalTests {
  @Test(arguments: [
    "tmux-256color", "screen", "screen-256color", "linux", "vt100", "xterm-kitty",
    "no-such-terminal",
  ])
  func aQuestionIsEditedAndAnswered(term: String) throws {
    let course = SmallCourse()
    let shell = try course.start(
      ["quiz", "kpo", "--count", "1"], ["TERM": term, "NO_COLOR": ""])
    #expect(shell.wait { $0.cursorLine == "kpo 1/1>" }, "\(shell.screen.text)")
    shell.send("skup\u{8}\u{8}ip")
    #expect(shell.wait { $0.cursorLine == "kpo 1/1> skip" }, "\(shell.screen.text)")
    shell.send("\r")
    #expect(shell.wait { $0.text.contains("Skipped.") })
    #expect(!shell.screen.text.contains("No entry"))
  }

  /// Nothing is known of these: words only, and the kernel edits.
  @Test(arguments: ["", "dumb", "unknown", "emacs"])
  func withoutATerminalToDrawOnAQuestionIsWords(term: String) throws {
    let course = SmallCourse()
    let shell = try course.start(
      ["quiz", "kpo", "--count", "1"], ["TERM": term, "CLICOLOR_FORCE": "1", "NO_COLOR": ""])
    #expect(shell.wait { $0.cursorLine == "kpo 1 of 1:" }, "\(shell.screen.text)")
    shell.send("sxip\u{7f}\u{7f}\u{7f}kip\n")
    #expect(shell.wait { $0.text.contains("Skipped.") })
    #expect(!shell.transcript.contains(0x1B))
  }

  @Test func withoutUnicodeAQuestionIsASCII() throws {
    let course = SmallCourse()
    let shell = try course.start(
      ["quiz", "kpo", "--count", "1"], ["LC_ALL": "C", "TERM": "linux"])
    #expect(shell.wait { $0.cursorLine == "kpo 1/1>" })
    shell.send("é")
    #expect(shell.wait { $0.cursorLine == "kpo 1/1> é" })
    shell.send("\u{15}skip\r")
    #expect(shell.wait { $0.text.contains("Skipped.") })
    let written = String(decoding: shell.transcript, as: UTF8.self).replacing("é", with: "")
    #expect(written.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [20, 40]) func aNarrowScreenHoldsAQuiz(columns: Int) throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--count", "1"], columns: columns)
    #expect(shell.wait { $0.cursorLine == "kpo 1/1>" }, "\(shell.screen.text)")
    // No word is cut: every row ends where a word does.
    let words = Set(["Which", "right", "here?", "one", "two", "three", "taught", "thing"])
    #expect(
      shell.screen.lines.contains {
        $0.split(separator: " ").contains { words.contains(String($0)) }
      })
    // Longer than the row: libedit wraps it.
    let long = String(repeating: "abcdefghij", count: 4)
    shell.send(long)
    #expect(
      shell.wait {
        $0.lines.joined().contains("kpo 1/1> " + long) || $0.lines.joined().contains(long)
      }, "\(shell.screen.text)")
    shell.send("\u{15}skip\r")
    #expect(shell.wait { $0.text.contains("Skipped.") }, "\(shell.screen.text)")
    #expect(shell.screen.lines.allSatisfy { $0.count <= columns })
  }

  @Test func resizeWhileAnAnswerIsTyped() throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--count", "1"])
    #expect(shell.wait { $0.cursorLine == "kpo 1/1>" })
    shell.send(String(repeating: "word ", count: 9))
    #expect(shell.wait { $0.cursor.column == 54 })
    shell.resize(rows: 24, columns: 30)
    #expect(
      shell.wait { screen in
        screen.cursor.column == 24 && screen.lines.contains { $0.hasPrefix("kpo 1/1> word") }
      }, "\(shell.screen.text)")
    shell.send("\u{15}skip\r")
    #expect(shell.wait { $0.text.contains("Skipped.") })
    #expect(course.events("skipped").count == 1)
    // What is drawn from here on has the new width.
    #expect(shell.wait { $0.cursorLine == "kpo 1/1>" })
    try shell.say("again", expecting: "passage")
    #expect(shell.screen.lines.allSatisfy { $0.count <= 30 })
  }

  /// Without a line editor the terminal drops what was typed; so the question's prompt comes again.
  @Test func controlZWithoutALineEditorShowsThePromptAgain() throws {
    let course = SmallCourse()
    let shell = try PTYProcess(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: course.environment(["PS1": "$ "]), rows: 40)
    try #require(shell.wait { $0.cursorLine == "$" }, "\(shell.screen.text)")
    shell.send("\(SmallCourse.program) --plain quiz kpo --count 1\r")
    try #require(shell.wait { $0.cursorLine == "kpo 1 of 1:" }, "\(shell.screen.text)")
    shell.send("sk\u{1A}")
    #expect(shell.wait { $0.cursorLine == "$" && $0.text.contains("Stopped") })
    shell.send("fg\r")
    #expect(shell.wait { $0.cursorLine == "kpo 1 of 1:" }, "\(shell.screen.text)")
    shell.send("skip\n")
    #expect(shell.wait { $0.text.contains("Skipped.") }, "\(shell.screen.text)")
    #expect(course.events("skipped").count == 1)
  }

  @Test func controlZInTheMiddleOfAnAnswer() throws {
    let course = SmallCourse()
    let shell = try PTYProcess(
      "/bin/bash", ["--norc", "--noprofile", "-i"],
      environment: course.environment(["PS1": "$ "]), rows: 40)
    try #require(shell.wait { $0.cursorLine == "$" }, "\(shell.screen.text)")
    shell.send("\(SmallCourse.program) quiz kpo --count 1\r")
    try #require(shell.wait { $0.cursorLine == "kpo 1/1>" }, "\(shell.screen.text)")
    shell.send("ski")
    #expect(shell.wait { $0.cursorLine == "kpo 1/1> ski" })
    shell.send("\u{1A}")
    #expect(shell.wait { $0.cursorLine == "$" && $0.text.contains("Stopped") })
    #expect(!shell.screen.bracketedPaste || shell.screen.cursorLine == "$")
    shell.send("fg\r")
    #expect(shell.wait { $0.cursorLine == "kpo 1/1> ski" }, "\(shell.screen.text)")
    shell.send("p\r")
    #expect(shell.wait { $0.text.contains("Skipped.") }, "\(shell.screen.text)")
    #expect(course.events("skipped").count == 1)
    #expect(course.events("answered").isEmpty)
  }
}

/// Several lines at once: a question takes the first, and nothing answers what was not yet seen.
@Suite struct PasteTests {
  /// A terminal that marks what is pasted: the lines stand on the one line, and wait for Enter.
  @Test func markedLinesStandInTheLineUntilEnter() throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--count", "3"])
    #expect(shell.wait { $0.cursorLine == "kpo 1/3>" && $0.bracketedPaste })
    shell.send("\u{1B}[200~a\n\nb\n\nc\n\u{1B}[201~")
    #expect(shell.wait { $0.cursorLine.hasPrefix("kpo 1/3> a  b  c") }, "\(shell.screen.text)")
    shell.waitForSilence(milliseconds: 100)
    #expect(course.events("answered").isEmpty)
  }

  /// One that does not (the Linux console), with and without a line editor.
  @Test(arguments: ["linux", "dumb"]) func unmarkedLinesAnswerOneQuestion(term: String) throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--count", "3"], ["TERM": term])
    #expect(
      shell.wait {
        $0.cursorLine.hasPrefix("kpo 1") && $0.cursorLine.last != "3"
          || $0.cursorLine.hasSuffix(">")
      })
    shell.send("skip\n\nskip\n\nskip\n\n")
    #expect(
      shell.wait { $0.text.contains("5 more lines that came with it were left out.") },
      "\(shell.screen.text)")
    shell.waitForSilence(milliseconds: 100)
    #expect(course.events("skipped").count == 1)
    #expect(shell.screen.text.contains("Skipped."))
    #expect(!shell.screen.text.contains("Question 2"))
    // And on it goes, with what is typed now.
    shell.send("\n")
    #expect(shell.wait { $0.text.contains("Question 2") })
  }

  /// The command that starts a quiz, with answers pasted behind it.
  @Test func linesBehindTheCommandAnswerNothing() throws {
    let course = SmallCourse()
    let shell = try course.start([], ["TERM": "linux"])
    #expect(shell.wait { $0.cursorLine == "course>" })
    shell.send("glossary st\nquiz kpo --count 2\nskip\n\nskip\n")
    #expect(shell.wait { $0.text.contains("3 more lines that came with it were left out.") })
    #expect(shell.wait { $0.cursorLine == "kpo 1/2>" })
    // Commands before it, whose effect can be seen, all run.
    #expect(shell.screen.text.contains("A thing that is small."))
    #expect(course.events("skipped").isEmpty)
  }

  /// A paste that comes in pieces, with the beginning of a line at its end.
  @Test func theEndOfASlowPasteIsDroppedToo() throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--count", "3"], ["TERM": "linux"])
    #expect(shell.wait { $0.cursorLine == "kpo 1/3>" })
    shell.send("skip\n" + String(repeating: "\nskip\n", count: 2000) + "half a li")
    #expect(
      shell.wait(seconds: 60) { $0.text.contains("more lines that came with it were left out.") },
      "\(shell.screen.text)")
    shell.waitForSilence(milliseconds: 200)
    #expect(course.events("skipped").count == 1)
  }
}
