package import Assessment
package import Curriculum
internal import Psychometrics

/// Practice without a shell, for whoever runs many learners: the same choosing (`Selection`), rating
/// and learning (`LearnerState`) as in a `Turn`, with no views and no texts.
package struct PracticeRun: Sendable {
  package let course: Course
  package private(set) var learner = LearnerState()
  private let sitting = EventID(rawValue: "sitting")
  private var sequence = 0

  package init(course: Course) { self.course = course }

  package mutating func begin(count: Int, seed: UInt64, at time: Timestamp) {
    record(
      .initialized(
        Sitting(
          purpose: .quiz(nil), count: count, seed: seed, contentHash: course.contentHash)),
      at: time)
  }

  package mutating func end(at time: Timestamp) {
    record(.terminated(sitting: sitting), at: time)
  }

  /// What the course would ask now; nil without an open sitting and without items.
  package func choose(at now: Timestamp) -> (item: Item, predicted: Double)? {
    guard let open = learner.openSitting else { return nil }
    var generator = SeededGenerator(
      seed: open.sitting.seed, choiceOf: open.outcomes.count)
    return Selection(course: course, learner: learner, now: now, open: open)
      .next(using: &generator)
      .map { ($0.item, $0.reason.predicted) }
  }

  /// The predicted probability of a right answer, 0...1.
  package func predicted(_ item: Item, topic: TopicID) -> Double {
    learner.belief(about: topic).probability(of: item.parameters(for: learner))
  }

  /// Records an answer that is right or wrong, given without a hint at the first try.
  package mutating func answer(
    _ item: Item, topic: TopicID, response: Response, isRight: Bool, predicted: Double,
    at time: Timestamp
  ) {
    let grade = Grade(credit: isRight ? 1 : 0, verdict: isRight ? .right : .wrong)
    record(
      .answered(
        Answered(
          sitting: sitting, item: item.id, objective: item.objective, topic: topic,
          level: item.level, parameters: item.parameters(for: learner), response: response,
          credit: grade.credit, verdict: grade.verdict, attempt: 1, hinted: false,
          predicted: predicted,
          rating: .earned(
            by: grade, item: item, attempt: 1, hinted: false, predicted: predicted))),
      at: time)
  }

  private mutating func record(_ action: Action, at time: Timestamp) {
    sequence += 1
    learner.record(
      Event(id: sitting, time: time, device: "", sequence: sequence, action: action))
  }
}
