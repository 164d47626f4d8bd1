internal import Assessment
internal import Curriculum

/// Taking the last answer back.
extension Turn {
  mutating func undo() {
    guard let answer = lastAnswer else { return views.append(.notice(.nothingToUndo)) }
    emit(.retracted(answer.id))
    session.learner = session.base.replaying(session.recent)
    session.pending = nil
    let item = answer.item.flatMap(course.item)
    views.append(.undone(UndoneView(stem: item?.stem ?? "")))
    reopen(item)
  }

  /// The last answer or skip of this session that still counts.
  private var lastAnswer: (id: EventID, item: ItemID?)? {
    var retracted: Set<EventID> = []
    for event in session.recent.reversed() {
      switch event.action {
      case .retracted(let id): retracted.insert(id)
      case .answered(let answered) where !retracted.contains(event.id):
        return (event.id, answered.item)
      case .skipped(let skipped) where !retracted.contains(event.id):
        return (event.id, skipped.item)
      default: break
      }
    }
    return nil
  }

  /// Asks the same item again if its sitting is still open.
  private mutating func reopen(_ item: Item?) {
    guard let item, let open = session.learner.openSitting else {
      session.activity = .home
      return
    }
    if case .lesson(let lesson) = open.sitting.purpose,
      course.lesson(of: item.objective) != lesson
    {
      session.activity = .home
      return
    }
    var layout = SeededGenerator(seed: open.sitting.seed, question: 2 * open.outcomes.count + 1)
    var question = OpenQuestion(
      item: item, arrangement: Arrangement(for: item, using: &layout),
      reason: reason(of: item, in: open))
    if open.retrying?.item == item.id { question.attempt = 2 }
    session.pending = question
    session.activity = .question(question)
    views.append(.question(view(of: question)))
  }

  private func reason(of item: Item, in open: OpenSitting) -> Reason {
    switch session.activity {
    case .question(let question) where question.item.id == item.id: question.reason
    case .settled(let settled) where settled.question.item.id == item.id: settled.question.reason
    default: Reason(choice: .check, predicted: 0.5)
    }
  }
}
