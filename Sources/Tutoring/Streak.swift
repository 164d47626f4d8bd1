/// Days in a row with at least one answer.
public struct Streak: Sendable, Equatable {
  /// The first answer of the last such day, or of the day after it that began elsewhere.
  public var last: Timestamp?
  public var length = 0
  public var longest = 0

  public init(last: Timestamp? = nil, length: Int = 0, longest: Int = 0) {
    self.last = last
    self.length = length
    self.longest = longest
  }

  /// The last local day that counts, from 1970-01-01.
  public var lastDay: Int? { last?.day }

  /// The length that still stands: today's or yesterday's run.
  public func current(at now: Timestamp) -> Int {
    guard let gap = gap(to: now) else { return 0 }
    return gap <= 1 ? length : 0
  }

  mutating func studied(at time: Timestamp) {
    if let gap = gap(to: time), let lastDay {
      guard time.day > lastDay else { return }  // the same day, here or elsewhere
      length = gap <= 1 ? length + 1 : 1
    } else {
      length = 1
    }
    last = time
    longest = max(longest, length)
  }

  /// Days from the last one to a moment, by the clock there or by the clock then: who flies east
  /// across the date line loses a day and not the streak.
  private func gap(to time: Timestamp) -> Int? {
    last.map { min(time.day - $0.day, time.onClock(of: $0).day - $0.day) }
  }
}
