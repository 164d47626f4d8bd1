import Foundation
import TerminalTesting
import Testing

/// The real program, while an author edits a copy of the small course.
@Suite struct ContentEditTests {
  let course = SmallCourse()
  let content = FileManager.default.temporaryDirectory.path() + "/course-edit-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.copyItem(atPath: SmallCourse.content, toPath: content)
  }

  func run(
    _ arguments: [String], input: String = ""
  ) throws -> (text: String, status: ChildStatus) {
    try course.run(arguments, input: input, ["COURSE_HOME": content])
  }

  func edit(_ path: String, _ change: (String) -> String) throws {
    let file = content + "/" + path
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try change(text).write(toFile: file, atomically: true, encoding: .utf8)
  }

  func move(_ path: String, to new: String) throws {
    try FileManager.default.moveItem(atPath: content + "/" + path, toPath: content + "/" + new)
  }

  /// Without what changes by itself from one second to the next.
  func timeless(_ progress: String) -> [Substring] {
    progress.split(separator: "\n").filter { !$0.contains(/retrievability|total|today|thisWeek/) }
  }

  /// A lesson read half, a quiz answered, a note; then the lesson's file and an item get new names.
  @Test func aRenamedLessonAndItemAreConfirmedOnce() throws {
    defer { try? FileManager.default.removeItem(atPath: content) }
    #expect(try run(["check"]).text.contains("no problems.\n"))
    #expect(try run(["check", "--confirm"]).text.contains("Recorded in Lessons/ids.txt."))
    _ = try run(["quiz", "--objective", "know-one", "--count", "3"], input: "a\nb\nc\n")
    #expect(try run(["learn", "kpo/first"], input: "note remember\n").status == .exited(3))
    let before = try run(["progress", "--json"]).text
    let history = try run(["replay", "--json"]).text
    let asked = course.events("answered").compactMap { $0["item"] as? String }
    #expect(asked.contains("one-a"))

    try move("Lessons/kpo/01-first.md", to: "Lessons/kpo/01-beginning.md")
    try edit("Quizzes/kpo/first.md") {
      $0.replacing("lesson: kpo/first", with: "lesson: kpo/beginning")
        .replacing("## one-a", with: "## one-number")
    }
    let (told, status) = try run(["check"])
    #expect(status == .exited(0) && told.contains("0 errors, 2 warnings."))
    #expect(
      told.contains(
        "Lessons/kpo/01-beginning.md:1:1: warning: the lesson 'kpo/beginning' seems to be what was"
          + " 'kpo/first' before"), "\(told)")
    #expect(told.contains("Quizzes/kpo/first.md:5:4: warning: the item 'one-number' seems to be"))
    #expect(!FileManager.default.contents(atPath: content + "/Lessons/ids.txt")!.isEmpty)

    let confirmed = try run(["check", "--confirm"]).text
    #expect(
      confirmed.contains("lesson kpo/first is kpo/beginning now.")
        && confirmed.contains("item one-a is one-number now."), "\(confirmed)")
    #expect(
      try run(["check", "--confirm"]).text
        == "Nothing to confirm: Lessons/ids.txt is up to date.\n")
    #expect(try run(["check"]).text.contains("no problems.\n"))

    let now = try run(["progress", "--json"]).text
    #expect(timeless(now) == timeless(before.replacing("kpo/first", with: "kpo/beginning")))
    #expect(timeless(now).contains { $0.contains("\"answers\" : 3") })
    #expect(
      try run(["replay", "--json"]).text.replacing("kpo/beginning", with: "kpo/first")
        .filter(\.isASCII).count == history.count)
    #expect(try run(["replay", "1"]).text.contains("one-number"))
    #expect(try run(["notes"]).text.contains("open kpo/beginning 2"))
    #expect(try run([], input: "\n").text.contains("First steps · screen 2 of 3 · you left here"))
    #expect(course.events("answered").compactMap { $0["item"] as? String } == asked)
  }

  /// Everything the learner was in the middle of leaves the course.
  @Test func whatIsGoneIsNeverAskedAndNeverDue() throws {
    defer { try? FileManager.default.removeItem(atPath: content) }
    _ = try run(["check", "--confirm"])
    _ = try run(["quiz", "--objective", "know-one", "--count", "4"], input: "a\n")
    try edit("Lessons/kpo/01-first.md") {
      $0.replacing("  know-one: Know the first thing\n", with: "")
        .replacing("<!-- check: know-one -->\n", with: "")
    }
    try edit("Quizzes/kpo/first.md") { text in
      let parts = text.split(separator: "\n## ", omittingEmptySubsequences: false)
      return parts.filter { !$0.contains("know-one") }.joined(separator: "\n## ")
    }
    let gone = try run(["check"]).text
    #expect(gone.contains("warning: the objective 'know-one' is gone from the course"), "\(gone)")
    #expect(try run(["check", "--confirm"]).text.contains("objective know-one is retired."))
    #expect(try run(["check"]).text.contains("no problems.\n"))
    let (text, status) = try run([], input: "\nquit\n")
    #expect(status == .exited(0))
    #expect(text.contains("nothing due for review"))
    #expect(text.contains("Your quiz ends here: the course was changed"), "\(text)")
    #expect(try run(["review"]).text.contains("Nothing to review yet"))
    #expect(try run(["replay", "1"]).text.contains("no longer part of the course"))
    #expect(try run(["regrade", "--preview"]).text.contains("1 answer to questions that are gone"))
  }
}
