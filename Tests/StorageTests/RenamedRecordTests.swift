import Assessment
import Curriculum
import Diagnostics
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

/// A record that was made under older names.
@Suite struct RenamedRecordTests {
  static let renames = Renames([
    Identity(.item, "i-1"): "n-1", Identity(.objective, "o-2"): "p-2",
    Identity(.topic, "kpo"): "knowledge", Identity(.lesson, "kpo/first"): "knowledge/start",
  ])

  static func renamed(_ events: [Event]) -> LearnerState {
    LearnerState(replaying: events.renamed(by: renames))
  }

  func open(_ scratch: Scratch) throws -> LearnerRecord.Opened {
    try LearnerRecord.open(scratch.path, now: noon, renames: { Self.renames })
  }

  /// The snapshot covers all of the history, a part, or nothing.
  @Test(arguments: 1...12, [0, 40, 120])
  func theStateIsThatOfTheRenamedHistory(seed: UInt64, covered: Int) throws {
    let scratch = Scratch()
    let events = History.events(120, seed: seed)
    do {
      let opened = try LearnerRecord.open(scratch.path, now: noon)
      try opened.record.append(Array(events.prefix(covered)))
      if covered > 0 {
        try opened.record.writeSnapshot(LearnerState(replaying: events.prefix(covered)))
      }
      try opened.record.append(Array(events.dropFirst(covered)))
    }
    let written = scratch.bytes("history.jsonl")
    let opened = try open(scratch)
    #expect(opened.state == Self.renamed(events))
    #expect(opened.state.lessons["kpo/first"] == nil && opened.state.items["i-1"] == nil)
    #expect(try opened.record.readAll() == events.renamed(by: Self.renames))
    #expect(opened.notes.isEmpty)
    #expect(scratch.bytes("history.jsonl") == written)
  }

  /// A snapshot under the new names is read as ever.
  @Test func renamingTwiceChangesNothing() throws {
    let scratch = Scratch()
    let events = History.events(80)
    for _ in 0..<3 {
      let opened = try open(scratch)
      if opened.record.recorder.lastSequence == 0 { try opened.record.append(events) }
      try opened.record.writeSnapshot(Self.renamed(events))
    }
    #expect(try open(scratch).state == Self.renamed(events))
  }

  /// Answers under the old name and, before the rename was confirmed, under the new one.
  @Test func whatWasLearnedUnderBothNamesIsOne() throws {
    let scratch = Scratch()
    let old = History.events(80)
    let events = old + Array(History.events(160).dropFirst(80)).renamed(by: Self.renames)
    let state = LearnerState(replaying: events)
    #expect(state.isSplit(by: Self.renames))
    do {
      let opened = try LearnerRecord.open(scratch.path, now: noon)
      try opened.record.append(events)
      try opened.record.writeSnapshot(state)
    }
    let before = scratch.bytes("progress.json")
    #expect(try open(scratch).state == Self.renamed(events))
    #expect(scratch.bytes("progress.json") != before)
    #expect(try open(scratch).state == Self.renamed(events))
  }

  /// Before and after the rename, and with a snapshot that is neither.
  @Test func theDoctorKnowsBothNames() throws {
    let scratch = Scratch()
    let events = History.events(80)
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append(events)
    for (state, isSound) in [
      (LearnerState(replaying: events), true), (Self.renamed(events), true),
      (LearnerState(replaying: events.dropLast(30)), false),
    ] {
      try opened.record.writeSnapshot(state)
      let problems = RecordExamination(of: scratch.path, now: noon, renames: Self.renames).problems
      #expect(problems.isEmpty == isSound, "\(problems)")
    }
  }

  /// With a history that was shortened there is the snapshot alone.
  @Test func aLongerSnapshotIsRenamedToo() throws {
    let scratch = Scratch()
    let events = History.events(60)
    do {
      let opened = try LearnerRecord.open(scratch.path, now: noon)
      try opened.record.append(events)
      try opened.record.writeSnapshot(LearnerState(replaying: events))
    }
    try scratch.write("history.jsonl", [])
    #expect(try open(scratch).state == Self.renamed(events))
  }

  /// The greeting is kept for lessons with a fingerprint; nothing of the ledger is read for it.
  @Test func aQuickStartReadsNoRenames() throws {
    let scratch = Scratch()
    try LearnerRecord.open(scratch.path, now: noon).record.keep(
      StartFileTests.standing, course: "abc")
    var reads = 0
    let opened = try LearnerRecord.open(
      scratch.path, course: "abc", now: noon,
      renames: {
        reads += 1
        return Self.renames
      })
    #expect(opened.standing != nil && reads == 0)
    _ = try opened.record.loadState(now: noon)
    #expect(reads == 1)
  }
}

@Suite struct LedgerFileTests {
  let course = Scratch()

  init() throws {
    for folder in ["Lessons", "Quizzes"] {
      try FileManager.default.createDirectory(
        atPath: course.file(folder), withIntermediateDirectories: true)
    }
    try course.write("Lessons/course.md", Array("---\ntitle: T\n---\n".utf8))
    chmod(course.file("Lessons/course.md"), 0o644)
  }

  @Test func itIsWrittenAtOnceAndReadAgain() throws {
    let folder = CourseFolder(path: course.path)
    #expect(folder.readRenames() == .none)
    let (ledger, _) = IdentityLedger.read(
      SourceFile(path: IdentityLedger.path, text: "item a -> b\nitem b: 3fa2c1\n"))
    let fingerprint = folder.fingerprint
    try folder.write(ledger)
    #expect(folder.readRenames() == ledger.renames)
    #expect(folder.fingerprint != fingerprint)
    #expect(course.mode("Lessons/ids.txt") == 0o644)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: course.file("Lessons")).sorted()
        == ["course.md", "ids.txt"])
    #expect(folder.readFrontMatters().contains { $0.path == "Lessons/course.md" })
  }

  @Test func brokenLinesRenameNothingAndTheOthersDo() throws {
    try course.write("Lessons/ids.txt", Array("item a -> b\n<<<<\nitem \u{0}".utf8) + [0xFF, 0xFE])
    let renames = CourseFolder(path: course.path).readRenames()
    #expect(renames("a") as TopicID == "a")
    #expect(!renames.isEmpty)
  }

  @Test func aFolderThatRefusesIsSaid() throws {
    guard getuid() != 0 else { return }
    chmod(course.file("Lessons"), 0o500)
    defer { chmod(course.file("Lessons"), 0o700) }
    #expect(throws: StorageError.self) {
      try CourseFolder(path: course.path).write(IdentityLedger())
    }
  }
}
