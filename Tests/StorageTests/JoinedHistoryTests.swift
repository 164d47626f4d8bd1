import Foundation
import Storage
import Testing
import Tutoring

/// A history that somebody joined, edited or copied: the state is what the history now says.
@Suite struct JoinedHistoryTests {
  let events = History.events(40)

  /// A record whose snapshot covers the first 30 events, all of its own device.
  func record(_ scratch: Scratch) throws -> [Event] {
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    let own = events.map { event in
      var event = event
      event.device = opened.record.recorder.device
      return event
    }
    try opened.record.append(Array(own.prefix(30)))
    try opened.record.writeSnapshot(LearnerState(replaying: own.prefix(30)))
    return own
  }

  /// The lines of a history with these events.
  func lines(_ events: [Event]) throws -> [UInt8] {
    let scratch = Scratch()
    try LearnerRecord.open(scratch.path, now: noon).record.append(events)
    return scratch.bytes("history.jsonl")
  }

  @Test func ownEventsBehindTheSnapshotExtendIt() throws {
    let scratch = Scratch()
    let own = try record(scratch)
    let tail = own.dropFirst(30).filter { event in
      switch event.action {
      case .retracted, .regraded: false
      default: true
      }
    }
    // A line that is no event shows that what the snapshot covers was not read again.
    var history = scratch.bytes("history.jsonl")
    history[0] = 0x21
    try scratch.write("history.jsonl", history + lines(tail))
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: own.prefix(30) + tail))
    #expect(opened.notes.isEmpty)
    #expect(opened.record.recorder.lastSequence == tail.last?.sequence)
  }

  @Test func eventsThatAreAlreadyThereCountOnce() throws {
    let scratch = Scratch()
    let own = try record(scratch)
    try scratch.write(
      "history.jsonl", scratch.bytes("history.jsonl") + lines(Array(own.dropFirst(10))))
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: own))
    #expect(opened.notes.isEmpty)
  }

  @Test func anotherMachinesEventsInFrontAreRead() throws {
    let scratch = Scratch()
    let own = try record(scratch)
    let other = History.events(20, seed: 9)
    try scratch.write("history.jsonl", lines(other) + scratch.bytes("history.jsonl"))
    let before = scratch.bytes("progress.json")
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: try opened.record.readAll()))
    #expect(opened.state != LearnerState(replaying: own.prefix(30)))
    #expect(opened.notes.first?.message.contains("changed by something else") == true)
    let aside = try #require(scratch.names.first { $0.contains("before") })
    #expect(scratch.bytes(aside) == before)
  }

  @Test func aSnapshotWithoutTheLastEventsIdIsStillRead() throws {
    let scratch = Scratch()
    let own = try record(scratch)
    let text = String(decoding: scratch.bytes("progress.json"), as: UTF8.self)
    let older = text.replacing(#/"(lastEvent|sum)" : "[^"]*",\s*/#, with: "")
    #expect(older != text)
    try scratch.write("progress.json", Array(older.utf8))
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: own.prefix(30)))
    #expect(opened.notes.isEmpty)
  }
}
