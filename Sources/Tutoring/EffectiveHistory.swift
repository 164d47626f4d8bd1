extension Sequence<Event> {
  /// The events as they count: without those taken back, and with answers as they were graded last.
  public func effective() -> [Event] {
    var retracted: Set<EventID> = []
    var regraded: [EventID: Regraded] = [:]
    for event in self {
      switch event.action {
      case .retracted(let id): retracted.insert(id)
      case .regraded(let grade): regraded[grade.event] = grade
      default: break
      }
    }
    return compactMap { event in
      guard !retracted.contains(event.id) else { return nil }
      guard let grade = regraded[event.id], case .answered(var answered) = event.action else {
        return event
      }
      answered.credit = grade.credit
      answered.verdict = grade.verdict
      answered.rating = grade.rating
      var changed = event
      changed.action = .answered(answered)
      return changed
    }
  }
}
