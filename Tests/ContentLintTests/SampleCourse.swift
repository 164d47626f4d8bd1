import Assessment
import Curriculum
import Diagnostics

@testable import ContentLint

/// A course of one lesson, whose items a test writes as Markdown.
struct SampleCourse {
  static let lessonPath = "Lessons/types/01-desks.md"
  static let quizPath = "Quizzes/types/desks.md"

  var items: [String]
  /// Lines of the lesson's front matter, beside those that every lesson needs.
  var front = ""
  var screens = "# Desks are run by people\n\nA desk is run by people who answer the phone.\n"
  var claims: String?
  var blueprint: String?
  var other: String?
  var today: YearAndMonth? = YearAndMonth(year: 2026, month: 1)

  init(_ items: String...) { self.items = items }
  init(_ items: [String]) { self.items = items }

  /// An item from its body; attributes that every item needs stand in front of it.
  static func item(_ id: String, _ body: String, _ attributes: String = "") -> String {
    "## \(id)\n`objective: know-desks` `level: 1` `source: S1` \(attributes)\n\n\(body)\n"
  }

  /// An item that breaks no rule.
  static let sound = """
    A shop sends its phone desk to a firm next door. Who runs the desk from now on?

    - [x] The firm next door
      The firm signed the contract, so its own people pick up the phone each day.
    - [ ] The owner of the shop
      The owner pays for the work and watches it, but other people pick up the phone.
    - [ ] The phone company
      A phone company carries the calls, whoever sits at the other end of the line.
    """

  var files: [SourceFile] {
    let lesson = """
      ---
      title: Desks
      objectives:
        know-desks: Know who runs a desk
      terms:
        phone desk (PD): A desk with a phone.
      sources: [S1]
      \(front)
      ---
      \(screens)
      """
    let items = items.enumerated().map { index, text in
      text.hasPrefix("## ") ? text : Self.item("item-\(index)", text)
    }
    var files = [
      SourceFile(path: "Lessons/course.md", text: "---\ntitle: T\ntopics:\n  types: Kinds\n---\n"),
      SourceFile(path: Self.lessonPath, text: lesson),
      SourceFile(
        path: Self.quizPath,
        text: "---\nlesson: types/desks\n---\n\n" + items.joined(separator: "\n")),
    ]
    if let claims { files.append(SourceFile(path: Claims.path, text: claims)) }
    if let blueprint { files.append(SourceFile(path: Blueprint.path, text: blueprint)) }
    return files
  }

  /// What the reader says.
  var readerProblems: [Diagnostic] { Course.assemble(files).diagnostics }

  var lint: CourseLint {
    CourseLint(
      Course.assemble(files).course, files: files, today: today,
      against: other.map { SourceFile(path: "other.txt", text: $0) })
  }

  /// `error Q3`, once for each problem.
  var found: [String] {
    lint.diagnostics.map { "\($0.severity.rawValue) \($0.code ?? "-")" }
  }
}
