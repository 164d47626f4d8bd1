public import Assessment
public import Curriculum
internal import SpacedRepetition

/// What a history looks like when every answer is graded as the course grades it now: after an
/// author corrected a key, an accepted form or a tolerance.
public struct Regrading: Sendable, Equatable {
  public struct Change: Sendable, Equatable {
    public var event: EventID
    public var item: Item
    public var time: Timestamp
    /// What was answered, in words.
    public var said: [String]
    public var before: Grade.Verdict
    public var after: Grade.Verdict
    var regraded: Regraded

    public static func == (left: Change, right: Change) -> Bool {
      left.event == right.event && left.regraded == right.regraded
    }
  }

  /// In the order in which the answers were given.
  public var changes: [Change] = []
  /// Answers whose item is gone, or whose words are no longer among its options: they stay as they
  /// were graded.
  public var unknown = 0

  public init(of history: [Event], course: Course) {
    for event in history.effective() {
      guard case .answered(let answered) = event.action else { continue }
      guard let item = course.item(answered.item), let response = Self.response(answered, on: item)
      else {
        unknown += 1
        continue
      }
      let grade = item.grade(response)
      guard grade.verdict != answered.verdict || abs(grade.credit - answered.credit) > 1e-9 else {
        continue
      }
      // While a second try was open nothing was rated, and the second try still rates.
      let rating = answered.rating.map { _ in
        Rating.earned(
          by: grade, item: item, attempt: answered.attempt, hinted: answered.hinted,
          predicted: answered.predicted)
      }
      changes.append(
        Change(
          event: event.id, item: item, time: event.time, said: answered.words,
          before: answered.verdict,
          after: grade.verdict,
          regraded: Regraded(
            event: event.id, credit: grade.credit, verdict: grade.verdict, rating: rating)))
    }
  }

  private static func response(_ answered: Answered, on item: Item) -> Response? {
    switch answered.response {
    case .term, .number: item.response(saying: [], insteadOf: answered.response)
    default:
      // Records of older versions hold no words.
      answered.said.isEmpty
        ? answered.response : item.response(saying: answered.said, insteadOf: answered.response)
    }
  }

  /// The events that put it into the history.
  public func events(
    from recorder: inout Recorder, now: Timestamp, using generator: inout SeededGenerator
  ) -> [Event] {
    changes.map { recorder.event(.regraded($0.regraded), at: now, using: &generator) }
  }
}
