import Diagnostics
import Testing

@testable import ContentLint

@Suite struct WaiverTests {
  /// The key is much longer than the other options.
  static let long = SampleCourse.sound.replacing(
    "The firm next door\n", with: "The firm next door, which has signed a contract for it\n")

  static func course(_ waiver: String, _ body: String = long) -> SampleCourse {
    SampleCourse(SampleCourse.item("one", body, waiver))
  }

  @Test func aReasonSetsARuleAside() {
    #expect(Self.course("").found.contains("warning Q4"))
    let course = Self.course("`waive: Q4 the contract is the point` `waive: Q16 so it is long`")
    #expect(course.readerProblems == [])
    #expect(course.found == [])
  }

  @Test(arguments: [
    ("`waive: Q4 too long`", "error waiver", "a waiver says why, in at least three words"),
    ("`waive: Q4`", "error waiver", "a waiver says why, in at least three words"),
    ("`waive: Q44 it has its reasons`", "error waiver", "there is no rule 'Q44' to waive"),
    ("`waive: Q3 it has its reasons`", "error waiver", "Q3 is an error and cannot be waived"),
    ("`waive: Q24 it has its reasons`", "error waiver", "Q24 is an error and cannot be waived"),
    ("`waive: Q20 it has its reasons`", "warning waiver", "this waiver waives nothing"),
  ])
  func waiversAreLookedAtToo(waiver: String, finding: String, summary: String) throws {
    let problems = Self.course(waiver).lint.diagnostics
    let problem = try #require(problems.first { $0.code == "waiver" })
    #expect("\(problem.severity.rawValue) waiver" == finding)
    #expect(problem.summary == summary)
    #expect(problem.location.line == 6 && problem.location.path == SampleCourse.quizPath)
    #expect(problem.location.column == 57, "the code is marked")
  }

  @Test func anUnknownCodeHasASuggestion() {
    let problems = Self.course("`waive: Q44 it has its reasons`").lint.diagnostics
    #expect(problems.first { $0.code == "waiver" }?.suggestion == "Q4")
  }

  @Test func anErrorStaysHoweverOftenItIsWaived() {
    let body = SampleCourse.sound.replacing("The phone company", with: "None of the above")
    #expect(Self.course("`waive: Q3 it has its reasons`", body).found.contains("error Q3"))
  }

  @Test func aLessonWaivesInItsFrontMatter() {
    var course = SampleCourse(SampleCourse.sound)
    course.front = "as-of: 2020-01"
    #expect(course.found == ["warning Q29"])
    course.front += "\nwaive: Q29 the study is from then"
    #expect(course.readerProblems == [])
    #expect(course.found == [])
    course.front += "; Q20 it is hard to read"
    #expect(course.found == ["warning waiver"])
  }
}
