internal import Assessment
public import Curriculum

extension LearnerState {
  /// The state under the names that things have now: what the fold of the renamed history gives,
  /// unless `isSplit(by:)`. Then what was learned under the newer name stands.
  public func renamed(by renames: Renames) -> LearnerState {
    if renames.isEmpty { return self }
    var state = self
    // A topic's place in the joint belief cannot be given to another.
    if Set(topics.map { renames($0) }).count == topics.count {
      state.topics = topics.map { renames($0) }
    }
    state.topicRecords = topicRecords.renamed { renames($0) }
    state.objectives = objectives.renamed { renames($0) }
    state.items = items.renamed { renames($0) }
    state.lessons = lessons.renamed { renames($0) }.mapValues { $0.renamed(by: renames) }
    state.testedOut = testedOut.renamed { renames($0) }
    state.openSitting = openSitting?.renamed(by: renames)
    state.exams = exams.map { $0.renamed(by: renames) }
    state.notes = notes.map {
      NoteRecord(id: $0.id, time: $0.time, note: $0.note.renamed(by: renames))
    }
    state.bookmarks = bookmarks.map { $0.renamed(by: renames) }
    return state
  }

  /// Something is known under an old name and under its new one: only the history tells how both go
  /// together.
  public func isSplit(by renames: Renames) -> Bool {
    if renames.isEmpty { return false }
    return topicRecords.isSplit { renames($0) } || topics.isSplit { renames($0) }
      || objectives.isSplit { renames($0) } || items.isSplit { renames($0) }
      || lessons.isSplit { renames($0) } || testedOut.isSplit { renames($0) }
      || isMarkedTwice(renames)
  }

  private func isMarkedTwice(_ renames: Renames) -> Bool {
    let places = bookmarks.map { $0.renamed(by: renames) }
    return places.indices.contains { place in
      places[..<place].contains { $0.marksSameScreen(as: places[place]) }
    }
  }
}

extension LessonRecord {
  fileprivate func renamed(by renames: Renames) -> LessonRecord {
    var record = self
    record.position = position.renamed(by: renames)
    record.checked = checked.map { renames($0) }
    return record
  }
}

extension OpenSitting {
  fileprivate func renamed(by renames: Renames) -> OpenSitting {
    var open = self
    open.sitting = sitting.renamed(by: renames)
    open.outcomes = outcomes.map { $0.renamed(by: renames) }
    open.retrying = retrying?.renamed(by: renames)
    open.topicsBefore = topicsBefore.map { renames($0) }
    return open
  }
}

extension Outcome {
  fileprivate func renamed(by renames: Renames) -> Outcome {
    var outcome = self
    outcome.item = renames(item)
    outcome.objective = renames(objective)
    return outcome
  }
}

extension ExamRecord {
  fileprivate func renamed(by renames: Renames) -> ExamRecord {
    var record = self
    record.scope = scope.renamed(by: renames)
    record.items = items.map { renames($0) }
    record.result = result?.renamed(by: renames)
    return record
  }
}

extension Dictionary where Key: Comparable {
  /// What stands under a newer name goes before what stood under an older one.
  fileprivate func renamed(_ name: (Key) -> Key) -> [Key: Value] {
    var result = filter { name($0.key) == $0.key }
    for (key, value) in sorted(by: { $0.key < $1.key }) where result[name(key)] == nil {
      result[name(key)] = value
    }
    return result
  }

  fileprivate func isSplit(_ name: (Key) -> Key) -> Bool { Array(keys).isSplit(name) }
}

extension Array where Element: Hashable {
  fileprivate func isSplit(_ name: (Element) -> Element) -> Bool {
    Set(map(name)).count < Set(self).count
  }
}
