import Foundation
import TerminalTesting
import Testing

/// Without a terminal: the same commands, nothing but text, and a status that says how it ended.
@Suite struct PipeTests {
  @Test func aQuizRunsThroughAPipe() throws {
    let course = SmallCourse()
    let (text, status) = try course.run(
      ["quiz", "kpo", "--count", "3"], input: String(repeating: "skip\n", count: 3))
    #expect(status == .exited(0))
    #expect(text.contains("Question 1/3") && text.contains("Quiz done: 0 of 3 right (0%)."))
    #expect(!text.utf8.contains(0x1B) && !text.contains("kpo 1/3>"))
    #expect(course.events("skipped").count == 3)
  }

  @Test func endedInputIsToldByTheStatus() throws {
    let course = SmallCourse()
    let (text, status) = try course.run(["quiz", "kpo", "--count", "3"], input: "skip\n")
    #expect(status == .exited(3))
    #expect(text.contains("Kept: 1 answer of this quiz."))
    #expect(course.events("skipped").count == 1)
  }

  @Test func aMistypedCommandAtAQuestionIsNamedAndCostsNothing() throws {
    let course = SmallCourse()
    let (text, status) = try course.run(
      ["quiz", "--objective", "know-one", "--count", "1"], input: "zz\nhitn\n")
    #expect(status == .exited(3))
    #expect(text.contains("That is none of the options. Type a letter (a-c).\n"))
    #expect(text.contains("(a-c). Did you mean hint?"))
    #expect(course.events("answered").isEmpty)
  }

  @Test func badWordsHaveTheirStatusAndAdvice() throws {
    let course = SmallCourse()
    let cases: [([String], String)] = [
      (["quiz", "kpoo"], "Did you mean kpo?"), (["qiuz"], "Did you mean quiz?"),
      (["quiz", "--level", "9"], "--level is 1, 2 or 3"), (["hint"], "works inside the course"),
      (["\u{1B}[31mx"], "There is no command \u{FFFD}[31mx."),
    ]
    for (words, advice) in cases {
      let (text, status) = try course.run(words)
      #expect(status == .exited(64) && text.contains(advice), "\(words): \(text)")
    }
  }

  @Test func theListsPrint() throws {
    let course = SmallCourse()
    for (words, expected) in [
      (["topics"], "First steps"), (["progress"], "Where you stand"),
      (["search", "hello"], "screen 1"), (["glossary", "st"], "A thing that is small."),
      (["check"], "1 lesson, 6 questions: no problems."), (["help"], "At a question"),
      (["--version"], "course "),
    ] {
      let (text, status) = try course.run(words)
      #expect(status == .exited(0) && text.contains(expected), "\(words): \(text)")
    }
  }

  /// Alone on standard output, so that other programs can read it.
  @Test func listingsAreJSONAndNothingElse() throws {
    let course = SmallCourse()
    _ = try course.run(["quiz", "kpo", "--count", "2"], input: "skip\nskip\n")
    for words in [
      ["progress"], ["topics"], ["search", "hello"], ["glossary"], ["replay"], ["replay", "1"],
      ["settings"], ["review", "--forecast"],
    ] {
      let (text, status) = try course.run(words + ["--json"], ["LC_ALL": "C"])
      #expect(status == .exited(0), "\(words)")
      let record = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect(record?["version"] as? Int == 1, "\(words)")
    }
    let replay = try course.run(["replay", "--json"]).text
    #expect(replay.contains("\"questions\" : 2"))
  }

  /// From the page to what it advises, in one go.
  @Test func theWeakestIdeaCanBePractised() throws {
    let course = SmallCourse()
    _ = try course.run(["quiz", "kpo", "--count", "2"], input: "skip\nskip\n")
    let page = try course.run(["progress"]).text
    let command = try #require(page.firstMatch(of: /quiz --objective ([a-z0-9-]+)/))
    let quiz = try course.run(
      ["quiz", "--objective", String(command.1)], input: String(repeating: "skip\n", count: 9))
    #expect(quiz.status == .exited(0) && quiz.text.contains("Quiz done"))
    #expect(course.events("initialized").last?["objective"] as? String == String(command.1))
    let asked = course.events("skipped").dropFirst(2).map { $0["objective"] as? String }
    #expect(!asked.isEmpty && asked.allSatisfy { $0 == String(command.1) })
  }

  @Test func colourIsAsTheEnvironmentSays() throws {
    let course = SmallCourse()
    let forced = try course.run(["topics"], ["CLICOLOR_FORCE": "1", "NO_COLOR": ""])
    #expect(forced.text.utf8.contains(0x1B))
    #expect(try !course.run(["topics"], ["CLICOLOR_FORCE": "1"]).text.utf8.contains(0x1B))
  }

  @Test func aLocaleWithoutUnicodeGetsASCII() throws {
    let course = SmallCourse()
    let environment = ["LC_ALL": "C", "LANG": "C"]
    for words in [["topics"], ["progress"], ["quiz", "kpo", "--count", "1"]] {
      let (text, _) = try course.run(words, input: "skip\n", environment)
      #expect(text.utf8.allSatisfy { $0 < 0x80 }, "\(words)")
    }
  }

  @Test func aDumbTerminalGetsNoEscapes() throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--count", "1"], ["TERM": "dumb"])
    #expect(shell.wait { $0.cursorLine.hasPrefix("kpo 1 of 1:") })
    shell.send("skip\n")
    #expect(shell.wait { $0.text.contains("Skipped.") })
    #expect(!shell.transcript.contains(0x1B))
  }

  @Test func missingAndBrokenPlacesAreOneLineEach() throws {
    let course = SmallCourse()
    let nowhere = try course.run([], ["COURSE_HOME": "/nonexistent"])
    #expect(nowhere.status == .exited(66) && nowhere.text.contains("there is no course in"))
    let empty = course.data + "-empty"
    defer { try? FileManager.default.removeItem(atPath: empty) }
    for folder in ["Lessons", "Quizzes"] {
      try FileManager.default.createDirectory(
        atPath: "\(empty)/\(folder)", withIntermediateDirectories: true)
    }
    let bare = try course.run([], ["COURSE_HOME": empty])
    #expect(bare.status == .exited(66) && bare.text.contains("has no lessons"))
    let file = try course.run(["topics"], ["COURSE_DATA": "/etc/passwd"])
    #expect(file.status == .exited(74) && file.text.contains("/etc/passwd"))
    _ = try course.run(["quiz", "kpo", "--count", "1"], input: "skip\n")
    try "{\"format\":\"course-progress\",\"version\":99}".write(
      toFile: course.data + "/progress.json", atomically: true, encoding: .utf8)
    let newer = try course.run(["progress"])
    #expect(newer.status == .exited(74) && newer.text.contains("newer version of course"))
    try "rubbish".write(
      toFile: course.data + "/progress.json", atomically: true, encoding: .utf8)
    let corrupt = try course.run(["progress"])
    #expect(corrupt.status == .exited(0) && corrupt.text.contains("no answer is lost"))
  }

  /// On a terminal too a message ends its line, and is no wider than the screen.
  @Test func messagesOnATerminalEndTheirLine() throws {
    let course = SmallCourse()
    let shell = try PTYProcess(
      "/bin/sh", ["-c", "\(SmallCourse.program) --nonsense; echo behind"],
      environment: course.environment(), rows: 24, columns: 40)
    #expect(shell.waitForExit() == .exited(0))
    #expect(shell.wait { $0.lines.contains("behind") }, "\(shell.screen.text)")
    #expect(shell.screen.lines.allSatisfy { $0.count <= 40 })
  }

  /// Inside the course a folder that is no course is named, and the course goes on.
  @Test func aFailedCheckDoesNotEndTheShell() throws {
    let course = SmallCourse()
    let shell = try course.start()
    #expect(shell.wait { $0.cursorLine == "course>" })
    try shell.say("check /nonexistent", expecting: "there is no course in /nonexistent")
    try shell.say("topics", expecting: "First steps")
  }

  @Test func aRecordThatVanishesEndsTheCourseInWords() throws {
    let course = SmallCourse()
    let shell = try course.start(["quiz", "kpo", "--count", "2"])
    #expect(shell.wait { $0.cursorLine.hasPrefix("kpo 1/2>") })
    try FileManager.default.removeItem(atPath: course.data)
    shell.send("skip\r")
    #expect(shell.waitForExit() == .exited(74))
    let text = shell.screen.text.split(separator: "\n").joined(separator: " ")
    #expect(text.contains("was deleted or replaced while course was open"), "\(text)")
    #expect(!text.contains("Everything before it is kept"))
  }

  @Test func numbersBelowZeroAreNamed() throws {
    let course = SmallCourse()
    let (text, status) = try course.run(["quiz", "kpo", "--count", "-3"])
    #expect(status == .exited(64))
    #expect(text.contains("--count is a number from 1 to 100, not -3."))
  }

  @Test func checkNamesThePlaceAndFails() throws {
    let course = SmallCourse()
    let copy = course.data + "-content"
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try FileManager.default.copyItem(atPath: SmallCourse.content, toPath: copy)
    let quiz = copy + "/Quizzes/kpo/first.md"
    let broken = try String(contentsOfFile: quiz, encoding: .utf8)
      .replacing("`level: 2`", with: "`levle: 2`", maxReplacements: 1)
    try broken.write(toFile: quiz, atomically: true, encoding: .utf8)
    let (text, status) = try course.run(["check", copy])
    #expect(status == .exited(1))
    #expect(text.contains("Quizzes/kpo/first.md:6:24: error: unknown attribute 'levle'"))
    #expect(text.contains("did you mean level?"))
    let learner = try course.run(
      ["quiz", "kpo", "--count", "1"], input: "skip\n", ["COURSE_HOME": copy])
    #expect(learner.status == .exited(0))
    #expect(learner.text.contains("The course files have 1 problem;"))
  }

  /// With a standard stream closed, the next file opened would take its place.
  @Test func closedStreamsNeverBecomeTheRecord() throws {
    let course = SmallCourse()
    let process = try PipedProcess(
      "/bin/sh",
      ["-c", "\(SmallCourse.program) quiz kpo --count 1 <&- >&- 2>&-; echo ended $?"],
      environment: course.environment())
    process.closeInput()
    #expect(process.waitForExit(seconds: 20) == .exited(0))
    #expect(process.text == "ended 3\n")
    #expect(course.events.map { $0["verb"] as? String } == ["initialized"])
    let text = try String(contentsOfFile: course.data + "/history.jsonl", encoding: .utf8)
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
  }

  /// A limit on the size of files is told like a full disk.
  @Test func aLimitOnFilesIsTold() throws {
    let course = SmallCourse()
    let process = try PipedProcess(
      "/bin/sh", ["-c", "ulimit -f 1; exec \"$0\" quiz --count 5", SmallCourse.program],
      environment: course.environment())
    process.send("skip\nskip\nskip\nskip\nskip\n")
    process.closeInput()
    #expect(process.waitForExit(seconds: 20) == .exited(74), "\(process.text)")
    #expect(process.text.contains("not recorded"))
  }

  @Test func whatStandsBehindTwoHyphensIsMeantAsItIs() throws {
    let course = SmallCourse()
    #expect(try course.run(["note", "--", "use --plain or --data HERE"]).status == .exited(0))
    #expect(try course.run(["note", "--", "use", "--plain"]).status == .exited(0))
    #expect(
      course.events("noted").map { $0["text"] as? String }
        == ["use --plain or --data HERE", "use --plain"])
  }
}
