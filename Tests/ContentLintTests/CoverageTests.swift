import Assessment
import Curriculum
import Diagnostics
import Testing

@testable import ContentLint

@Suite struct CoverageTests {
  static let header = """
    | lesson | items | 1 | 2 | 3 | SC | SN | CL | MS | TF | TX | NU | OR | per objective |
    |---|---|---|---|---|---|---|---|---|---|---|---|---|---|

    """
  static let claims = """
    | claim | in short | status | note |
    |---|---|---|---|

    """

  /// Two items, a single choice on a case and a typed term, one of them sealed.
  static func course(blueprint: String? = nil, claims: String? = nil) -> SampleCourse {
    var course = SampleCourse(
      SampleCourse.item("one", SampleCourse.sound, "`exam`"),
      SampleCourse.item("two", ItemRuleTests.typed)
        .replacing("level: 1", with: "level: 2"))
    course.blueprint = blueprint.map { header + $0 + "\n" }
    course.claims = claims.map { self.claims + $0 + "\n" }
    return course
  }

  @Test func withoutTablesNothingIsMissing() {
    let coverage = Self.course().lint.coverage
    #expect(coverage.missing == [] && coverage.claims.isEmpty)
    #expect(coverage.objectives.map(\.levels) == [[1, 1, 0]])
    #expect(coverage.objectives.map(\.sealed) == [1])
  }

  /// Each minimum met exactly, and each one missed by one.
  @Test(arguments: [
    ("2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2", []),
    ("3 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2", ["needs 3 items; it has 2"]),
    ("2 | 2 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2", ["needs 2 items of level 1; it has 1"]),
    ("2 | 1 | 2 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2", ["needs 2 items of level 2; it has 1"]),
    ("2 | 1 | 1 | 1 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2", ["needs 1 item of level 3; it has 0"]),
    ("2 | 1 | 1 | 0 | 0 | 2 | 0 | 0 | 0 | 1 | 0 | 0 | 2", ["needs 2 items of type SN; it has 1"]),
    ("2 | 1 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 2", []),
    ("2 | 1 | 1 | 0 | 1 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2", ["needs 1 item of type SC; it has 0"]),
    ("2 | 1 | 1 | 0 | 0 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 2", ["needs 1 item of type CL; it has 0"]),
    ("2 | 1 | 1 | 0 | 0 | 1 | 0 | 1 | 0 | 1 | 0 | 0 | 2", ["needs 1 item of type MS; it has 0"]),
    ("2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 1 | 1 | 0 | 0 | 2", ["needs 1 item of type TF; it has 0"]),
    ("2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 2 | 0 | 0 | 2", ["needs 2 items of type TX; it has 1"]),
    ("2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 | 0 | 2", ["needs 1 item of type NU; it has 0"]),
    ("2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 1 | 2", ["needs 1 item of type OR; it has 0"]),
    ("2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 3", ["needs 3 items; it has 2"]),
  ])
  func cellsOfTheBlueprintAreMinimums(cells: String, missing: [String]) {
    let course = Self.course(blueprint: "| types/desks | \(cells) |")
    #expect(course.lint.tableProblems == [])
    let found = course.lint.coverage.missing
    #expect(found.count == missing.count)
    for (hole, text) in zip(found, missing) { #expect(hole.hasSuffix(text), "\(hole)") }
    #expect(course.found.filter { $0 == "error Q24" }.count == missing.count)
  }

  @Test func aFifthIsSealed() {
    let row = "| types/desks | 2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2 |"
    var course = Self.course(blueprint: row)
    course.items[0] = course.items[0].replacing(" `exam`", with: "")
    #expect(
      course.lint.coverage.missing == [
        "'types/desks' has 0 of 2 items sealed for exams; a fifth should be"
      ])
  }

  @Test(arguments: [
    ("| S1 | Desks | taught | |", []),
    (
      "| S2 | Desks | taught | |",
      ["claim S2 needs a lesson and 2 items; it has no lesson and no item"]
    ),
    ("| S2 | Desks | none | nonsense |", []),
  ])
  func claimsNeedALessonAndTwoItems(row: String, missing: [String]) {
    let row = row.contains("S1") ? row : "| S1 | Desks | taught | |\n" + row
    #expect(Self.course(claims: row).lint.coverage.missing == missing)
  }

  @Test func oneItemIsTooFewForAClaim() {
    var course = Self.course(claims: "| S1 | Desks | taught | |\n| W1 | x | taught | |")
    course.items[1] = course.items[1].replacing("source: S1", with: "source: OTHER")
    #expect(
      course.lint.coverage.missing == [
        "claim S1 needs a lesson and 2 items; it has types/desks and one"
      ])
  }

  @Test(arguments: [
    ("| types/desks | 2 |", "a row here has 14 cells, not 2"),
    (
      "| types/desks | two | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2 |", "a count is a number"
    ),
    ("| types/desks | -2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2 |", "a count is a number"),
    ("| types/desk | 2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2 |", "there is no lesson"),
  ])
  func aBrokenBlueprintIsNamed(row: String, summary: String) throws {
    let problems = Self.course(blueprint: row).lint.diagnostics
      .filter { $0.location.path == "Quizzes/blueprint.md" }
    #expect(problems.count == 1 && problems[0].summary.hasPrefix(summary), "\(problems)")
    #expect(problems[0].location.line == 3 && problems[0].severity == .error)
  }

  @Test func aLessonStandsOnceInABlueprint() {
    let row = "| types/desks | 2 | 1 | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 2 |"
    let problems = Self.course(blueprint: row + "\n" + row).lint.tableProblems
    #expect(problems.map(\.summary) == ["a lesson stands once"])
  }

  @Test(arguments: [
    ("| S1 | Desks | taught |", "a row here has 4 cells, not 3", nil),
    ("| T1 | Desks | taught | |", "a claim is S and its number: S1", nil),
    ("| S1 | Desks | taugt | |", "a claim is 'taught', 'taught, ages', 'none'", "taught"),
    ("| S1 | Desks | none | |", "a claim that is not taught says why in its note", nil),
    ("| S1 | A | taught | |\n| S1 | B | taught | |", "a claim stands once", nil),
  ])
  func brokenClaimsAreNamed(rows: String, summary: String, meant: String?) throws {
    let problem = try #require(Self.course(claims: rows).lint.tableProblems.first)
    #expect(problem.summary == summary && problem.suggestion == meant)
    #expect(problem.location.path == "Lessons/claims.md")
  }

  @Test func filesWithoutTheirTableAreNamed() {
    var course = Self.course()
    course.claims = "# Claims\n\n| claim | text |\n|---|---|\n"
    course.blueprint = "# Blueprint\n"
    #expect(
      course.lint.tableProblems.map(\.summary).sorted() == [
        "a blueprint is a table: | lesson | items | 1 | 2 | 3 | SC | SN | CL | MS | TF | TX | NU"
          + " | OR | per objective |",
        "the columns here are claim, in short, status, note",
      ])
  }

  @Test func theTablesAreNoStrayFiles() {
    let course = Self.course(blueprint: "", claims: "| S1 | Desks | taught | |")
    #expect(course.readerProblems == [])
  }

  @Test(arguments: [
    ("Who runs the phone desk here?", ItemKind.choice),
    ("A shop has a desk. Who runs it?", .scenario),
    (
      "Who runs the desk with a phone in a shop that has sent its work to a firm next door"
        + " some time ago?", .scenario
    ),
  ])
  func aCaseHasSeveralSentencesOrManyWords(stem: String, kind: ItemKind) {
    let body = SampleCourse.sound.replacing(
      "A shop sends its phone desk to a firm next door. Who runs the desk from now on?", with: stem)
    #expect(SampleCourse(body).lint.statistics.types == [kind: 1])
  }
}
