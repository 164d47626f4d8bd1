import Foundation
import TerminalTesting
import Testing

/// A learner's first hour, through the terminal.
@Suite struct WholeSessionTests {
  /// From a miss to the page that names it, and with Tab to questions on that idea alone.
  @Test func theWeakestIdeaIsOneTabAway() throws {
    let course = SmallCourse()
    _ = try course.run(["quiz", "--objective", "know-two", "--count", "1"], input: "skip\n")
    let shell = try course.start([], rows: 24)
    #expect(shell.wait { $0.cursorLine == "course>" })
    try shell.say("progress", expecting: "Know the second thing: quiz --objective know-two")
    #expect(shell.screen.text.contains("Where you stand: ideas mastered"))
    #expect(shell.wait { $0.cursorLine == "course>" })
    shell.send("quiz --objective know-t\t")
    #expect(
      shell.wait { $0.cursorLine == "course> quiz --objective know-two" }, "\(shell.screen.text)")
    try shell.say("", expecting: "Question 1/")
    #expect(course.events("initialized").last?["objective"] as? String == "know-two")
  }

  @Test func aLessonIsReadLeftAndResumed() throws {
    let course = SmallCourse()
    var shell = try course.start()
    #expect(shell.wait { $0.cursorLine == "course>" && $0.text.contains("1 short lesson") })
    try shell.say("", expecting: "The first screen says hello")
    try shell.say("", expecting: "The second screen teaches one thing")
    try shell.say("", expecting: "Check")
    #expect(shell.wait { $0.cursorLine == "check>" })
    let first = shell.screen.text
    try shell.say("why", expecting: "The screen you have just read teaches this.")
    try shell.say("nonsense", expecting: "That is none of the options.")
    // A wrong answer: a second try with the options where they were.
    let options = first.split(separator: "\n").filter {
      $0.hasPrefix("  a  ") || $0.hasPrefix("  b  ")
    }
    let wrong =
      first.contains("  a  Number one") || first.contains("  a  Colour one")
        || first.contains("  a  Shape one") ? "b" : "a"
    try shell.say(wrong, expecting: "Try once more; the options stay where they are.")
    try shell.say("again", expecting: String(options[0]))
    try shell.say("passage", expecting: "From \"First steps\"")
    let noun = try #require(
      ["Number", "Colour", "Shape"].first { first.contains("\($0) one") })
    try shell.say("\(noun) one", expecting: "Right.")
    #expect(course.events("answered").count == 2)

    // Ctrl-C loses nothing, and twice offers to leave.
    #expect(shell.wait { $0.text.hasSuffix("check>") })
    shell.send("\u{3}")
    #expect(shell.wait { $0.text.contains("^C") })
    shell.send("\u{3}")
    #expect(shell.wait { $0.text.contains("To leave, press Ctrl-C once more") })
    try shell.say("", expecting: "The third screen teaches another")
    shell.send("quit\r")
    #expect(shell.waitForExit() == .exited(0))
    #expect(shell.isCooked)
    #expect(shell.screen.text.contains("Kept: every answer, and your place in \"First steps\""))

    shell = try course.start()
    #expect(
      shell.wait { $0.text.contains("Enter: go on with \"First steps\" at screen 3 of 3") })
    try shell.say("", expecting: "The third screen teaches another")
    #expect(shell.screen.text.contains("you left here"))
    try shell.say("", expecting: "Check")
    try shell.say("skip", expecting: "Skipped.")
    // Between two prompts the terminal itself takes the key.
    #expect(shell.wait { $0.text.hasSuffix("check>") && $0.text.contains("Enter goes on.") })
    shell.send("\u{4}")
    #expect(shell.waitForExit() == .exited(0))
    #expect(course.events("skipped").count == 1)
    let history = try String(contentsOfFile: course.data + "/line-history", encoding: .utf8)
    #expect(
      history.split(separator: "\n").allSatisfy { !$0.contains("one") && $0 != "a" && $0 != "b" })
  }

  @Test func undoTakesAnAnswerBackInTheRecordToo() throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--count", "2", "--seed", "1"])
    #expect(shell.wait { $0.cursorLine.hasPrefix("kpo 1/2>") })
    try shell.say("skip", expecting: "Skipped.")
    try shell.say("undo", expecting: "Taken back")
    #expect(shell.wait { $0.cursorLine.hasPrefix("kpo 1/2>") })
    #expect(course.events.map { $0["verb"] as? String } == ["initialized", "skipped", "retracted"])
  }

  @Test func tabCompletesCommandsTopicsAndTerms() throws {
    let course = SmallCourse()
    let shell = try course.start()
    #expect(shell.wait { $0.cursorLine == "course>" })
    shell.send("qui\t")
    #expect(shell.wait { $0.cursorLine.hasPrefix("course> qui") })
    shell.send("\u{15}gloss\t")
    #expect(shell.wait { $0.cursorLine == "course> glossary" })
    shell.send("sm\t")
    #expect(shell.wait { $0.cursorLine == "course> glossary small thing" })
    shell.send("\u{15}quiz k\t--c\t")
    #expect(shell.wait { $0.cursorLine == "course> quiz kpo --count" })
    shell.send("\u{15}learn kpo/\t")
    #expect(shell.wait { $0.cursorLine == "course> learn kpo/first" })
  }

  @Test func unknownWordsAreUnderstood() throws {
    let course = SmallCourse()
    let shell = try course.start()
    #expect(shell.wait { $0.cursorLine == "course>" })
    try shell.say("progres", expecting: "Did you mean progress?")
    try shell.say("quiz kpoo", expecting: "Did you mean kpo?")
    try shell.say("quiz kpo --cuont 3", expecting: "Did you mean '--count'?")
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func signalsEndItWithEverythingKept(signal: Int32, status: Int32) throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--seed", "1"])
    #expect(shell.wait { $0.cursorLine.hasPrefix("kpo 1/") })
    try shell.say("skip", expecting: "Skipped.")
    shell.signal(signal)
    #expect(shell.waitForExit() == .exited(status))
    #expect(course.events("skipped").count == 1)
    #expect(FileManager.default.fileExists(atPath: course.data + "/progress.json"))
  }

  @Test func aSecondShellIsToldAndMayRead() throws {
    let course = SmallCourse()
    let first = try course.start()
    #expect(first.wait { $0.cursorLine == "course>" })
    let quiz = try course.run(["quiz", "kpo"])
    #expect(quiz.status == .exited(75))
    #expect(quiz.text.contains("Another course shell is recording"))
    #expect(try course.run(["topics"]).status == .exited(0))
  }

  @Test func aSecondShellRecordsWhenTheFirstIsGone() throws {
    let course = SmallCourse()
    let first = try course.start()
    #expect(first.wait { $0.cursorLine == "course>" })
    let second = try course.start()
    #expect(second.wait { $0.cursorLine == "course>" })
    #expect(second.screen.text.contains("Enter: read"))
    try second.say("quiz kpo", expecting: "Answers cannot be recorded here")
    try first.say("quit", expecting: "Everything is kept.")
    #expect(first.waitForExit() == .exited(0))
    try second.say("quiz kpo --count 1", expecting: "Answers are recorded here now.")
    #expect(second.wait { $0.cursorLine.hasPrefix("kpo 1/1>") })
    try second.say("skip", expecting: "Skipped.")
    #expect(course.events("skipped").count == 1)
  }

  /// A line with text in it is cleared; only empty ones lead out.
  @Test func controlCOnTypedLinesLeadsNowhere() throws {
    let course = SmallCourse()
    let shell = try course.start()
    #expect(shell.wait { $0.cursorLine == "course>" })
    for count in 1...4 {
      shell.send("typed")
      #expect(shell.wait { $0.cursorLine == "course> typed" })
      shell.send("\u{3}")
      #expect(
        shell.wait { screen in
          screen.cursorLine == "course>" && screen.lines.count { $0.hasSuffix("typed^C") } == count
        })
    }
    #expect(!shell.screen.text.contains("To leave"))
    shell.send("\u{3}")
    #expect(shell.wait { $0.text.contains("To leave, press Ctrl-C once more") })
  }

  @Test func narrowScreensFit() throws {
    let course = SmallCourse()
    let shell = try course.start(["learn", "kpo/first"], columns: 40)
    #expect(shell.wait { $0.text.contains("Hello, learner.") })
    #expect(shell.screen.lines.allSatisfy { $0.count <= 40 })
  }
}
