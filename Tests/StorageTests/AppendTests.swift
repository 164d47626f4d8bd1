import Assessment
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

/// What was acknowledged can be read again, and what could not be read again is not acknowledged.
@Suite struct AppendTests {
  /// A disk that takes a part of one write and nothing more, not even a shorter length.
  final class FullDisk: @unchecked Sendable {
    var isFull = false
    private var hasTakenPart = false

    var operations: FileOperations {
      var operations = FileOperations.live
      operations.write = { [self] descriptor, bytes in
        guard isFull else { return FileOperations.live.write(descriptor, bytes) }
        defer { hasTakenPart = true }
        return hasTakenPart
          ? (-1, ENOSPC)
          : FileOperations.live.write(
            descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(40)))
      }
      operations.truncate = { [self] descriptor, length in
        isFull ? (-1, EIO) : FileOperations.live.truncate(descriptor, length)
      }
      return operations
    }
  }

  @Test func theNextEventIsNotJoinedToATornLine() throws {
    let scratch = Scratch()
    let disk = FullDisk()
    let events = History.events(3)
    let opened = try LearnerRecord.open(scratch.path, now: noon, operations: disk.operations)
    try opened.record.append([events[0]])
    let whole = scratch.bytes("history.jsonl")
    disk.isFull = true
    #expect(throws: StorageError.self) { try opened.record.append([events[1]]) }
    #expect(scratch.bytes("history.jsonl").count == whole.count + 40)
    #expect(throws: StorageError.self) { try opened.record.append([events[1]]) }
    disk.isFull = false
    try opened.record.append([events[2]])
    #expect(try opened.record.readAll() == [events[0], events[2]])
    #expect(scratch.bytes("history.jsonl").starts(with: whole))
  }

  @Test func anEventTooLongToBeReadAgainIsRefused() throws {
    let scratch = Scratch()
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    var event = try #require(History.events(40).first { answered($0) != nil })
    var answer = try #require(answered(event))
    answer.response = .term(String(repeating: "x", count: 1_050_000))
    event.action = .answered(answer)
    #expect(throws: StorageError.tooLong(path: scratch.file("history.jsonl"))) {
      try opened.record.append([event])
    }
    #expect(scratch.bytes("history.jsonl").isEmpty)
    answer.response = .term(String(repeating: "x", count: 1_000_000))
    event.action = .answered(answer)
    try opened.record.append([event])
    #expect(try opened.record.readAll() == [event])
  }

  private func answered(_ event: Event) -> Answered? {
    if case .answered(let answered) = event.action { answered } else { nil }
  }

  @Test(arguments: ["deleted", "replaced", "directory deleted"])
  func aHistoryThatIsGoneTakesNoMore(how: String) throws {
    let scratch = Scratch()
    let events = History.events(2)
    let opened = try LearnerRecord.open(scratch.path, now: noon)
    try opened.record.append([events[0]])
    let path = how == "directory deleted" ? scratch.path : scratch.file("history.jsonl")
    try FileManager.default.removeItem(atPath: path)
    if how == "replaced" { try scratch.write("history.jsonl", []) }
    #expect(throws: StorageError.gone(path: scratch.file("history.jsonl"))) {
      try opened.record.append([events[1]])
    }
    #expect(scratch.bytes("history.jsonl").isEmpty)
  }
}
