import Curriculum
import Diagnostics
import Foundation
import Presentation
import Shell
import Storage
import Tutoring

@testable import course

/// A whole conversation with the real shell on a real record: what was promised in it.
@MainActor final class Conversation {
  /// Ids of events that were stored, as the shell was told.
  private(set) var acknowledged: [EventID] = []
  /// Events that the shell was told to be not stored.
  private(set) var refused: [EventID] = []
  private(set) var failedAppends = 0
  /// What was shown to the learner and must not have been, or was kept from them.
  private(set) var broken: [String] = []
  private(set) var failedSnapshots = 0
  private(set) var warnings: [String] = []
  /// What others do before a line is read, by the line's number from 0.
  var interventions: [Int: () throws -> Void] = [:]
  private(set) var text = ""
  /// Answers whose feedback was shown.
  private(set) var feedbacks = 0
  /// Answers that the shell was told to be stored.
  private(set) var answers = 0

  private let directory: String
  private let operations: FileOperations
  private var lines: [String] = []
  private var clock: Int64 = 1_750_000_000_000
  /// A failed append that has not been told yet.
  private var owesWord = false

  init(directory: String, operations: FileOperations) {
    self.directory = directory
    self.operations = operations
  }

  static let course: LoadedCourse = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../InteractiveTests/Fixtures/small").path()
    let files = CourseFolder(path: path).read().files
    let (course, problems) = Course.assemble(files)
    return LoadedCourse(course: course, problems: problems, files: files)
  }()

  /// One run of the program. Returns how it ended.
  @discardableResult func run(_ lines: [String], pace: Session.Pace = .stepwise) -> ExitStatus {
    self.lines = lines
    do {
      let opened = try LearnerRecord.open(
        directory, course: "c", now: now(), operations: operations)
      let standing =
        opened.standing ?? Standing(outline: Self.course.course.outline, learner: opened.state)
      opened.record.keep(standing, course: "c")
      for note in opened.notes { warn(note.message) }
      if opened.obstacle != nil, opened.notes.isEmpty { broken.append("nobody says why") }
      let connection = RecordConnection(
        opened, course: "c", pace: pace,
        world: RecordConnection.World(
          operations: operations, now: now, tell: { self.warn($0) }))
      let shell = CourseShell(
        start: standing, session: connection.session, effects: effects(connection))
      return shell.run(.conversation)
    } catch {
      warn((error as? StorageError)?.message ?? "")
      return .storage
    }
  }

  private func now() -> Timestamp {
    clock += 1000
    return Timestamp(milliseconds: clock)
  }

  private func warn(_ message: String) {
    if message.isEmpty { broken.append("an empty message") }
    owesWord = false
    warnings.append(message)
  }

  private func effects(_ connection: RecordConnection) -> Effects {
    let lineCount = lines.count
    return Effects(
      readLine: { _ in
        if self.owesWord { self.broken.append("a failed append was not told") }
        try? self.interventions[lineCount - self.lines.count]?()
        return self.lines.isEmpty ? .endOfInput : .line(self.lines.removeFirst())
      },
      remember: { _ in },
      write: { self.show($0) }, warn: { self.warn($0) }, now: { self.now() }, seed: { 7 },
      append: { try self.append($0, connection) },
      saveSnapshot: { state, standing in
        do {
          try connection.saveSnapshot(state)
        } catch {
          self.failedSnapshots += 1
          throw error
        }
        connection.keep(standing)
      },
      loadOutline: { Self.course.course.outline }, loadCourse: { _ in Self.course },
      surface: { Surface(columns: 80) }, keep: { try connection.keep($1, as: $0) },
      history: { try connection.history() }, loadSession: { try connection.loadSession() },
      recordAgain: { try connection.recordAgain() })
  }

  private func append(_ events: [Event], _ connection: RecordConnection) throws {
    do {
      try connection.append(events)
    } catch {
      failedAppends += 1
      refused += events.map(\.id)
      owesWord = true
      throw error
    }
    acknowledged += events.map(\.id)
    answers += events.count { ["answered", "skipped"].contains($0.action.verb) }
  }

  private func show(_ shown: String) {
    text += shown
    let count = Self.signs.reduce(0) { $0 + shown.components(separatedBy: $1).count - 1 }
    if owesWord, count > 0 { broken.append("feedback on what was not stored") }
    feedbacks += count
    if feedbacks > answers { broken.append("more feedback than stored answers") }
  }

  private static let signs = ["\nSkipped.", "\nRight.", "\nNot right.", "\nPartly right"]
}
