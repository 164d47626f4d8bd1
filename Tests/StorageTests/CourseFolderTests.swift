import Curriculum
import Diagnostics
import Foundation
import Storage
import Testing

@Suite struct CourseFolderTests {
  let scratch = Scratch()

  init() throws {
    for folder in ["Lessons/kpo", "Quizzes/kpo"] {
      try FileManager.default.createDirectory(
        atPath: scratch.file(folder), withIntermediateDirectories: true)
    }
    let lesson = "---\ntitle: KPO\n---\n# A screen\n" + String(repeating: "text\n", count: 4000)
    try scratch.write("Lessons/kpo/01-kpo.md", Array(lesson.utf8))
    try scratch.write("Lessons/course.md", Array("---\ntitle: A course\n---\n".utf8))
    try scratch.write("Quizzes/kpo/kpo.md", Array("## an-item\n".utf8))
  }

  var folder: CourseFolder { CourseFolder(path: scratch.path) }

  @Test func filesAreReadSortedByTheirPaths() {
    let (files, problems) = folder.read()
    #expect(
      files.map(\.path) == ["Lessons/course.md", "Lessons/kpo/01-kpo.md", "Quizzes/kpo/kpo.md"])
    #expect(files[2].text == "## an-item\n")
    #expect(problems.isEmpty)
  }

  @Test func frontMattersStopAtTheirEnd() {
    let texts = Dictionary(
      uniqueKeysWithValues: folder.readFrontMatters().map { ($0.path, $0.text) })
    #expect(
      texts == [
        "Lessons/course.md": "---\ntitle: A course\n---",
        "Lessons/kpo/01-kpo.md": "---\ntitle: KPO\n---",
      ])
  }

  @Test func hiddenFilesAndBackupsArePassedOver() throws {
    for name in [".#01-kpo.md", "01-kpo.md~", "#01-kpo.md#", ".hidden.md"] {
      try scratch.write("Lessons/kpo/" + name, [0x41])
    }
    #expect(folder.read().files.count == 3)
    #expect(folder.read().problems.isEmpty)
  }

  @Test func linksAreNamedAndNotFollowed() throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("Lessons/kpo/02-out.md"), withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("Lessons/circle"), withDestinationPath: "..")
    let (files, problems) = folder.read()
    #expect(files.count == 3)
    #expect(
      Set(problems.map(\.location.path)) == ["Lessons/kpo/02-out.md", "Lessons/circle"])
  }

  @Test func aFileThatIsTooBigIsNamed() throws {
    try scratch.write("Quizzes/kpo/big.md", [UInt8](repeating: 0x41, count: 2_000_001))
    let (files, problems) = folder.read()
    #expect(
      files.first { $0.path == "Quizzes/kpo/big.md" }?.text.utf8.count == CourseLimits.fileBytes + 1
    )
    #expect(problems.isEmpty)
    let told = Course.assemble(files).diagnostics.filter {
      $0.location.path == "Quizzes/kpo/big.md"
    }
    #expect(told.map(\.summary) == ["a file has at most 1000000 bytes; this one is longer"])
    try scratch.write(
      "Quizzes/kpo/big.md", [UInt8](repeating: 0x41, count: CourseLimits.fileBytes))
    let named = Course.assemble(folder.read().files).diagnostics
    #expect(!named.contains { $0.summary.contains("at most") })
  }

  @Test func theCourseIsFoundByTheEnvironment() throws {
    #expect(CourseFolder.locate(environment: { ["COURSE_HOME": scratch.path][$0] }) == folder)
    #expect(
      CourseFolder.locate(environment: { ["COURSE_HOME": scratch.path + "/Lessons"][$0] }) == nil)
    try FileManager.default.removeItem(atPath: scratch.file("Quizzes"))
    #expect(CourseFolder.locate(environment: { ["COURSE_HOME": scratch.path][$0] }) == nil)
  }
}
