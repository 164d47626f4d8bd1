import Assessment
import Curriculum
import Diagnostics
import Foundation
import Testing

/// A course with one mistake of each kind: all are named, and what is whole works.
@Suite struct BrokenCourseTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/broken")

  static func files() throws -> [SourceFile] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.sorted()
    return try paths.map { path in
      SourceFile(path: path, bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
  }

  @Test func everyMistakeIsNamed() throws {
    let (_, diagnostics) = Course.assemble(try Self.files())
    let expected = try String(
      contentsOf: Self.folder.deletingLastPathComponent().appending(path: "broken.expected"),
      encoding: .utf8)
    #expect(diagnostics.map(\.rendered).joined() == expected)
  }

  @Test func whatIsWholeIsKept() throws {
    let (course, _) = Course.assemble(try Self.files())
    #expect(course.outline.lessonOrder == ["kpo/first", "types/other"])
    #expect(course.items.map(\.id) == ["good-item", "wrong-passage"])
    #expect(course.screens["kpo/first"]?.count == 1)
    #expect(course.item("good-item")?.stem == "Which is right?")
  }
}
