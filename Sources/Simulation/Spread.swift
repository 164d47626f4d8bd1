/// How many questions something took, over many cases, some of which never got there.
public struct Spread: Sendable, Equatable {
  /// Cases by number of questions.
  private var counts: [Int: Int] = [:]
  /// Cases that never got there.
  public private(set) var missed = 0

  public init() {}

  public mutating func add(_ questions: Int?) {
    if let questions { counts[questions, default: 0] += 1 } else { missed += 1 }
  }

  public mutating func add(_ other: Spread) {
    counts.merge(other.counts, uniquingKeysWith: +)
    missed += other.missed
  }

  public var reached: Int { counts.values.reduce(0, +) }
  public var cases: Int { reached + missed }
  /// nil without cases.
  public var shareReached: Double? {
    cases > 0 ? Double(reached) / Double(cases) : nil
  }

  /// The smallest number of questions by which a share of all cases had got there; nil when fewer
  /// ever did. Who never got there counts as later than everybody else.
  public func quantile(_ share: Double) -> Int? {
    let wanted = max(1, (share * Double(cases)).rounded(.up))
    var sum = 0.0
    for (questions, count) in counts.sorted(by: { $0.key < $1.key }) {
      sum += Double(count)
      if sum >= wanted { return questions }
    }
    return nil
  }
}
