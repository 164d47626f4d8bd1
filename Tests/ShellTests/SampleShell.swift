import Assessment
import Curriculum
import Diagnostics
import Presentation
import Tutoring

@testable import Shell

/// A shell whose world is a list of what was done to it.
@MainActor final class SampleShell {
  var lines: [Input]
  /// What happened, in order: `append N`, `snapshot`, `write ...`, `warn ...`, `remember ...`.
  var log: [String] = []
  /// The append, from 1, that fails.
  var failsAtAppend: Int?
  private var appends = 0
  var snapshotFailure: RecordFailure?
  /// What a pager was given; nil when there is none.
  var pages: [String]?
  /// Lines that come ahead, at each look.
  var typedAhead: [Int] = []
  var historyFailure: RecordFailure?
  var upkeep: Upkeep?
  /// What was appended.
  private var history: [Event] = []

  init(_ lines: [String]) { self.lines = lines.map(Input.line) + [.endOfInput] }

  static let course: Course = {
    let lesson: LessonID = "kpo/first"
    let objective = Objective(id: "know", text: "Know it", lesson: lesson)
    let place = SourceLocation(path: "a.md", line: 1)
    let outline = Outline(
      title: "T", topics: [Outline.Topic(id: "kpo", title: "Knowledge", lessons: [lesson])],
      lessons: [
        lesson: Outline.Lesson(
          id: lesson, title: "First", objectives: [objective],
          terms: [Term(name: "near thing (NT)", meaning: "Close.", lesson: lesson)],
          location: place)
      ])
    let items = (0..<4).map { number in
      Item(
        id: ItemID("i-\(number)"), objective: "know", level: .recall, stem: "Stem \(number)?",
        answer: .term(TermKey(accepted: ["zebra"], rationale: "Because.")), location: place)
    }
    return Course(
      outline: outline,
      screens: [lesson: [Screen(heading: "One", body: "Text.", location: place)]], items: items)
  }()

  func run(_ start: CourseShell.Start, pace: Session.Pace = .continuous) -> ExitStatus {
    let session = Session(learner: LearnerState(), recorder: Recorder(device: "d"), pace: pace)
    let standing = Standing(outline: Self.course.outline, learner: LearnerState())
    return CourseShell(start: standing, session: session, effects: effects).run(start)
  }

  private var effects: Effects {
    Effects(
      readLine: { _ in self.lines.isEmpty ? .endOfInput : self.lines.removeFirst() },
      remember: { self.log.append("remember \($0)") },
      write: { self.log.append("write \($0)") }, warn: { self.log.append("warn \($0)") },
      now: { Timestamp(milliseconds: 1_750_000_000_000) }, seed: { 1 },
      append: { events in
        self.appends += 1
        if self.appends == self.failsAtAppend { throw RecordFailure("The disk is full.") }
        self.history += events
        self.log.append("append \(events.map(\.action.verb).joined(separator: ","))")
      },
      saveSnapshot: { _, _ in
        if let failure = self.snapshotFailure { throw failure }
        self.log.append("snapshot")
      },
      loadOutline: { Self.course.outline },
      loadCourse: { _ in LoadedCourse(course: Self.course, problems: []) },
      surface: { Surface(columns: 80) },
      history: {
        if let failure = self.historyFailure { throw failure }
        return self.history
      },
      page: { text in
        if self.pages != nil { self.pages?.append(text) } else { self.log.append("write \(text)") }
      },
      dropTypedAhead: { self.typedAhead.isEmpty ? 0 : self.typedAhead.removeFirst() },
      upkeep: upkeep)
  }
}
