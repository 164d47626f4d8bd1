/// Simulated learners who answer the real bank of a course. Pure and seeded: it consists of parts
/// that can be run in any order and at the same time; their tallies, added in order, are the same
/// to the last bit.
public struct Experiment: Sendable {
  public let bank: Bank
  public let conditions: Conditions

  private static let learnersPerPart = 50

  public init(bank: Bank, conditions: Conditions) {
    self.bank = bank
    self.conditions = conditions
  }

  public var parts: Int {
    (conditions.learners + Self.learnersPerPart - 1) / Self.learnersPerPart
  }

  /// Runs the learners of one part, 0..<`parts`.
  public func tally(part: Int) -> Tally {
    var tally = Tally(items: bank.entries.count)
    let first = part * Self.learnersPerPart
    for number in first..<min(first + Self.learnersPerPart, conditions.learners) {
      var person = Person(bank: bank, conditions: conditions, number: number)
      person.live(&tally)
    }
    return tally
  }

  /// The report on all parts, their tallies in order.
  public func report(_ tallies: [Tally]) -> Report {
    var total = Tally(items: bank.entries.count)
    for tally in tallies { total.add(tally) }
    return Report(bank: bank, conditions: conditions, tally: total)
  }

  /// Runs all parts one after the other.
  public func run() -> Report { report((0..<parts).map { tally(part: $0) }) }
}
