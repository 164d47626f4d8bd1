import Foundation
import Storage
import Testing
import Tutoring

/// A learner can take everything along, and have everything erased.
@Suite struct ErasingTests {
  func record() throws -> Scratch {
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(History.events(20))
    try opened.record.writeSnapshot(LearnerState(replaying: History.events(20)))
    _ = try opened.record.keep("about a question", as: "report-a.md")
    try scratch.write("line-history", Array("quiz kpo\n".utf8))
    try scratch.write("history.jsonl.torn-5", [0xFF, 0x00, 0x7B])
    return scratch
  }

  @Test func nothingOfTheCourseIsLeft() throws {
    let scratch = try record()
    #expect(try LearnerRecord.inventory(scratch.path).files.count == 7)
    #expect(try LearnerRecord.erase(scratch.path, now: noon))
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  @Test func whatOthersPutThereStays() throws {
    let scratch = try record()
    let outside = Scratch()
    try FileManager.default.createDirectory(
      atPath: outside.path, withIntermediateDirectories: true)
    try outside.write("mine.txt", [1])
    try scratch.write("mine.txt", [2])
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("line-history.tmp"), withDestinationPath: outside.file("mine.txt"))
    try scratch.write("reports/diary.md", [3])
    let foreign = try LearnerRecord.inventory(scratch.path).foreign
    #expect(foreign == ["line-history.tmp", "mine.txt", "reports/diary.md"])
    #expect(try !LearnerRecord.erase(scratch.path, now: noon))
    #expect(scratch.names == ["line-history.tmp", "mine.txt", "reports"])
    #expect(outside.bytes("mine.txt") == [1])
  }

  /// Where the file system has no locks, nobody can tell who records: the learner knows.
  @Test func withoutLocksItIsErasedAllTheSame() throws {
    let scratch = try record()
    var operations = FileOperations.live
    operations.lock = { _ in (-1, 37) }  // ENOLCK
    #expect(try LearnerRecord.erase(scratch.path, now: noon, operations: operations))
    #expect(!FileManager.default.fileExists(atPath: scratch.path))
  }

  /// Links to a folder are not followed into it.
  @Test func aLinkedFolderIsNotEmptied() throws {
    let scratch = try record()
    let outside = Scratch()
    try FileManager.default.createDirectory(
      atPath: outside.path, withIntermediateDirectories: true)
    try outside.write("report-x.md", [1])
    try FileManager.default.removeItem(atPath: scratch.file("reports"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("reports"), withDestinationPath: outside.path)
    _ = try LearnerRecord.erase(scratch.path, now: noon)
    #expect(outside.bytes("report-x.md") == [1])
  }

  @Test func anotherShellsRecordIsNotErased() throws {
    let scratch = try record()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    let before = scratch.names
    #expect(throws: StorageError.busy(directory: scratch.path)) {
      try LearnerRecord.erase(scratch.path, now: noon)
    }
    #expect(opened.obstacle == nil && scratch.names == before)
  }

  @Test func anExportHoldsEverything() throws {
    let scratch = try record()
    try scratch.write(
      "history.jsonl", scratch.bytes("history.jsonl") + Array("rubbish \u{1B}[2J\n".utf8))
    let before = scratch.contents
    var text = ""
    try LearnerRecord.export(scratch.path, now: noon) { text += $0 }
    #expect(scratch.contents == before)
    var lines = text.split(separator: "\n").map(String.init)
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects[0]["export"] as? String == "record" && objects[0]["version"] as? Int == 1)
    lines.removeFirst()
    let events = String(decoding: scratch.bytes("history.jsonl"), as: UTF8.self)
      .split(separator: "\n").dropLast().map(String.init)
    #expect(Array(lines.prefix(20)) == events)
    let rest = objects.dropFirst(21)
    #expect(
      rest.first?["text"] as? String == "rubbish \u{1B}[2J" && rest.first?["line"] as? Int == 21)
    let files = rest.dropFirst().compactMap { $0["name"] as? String }
    #expect(
      files == ["history.jsonl.torn-5", "line-history", "progress.json", "reports/report-a.md"])
    #expect(
      rest.contains { $0["base64"] as? String == Data([0xFF, 0x00, 0x7B]).base64EncodedString() })
    #expect(!text.contains("\u{1B}"))
    #expect(throws: StorageError.noRecord(path: scratch.file("nowhere"))) {
      try LearnerRecord.export(scratch.file("nowhere"), now: noon) { _ in }
    }
  }

  @Test func aLongFileIsExportedInParts() throws {
    let scratch = try record()
    let long = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
    try scratch.write("progress.json.before-1", long)
    var parts: [UInt8] = []
    try LearnerRecord.export(scratch.path, now: noon) { line in
      guard line.contains("before-1") else { return }
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["parts"] as? Int == 3)
      let text = (object?["text"] as? String).map { Data($0.utf8) }
      let data = text ?? (object?["base64"] as? String).flatMap { Data(base64Encoded: $0) }
      parts += try #require(data)
    }
    #expect(parts == long)
  }

  /// A last line that has no end yet, and nothing that is added while it is written out.
  @Test func anExportIsOfWhatIsThere() throws {
    let scratch = try record()
    let bytes = scratch.bytes("history.jsonl")
    try scratch.write("history.jsonl", Array(bytes.dropLast()))
    var text = ""
    try LearnerRecord.export(scratch.path, now: noon) { part in
      text += part
      guard part.contains(",\"verb\":") else { return }
      try scratch.write("history.jsonl", scratch.bytes("history.jsonl") + bytes)
    }
    #expect(text.contains(String(decoding: bytes, as: UTF8.self)))
    let lines = text.split(separator: "\n").count { $0.contains(",\"verb\":") }
    #expect(lines == bytes.count { $0 == 0x0A })
  }
}
