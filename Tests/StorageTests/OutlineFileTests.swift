import Curriculum
import Diagnostics
import Foundation
import Testing

@testable import Storage

@Suite struct OutlineFileTests {
  static let lesson = """
    ---
    title: KPO and LPO: two words
    minutes: 9
    requires: [kpo/other, kpo/gone]
    objectives:
      define-kpo: Define KPO
      explain-lpo: Explain LPO, and its end
    terms:
      knowledge process outsourcing (KPO): Judgement, sent out.
    sources: [S34, W-KPO]
    as-of: 2025-07
    ---
    # A screen
    """

  let course = Scratch()
  let record = Scratch()

  init() throws {
    for folder in ["Lessons/kpo", "Quizzes/kpo"] {
      try FileManager.default.createDirectory(
        atPath: course.file(folder), withIntermediateDirectories: true)
    }
    try FileManager.default.createDirectory(
      atPath: record.path, withIntermediateDirectories: true)
    try course.write(
      "Lessons/course.md", Array("---\ntitle: A course\ntopics:\n  kpo: KPO\n---\n".utf8))
    try course.write("Lessons/kpo/01-first.md", Array(Self.lesson.utf8))
    try course.write("Lessons/kpo/02-other.md", Array(Self.lesson.utf8))
  }

  var folder: CourseFolder { CourseFolder(path: course.path) }
  var read: Outline { Outline.read(folder.readFrontMatters()).outline }

  func outline(mayWrite: Bool = true) -> Outline {
    folder.outline(cachedIn: record.path, mayWrite: mayWrite)
  }

  @Test func theCacheIsTheOutline() throws {
    #expect(read.lessons["kpo/first"]?.terms.count == 1)
    #expect(outline() == read)
    let file = try #require(
      OutlineFile(record.bytes("outline"), expecting: folder.fingerprint))
    #expect(file.outline == read)
    #expect(outline() == read)
  }

  /// Proof that it is the cache that is read.
  @Test func theCacheIsUsed() throws {
    _ = outline()
    let text = String(decoding: record.bytes("outline"), as: UTF8.self)
    try record.write("outline", Array(text.replacing("A course", with: "Another").utf8))
    #expect(outline().title == "Another")
  }

  @Test(arguments: ["changed", "added", "removed", "renamed"])
  func aChangedFolderVoidsIt(how: String) throws {
    _ = outline()
    let path = course.file("Lessons/kpo/02-other.md")
    switch how {
    case "changed":
      try course.write(
        "Lessons/kpo/02-other.md", Array(Self.lesson.replacing("two", with: "six").utf8))
    case "added": try course.write("Lessons/kpo/03-third.md", Array(Self.lesson.utf8))
    case "removed": try FileManager.default.removeItem(atPath: path)
    default:
      try FileManager.default.moveItem(
        atPath: path, toPath: course.file("Lessons/kpo/02-renamed.md"))
    }
    #expect(outline() == read)
  }

  /// Cut anywhere, or with a strange line: read anew.
  @Test func aDamagedCacheIsNotUsed() throws {
    _ = outline()
    let whole = record.bytes("outline")
    for length in 0..<whole.count {
      #expect(OutlineFile(Array(whole[..<length]), expecting: folder.fingerprint) == nil)
    }
    #expect(OutlineFile(whole + [0x0A], expecting: folder.fingerprint) == nil)
    #expect(OutlineFile(whole, expecting: "0") == nil)
    try record.write("outline", Array(whole.dropLast(9)))
    #expect(outline() == read)
  }

  @Test func whoMayNotWriteWritesNothing() {
    #expect(outline(mayWrite: false) == read)
    #expect(record.names.isEmpty)
  }
}
