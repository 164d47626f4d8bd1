import Diagnostics
import Foundation
import Storage
import Testing

@Suite struct ReadTextTests {
  @Test func aFileIsReadFromAnywhere() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "text-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "a.txt").path()
    try "Some words\n".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(CourseFolder.readText(path)?.text == "Some words\n")
    #expect(CourseFolder.readText(folder.path()) == nil)
    #expect(CourseFolder.readText(path + "x") == nil)
    #expect(CourseFolder.readText("") == nil)
  }
}
