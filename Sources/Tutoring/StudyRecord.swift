/// When and how long the learner has studied.
public struct StudyRecord: Sendable, Equatable {
  public var calendar: StudyCalendar
  /// Milliseconds.
  public var today: Int64
  /// Since Monday.
  public var thisWeek: Int64
  public var total: Int64

  public init(calendar: StudyCalendar, today: Int64, thisWeek: Int64, total: Int64) {
    self.calendar = calendar
    self.today = today
    self.thisWeek = thisWeek
    self.total = total
  }

  /// Of a history as it was recorded, with what was taken back.
  public init(of history: [Event], today: Int) {
    let time = StudyTime(of: history)
    self.init(
      calendar: StudyCalendar(of: history.effective(), today: today),
      today: time.milliseconds(in: today...today),
      thisWeek: time.milliseconds(in: Weekday.monday(before: today)...today), total: time.total)
  }
}

extension ProgressReport {
  /// Ideas that were missed, skipped or are nearly forgotten, the weakest first: by the share of
  /// right answers (with Laplace's rule, so that few answers count little) times the chance that
  /// they are remembered.
  public var weakest: [ObjectiveLine] {
    topics.flatMap(\.objectives).filter(\.isWeak).enumerated()
      .sorted { ($0.element.strength, $0.offset) < ($1.element.strength, $1.offset) }
      .map(\.element)
  }
}

extension ProgressReport.ObjectiveLine {
  /// Worth practising by itself.
  public var isWeak: Bool {
    guard let retrievability, !gaps.isEmpty else { return false }
    return right < answers || answers == 0
      || retrievability < EngineRules.masteryRetrievability
  }

  fileprivate var strength: Double {
    Double(right + 1) / Double(answers + 2) * (retrievability ?? 0)
  }
}
