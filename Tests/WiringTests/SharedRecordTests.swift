import Foundation
import Shell
import Storage
import Testing

/// A conversation on a record that others use too.
@MainActor @Suite struct SharedRecordTests {
  @Test func whatOthersAddEndsTheConversationAndIsToldOnce() throws {
    let scratch = Scratch()
    let conversation = Conversation(directory: scratch.path, operations: .live)
    conversation.interventions[2] = {
      let file = try FileHandle(forWritingTo: URL(filePath: scratch.path + "/history.jsonl"))
      try file.seekToEnd()
      try file.write(contentsOf: Data("\n".utf8))
    }
    let quiz = ["quiz kpo --count 3", "skip", "", "skip", "", "quit"]
    #expect(conversation.run(quiz) == .storage)
    #expect(conversation.warnings.count == 1)
    #expect(conversation.warnings.first?.contains("was changed by another program") == true)
    #expect(conversation.feedbacks == 1 && conversation.broken.isEmpty)
    conversation.interventions = [:]
    #expect(conversation.run(["", "skip", "", "skip", "", "quit"]) == .success)
    #expect(conversation.feedbacks == 3)
    try expectWhole(
      scratch.path, acknowledged: conversation.acknowledged, refused: conversation.refused,
      Fault(call: .write, manner: .short, number: 0, count: 0))
  }

  @Test func aSecondShellReadsAndRecordsWhenTheFirstHasLeft() throws {
    let scratch = Scratch()
    var first: LearnerRecord.Opened? = try LearnerRecord.open(scratch.path, now: noon)
    #expect(first?.obstacle == nil)
    let conversation = Conversation(directory: scratch.path, operations: .live)
    conversation.interventions[2] = { first = nil }
    let quiz = "quiz kpo --count 1"
    #expect(conversation.run([quiz, "topics", quiz, "skip", "quit"]) == .success)
    #expect(conversation.warnings.count == 1)
    #expect(conversation.warnings.first?.contains("recording here (process ") == true)
    #expect(conversation.text.contains("Answers are recorded here now."))
    #expect(conversation.feedbacks == 1 && conversation.answers == 1)
  }

  /// The directory was moved away under the shell, and a copy put back.
  @Test func aDirectoryInItsPlaceTakesNothing() throws {
    let scratch = Scratch()
    let conversation = Conversation(directory: scratch.path, operations: .live)
    conversation.interventions[2] = {
      try FileManager.default.moveItem(atPath: scratch.path, toPath: scratch.path + "-aside")
      try FileManager.default.copyItem(atPath: scratch.path + "-aside", toPath: scratch.path)
    }
    defer { try? FileManager.default.removeItem(atPath: scratch.path + "-aside") }
    let quiz = ["quiz kpo --count 3", "skip", "", "skip", "", "quit"]
    #expect(conversation.run(quiz) == .storage)
    #expect(conversation.warnings.count == 1)
    #expect(conversation.warnings.first?.contains("was deleted or replaced") == true)
    #expect(conversation.feedbacks == 1 && conversation.broken.isEmpty)
  }
}
