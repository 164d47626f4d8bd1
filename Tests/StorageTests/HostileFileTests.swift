import Assessment
import Curriculum
import Foundation
import Storage
import Testing
import Tutoring

/// Files are whatever somebody put there: none may stop the program.
@Suite struct HostileFileTests {
  let events = History.events(60)

  func record(_ scratch: Scratch) throws {
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(events)
    try opened.record.writeSnapshot(LearnerState(replaying: events))
  }

  /// Every number of the snapshot, one after the other, becomes the largest and the smallest one.
  @Test(arguments: [String(Int.max), String(Int.min), "1e308", "-1e308", "1e999", "\"x\"", "null"])
  func noNumberOfTheSnapshotStopsTheProgram(number: String) throws {
    let scratch = Scratch()
    try record(scratch)
    let text = String(decoding: scratch.bytes("progress.json"), as: UTF8.self)
    var operations = FileOperations.live
    operations.synchronize = { _ in (0, 0) }
    let places = text.matches(of: #/(?:: |^\s+)(-?[0-9][0-9.e-]*),?$/#.anchorsMatchLineEndings())
    #expect(places.count > 50)
    for place in places {
      let changed = text[..<place.1.startIndex] + number + text[place.1.endIndex...]
      try scratch.write("progress.json", Array(changed.utf8))
      guard
        let opened = try? LearnerRecord.open(scratch.path, now: noon, operations: operations)
      else { continue }  // the format's own version: a newer one is refused
      let state = opened.state.replaying(events)
      _ = state.streak.current(at: noon) + opened.record.recorder.lastSequence + 1
    }
  }

  @Test(arguments: [Int.max, Int.min])
  func noSequenceNumberStopsTheProgram(sequence: Int) throws {
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    var event = events[0]
    event.device = opened.record.recorder.device
    event.sequence = sequence
    try opened.record.append([event])
    let read = try LearnerRecord.open(scratch.path + "/.", now: noon)
    #expect(try read.record.readAll() == [event])
    #expect(read.record.recorder.lastSequence == (sequence < 0 ? 0 : 1 << 53))
  }

  @Test(arguments: [
    "\n\t\n", "streak\t9223372036854775807\t0\t1\t1\n", "course\tA\t0\t-9223372036854775808\t1\n",
    "due\t9223372036854775807\t0\n", "resumption\tgo-on\ta\tb\t9223372036854775807\t0\n",
    "resumption\treview-on\t1\t9223372036854775807\n", "resumption\n", "onward\tlesson\n",
  ])
  func noLineOfTheStartFileStopsTheProgram(line: String) throws {
    let scratch = Scratch()
    try record(scratch)
    let outline = Outline(title: "A course")
    let standing = Standing(outline: outline, learner: LearnerState(replaying: events))
    try LearnerRecord.open(scratch.path, now: noon).record.keep(standing, course: "abc")
    #expect(try LearnerRecord.open(scratch.path, course: "abc", now: noon).standing == standing)
    let start = String(decoding: scratch.bytes("start"), as: UTF8.self)
    try scratch.write("start", Array(start.replacing("end\n", with: line + "end\n").utf8))
    let opened = try LearnerRecord.open(scratch.path, course: "abc", now: noon)
    #expect(opened.standing == nil)
    #expect(opened.state == LearnerState(replaying: events))
  }

  /// Six million bytes without a line end: read once, and not kept.
  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func aLineWithoutAnEndIsOneDamagedLine(hasEnd: Bool) throws {
    let scratch = Scratch()
    try record(scratch)
    let history = scratch.bytes("history.jsonl")
    let long = [UInt8](repeating: 0x41, count: 6_000_000) + (hasEnd ? [0x0A] : [])
    try scratch.write("history.jsonl", hasEnd ? long + history : history + long)
    try FileManager.default.removeItem(atPath: scratch.file("progress.json"))
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: events))
    let number = hasEnd ? 1 : events.count + 1
    #expect(opened.notes.map(\.message).first?.contains("1 damaged line (line \(number))") == true)
    try opened.record.append([History.events(2, seed: 7)[1]])
    #expect(try opened.record.readAll().count == events.count + 1)
    #expect(!scratch.names.contains { $0.contains("torn") })
  }

  @Test func deepNestingIsDamage() throws {
    let scratch = Scratch()
    try record(scratch)
    let deep = String(repeating: "[", count: 900_000)
    let alsoDeep = "{\"v\":1,\"a\":" + String(repeating: "{\"a\":", count: 150_000)
    try scratch.write(
      "history.jsonl", scratch.bytes("history.jsonl") + Array("\(deep)\n\(alsoDeep)\n".utf8))
    try scratch.write("progress.json", Array(deep.utf8))
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: events))
    #expect(opened.notes.count == 2)
  }

  @Test func momentsOutsideTheCalendarAreMovedInside() {
    for (milliseconds, year) in [(Int64.max, "9999"), (Int64.min, "0000")] {
      for offset in [-1440, 0, 1440] {
        let text = ISOTime.text(Timestamp(milliseconds: milliseconds, offsetMinutes: offset))
        #expect(text.hasPrefix(year) && ISOTime.time(text) != nil, "\(text)")
      }
    }
    #expect(ISOTime.time("2025-11-23T16:44:31.951+24:01") == nil)
    #expect(ISOTime.time("2025-11-23T16:44:31.951+00:60") == nil)
  }

  /// Else a moment would be another one each time it is written and read.
  @Test(arguments: [
    "0000-01-01T00:00:00.000+24:00", "9999-12-31T23:59:59.999-24:00",
    "2026-02-31T23:59:60.999-01:00",
  ])
  func everyTimeThatIsReadIsWrittenAsTheSame(text: String) throws {
    let time = try #require(ISOTime.time(text))
    for moment in [time, time.adding(days: 36_500), time.adding(days: -36_500)] {
      #expect(ISOTime.time(ISOTime.text(moment)) == moment)
    }
  }

  /// A wrong pick is kept in the snapshot by its place, which could not be read again.
  @Test(arguments: ["choice\":-1", "choices\":[0,-1]", "order\":[-1]", "matches\":[-9,0]"])
  func anAnswerThatNamesNoPlaceIsDamage(response: String) throws {
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    let answer = try #require(
      events.first { event in
        if case .answered(let answered) = event.action {
          answered.response == .choice(2)
        } else {
          false
        }
      })
    try opened.record.append([answer])
    let line = String(decoding: scratch.bytes("history.jsonl"), as: UTF8.self)
    let changed = line.replacing("choice\":2", with: response)
    #expect(changed != line)
    try scratch.write("history.jsonl", Array(changed.utf8))
    let read = try HistoryReader.read(scratch.file("history.jsonl"))
    #expect(read.events.isEmpty && read.damagedLines == [1])
  }

  @Test func aCorruptSnapshotIsSetAsideOnAFullDisk() throws {
    let scratch = Scratch()
    try record(scratch)
    try scratch.write("progress.json", [0x7B])
    var operations = FileOperations.live
    operations.write = { _, _ in (-1, 28) }  // ENOSPC
    let opened = try LearnerRecord.open(scratch.path, now: noon, operations: operations)
    #expect(opened.state == LearnerState(replaying: events))
    #expect(scratch.names.contains { $0.contains("corrupt") })
  }
}
