import Diagnostics
import Testing

@testable import ContentLint

/// Rules about lessons, dates, claims and other texts.
@Suite struct CourseRuleTests {
  static let claims = """
    | claim | in short | status | note |
    |---|---|---|---|
    | S1 | Desks are run by people | taught | |
    | S2 | Desks are new | taught, ages | |
    | S3 | Desks fly | none | nonsense |

    | never as fact | why |
    |---|---|
    | always on time | nobody is |
    """

  static func course(_ attributes: String = "", today: YearAndMonth? = nil) -> SampleCourse {
    var course = SampleCourse(
      SampleCourse.item("one", SampleCourse.sound, attributes),
      SampleCourse.item(
        "two",
        SampleCourse.sound.replacing("Who runs the desk from now on?", with: "Whose is it?")
          .replacing("A shop sends its phone desk", with: "A baker gives an oven and a bell")))
    course.today = today
    return course
  }

  @Test(arguments: [("`as-of: 2024-06`", true), ("`as-of: 2024-07`", false), ("", false)])
  func oldFactsAreNamed(date: String, isOld: Bool) {
    let course = Self.course(date, today: YearAndMonth(year: 2026, month: 1))
    #expect(course.found.contains("warning Q29") == isOld)
    #expect(!Self.course(date).found.contains("warning Q29"), "without a date of today")
  }

  @Test func aHardLessonIsNamed() {
    var course = SampleCourse(SampleCourse.sound)
    let hard =
      "Internationally diversified organisations simultaneously reconsider administrative"
      + " responsibilities, notwithstanding considerable organisational difficulties. "
    course.screens = "# Hard\n\n" + String(repeating: hard, count: 12) + "\n"
    #expect(course.found.contains("warning Q20"))
    course.screens =
      "# Easy\n\n" + String(repeating: "We sit at a desk and talk. ", count: 20) + "\n"
    #expect(!course.found.contains("warning Q20"))
  }

  @Test func drawingsOfLessonsAreMeasured() {
    var course = SampleCourse(SampleCourse.sound)
    let drawing = { (width: Int) in
      "# A\n\n```diagram: a line\n\(String(repeating: "\u{2500}", count: width))\n```\n\nText.\n"
    }
    course.screens = drawing(73)
    #expect(course.found == ["error Q30"])
    course.screens = drawing(72)
    #expect(course.found == [])
  }

  @Test func anItemWithoutSourcesIsAnError() {
    let item = SampleCourse.item("one", SampleCourse.sound).replacing("`source: S1`", with: "")
    #expect(SampleCourse(item).found.contains("error Q23"))
  }

  @Test(arguments: [
    ("S9", "unknown claim 'S9'", "S1"), ("S2", "S2 ages: the item, or its lesson, says", nil),
  ])
  func claimsOfItemsExistAndAreDated(claim: String, summary: String, meant: String?) throws {
    var course = Self.course()
    course.items[0] = course.items[0].replacing("source: S1", with: "source: S1 \(claim)")
    #expect(!course.found.contains("error Q23"), "without a table of claims")
    course.claims = Self.claims
    let problem = try #require(course.lint.diagnostics.first { $0.code == "Q23" })
    #expect(problem.summary.hasPrefix(summary) && problem.suggestion == meant)
    course.front = "as-of: 2026-01"
    #expect(course.found.contains("error Q23") == (claim == "S9"))
  }

  @Test func claimsOfLessonsExist() {
    var course = Self.course()
    course.claims = Self.claims.replacing("| S1 |", with: "| S4 |")
    let lines = course.lint.diagnostics.filter { $0.code == "Q23" }.map { $0.location.path }
    #expect(lines.contains(SampleCourse.lessonPath) && lines.contains(SampleCourse.quizPath))
  }

  @Test(arguments: [
    ("A provider is always on time.", true), ("No provider is always on time.", false),
    ("Some call it \"always on time\".", false), ("The article has always on time.", false),
  ])
  func whatIsNoFactIsNotStatedAsOne(sentence: String, isFound: Bool) {
    var course = Self.course()
    course.claims = Self.claims
    course.screens = "# A\n\nText first. \(sentence)\n"
    #expect(course.found.contains("error Q25") == isFound)
  }

  @Test func noKeyStatesWhatIsNoFact() {
    var course = Self.course()
    course.claims = Self.claims
    course.items[0] = course.items[0].replacing("The firm next door\n", with: "Always on time\n")
    #expect(course.found.contains("error Q25"))
    course.items[0] = course.items[0].replacing("[x] Always on time", with: "[ ] Always on time")
      .replacing("[ ] The owner", with: "[x] The owner")
    #expect(!course.found.contains("error Q25"))
  }

  @Test(arguments: [
    ("xx a desk is run by people who answer the xx", true),
    ("xx a DESK is run, by people who answer THE", true),
    ("xx desk is run by people who answer xx", false), ("", false),
  ])
  func eightWordsOfAnotherTextAreFound(text: String, isFound: Bool) {
    var course = Self.course()
    #expect(!course.found.contains("error Q32"))
    course.other = text
    #expect(course.found.contains("error Q32") == isFound)
  }

  @Test func wordsOfItemsAreComparedToo() throws {
    var course = Self.course()
    course.other = "He owns us, but other people pick up the phone and talk. But other people pick"
    #expect(!course.found.contains("error Q32"))
    course.other = "it, but other people pick up the phone"
    let problem = try #require(course.lint.diagnostics.first { $0.code == "Q32" })
    #expect(problem.location.path == SampleCourse.quizPath && problem.location.line == 13)
  }
}
