import Foundation
import Storage
import Testing
import Tutoring

/// `doctor` finds what is wrong, changes nothing unasked, and loses nothing when it repairs.
@Suite struct DoctorTests {
  let events = History.events(30, device: "m")

  func record() throws -> Scratch {
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(events)
    try opened.record.writeSnapshot(LearnerState(replaying: events))
    return scratch
  }

  static let damages: [String: @Sendable (Scratch) throws -> Void] = [
    "no event": { scratch in
      try scratch.insertLine(Array("{\"v\":1,\"verb\":\"danced\"}".utf8), at: 4)
    },
    "repeats": { scratch in
      try scratch.insertLine(scratch.lines("history.jsonl")[2], at: 9)
    },
    "order": { scratch in
      try scratch.write(
        "history.jsonl",
        Array(scratch.lines("history.jsonl").reversed().joined(separator: [0x0A])) + [0x0A])
    },
    "cut off": { scratch in
      try scratch.write("history.jsonl", scratch.bytes("history.jsonl") + Array("{\"v\":1,".utf8))
    },
    "cannot be read": { try $0.write("progress.json", Array("{".utf8)) },
    "is not what the history comes to": { scratch in
      let text = String(decoding: scratch.bytes("progress.json"), as: UTF8.self)
        .replacing(#/"sum" : "[^"]*",\s*/#, with: "")
        .replacing(#/"answers" : 1?\d,/#, with: "\"answers\" : 99,")
      try scratch.write("progress.json", Array(text.utf8))
    },
    "Other users": { scratch in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: scratch.file("history.jsonl"))
    },
    "write was cut off": { try $0.write("progress.json.tmp", Array("{".utf8)) },
  ]

  @Test func aRecordThatIsWholeHasNoProblems() throws {
    let scratch = try record()
    let examination = RecordExamination(of: scratch.path, now: noon)
    #expect(examination.problems.isEmpty)
    #expect(examination.facts.contains { $0.contains("30 events of 1 machine") })
    #expect(try LearnerRecord.repair(scratch.path, now: noon).isEmpty)
    let missing = RecordExamination(of: scratch.path + "/nowhere", now: noon)
    #expect(missing.problems.isEmpty && missing.facts.count == 1)
  }

  @Test(arguments: damages.keys.sorted())
  func aProblemIsNamedAndRepaired(name: String) throws {
    let scratch = try record()
    let damage = try #require(Self.damages[name])
    try damage(scratch)
    let before = scratch.contents
    let examination = RecordExamination(of: scratch.path, now: noon)
    #expect(examination.problems.contains { $0.text.contains(name) && $0.isRepairable })
    #expect(scratch.contents == before)
    let done = try LearnerRecord.repair(scratch.path, now: noon)
    #expect(!done.isEmpty)
    #expect(RecordExamination(of: scratch.path, now: noon).problems.isEmpty)
    #expect(try HistoryReader.read(scratch.file("history.jsonl")).events == events)
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    #expect(opened.state == LearnerState(replaying: events) && opened.notes.isEmpty)
    // What was there before is there still, under its own name or another.
    if name != "write was cut off" {
      let after = Set(scratch.contents.values)
      let changed = before.filter { scratch.contents[$0.key] != $0.value }
      for (file, bytes) in changed where file != "lock" {
        let isKept = after.contains(bytes) || name == "cut off"
        #expect(isKept, "\(file) is not kept")
      }
    }
  }

  @Test func allAtOnce() throws {
    let scratch = try record()
    for name in ["order", "no event", "repeats", "cut off", "cannot be read", "Other users"] {
      try Self.damages[name]?(scratch)
    }
    #expect(RecordExamination(of: scratch.path, now: noon).problems.count == 6)
    _ = try LearnerRecord.repair(scratch.path, now: noon)
    #expect(RecordExamination(of: scratch.path, now: noon).problems.isEmpty)
    #expect(try HistoryReader.read(scratch.file("history.jsonl")).events == events)
  }

  @Test func whatOnlyTheLearnerCanMendIsLeftAndNamed() throws {
    for name in ["history.jsonl", "progress.json"] {
      let scratch = try record()
      let newer =
        name == "history.jsonl"
        ? "{\"v\":9}\n" : "{\"format\":\"course-progress\",\"version\":9}\n"
      try scratch.write(name, Array(newer.utf8))
      let before = scratch.contents
      let problems = RecordExamination(of: scratch.path, now: noon).problems
      #expect(problems.contains { $0.text.contains("newer version") && !$0.isRepairable })
      #expect(try LearnerRecord.repair(scratch.path, now: noon).isEmpty)
      #expect(scratch.contents == before)
    }
    let scratch = try record()
    try FileManager.default.removeItem(atPath: scratch.file("history.jsonl"))
    try FileManager.default.createDirectory(
      atPath: scratch.file("history.jsonl"), withIntermediateDirectories: true)
    let problems = RecordExamination(of: scratch.path, now: noon).problems
    #expect(problems.contains { $0.text.contains("not a plain file") && !$0.isRepairable })
  }

  @Test func aShellThatRecordsIsNotDisturbed() throws {
    let scratch = try record()
    try Self.damages["no event"]?(scratch)
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    let facts = RecordExamination(of: scratch.path, now: noon).facts
    #expect(facts.contains { $0.contains("shell is recording here: process") })
    #expect(throws: StorageError.busy(directory: scratch.path)) {
      try LearnerRecord.repair(scratch.path, now: noon)
    }
    #expect(opened.obstacle == nil)
  }

  @Test func aDateThatIsYetToComeIsTold() throws {
    let scratch = try record()
    let early = Timestamp(milliseconds: 1_700_000_000_000)
    let problems = RecordExamination(of: scratch.path, now: early).problems
    #expect(problems.contains { $0.text.contains("yet to come") && !$0.isRepairable })
  }

  /// A name that ends in .tmp may be anybody's: only what the course writes aside is taken away.
  @Test func whatOthersLeftUnfinishedStays() throws {
    let scratch = try record()
    try FileManager.default.createDirectory(
      atPath: scratch.file("reports"), withIntermediateDirectories: true)
    let own = ["history.jsonl.tmp", "line-history.123", "reports/report-a.md.tmp", "start.tmp"]
    let foreign = ["line-history.md", "reports/mine.tmp", "thesis.tmp"]
    for name in own + foreign { try scratch.write(name, Array("x".utf8)) }
    let examination = RecordExamination(of: scratch.path, now: noon)
    #expect(
      examination.facts.contains("Not made by course: \(foreign.joined(separator: ", "))."))
    let done = try LearnerRecord.repair(scratch.path, now: noon)
    for name in own {
      #expect(done.contains("Removed \(name)."))
      #expect(!FileManager.default.fileExists(atPath: scratch.file(name)))
    }
    for name in foreign { #expect(scratch.bytes(name) == Array("x".utf8)) }
    #expect(try LearnerRecord.inventory(scratch.path).foreign == foreign)
  }

  /// Another shell goes on recording while doctor looks.
  @Test func whatIsRecordedMeanwhileIsNoProblem() throws {
    let scratch = try record()
    let (path, whole) = (scratch.path, History.events(40, device: "m"))
    var operations = FileOperations.live
    operations.open = { name, flags, mode in
      if name.hasSuffix("progress.json"),
        let record = try? LearnerRecord.open(path, now: noon).record,
        (try? record.readAll().count) == 30
      {
        try? record.append(Array(whole.dropFirst(30)))
        try? record.writeSnapshot(LearnerState(replaying: whole))
      }
      return FileOperations.live.open(name, flags, mode)
    }
    let examination = RecordExamination(of: scratch.path, now: noon, operations: operations)
    #expect(examination.problems.isEmpty, "\(examination.problems)")
    #expect(examination.facts.contains { $0.contains("40 events") })
  }
}

extension Scratch {
  func lines(_ name: String) -> [[UInt8]] { bytes(name).split(separator: 0x0A).map(Array.init) }

  func insertLine(_ line: [UInt8], at index: Int) throws {
    var lines = lines("history.jsonl")
    lines.insert(line, at: index)
    try write("history.jsonl", Array(lines.joined(separator: [0x0A])) + [0x0A])
  }

  /// Every file and what is in it.
  var contents: [String: [UInt8]] {
    Dictionary(names.map { ($0, bytes($0)) }, uniquingKeysWith: { first, _ in first })
  }
}
