internal import Assessment
internal import Curriculum

/// Taking the last answer back.
extension Turn {
  /// Everything is as it was before the answer: what was read or ended after it counts no more, and
  /// the question stands there as it stood. It does not reach into an earlier quiz or lesson.
  mutating func undo() {
    guard let last = lastAnswer, let question = session.settled[last.id] else {
      return views.append(.notice(.nothingToUndo))
    }
    for id in last.later + [last.id] { emit(.retracted(id)) }
    session.learner = session.base.replaying(session.recent)
    session.settled[last.id] = nil
    session.pending = question
    session.activity = .question(question)
    views.append(.undone(UndoneView(stem: question.item.stem)))
    views.append(.question(view(of: question)))
  }

  /// The last answer or skip that still counts in the sitting begun last, and what came after it.
  private var lastAnswer: (id: EventID, later: [EventID])? {
    var retracted: Set<EventID> = []
    var later: [EventID] = []
    for event in session.recent.reversed() where !retracted.contains(event.id) {
      switch event.action {
      case .retracted(let id): retracted.insert(id)
      case .answered, .skipped: return (event.id, later)
      case .completed, .terminated, .progressed, .testedOut: later.append(event.id)
      // An exam that is done stays done: its result has told too much.
      case .initialized, .examined: return nil
      case .configured, .regraded, .noted, .bookmarked: break
      }
    }
    return nil
  }
}
