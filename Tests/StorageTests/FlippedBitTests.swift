import Assessment
import Foundation
import Storage
import Testing
import Tutoring

/// Files that were cut off anywhere, or have bits that are not what they were.
@Suite struct FlippedBitTests {
  let events = History.events(12, device: "m")

  func record(_ count: Int = 12) throws -> Scratch {
    let events = events.prefix(count)
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(Array(events))
    try opened.record.writeSnapshot(LearnerState(replaying: events))
    return scratch
  }

  /// Waiting for the disk a thousand times would prove nothing here.
  var operations: FileOperations {
    var operations = FileOperations.live
    operations.synchronize = { _ in (0, 0) }
    return operations
  }

  @Test(arguments: 1...60) func aFlippedBitOfTheHistoryCostsOneLine(seed: UInt64) throws {
    let scratch = try record()
    var generator = SeededGenerator(seed: seed)
    var bytes = scratch.bytes("history.jsonl")
    let place = Int.below(bytes.count, using: &generator)
    bytes[place] ^= 1 << UInt8(Int.below(8, using: &generator))
    try scratch.write("history.jsonl", bytes)
    let reader = try HistoryReader.read(scratch.file("history.jsonl"))
    let lost = events.filter { event in !reader.events.contains(event) }
    // A line end that goes takes two lines with it; one that comes makes two of one.
    #expect(lost.count <= 2)
    #expect(reader.events.allSatisfy(events.contains))
    #expect(reader.damagedLines.isEmpty == lost.isEmpty)
    // What the snapshot covers stays, until it is made again.
    try FileManager.default.removeItem(atPath: scratch.file("progress.json"))
    let opened = try LearnerRecord.open(scratch.path, now: noon, operations: operations)
    #expect(opened.state == LearnerState(replaying: reader.events))
    #expect(opened.notes.isEmpty == lost.isEmpty)
  }

  @Test(arguments: 1...60) func aFlippedBitOfTheSnapshotIsNoticed(seed: UInt64) throws {
    let scratch = try record()
    var generator = SeededGenerator(seed: seed)
    var bytes = scratch.bytes("progress.json")
    let place = Int.below(bytes.count, using: &generator)
    bytes[place] ^= 1 << UInt8(Int.below(8, using: &generator))
    try scratch.write("progress.json", bytes)
    guard
      let opened = try? LearnerRecord.open(scratch.path, now: noon, operations: operations)
    else {
      // The version's own digit: a newer one is refused.
      return #expect(String(decoding: bytes, as: UTF8.self).contains("\"version\" : "))
    }
    #expect(opened.state == LearnerState(replaying: events))
  }

  @Test func aSnapshotCutOffAnywhereIsMadeAgain() throws {
    let scratch = try record()
    let whole = scratch.bytes("progress.json")
    for length in stride(from: 0, to: whole.count - 1, by: 7) {
      try scratch.write("progress.json", Array(whole[..<length]))
      let opened = try LearnerRecord.open(scratch.path, now: noon, operations: operations)
      #expect(opened.state == LearnerState(replaying: events), "cut at \(length)")
      #expect(opened.notes.count == 1)
    }
  }

  /// Every byte: whole lines count, and the rest is kept aside.
  @Test func aHistoryCutOffAnywhereKeepsItsWholeLines() throws {
    let scratch = try record(4)
    let whole = scratch.bytes("history.jsonl")
    for length in 0..<whole.count {
      for name in scratch.names where name != "device" {
        try FileManager.default.removeItem(atPath: scratch.file(name))
      }
      try scratch.write("history.jsonl", Array(whole[..<length]))
      let opened = try LearnerRecord.open(scratch.path, now: noon, operations: operations)
      let lines = whole[..<length].count { $0 == 0x0A }
      // Without its end alone, the last line is whole.
      let isWhole = whole[length] == 0x0A
      #expect(try opened.record.readAll() == Array(events.prefix(lines + (isWhole ? 1 : 0))))
      let kept = scratch.names.first { $0.contains("torn") }.map(scratch.bytes) ?? []
      #expect(isWhole || scratch.bytes("history.jsonl") + kept == Array(whole[..<length]))
    }
  }

  @Test func mixedLineEndsAreLineEnds() throws {
    let scratch = try record()
    let lines = scratch.lines("history.jsonl")
    let mixed = lines.enumerated().map { number, line in
      line + [[0x0A], [0x0D, 0x0A], [0x0A, 0x0A], [0x20, 0x0A]][number % 4]
    }
    try scratch.write("history.jsonl", mixed.flatMap { $0 })
    let reader = try HistoryReader.read(scratch.file("history.jsonl"))
    #expect(reader.events == events && reader.damagedLines.isEmpty)
  }
}
