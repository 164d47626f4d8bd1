/// A moment as the learner's clock told it, with the learner's offset from UTC, so that a day means
/// the day on the learner's wall.
public struct Timestamp: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  public var milliseconds: Int64
  /// Minutes east of UTC, -1440...1440.
  public var offsetMinutes: Int

  public init(milliseconds: Int64, offsetMinutes: Int = 0) {
    self.milliseconds = milliseconds
    self.offsetMinutes = min(1440, max(-1440, offsetMinutes))
  }

  public static let millisecondsPerDay: Int64 = 86_400_000

  /// The local calendar day, counted from 1970-01-01.
  public var day: Int {
    let (local, overflow) = milliseconds.addingReportingOverflow(Int64(offsetMinutes) * 60_000)
    let value = overflow ? milliseconds : local
    return Int(
      (value - (value % Self.millisecondsPerDay + Self.millisecondsPerDay) % Self.millisecondsPerDay)
        / Self.millisecondsPerDay)
  }

  /// The same moment, as the clock showed it where another was taken.
  public func onClock(of other: Timestamp) -> Timestamp {
    Timestamp(milliseconds: milliseconds, offsetMinutes: other.offsetMinutes)
  }

  /// Days from an earlier moment to this one; 0 when the clock was set back in between.
  public func days(since earlier: Timestamp) -> Double {
    let (difference, overflow) = milliseconds.subtractingReportingOverflow(earlier.milliseconds)
    return overflow ? 0 : max(0, Double(difference) / Double(Self.millisecondsPerDay))
  }

  /// Milliseconds since 1970, moved into the calendar if they lie outside: a day inside the years
  /// 0000 and 9999, so that every local time has a year of four digits.
  static func inCalendar(_ milliseconds: Int64) -> Int64 {
    min(253_402_214_399_999, max(-62_167_132_800_000, milliseconds))
  }

  /// This moment moved by a number of days, within the calendar.
  public func adding(days: Int) -> Timestamp {
    let (shift, overflow) = Int64(days).multipliedReportingOverflow(by: Self.millisecondsPerDay)
    let (sum, sumOverflow) = milliseconds.addingReportingOverflow(overflow ? 0 : shift)
    return Timestamp(
      milliseconds: Self.inCalendar(sumOverflow ? milliseconds : sum), offsetMinutes: offsetMinutes)
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    (left.milliseconds, left.offsetMinutes) < (right.milliseconds, right.offsetMinutes)
  }
}
