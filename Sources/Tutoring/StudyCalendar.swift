/// How many questions were answered on each local day of the last weeks.
public struct StudyCalendar: Sendable, Equatable {
  /// The week of today is the last of them.
  public static let weeks = 12

  /// A Monday, counted in days from 1970-01-01.
  public var firstDay: Int
  /// Answers at the first try, a number for each day from `firstDay` to today.
  public var answers: [Int]

  public init(firstDay: Int, answers: [Int]) {
    self.firstDay = firstDay
    self.answers = answers
  }

  /// Of a history as it counts, see `effective()`.
  public init(of history: some Sequence<Event>, today: Int) {
    let first = Weekday.monday(before: today) - 7 * (Self.weeks - 1)
    var counts = [Int](repeating: 0, count: today - first + 1)
    for event in history {
      guard case .answered(let answered) = event.action, answered.attempt == 1 else { continue }
      let place = event.time.day - first
      if counts.indices.contains(place) { counts[place] += 1 }
    }
    self.init(firstDay: first, answers: counts)
  }

  public var total: Int { answers.reduce(0, +) }
  /// Days with an answer.
  public var days: Int { answers.count { $0 > 0 } }

  /// The latest of the days with most answers; nil when there is none.
  public var busiest: (day: Int, answers: Int)? {
    guard let most = answers.max(), most > 0, let place = answers.lastIndex(of: most) else {
      return nil
    }
    return (firstDay + place, most)
  }
}

/// Days of the week, from 0 for Monday.
public enum Weekday {
  /// Of a day counted from 1970-01-01, a Thursday.
  public static func index(of day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }
  /// The day itself if it is one.
  public static func monday(before day: Int) -> Int { day - index(of: day) }
}
