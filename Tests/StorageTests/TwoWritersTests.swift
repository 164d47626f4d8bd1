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

/// Where locks do not help, a writer that was not alone notices it.
@Suite struct TwoWritersTests {
  /// A file system whose locks fail.
  static func lockless(_ error: Int32 = ENOLCK) -> FileOperations {
    var operations = FileOperations.live
    operations.lock = { _ in (-1, error) }
    return operations
  }

  private func event(_ record: LearnerRecord) -> Event {
    var recorder = record.recorder
    var generator = SystemRandomNumberGenerator()
    return recorder.event(.noted(Note(text: "a note")), at: noon, using: &generator)
  }

  private func expectWhole(_ scratch: Scratch, _ acknowledged: [Event]) throws {
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    let events = try opened.record.readAll()
    #expect(opened.state == LearnerState(replaying: events))
    #expect(Set(events.map(\.id)).isSuperset(of: acknowledged.map(\.id)))
    #expect(Set(events.map { "\($0.device) \($0.sequence)" }).count == events.count)
    #expect(scratch.bytes("history.jsonl").count { $0 == 0x0A } == events.count)
  }

  @Test(arguments: [ENOLCK, EOPNOTSUPP, ENOSYS])
  func theOneThatWasNotAloneEnds(error: Int32) throws {
    let scratch = Scratch()
    let changed = StorageError.changed(path: scratch.file("history.jsonl"))
    var opened: [LearnerRecord.Opened] = []
    for _ in 0..<2 {
      opened.append(
        try LearnerRecord.open(scratch.path, now: noon, operations: Self.lockless(error)))
      #expect(opened.last?.obstacle == nil)
      #expect(opened.last?.notes.first?.message.contains("has no locks") == true)
    }
    let (first, second) = (opened[0].record, opened[1].record)
    var kept = [event(first)]
    try first.append(kept)
    #expect(throws: changed) { try second.append([event(second)]) }
    #expect(throws: changed) { try second.writeSnapshot(LearnerState()) }
    kept.append(event(first))
    try first.append([kept[1]])
    try first.writeSnapshot(LearnerState(replaying: kept))
    let again = try LearnerRecord.open(scratch.path, now: noon, operations: Self.lockless(error))
    #expect(again.state == LearnerState(replaying: kept))
    kept.append(event(again.record))
    try again.record.append([kept[2]])
    #expect(throws: changed) { try first.append([event(first)]) }
    try expectWhole(scratch, kept)
  }

  /// Lets something happen around one write of the history.
  private final class Moment: @unchecked Sendable {
    var before: (() throws -> Void)?
    var after: (() throws -> Void)?

    var operations: FileOperations {
      var operations = TwoWritersTests.lockless()
      let write = operations.write
      operations.write = { [self] descriptor, bytes in
        try? before?()
        defer { try? after?() }
        return write(descriptor, bytes)
      }
      return operations
    }
  }

  @Test func writingAtTheSameMomentBothAreRecorded() throws {
    let scratch = Scratch()
    let moment = Moment()
    let first = try LearnerRecord.open(scratch.path, now: noon, operations: moment.operations)
    let second = try LearnerRecord.open(scratch.path, now: noon, operations: Self.lockless())
    let kept = [event(first.record), event(second.record)]
    moment.before = { try second.record.append([kept[1]]) }
    try first.record.append([kept[0]])
    moment.before = nil
    #expect(throws: StorageError.self) { try first.record.append([event(first.record)]) }
    try expectWhole(scratch, kept)
  }

  /// As a network file system may do it, whose appending is not one step.
  @Test func whatWasWrittenOverIsNotAcknowledged() throws {
    let scratch = Scratch()
    let moment = Moment()
    let opened = try LearnerRecord.open(scratch.path, now: noon, operations: moment.operations)
    moment.after = {
      try scratch.write("other", Array(repeating: 0x78, count: 50) + [0x0A])
      let file = try FileHandle(forWritingTo: URL(filePath: scratch.file("history.jsonl")))
      try file.write(contentsOf: Data(scratch.bytes("other")))
    }
    #expect(throws: StorageError.changed(path: scratch.file("history.jsonl"))) {
      try opened.record.append([event(opened.record)])
    }
    moment.after = nil
    #expect(throws: StorageError.self) { try opened.record.append([event(opened.record)]) }
    #expect(try LearnerRecord.open(scratch.path, now: noon).record.readAll().isEmpty)
  }

  /// The rest of a line may be on its way: nothing is cut off.
  @Test func withoutLocksATornLineIsEndedAndKept() throws {
    let scratch = Scratch()
    try LearnerRecord.open(scratch.path, now: noon).record.append(History.events(2))
    let torn = scratch.bytes("history.jsonl") + Array("{\"half\":".utf8)
    try scratch.write("history.jsonl", torn)
    let opened = try LearnerRecord.open(scratch.path, now: noon, operations: Self.lockless())
    #expect(scratch.bytes("history.jsonl") == torn + [0x0A])
    try opened.record.append([event(opened.record)])
    #expect(try opened.record.readAll().count == 3)
  }

  @Test func aLockThatIsRefusedIsNotTakenForGranted() throws {
    let scratch = Scratch()
    let refused = try LearnerRecord.open(
      scratch.path, now: noon, operations: Self.lockless(EACCES))
    #expect(refused.obstacle == .notWritable)
    #expect(refused.notes.first?.message.hasPrefix("Locking ") == true)
    #expect(throws: StorageError.self) {
      try LearnerRecord.open(scratch.path, now: noon, operations: Self.lockless(EIO))
    }
  }

  @Test func whatAnotherProgramAddsEndsTheSession() throws {
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    let kept = [event(opened.record)]
    try opened.record.append(kept)
    let file = try FileHandle(forWritingTo: URL(filePath: scratch.file("history.jsonl")))
    try file.seekToEnd()
    try file.write(contentsOf: Data("x".utf8))
    let before = scratch.bytes("history.jsonl")
    #expect(throws: StorageError.changed(path: scratch.file("history.jsonl"))) {
      try opened.record.append([event(opened.record)])
    }
    #expect(throws: StorageError.self) { try opened.record.writeSnapshot(LearnerState()) }
    #expect(scratch.bytes("history.jsonl") == before)
    #expect(scratch.bytes("progress.json").isEmpty)
  }

  @Test(arguments: ["history.jsonl", ""])
  func aCopyInItsPlaceIsNotTheOpenFile(name: String) throws {
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append([event(opened.record)])
    let (path, aside) = (scratch.file(name), scratch.path + "-aside")
    defer { try? FileManager.default.removeItem(atPath: aside) }
    try FileManager.default.moveItem(atPath: path, toPath: aside)
    try FileManager.default.copyItem(atPath: aside, toPath: path)
    let gone = StorageError.gone(path: scratch.file("history.jsonl"))
    #expect(throws: gone) { try opened.record.append([event(opened.record)]) }
    #expect(throws: gone) { try opened.record.writeSnapshot(LearnerState()) }
    #expect(scratch.bytes("progress.json").isEmpty)
  }

  @Test func aLockFileOfADeadProcessDoesNotMatter() throws {
    let scratch = Scratch()
    _ = try LearnerRecord.open(scratch.path, now: noon)
    try scratch.write("lock", Array("process 1 since 2020-01-01T00:00:00.000+00:00\n".utf8))
    #expect(try LearnerRecord.open(scratch.path, now: noon).obstacle == nil)
  }

  @Test func whoComesSecondReadsUntilTheFirstLeaves() throws {
    let scratch = Scratch()
    var first: LearnerRecord.Opened? = try LearnerRecord.open(scratch.path, now: noon)
    let second = try LearnerRecord.open(scratch.path, now: noon)
    #expect(second.obstacle == .otherShell && first?.obstacle == nil)
    #expect(second.notes.first?.message.contains("process \(getpid()) since 20") == true)
    // Deleting the lock file lets nobody in.
    try FileManager.default.removeItem(atPath: scratch.file("lock"))
    #expect(try LearnerRecord.open(scratch.path, now: noon).obstacle == .otherShell)
    first = nil
    #expect(try LearnerRecord.open(scratch.path, now: noon).obstacle == nil)
  }
}
