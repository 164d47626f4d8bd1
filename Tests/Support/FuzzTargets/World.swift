internal import Assessment
internal import Curriculum
internal import Presentation
internal import Shell
internal import Tutoring

/// A shell with the small course, whose world stands in memory, and the promises it keeps whatever
/// is typed.
@MainActor final class World {
  private let surface: Surface
  private let pace: Session.Pace
  /// What the shell recorded.
  private(set) var events: [Event] = []
  private var lines: [String] = []
  private var time = RecordVisit.morning
  private var broken: (any Error)?

  init(surface: Surface, pace: Session.Pace) {
    self.surface = surface
    self.pace = pace
  }

  func run(_ lines: [String]) throws {
    self.lines = lines
    let session = Session(learner: LearnerState(), recorder: Recorder(device: "d"), pace: pace)
    let standing = Standing(outline: SmallCourse.course.outline, learner: LearnerState())
    _ = CourseShell(start: standing, session: session, effects: effects).run(.conversation)
    if let broken { throw broken }
  }

  private var effects: Effects {
    Effects(
      readLine: { _ in self.nextLine }, remember: { _ in }, write: { self.show($0) },
      warn: { _ in }, now: { self.now }, seed: { 1 }, append: { self.events += $0 },
      saveSnapshot: { state, _ in self.check(state) },
      loadOutline: { SmallCourse.course.outline },
      loadCourse: { _ in
        LoadedCourse(course: SmallCourse.course, problems: [], files: SmallCourse.files)
      },
      surface: { self.surface }, history: { self.events })
  }

  private var nextLine: Input {
    guard broken == nil, !lines.isEmpty else { return .endOfInput }
    let line = lines.removeFirst()
    // Hundreds of learners take seconds, which is no fault.
    return .line(line.lowercased().contains("simulate") ? "" : line)
  }

  private var now: Timestamp {
    time.milliseconds += 20_000
    return time
  }

  private func show(_ text: String) {
    keep {
      try text.hasPrefix("{\n") ? requireNoControls(text) : requirePrintable(text, on: surface)
    }
  }

  /// The state that is saved is the fold of what was recorded.
  private func check(_ state: LearnerState) {
    keep {
      try require(
        state == LearnerState(replaying: events), "the state is not the fold of the history")
    }
  }

  private func keep(_ check: () throws -> Void) {
    do { try check() } catch { broken = broken ?? error }
  }
}
