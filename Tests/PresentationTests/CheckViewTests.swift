import Assessment
import ContentLint
import Curriculum
import Diagnostics
import Foundation
import Presentation
import Testing

/// What `check` shows to authors.
@Suite struct CheckViewTests {
  static let lesson = """
    ---
    title: Desks
    objectives:
      know-desks: Know who runs a desk
      name-desks: Name a desk
    sources: [S1]
    ---
    # Desks are run by people

    A desk is run by people.
    """
  static let quiz = """
    ---
    lesson: types/desks
    ---

    ## desk-owner
    `objective: know-desks` `level: 1` `source: S1`

    Who runs the desk?

    - [x] The firm
      Because.
    - [ ] The shop
      Because.
    - [ ] The bank
      Because.

    ## desk-number
    `objective: know-desks` `level: 2` `source: S1 S2` `exam`

    How many desks?

    = 4

    Because.
    """
  static let claims = """
    | claim | in short | status | note |
    |---|---|---|---|
    | S1 | Desks are run by people | taught | |
    | S2 | Desks are new | taught | |
    | S3 | Desks fly | none | nonsense |
    """
  static let blueprint = """
    | lesson | items | 1 | 2 | 3 | SC | SN | CL | MS | TF | TX | NU | OR | per objective |
    |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
    | types/desks | 2 | 1 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 1 | 1 | 0 | 1 |
    """

  static func lint(complete: Bool = false) -> CourseLint {
    let claims =
      complete ? claims.replacing("| S2 | Desks are new | taught | |\n", with: "") : claims
    var files = [
      SourceFile(path: "Lessons/course.md", text: "---\ntitle: T\ntopics:\n  types: Kinds\n---\n"),
      SourceFile(path: "Lessons/types/01-desks.md", text: lesson),
      SourceFile(path: "Quizzes/types/desks.md", text: quiz),
      SourceFile(path: "Lessons/claims.md", text: claims),
    ]
    if !complete { files.append(SourceFile(path: "Quizzes/blueprint.md", text: blueprint)) }
    return CourseLint(Course.assemble(files).course, files: files)
  }

  static func coverage(_ columns: Int, complete: Bool = false) -> String {
    Presenter(surface: Surface(columns: columns)).text(lint(complete: complete).coverage)
  }

  @Test func coverageAt80() {
    #expect(
      Self.coverage(80) == """
        What covers each claim

        Claim │ Lessons │  Items │ Where
        ──────┼─────────┼────────┼─────────────────────────────────────
        S1    │       1 │      2 │ types/desks: desk-owner, desk-number
        S2    │  0 of 1 │ 1 of 2 │ types/desks: desk-number
        S3    │       0 │      0 │ not taught: nonsense

        What asks for each objective, and in each lesson

        Objective    │  Items │ 1 │ 2 │ 3 │ Sealed
        ─────────────┼────────┼───┼───┼───┼───────
        types/desks  │      2 │ 1 │ 1 │ 0 │      1
          know-desks │      2 │ 1 │ 1 │ 0 │      1
          name-desks │ 0 of 1 │ 0 │ 0 │ 0 │      0

        What is missing
          -  claim S2 needs a lesson and 2 items; it has no lesson and desk-number
          -  objective 'name-desks' needs 1 item; it has 0
          -  'types/desks' needs 1 item of type TX; it has 0

        3 holes.

        """)
  }

  @Test func coverageAt40IsReadable() {
    let text = Self.coverage(40)
    #expect(
      text.hasPrefix(
        """
        What covers each claim

        Claim │ Lessons │  Items │ Where
        ──────┼─────────┼────────┼──────────────
        S1    │       1 │      2 │ types/desks:
              │         │        │ desk-owner,
              │         │        │ desk-number
        """))
    #expect(
      text.contains(
        "\nObjective: types/desks\nItems: 2\n1: 1\n2: 1\n3: 0\nSealed: 1\n\nObjective:   know-desks\nItems: 2\n1: 1\n"
      ))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
  }

  @Test func nothingMissingIsSaid() {
    #expect(Self.coverage(80, complete: true).hasSuffix("\nNothing is missing.\n"))
  }

  @Test(arguments: [40, 80]) func statisticsFit(columns: Int) {
    let text = Presenter(surface: Surface(columns: columns)).text(Self.lint().statistics)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= columns })
    for words in ["Single choice (SC)", "shortest", "types/desks", "One-letter slip"] {
      #expect(text.contains(words), "\(words)\n\(text)")
    }
  }

  @Test func statisticsAt80() {
    let text = Presenter(surface: Surface(columns: 80)).text(Self.lint().statistics)
    #expect(
      text.contains(
        """
        Guessing at 1 single choice

        How often                   │ Share │ Chance │     p
        ────────────────────────────┼───────┼────────┼──────
        Key is the only longest     │ 0.0 % │ 33.3 % │ 1.000
        Key is the only shortest    │ 0.0 % │ 33.3 % │ 1.000
        Key is most like the others │ 0.0 % │ 33.3 % │ 1.000

        Picking                                │  Score │ Chance │ Points more
        ───────────────────────────────────────┼────────┼────────┼────────────
        The longest option                     │ 33.3 % │ 33.3 % │        +0.0
        """))
  }

  static func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test func everyReportIsJSONWithItsFormatAndVersion() throws {
    let lint = Self.lint()
    for (name, json) in [
      ("problems", CheckRecord.problems(lint.diagnostics, lessons: 1, items: 2)),
      ("coverage", CheckRecord.coverage(lint.coverage)),
      ("statistics", CheckRecord.statistics(lint.statistics)),
    ] {
      let object = try Self.object(json)
      #expect(object["format"] as? String == "course-check")
      #expect(object["version"] as? Int == 1)
      #expect(object["report"] as? String == name)
      #expect(json.hasSuffix("}\n"))
    }
  }

  @Test func problemsInJSONHaveTheirPlaceAndCode() throws {
    let problem = Diagnostic(
      .warning, at: SourceLocation(path: "a.md", line: 3, column: 7), length: 4, "too \"long\"",
      suggestion: "short", code: "Q4")
    let object = try Self.object(CheckRecord.problems([problem], lessons: 1, items: 2))
    #expect(object["warnings"] as? Int == 1 && object["errors"] as? Int == 0)
    let first = try #require((object["problems"] as? [[String: Any]])?.first)
    #expect(first["path"] as? String == "a.md" && first["code"] as? String == "Q4")
    #expect(
      first["line"] as? Int == 3 && first["column"] as? Int == 7 && first["length"] as? Int == 4)
    #expect(
      first["summary"] as? String == "too \"long\"" && first["suggestion"] as? String == "short")
    #expect(first["severity"] as? String == "warning")
  }

  @Test func coverageInJSONNamesWhatIsMissing() throws {
    let object = try Self.object(CheckRecord.coverage(Self.lint().coverage))
    #expect((object["missing"] as? [String])?.count == 3)
    let claims = try #require(object["claims"] as? [[String: Any]])
    #expect(claims.map { $0["isCovered"] as? Bool } == [true, false, true])
    #expect(claims[1]["questions"] as? [String] == ["desk-number"])
    let lessons = try #require(object["lessons"] as? [[String: Any]])
    #expect((lessons[0]["types"] as? [String: Int])?["NU"] == 1)
  }
}
