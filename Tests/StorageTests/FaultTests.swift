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

/// What happens when the system refuses.
@Suite struct FaultTests {
  /// Fails a call from the moment it is armed.
  final class Fault: @unchecked Sendable {
    var isArmed = false
    var error = ENOSPC
  }

  enum Call: Sendable { case write, synchronize, rename }

  func operations(
    _ fault: Fault, failing call: Call, isShort: Bool = false
  ) -> FileOperations {
    let live = FileOperations.live
    let fails = { @Sendable (other: Call) in call == other && fault.isArmed }
    var operations = live
    operations.write = { descriptor, bytes in
      guard fails(.write) else { return live.write(descriptor, bytes) }
      if isShort {
        return live.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(10)))
      }
      return (-1, fault.error)
    }
    operations.synchronize = { fails(.synchronize) ? (-1, fault.error) : live.synchronize($0) }
    operations.rename = { fails(.rename) ? (-1, fault.error) : live.rename($0, $1) }
    return operations
  }

  /// A directory that cannot be written shows what is in it.
  @Test func aReadOnlyDirectoryCanBeRead() throws {
    let scratch = Scratch()
    let events = History.events(6)
    try LearnerRecord.open(scratch.path, now: noon).record.append(events)
    let live = FileOperations.live
    var refusing = live
    refusing.open = { path, flags, mode in
      flags & (O_WRONLY | O_RDWR | O_CREAT) == 0 ? live.open(path, flags, mode) : (-1, EROFS)
    }
    let before = scratch.names
    let opened = try LearnerRecord.open(scratch.path, now: noon, operations: refusing)
    #expect(opened.obstacle == .notWritable)
    #expect(!opened.record.isRecording)
    #expect(opened.state == LearnerState(replaying: events))
    #expect(opened.notes.count == 1 && opened.notes[0].isAboutRecording)
    #expect(opened.notes[0].message.contains("read-only"))
    #expect(scratch.names == before)
  }

  @Test(arguments: [Call.write, .synchronize])
  func aFailedAppendLeavesNothingBehind(call: Call) throws {
    let scratch = Scratch()
    let fault = Fault()
    let events = History.events(6)
    let opened = try LearnerRecord.open(
      scratch.path, now: noon, operations: operations(fault, failing: call))
    try opened.record.append(Array(events.prefix(3)))
    let before = scratch.bytes("history.jsonl")
    fault.isArmed = true
    do {
      try opened.record.append([events[3]])
      Issue.record("the append succeeded")
    } catch let error as StorageError {
      #expect(error.message.contains("no space left on the device"))
    }
    #expect(scratch.bytes("history.jsonl") == before)
    fault.isArmed = false
    try opened.record.append(Array(events.dropFirst(3)))
    #expect(try opened.record.readAll() == events)
  }

  @Test func shortWritesAreContinued() throws {
    let scratch = Scratch()
    let fault = Fault()
    fault.isArmed = true
    let events = History.events(4)
    let opened = try LearnerRecord.open(
      scratch.path, now: noon, operations: operations(fault, failing: .write, isShort: true))
    try opened.record.append(events)
    #expect(try opened.record.readAll() == events)
  }

  @Test(arguments: [Call.write, .synchronize, .rename])
  func aFailedSnapshotLeavesTheOldOne(call: Call) throws {
    let scratch = Scratch()
    let fault = Fault()
    let opened = try LearnerRecord.open(
      scratch.path, now: noon, operations: operations(fault, failing: call))
    try opened.record.writeSnapshot(LearnerState(replaying: History.events(5)))
    let before = scratch.bytes("progress.json")
    fault.isArmed = true
    #expect(throws: StorageError.self) {
      try opened.record.writeSnapshot(LearnerState(replaying: History.events(9)))
    }
    #expect(scratch.bytes("progress.json") == before)
    #expect(!scratch.names.contains("progress.json.tmp"))
  }

  @Test func messagesSayWhatHappenedOnOneLine() {
    let errors: [StorageError] = [
      .failed(doing: "Writing", path: "/d/history.jsonl", error: ENOSPC),
      .failed(doing: "Opening", path: "/d", error: EACCES),
      .newerVersion(path: "/d/progress.json", version: 7), .notAFile(path: "/d/lock"), .noDirectory,
      .changed(path: "/d/history.jsonl"),
    ]
    for error in errors {
      #expect(!error.message.contains("\n") && error.message.hasSuffix("."))
    }
    #expect(
      errors[0].message
        == "Writing /d/history.jsonl failed (no space left on the device). Free some space.")
  }
}
