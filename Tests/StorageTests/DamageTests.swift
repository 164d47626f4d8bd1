import Foundation
import Storage
import Testing
import Tutoring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct DamageTests {
  let events = History.events(12)

  func record(_ scratch: Scratch) throws {
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(events)
    try opened.record.writeSnapshot(LearnerState(replaying: events))
  }

  /// What was set aside once is not set aside again at the next start.
  @Test func aMendedRecordIsWhole() throws {
    let scratch = Scratch()
    try record(scratch)
    try scratch.write("progress.json", Array("rubbish".utf8))
    for expected in [1, 0] {
      let opened = try LearnerRecord.open(scratch.path, now: noon)
      #expect(opened.notes.count == expected)
      #expect(opened.state == LearnerState(replaying: events))
      #expect(scratch.names.count { $0.contains("corrupt") } == 1)
    }
  }

  /// Wherever a crash cut the last line off, the events before it are there
  /// and the rest is kept aside.
  @Test func aTornEndIsSetAside() throws {
    let scratch = Scratch()
    try record(scratch)
    let whole = scratch.bytes("history.jsonl")
    let lastLine = (whole.dropLast().lastIndex(of: 0x0A) ?? 0) + 1
    // Waiting for the disk a thousand times would prove nothing here.
    var operations = FileOperations.live
    operations.synchronize = { _ in (0, 0) }
    for cut in stride(from: lastLine, to: whole.count - 1, by: 3) {
      try? FileManager.default.removeItem(atPath: scratch.file("progress.json"))
      try scratch.write("history.jsonl", Array(whole[..<cut]))
      let opened = try LearnerRecord.open(
        scratch.path, now: noon, operations: operations)
      let isBoundary = cut == lastLine
      #expect(try opened.record.readAll() == Array(events.dropLast()), "cut at \(cut)")
      #expect(opened.notes.isEmpty == isBoundary)
      try opened.record.append([events[11]])
      #expect(try opened.record.readAll() == events)
      let aside = scratch.names.filter { $0.contains("torn") }
      #expect(aside.count == (isBoundary ? 0 : 1))
      if let name = aside.first {
        #expect(scratch.bytes(name) == Array(whole[lastLine..<cut]))
        try FileManager.default.removeItem(atPath: scratch.file(name))
      }
    }
  }

  @Test func aWholeLineWithoutItsEndIsKept() throws {
    let scratch = Scratch()
    try record(scratch)
    try scratch.write("history.jsonl", scratch.bytes("history.jsonl").dropLast())
    try FileManager.default.removeItem(atPath: scratch.file("progress.json"))
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.notes.isEmpty)
    #expect(try opened.record.readAll() == events)
  }

  @Test func aDamagedLineIsNamedAndTheRestCounts() throws {
    let scratch = Scratch()
    try record(scratch)
    var lines = scratch.bytes("history.jsonl").split(separator: 0x0A).map(Array.init)
    lines[4] = Array("{\"v\":1,\"verb\":\"danced\"}".utf8)
    lines[6] = [0xFF, 0x00, 0x7B]
    let damaged = Array(lines.joined(separator: [0x0A])) + [0x0A]
    try scratch.write("history.jsonl", damaged)
    try FileManager.default.removeItem(atPath: scratch.file("progress.json"))
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.notes.first?.message.contains("2 damaged lines (line 5, 7)") == true)
    #expect(try opened.record.readAll().count == 10)
    #expect(scratch.bytes("history.jsonl") == damaged)
  }

  @Test func aNewerHistoryOrSnapshotIsRefusedAndLeft() throws {
    for name in ["history.jsonl", "progress.json"] {
      let scratch = Scratch()
      try record(scratch)
      let newer =
        name == "history.jsonl"
        ? Array("{\"v\":2,\"id\":\"x\"}\n".utf8)
        : Array("{\"format\":\"course-progress\",\"version\":9}\n".utf8)
      if name == "history.jsonl" {
        try FileManager.default.removeItem(atPath: scratch.file("progress.json"))
      }
      try scratch.write(name, newer)
      do {
        _ = try LearnerRecord.open(scratch.path, now: noon)
        Issue.record("\(name) was accepted")
      } catch let error as StorageError {
        #expect(error.message.contains("newer version of course"))
      }
      #expect(scratch.bytes(name) == newer)
    }
  }

  @Test(arguments: ["", "{", "[]", "{\"format\":\"course-progress\"}", "\u{0}\u{0}", "null"])
  func aCorruptSnapshotIsKeptAndMadeAgain(text: String) throws {
    let scratch = Scratch()
    try record(scratch)
    try scratch.write("progress.json", Array(text.utf8))
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: events))
    #expect(opened.notes.first?.message.contains("no answer is lost") == true)
    let aside = try #require(scratch.names.first { $0.contains("corrupt") })
    #expect(scratch.bytes(aside) == Array(text.utf8))
  }

  @Test func aShortenedHistoryIsToldAndTheSnapshotKept() throws {
    let scratch = Scratch()
    try record(scratch)
    try scratch.write("history.jsonl", [])
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: events))
    #expect(opened.notes.first?.message.contains("shorter") == true)
    #expect(scratch.names.contains { $0.contains("before") })
  }

  @Test func strangeThingsInAFilesPlaceAreRefused() throws {
    for name in ["history.jsonl", "progress.json", "lock"] {
      let scratch = Scratch()
      try FileManager.default.createDirectory(
        atPath: scratch.file(name), withIntermediateDirectories: true)
      #expect(throws: StorageError.notAFile(path: scratch.file(name))) {
        _ = try LearnerRecord.open(scratch.path, now: noon)
      }
    }
  }

  @Test func linksAreNotWrittenThrough() throws {
    let scratch = Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path, withIntermediateDirectories: true)
    let target = scratch.file("target")
    try scratch.write("target", Array("precious".utf8))
    symlink(target, scratch.file("history.jsonl"))
    #expect(throws: StorageError.notAFile(path: scratch.file("history.jsonl"))) {
      _ = try LearnerRecord.open(scratch.path, now: noon)
    }
    #expect(scratch.bytes("target") == Array("precious".utf8))
  }
}
