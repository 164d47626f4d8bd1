public import Curriculum

/// The tutor: from a session and an intent to the next step. Pure; time and chance come in as
/// arguments.
public struct Tutor: Sendable {
  public let course: Course

  public init(course: Course) { self.course = course }

  public func advance(
    _ session: Session, _ intent: Intent, now: Timestamp,
    using generator: inout SeededGenerator
  ) -> Step {
    var turn = Turn(course: course, session: session, now: now, generator: generator)
    turn.take(intent)
    generator = turn.generator
    return Step(
      session: turn.session, events: turn.events, views: turn.views,
      expectation: turn.expectation)
  }

  /// What Enter would do now.
  public func expectation(_ session: Session, now: Timestamp) -> Expectation {
    Turn(course: course, session: session, now: now, generator: SeededGenerator(seed: 0))
      .expectation
  }
}
