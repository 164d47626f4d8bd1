import Curriculum
import Foundation
import Storage
import Testing
import Tutoring

/// Histories of several machines unite by the ids of their events.
@Suite struct MergeTests {
  /// A machine's record with these events in its history.
  func machine(_ events: [Event]) throws -> Scratch {
    let scratch = Scratch()
    try LearnerRecord.open(scratch.path, now: noon).record.append(events)
    return scratch
  }

  /// Three machines; some events went from one to the other before.
  func machines(seed: UInt64) throws -> [Scratch] {
    let histories = (0..<3).map { number in
      History.events(30 + 7 * number, seed: seed + UInt64(number), device: "m\(number)")
    }
    // The sample's first event has the same id everywhere: here each machine has its own.
    let own = histories.enumerated().map { number, events in
      number == 0 ? events : Array(events.dropFirst())
    }
    return try [own[0] + own[1].prefix(10), own[1], own[2] + own[0].prefix(20)].map(machine)
  }

  func copy(_ scratch: Scratch) throws -> Scratch {
    let copy = Scratch()
    try FileManager.default.copyItem(atPath: scratch.path, toPath: copy.path)
    return copy
  }

  @Test(arguments: 1...6) func theOrderOfMergingDoesNotMatter(seed: UInt64) throws {
    let machines = try machines(seed: seed)
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    let united = try orders.map { order in
      let first = try copy(machines[order[0]])
      for other in order.dropFirst() {
        _ = try LearnerRecord.merge(machines[other].path, into: first.path, now: noon)
      }
      return first
    }
    // Merging what was merged comes to the same.
    let pair = try copy(machines[1])
    _ = try LearnerRecord.merge(machines[2].path, into: pair.path, now: noon)
    let nested = try copy(machines[0])
    _ = try LearnerRecord.merge(pair.path, into: nested.path, now: noon)
    let histories = (united + [nested]).map { $0.bytes("history.jsonl") }
    #expect(Set(histories).count == 1)
    let all = try machines.flatMap { try HistoryReader.read($0.file("history.jsonl")).events }
    let opened = try LearnerRecord.open(united[3].path, now: noon)
    #expect(try opened.record.readAll() == all.inOrder())
    #expect(Set(try opened.record.readAll().map(\.id)) == Set(all.map(\.id)))
    #expect(opened.state == LearnerState(replaying: all.inOrder()))
    #expect(opened.notes.isEmpty)
  }

  @Test func mergingTwiceChangesNothing() throws {
    let machines = try machines(seed: 9)
    let first = try LearnerRecord.merge(machines[1].path, into: machines[0].path, now: noon)
    #expect(first.added == 26 && first.known == 10 && first.isChanged)
    let names = machines[0].names
    let before = machines[0].bytes("history.jsonl")
    let second = try LearnerRecord.merge(machines[1].path, into: machines[0].path, now: noon)
    #expect(second == MergeReport(added: 0, answersAdded: 0, known: 36, damaged: 0))
    #expect(machines[0].names == names && machines[0].bytes("history.jsonl") == before)
  }

  @Test func theHistoryFromBeforeIsKept() throws {
    let machines = try machines(seed: 3)
    let before = machines[0].bytes("history.jsonl")
    let theirs = machines[1].bytes("history.jsonl")
    let report = try LearnerRecord.merge(machines[1].path, into: machines[0].path, now: noon)
    let backup = try #require(report.backup)
    #expect(try Array(Data(contentsOf: URL(filePath: backup))) == before)
    #expect(machines[1].bytes("history.jsonl") == theirs)
  }

  /// Nobody changes an event; were it done all the same, both machines would keep the same one.
  @Test func oneIdWithTwoTextsComesToTheSameOnBothSides() throws {
    let events = History.events(20, device: "m")
    var changed = events
    changed[7].time.milliseconds += 1
    changed[9].sequence = 400
    changed[11].device = "somebody"
    let (left, right) = (try machine(events), try machine(changed))
    let (a, b) = (try copy(left), try copy(right))
    _ = try LearnerRecord.merge(right.path, into: a.path, now: noon)
    _ = try LearnerRecord.merge(left.path, into: b.path, now: noon)
    #expect(a.bytes("history.jsonl") == b.bytes("history.jsonl"))
    #expect(try HistoryReader.read(a.file("history.jsonl")).events.count == 20)
    for scratch in [a, b] {
      let again = try LearnerRecord.merge(left.path, into: scratch.path, now: noon)
      #expect(!again.isChanged)
    }
  }

  @Test func whatIsNoEventStaysBehindTheLineItStoodBehind() throws {
    let scratch = try machine(History.events(3, device: "m0"))
    var lines = scratch.bytes("history.jsonl").split(separator: 0x0A).map(Array.init)
    lines.insert(Array("rubbish".utf8), at: 1)
    lines.insert(Array("first".utf8), at: 0)
    try scratch.write("history.jsonl", Array(lines.joined(separator: [0x0A])) + [0x0A])
    let other = try machine(Array(History.events(9, seed: 4, device: "m1").dropFirst()))
    try other.write("history.jsonl", other.bytes("history.jsonl") + Array("{broken\n".utf8))
    let report = try LearnerRecord.merge(other.path, into: scratch.path, now: noon)
    #expect(report.damaged == 1 && report.added == 8)
    let text = String(decoding: scratch.bytes("history.jsonl"), as: UTF8.self)
    #expect(text.hasPrefix("first\n") && text.contains("}\nrubbish\n") && !text.contains("broken"))
    #expect(try HistoryReader.read(scratch.file("history.jsonl")).events.count == 11)
  }

  /// A directory that was copied and used on both machines.
  @Test func machinesOfOneNameGetTwo() throws {
    let scratch = Scratch()
    let device = try LearnerRecord.open(scratch.path, now: noon).record.recorder.device
    try LearnerRecord.open(scratch.path, now: noon).record.append(
      History.events(10, device: device))
    let other = try copy(scratch)
    var recorder = Recorder(device: device, lastSequence: 10)
    var generator = SeededGenerator(seed: 8)
    let (mine, theirs) = (recorder, recorder)
    for (directory, start) in [(scratch, mine), (other, theirs)] {
      recorder = start
      let event = recorder.event(.completed("kpo/first"), at: noon, using: &generator)
      try LearnerRecord.open(directory.path, now: noon).record.append([event])
    }
    let report = try LearnerRecord.merge(other.path, into: scratch.path, now: noon)
    #expect(report.isRenamed && report.added == 1)
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.record.recorder.device != device)
    #expect(try opened.record.readAll().count == 12)
  }

  @Test func anExportMergesLikeAHistory() throws {
    let machines = try machines(seed: 5)
    var text = ""
    try LearnerRecord.export(machines[1].path, now: noon) { text += $0 }
    let file = Scratch()
    try FileManager.default.createDirectory(atPath: file.path, withIntermediateDirectories: true)
    try file.write("export.jsonl", Array(text.utf8))
    let (a, b) = (try copy(machines[0]), try copy(machines[0]))
    let report = try LearnerRecord.merge(file.file("export.jsonl"), into: a.path, now: noon)
    #expect(report.damaged == 0 && report.added == 26)
    _ = try LearnerRecord.merge(machines[1].path, into: b.path, now: noon)
    #expect(a.bytes("history.jsonl") == b.bytes("history.jsonl"))
  }

  @Test func whatCannotBeMergedChangesNothing() throws {
    let scratch = try machine(History.events(5))
    let before = scratch.bytes("history.jsonl")
    let newer = Scratch()
    try FileManager.default.createDirectory(atPath: newer.path, withIntermediateDirectories: true)
    try newer.write("history.jsonl", Array("{\"v\":2}\n".utf8))
    let paths = [
      scratch.path, scratch.file("history.jsonl"), scratch.path + "/nowhere", newer.path,
      "/dev/null",
    ]
    for path in paths {
      #expect(throws: StorageError.self, "\(path)") {
        try LearnerRecord.merge(path, into: scratch.path, now: noon)
      }
      #expect(scratch.bytes("history.jsonl") == before)
    }
    // Another shell records.
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    let other = try machine(History.events(5, seed: 2, device: "m"))
    #expect(throws: StorageError.busy(directory: scratch.path)) {
      try LearnerRecord.merge(other.path, into: scratch.path, now: noon)
    }
    #expect(opened.obstacle == nil && scratch.bytes("history.jsonl") == before)
  }

  /// The last line counts whether it is ended or not; a part of one is told.
  @Test func aFileWithoutItsLastLineEndIsWhole() throws {
    let events = History.events(6, device: "a")
    let other = try machine(events)
    let bytes = other.bytes("history.jsonl")
    try other.write("history.jsonl", Array(bytes.dropLast()))
    let own = try machine([])
    let report = try LearnerRecord.merge(other.file("history.jsonl"), into: own.path, now: noon)
    #expect(report.added == 6 && report.damaged == 0)
    #expect(own.bytes("history.jsonl") == bytes)
    try other.write("history.jsonl", Array(bytes.dropLast(9)))
    let second = try machine([])
    let rest = try LearnerRecord.merge(other.file("history.jsonl"), into: second.path, now: noon)
    #expect(rest.added == 5 && rest.damaged == 1)
  }

  /// The other machine's history is written anew or shortened while it is taken over.
  @Test func aHistoryThatChangesMeanwhileIsNotTakenOver() throws {
    let other = try machine(History.events(30, device: "a"))
    let own = try machine(Array(History.events(20, seed: 5, device: "b").dropFirst()))
    let before = own.bytes("history.jsonl")
    let snapshot = own.bytes("progress.json")
    let lines = other.lines("history.jsonl")
    for changed in [Array(lines.reversed()), Array(lines.prefix(3))] {
      let path = other.file("history.jsonl")
      let bytes = Array(changed.joined(separator: [0x0A])) + [0x0A]
      var operations = FileOperations.live
      // Its lines are known by then.
      operations.open = { name, flags, mode in
        if name.hasSuffix("history.jsonl.tmp") {
          try? Data(bytes).write(to: URL(filePath: path))
        }
        return FileOperations.live.open(name, flags, mode)
      }
      #expect(throws: StorageError.changedWhileRead(path: path)) {
        try LearnerRecord.merge(other.path, into: own.path, now: noon, operations: operations)
      }
      #expect(own.bytes("history.jsonl") == before && own.bytes("progress.json") == snapshot)
      #expect(own.names.allSatisfy { !$0.contains("before-merge") && !$0.hasSuffix(".tmp") })
      try other.write("history.jsonl", Array(lines.joined(separator: [0x0A])) + [0x0A])
    }
    #expect(try LearnerRecord.merge(other.path, into: own.path, now: noon).added == 30)
  }

  @Test func aFullDiskIsNotMadeFuller() throws {
    let other = try machine(History.events(30, device: "a"))
    let own = try machine(Array(History.events(20, seed: 5, device: "b").dropFirst()))
    let names = own.names
    var operations = FileOperations.live
    operations.open = { path, flags, mode in
      path.hasSuffix("history.jsonl.tmp")
        ? (-1, ENOSPC) : FileOperations.live.open(path, flags, mode)
    }
    for _ in 1...3 {
      #expect(throws: StorageError.self) {
        try LearnerRecord.merge(other.path, into: own.path, now: noon, operations: operations)
      }
    }
    #expect(own.names == names)
  }
}
