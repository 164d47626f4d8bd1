/// What later events say of earlier ones: that they are taken back, or graded anew.
public struct Corrections: Sendable {
  private var retracted: Set<EventID> = []
  private var regraded: [EventID: Regraded] = [:]

  public init() {}

  /// Events come in the order in which they count: the last grade holds.
  public mutating func note(_ event: Event) {
    switch event.action {
    case .retracted(let id): retracted.insert(id)
    case .regraded(let grade): regraded[grade.event] = grade
    default: break
    }
  }

  /// The event as it counts; nil when it was taken back.
  public func effective(_ event: Event) -> Event? {
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

extension Sequence<Event> {
  /// The events as they count: without those taken back, and with answers as they were graded last.
  public func effective() -> [Event] {
    var corrections = Corrections()
    for event in self { corrections.note(event) }
    return compactMap(corrections.effective)
  }
}
