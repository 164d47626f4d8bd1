public import Curriculum

extension Event {
  /// The same fact under the names that things have now.
  public func renamed(by renames: Renames) -> Event {
    var event = self
    event.action = action.renamed(by: renames)
    return event
  }
}

extension [Event] {
  /// The same history under the names that things have now.
  public func renamed(by renames: Renames) -> [Event] {
    renames.isEmpty ? self : map { $0.renamed(by: renames) }
  }
}

extension Action {
  fileprivate func renamed(by renames: Renames) -> Action {
    switch self {
    case .initialized(let sitting): .initialized(sitting.renamed(by: renames))
    case .answered(let answered): .answered(answered.renamed(by: renames))
    case .skipped(let skipped): .skipped(skipped.renamed(by: renames))
    case .progressed(let position): .progressed(position.renamed(by: renames))
    case .completed(let lesson): .completed(renames(lesson))
    case .examined(let result): .examined(result.renamed(by: renames))
    case .testedOut(let result): .testedOut(result.renamed(by: renames))
    case .noted(let note): .noted(note.renamed(by: renames))
    case .bookmarked(let bookmark):
      .bookmarked(Bookmark(place: bookmark.place.renamed(by: renames), isSet: bookmark.isSet))
    case .terminated, .retracted, .regraded, .configured: self
    }
  }
}

extension Sitting {
  func renamed(by renames: Renames) -> Sitting {
    var sitting = self
    sitting.objective = objective.map { renames($0) }
    switch purpose {
    case .lesson(let lesson): sitting.purpose = .lesson(renames(lesson))
    case .quiz(let topic): sitting.purpose = .quiz(topic.map { renames($0) })
    case .exam(let scope): sitting.purpose = .exam(scope.renamed(by: renames))
    case .review, .placement: break
    }
    return sitting
  }
}

extension ExamScope {
  func renamed(by renames: Renames) -> ExamScope {
    switch self {
    case .core: .core
    case .topic(let topic): .topic(renames(topic))
    }
  }
}

extension ExamResult {
  func renamed(by renames: Renames) -> ExamResult {
    var result = self
    result.scope = scope.renamed(by: renames)
    for place in topics.indices { result.topics[place].topic = renames(topics[place].topic) }
    result.restudy = restudy.map { renames($0) }
    return result
  }
}

extension LessonPosition {
  func renamed(by renames: Renames) -> LessonPosition {
    var position = self
    position.lesson = renames(lesson)
    return position
  }
}

extension Note {
  func renamed(by renames: Renames) -> Note {
    Note(text: text, place: place?.renamed(by: renames), item: item.map { renames($0) })
  }
}

extension Answered {
  fileprivate func renamed(by renames: Renames) -> Answered {
    var answered = self
    answered.item = renames(item)
    answered.objective = renames(objective)
    answered.topic = renames(topic)
    return answered
  }
}

extension Skipped {
  fileprivate func renamed(by renames: Renames) -> Skipped {
    var skipped = self
    skipped.item = renames(item)
    skipped.objective = renames(objective)
    skipped.topic = renames(topic)
    return skipped
  }
}

extension TestedOut {
  fileprivate func renamed(by renames: Renames) -> TestedOut {
    var result = self
    result.topic = renames(topic)
    return result
  }
}
