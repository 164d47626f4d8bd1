public import Assessment

/// A sitting as the history holds it, so that it can be shown again.
public struct SittingRecord: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var item: ItemID
    /// nil when it was given up.
    public var answered: Answered?
    /// Settled questions before it: what its layout was drawn with.
    public var place: Int
  }

  public var id: EventID
  public var sitting: Sitting
  public var began: Timestamp
  public var isFinished: Bool
  public var entries: [Entry]

  /// First tries that were right.
  public var right: Int {
    entries.count { $0.answered?.verdict == .right && $0.answered?.attempt == 1 }
  }
  /// Questions settled.
  public var questions: Int { entries.count { $0.answered.map { $0.rating != nil } ?? true } }

  /// All with at least one question, the newest first.
  public static func all(in history: [Event]) -> [SittingRecord] {
    var records: [EventID: SittingRecord] = [:]
    var order: [EventID] = []
    for event in history.effective() {
      switch event.action {
      case .initialized(let sitting):
        order.append(event.id)
        records[event.id] = SittingRecord(
          id: event.id, sitting: sitting, began: event.time, isFinished: false, entries: [])
      case .answered(let answered):
        let place = records[answered.sitting]?.questions ?? 0
        records[answered.sitting]?.entries.append(
          Entry(item: answered.item, answered: answered, place: place))
      case .skipped(let skipped):
        let place = records[skipped.sitting]?.questions ?? 0
        records[skipped.sitting]?.entries.append(
          Entry(item: skipped.item, answered: nil, place: place))
      case .terminated(let sitting): records[sitting]?.isFinished = true
      default: break
      }
    }
    return order.reversed().compactMap { records[$0] }.filter { !$0.entries.isEmpty }
  }

  /// How the options of a question stood.
  public func arrangement(of item: Item, at place: Int) -> Arrangement {
    var layout = SeededGenerator(seed: sitting.seed, layoutOf: place)
    return Arrangement(for: item, using: &layout)
  }
}
