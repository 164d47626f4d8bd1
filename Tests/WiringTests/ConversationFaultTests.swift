import Foundation
import Shell
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

/// Calls that change files fail, each in turn, while a learner studies. Whatever fails: what was
/// acknowledged is recorded once, and what was not is told.
///
/// Every call fails here once and for good, with the errors by turns; `COURSE_FAULTS=all` tries all
/// errors on each call, which takes minutes. `RecordFaultTests` does so without the shell.
@MainActor @Suite struct ConversationFaultTests {
  /// Two visits: the second one finds the files of the first.
  static let visits = [
    [
      "learn", "", "", "b", "a", "note ask Ana", "", "", "x", "true", "undo", "skip", "report odd",
      "quit",
    ],
    ["", "quiz kpo --count 1", "2", "a", "", "quit"],
  ]
  nonisolated static let errors = [ENOSPC, EIO, EACCES, EDQUOT, EPERM, ENOLCK].map(
    Fault.Manner.error)
  nonisolated static let isThorough = ProcessInfo.processInfo.environment["COURSE_FAULTS"] == "all"

  @Test func withoutAFaultEverythingIsRecorded() throws {
    let scratch = Scratch()
    let conversation = Conversation(directory: scratch.path, operations: .live)
    for visit in Self.visits { #expect(conversation.run(visit) == .success) }
    #expect(conversation.warnings.isEmpty && conversation.broken.isEmpty)
    #expect(conversation.feedbacks == 5 && conversation.answers == 5)
    let events = try LearnerRecord.open(scratch.path, now: noon).record.readAll()
    #expect(events.map(\.id) == conversation.acknowledged)
    let expected: Set = [
      "initialized", "answered", "skipped", "retracted", "noted", "progressed", "terminated",
    ]
    #expect(Set(events.map(\.action.verb)).isSuperset(of: expected))
  }

  @Test(arguments: Fault.Call.single)
  func whatFailsOnceIsToldAndCostsOneAnswerAtMost(call: Fault.Call) throws {
    try forEveryNumber(call, Self.errors, count: 1)
  }

  @Test(arguments: isThorough ? Fault.Call.allCases : [.every, .write, .synchronize])
  func whatFailsForGoodIsToldAndNothingIsLost(call: Fault.Call) throws {
    try forEveryNumber(call, Self.errors, count: .max)
  }

  /// A signal in the midst of a call, or a part of it done, is nothing to be told.
  @Test(arguments: [(Fault.Call.every, Fault.Manner.error(EINTR)), (.write, .short)])
  func interruptedCallsAreResumed(call: Fault.Call, manner: Fault.Manner) throws {
    let fault = Fault(call: call, manner: manner, number: 1, count: isShort(manner) ? .max : 60)
    let conversation = try #require(try run(fault, isHarmless: true))
    #expect(conversation.feedbacks == 5)
  }

  private func isShort(_ manner: Fault.Manner) -> Bool { manner == .short }

  /// Until the conversation ends before the call is made.
  private func forEveryNumber(_ call: Fault.Call, _ manners: [Fault.Manner], count: Int) throws {
    for start in 0..<(Self.isThorough ? manners.count : 1) {
      var fault = Fault(call: call, manner: manners[start], number: 1, count: count)
      while try run(fault) != nil {
        fault.number += 1
        if !Self.isThorough { fault.manner = manners[fault.number % manners.count] }
      }
    }
  }

  /// nil when the call was never made.
  private func run(_ fault: Fault, isHarmless: Bool = false) throws -> Conversation? {
    let scratch = Scratch()
    let injector = FaultInjector(fault)
    let conversation = Conversation(directory: scratch.path, operations: injector.operations)
    for visit in Self.visits { conversation.run(visit) }
    let what = Comment(rawValue: fault.testDescription)
    #expect(conversation.broken.isEmpty, what)
    if isHarmless {
      #expect(conversation.warnings.isEmpty && conversation.refused.isEmpty, what)
    }
    if conversation.failedSnapshots > 0 { #expect(!conversation.warnings.isEmpty, what) }
    if fault.count == 1 {
      #expect(conversation.failedAppends < 2 && conversation.feedbacks > 0, what)
    }
    try expectWhole(
      scratch.path, acknowledged: conversation.acknowledged, refused: conversation.refused, fault)
    return injector.injected > 0 ? conversation : nil
  }
}
