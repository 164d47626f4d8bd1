/// How long the learner has studied: the gaps between the events of a sitting. A gap counts up to
/// `EngineRules.longestStep`, because nobody knows what went on in a longer one.
public struct StudyTime: Sendable, Equatable {
  /// By the local day on which a step ended.
  public private(set) var millisecondsByDay: [Int: Int64] = [:]

  /// Of a history in the order in which it was recorded. What was taken back took its time too.
  public init(of history: some Sequence<Event>) {
    var latest: [EventID: Timestamp] = [:]
    var current: [String: EventID] = [:]
    var terminated: Set<EventID> = []
    for event in history {
      if case .initialized = event.action { current[event.device] = event.id }
      guard let sitting = event.sitting ?? current[event.device] else { continue }
      if case .retracted = event.action { terminated.remove(sitting) }
      guard !terminated.contains(sitting) else { continue }
      // A clock that was set back makes no time.
      if let previous = latest[sitting], previous < event.time {
        let gap = event.time.milliseconds - previous.milliseconds
        millisecondsByDay[event.time.day, default: 0] += min(gap, EngineRules.longestStep)
      }
      latest[sitting] = event.time
      if case .terminated = event.action { terminated.insert(sitting) }
    }
  }

  /// Milliseconds from one local day to another, both included.
  public func milliseconds(in days: ClosedRange<Int>) -> Int64 {
    millisecondsByDay.reduce(0) { days.contains($1.key) ? $0 + $1.value : $0 }
  }

  public var total: Int64 { millisecondsByDay.values.reduce(0, +) }
}

extension Event {
  /// The sitting it names; nil for what belongs to the one its device began last.
  fileprivate var sitting: EventID? {
    switch action {
    case .initialized: id
    case .answered(let answered): answered.sitting
    case .skipped(let skipped): skipped.sitting
    case .terminated(let sitting): sitting
    case .testedOut(let result): result.sitting
    case .examined(let result): result.sitting
    case .progressed, .completed, .retracted, .regraded, .configured, .noted, .bookmarked: nil
    }
  }
}
