import Testing
import Tutoring

@testable import Shell

/// What was answered is stored before anything is said about it.
@MainActor @Suite struct RecordingTests {
  @Test func feedbackComesAfterTheRecord() throws {
    let shell = SampleShell(["zebra"])
    #expect(shell.run(.command(["quiz", "kpo", "--count", "1"])) == .success)
    let stored = try #require(shell.log.firstIndex { $0.hasPrefix("append answered") })
    let shown = try #require(shell.log.firstIndex { $0.contains("Right.") })
    #expect(stored < shown)
    #expect(shell.log.contains("snapshot"))
  }

  @Test func whatCannotBeStoredDoesNotCount() {
    let shell = SampleShell(["quiz kpo --count 1"])
    shell.failsAtAppend = 1
    #expect(shell.run(.conversation, pace: .stepwise) == .success)
    #expect(shell.log.contains { $0.contains("This was not recorded and does not count.") })
    #expect(!shell.log.contains { $0.contains("Right.") })
  }

  @Test func theSameQuestionStaysOpenAfterAFailure() {
    let shell = SampleShell(["quiz kpo --count 1", "zebra", "zebra"])
    shell.failsAtAppend = 2
    #expect(shell.run(.conversation, pace: .stepwise) == .success)
    #expect(shell.log.contains { $0.contains("This was not recorded and does not count.") })
    #expect(shell.log.filter { $0.hasPrefix("append answered") }.count == 1)
    #expect(shell.log.filter { $0.contains("Right.") }.count == 1)
  }

  @Test func aFailingSnapshotOnlyWarnsAndOnce() {
    let shell = SampleShell(["zebra", "zebra"])
    shell.snapshotFailure = RecordFailure("No space.")
    #expect(shell.run(.command(["quiz", "kpo", "--count", "2"])) == .success)
    #expect(shell.log.filter { $0.hasPrefix("warn") && $0.contains("No space.") }.count == 1)
  }

  @Test func answersAreNotRemembered() {
    let shell = SampleShell(["quiz kpo --count 1", "zebra", "topics"])
    _ = shell.run(.conversation, pace: .stepwise)
    #expect(
      shell.log.filter { $0.hasPrefix("remember") }
        == ["remember quiz kpo --count 1", "remember topics"])
  }
}
