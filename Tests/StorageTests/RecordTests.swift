import Foundation
import Storage
import Testing
import Tutoring

@Suite struct RecordTests {
  @Test(arguments: 1...8) func eventsComeBackExactly(seed: UInt64) throws {
    let scratch = Scratch()
    let events = History.events(200, seed: seed)
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(events)
    #expect(try opened.record.readAll() == events)
  }

  @Test(arguments: 1...8) func theSnapshotComesBackExactly(seed: UInt64) throws {
    let scratch = Scratch()
    let events: [Event]
    let state: LearnerState
    do {
      let opened = try LearnerRecord.open(scratch.path, now: noon)
      events = History.events(150, seed: seed, device: opened.record.recorder.device)
      state = LearnerState(replaying: events)
      try opened.record.append(events)
      try opened.record.writeSnapshot(state)
    }
    let again = try LearnerRecord.open(scratch.path, now: noon)
    #expect(again.state == state)
    #expect(again.notes.isEmpty)
    #expect(again.record.recorder.lastSequence == 150)
    #expect(again.record.recorder.newest == events.last?.id.milliseconds)
  }

  @Test func withoutASnapshotTheHistoryIsEnough() throws {
    let scratch = Scratch()
    var events = History.events(90)
    do {
      let opened = try LearnerRecord.open(scratch.path, now: noon)
      let device = opened.record.recorder.device
      for index in events.indices.dropLast(10) { events[index].device = device }
      try opened.record.append(events)
    }
    let again = try LearnerRecord.open(scratch.path, now: noon)
    #expect(again.state == LearnerState(replaying: events))
    #expect(again.record.recorder.lastSequence == 80)
  }

  @Test func theTailBehindTheSnapshotIsReplayed() throws {
    let scratch = Scratch()
    let events = History.events(100)
    do {
      let opened = try LearnerRecord.open(scratch.path, now: noon)
      try opened.record.append(Array(events.prefix(60)))
      try opened.record.writeSnapshot(LearnerState(replaying: events.prefix(60)))
      try opened.record.append(Array(events.dropFirst(60)))
    }
    #expect(
      try LearnerRecord.open(scratch.path, now: noon).state
        == LearnerState(replaying: events))
  }

  @Test func aRetractionInTheTailReachesBehindTheSnapshot() throws {
    let scratch = Scratch()
    var events = History.events(50)
    do {
      let opened = try LearnerRecord.open(scratch.path, now: noon)
      try opened.record.append(events)
      try opened.record.writeSnapshot(LearnerState(replaying: events))
      events.append(
        Event(
          id: EventID(rawValue: "last"), time: noon, device: "device-1", sequence: 51,
          action: .retracted(events[20].id)))
      try opened.record.append([events[50]])
    }
    #expect(
      try LearnerRecord.open(scratch.path, now: noon).state
        == LearnerState(replaying: events))
  }

  @Test func filesAreTheLearnersAlone() throws {
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(History.events(3))
    try opened.record.writeSnapshot(LearnerState())
    for name in ["history.jsonl", "progress.json", "device", "lock"] {
      #expect(scratch.mode(name) == 0o600, "\(name)")
    }
    #expect(scratch.mode("") == 0o700)
  }

  @Test func aSecondShellMayReadAndIsToldWho() throws {
    let scratch = Scratch()
    let first = try LearnerRecord.open(scratch.path, now: noon)
    try first.record.append(History.events(5))
    let second = try LearnerRecord.open(scratch.path, now: noon)
    #expect(!second.record.isRecording)
    #expect(second.notes.first?.message.contains("process \(getpid()) since 2025-10-09") == true)
    try second.record.append(History.events(2, seed: 2))
    #expect(try second.record.readAll().count == 5)
    #expect(second.state == LearnerState(replaying: History.events(5)))
  }

  /// With its lock file deleted the first shell still holds the history.
  @Test func aDeletedLockFileLetsNobodyIn() throws {
    let scratch = Scratch()
    let first = try LearnerRecord.open(scratch.path, now: noon)
    try FileManager.default.removeItem(atPath: scratch.file("lock"))
    let second = try LearnerRecord.open(scratch.path, now: noon)
    #expect(second.obstacle == .otherShell && !second.record.isRecording)
    #expect(first.record.isRecording)
  }

  @Test func theLockGoesWithItsHolder() throws {
    let scratch = Scratch()
    do { _ = try LearnerRecord.open(scratch.path, now: noon) }
    #expect(try LearnerRecord.open(scratch.path, now: noon).record.isRecording)
  }

  @Test func timesAreWrittenAsPeopleReadThem() {
    let time = Timestamp(milliseconds: 1_763_912_671_951, offsetMinutes: 60)
    #expect(ISOTime.text(time) == "2025-11-23T16:44:31.951+01:00")
    #expect(ISOTime.time("2025-11-23T16:44:31.951+01:00") == time)
    for milliseconds in [0, -1, 951_782_400_000, 4_102_444_799_999, -62_135_596_800_000] {
      for offset in [0, 330, -570] {
        let time = Timestamp(milliseconds: Int64(milliseconds), offsetMinutes: offset)
        if milliseconds > -62_000_000_000_000 {
          #expect(ISOTime.time(ISOTime.text(time)) == time)
        }
      }
    }
    for bad in ["", "yesterday", "2025-13-01T00:00:00.000+00:00", "2025-11-23T16:44:31.951Z"] {
      #expect(ISOTime.time(bad) == nil)
    }
  }

  @Test func theDirectoryFollowsTheEnvironment() throws {
    let locate = { (option: String?, environment: [String: String]) in
      try DataDirectory.locate(option: option, environment: { environment[$0] })
    }
    #expect(try locate("/a", ["COURSE_DATA": "/b"]) == "/a")
    #expect(try locate(nil, ["COURSE_DATA": "/b", "HOME": "/h"]) == "/b")
    #expect(try locate(nil, ["XDG_DATA_HOME": "/x", "HOME": "/h"]) == "/x/course")
    #expect(try locate(nil, ["XDG_DATA_HOME": "x", "HOME": "/h"]) == "/h/.local/share/course")
    #expect(throws: StorageError.noDirectory) { try locate(nil, [:]) }
  }
}

@Suite struct StartTests {
  let events = History.events(80)

  func record(_ scratch: Scratch) throws {
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(events)
    try opened.record.writeSnapshot(LearnerState(replaying: events))
  }

  @Test func reportsAreNotKeptBehindALink() throws {
    let (scratch, elsewhere) = (Scratch(), Scratch())
    let record = try LearnerRecord.open(scratch.path, now: noon).record
    try FileManager.default.createDirectory(
      atPath: elsewhere.path, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("reports"), withDestinationPath: elsewhere.path)
    #expect(throws: StorageError.notAFile(path: scratch.file("reports"))) {
      try record.keep("text", as: "report-a.md")
    }
    #expect(elsewhere.names.isEmpty)
  }
}
