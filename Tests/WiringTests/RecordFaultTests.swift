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

/// Every call of a record fails with every error, once and for good.
@Suite struct RecordFaultTests {
  static let errors = [ENOSPC, EIO, EACCES, EDQUOT, ENOLCK]

  @Test(arguments: Fault.Call.allCases, errors)
  func nothingAcknowledgedIsMissing(call: Fault.Call, error: Int32) throws {
    for count in [1, .max] {
      var fault = Fault(call: call, manner: .error(error), number: 1, count: count)
      while try run(fault) { fault.number += 1 }
      #expect(fault.number > 1 || [.truncate, .remove].contains(call))
    }
  }

  /// A broken disk that does not let a torn line be cut off either.
  @Test(arguments: [EIO, ENOSPC])
  func aTornLineStaysApart(error: Int32) throws {
    for number in 1..<200 {
      let scratch = Scratch()
      let short = FaultInjector(Fault(call: .write, manner: .short, number: number, count: 1))
      var operations = short.operations
      let write = operations.write
      let truncate = operations.truncate
      let broken = Flag()
      operations.write = { descriptor, bytes in
        let before = short.injected
        let outcome = broken.isSet ? (-1, error) : write(descriptor, bytes)
        if short.injected > before { broken.isSet = true }
        return outcome
      }
      operations.truncate = { broken.isSet ? (-1, error) : truncate($0, $1) }
      var visits = Visits(directory: scratch.path, operations: operations)
      visits.run()
      try expectWhole(
        scratch.path, acknowledged: visits.acknowledged, refused: visits.refused,
        Fault(call: .write, manner: .short, number: number, count: 1))
      if !broken.isSet { return #expect(number > 5) }
    }
  }

  private final class Flag: @unchecked Sendable { var isSet = false }

  /// false when the call was never made.
  private func run(_ fault: Fault) throws -> Bool {
    let scratch = Scratch()
    let injector = FaultInjector(fault)
    var visits = Visits(directory: scratch.path, operations: injector.operations)
    visits.run()
    #expect(!visits.isSilent, Comment(rawValue: fault.testDescription))
    try expectWhole(
      scratch.path, acknowledged: visits.acknowledged, refused: visits.refused, fault)
    return injector.injected > 0
  }
}

/// Two runs of a program that records, without a shell.
private struct Visits {
  let directory: String
  let operations: FileOperations
  private(set) var acknowledged: [EventID] = []
  private(set) var refused: [EventID] = []
  /// Nothing is recorded, and nobody says why.
  private(set) var isSilent = false

  init(directory: String, operations: FileOperations) {
    self.directory = directory
    self.operations = operations
  }

  mutating func run() {
    for visit in 0..<3 { try? self.visit(Int64(visit)) }
  }

  private func event(_ text: String, _ record: LearnerRecord, _ now: Timestamp) -> Event {
    var recorder = record.recorder
    var generator = SystemRandomNumberGenerator()
    return recorder.event(.noted(Note(text: text)), at: now, using: &generator)
  }

  private mutating func visit(_ number: Int64) throws {
    let now = Timestamp(milliseconds: noon.milliseconds - 1_000_000 + number * 1000)
    let opened = try LearnerRecord.open(directory, course: "c", now: now, operations: operations)
    let record = opened.record
    guard opened.obstacle == nil else {
      isSilent = opened.notes.isEmpty
      return
    }
    var state = try opened.standing == nil ? opened.state : record.loadState(now: now).state
    for note in 0..<3 {
      let event = self.event("\(number) \(note)", record, now)
      do {
        try record.append([event])
        acknowledged.append(event.id)
        state = state.replaying([event])
      } catch {
        refused.append(event.id)
      }
      if note == 1 { try? record.writeSnapshot(state) }
    }
    _ = try? record.keep("text", as: "report.md")
    if number == 1 { return }
    try record.writeSnapshot(state)
    record.keep(
      Standing(
        courseTitle: "T", isNew: false, lessonsFinished: 0, lessons: 1, dueTimes: [],
        streak: Streak(), resumption: nil, reading: .nothing, onward: .nothing), course: "c")
  }
}
