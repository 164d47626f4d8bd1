import Curriculum
import Presentation
import Testing

@testable import Simulation

@Suite struct ExperimentTests {
  static func run(
    _ conditions: Conditions, with bank: Bank = SampleBank.small(objectives: 8, items: 6)
  ) -> Report {
    Experiment(bank: bank, conditions: conditions).run()
  }

  @Test func theSameSeedGivesTheSameReport() {
    let conditions = Conditions(learners: 120, answers: 30, seed: 4)
    let experiment = Experiment(
      bank: SampleBank.small(objectives: 8, items: 6), conditions: conditions)
    #expect(experiment.parts == 3)
    // The parts may run in any order.
    let backwards = (0..<3).reversed().map { experiment.tally(part: $0) }
    let report = experiment.run()
    #expect(experiment.report(backwards.reversed()) == report)
    #expect(experiment.run().json == report.json)
    var other = conditions
    other.seed = 5
    #expect(Self.run(other).json != report.json)
  }

  @Test func policiesDifferAsTheyMust() {
    let reports = Policy.allCases.map { policy in
      (policy, Self.run(Conditions(learners: 50, answers: 60, policy: policy, forgetting: 0)))
    }
    let share = Dictionary(uniqueKeysWithValues: reports.map { ($0, $1.shareRight ?? 0) })
    #expect(share[.easiest, default: 0] > share[.random, default: 1] + 0.05)
    #expect(
      abs(share[.adaptive, default: 0] - 0.8) < abs(share[.random, default: 0] - 0.8))
    let fixed = reports.first { $0.0 == .fixed }?.1
    #expect(fixed?.exposure.bankMet == 1)  // 60 answers go round 48 items
  }

  @Test func learningAndForgettingShow() {
    func share(_ change: (inout Conditions) -> Void) -> Double {
      var conditions = Conditions(
        learners: 60, answers: 72, days: 7, policy: .random, learning: 0, forgetting: 0)
      change(&conditions)
      return Self.run(conditions).shareRight ?? 0
    }
    let plain = share { _ in }
    #expect(share { $0.learning = 0.05 } > plain + 0.03)
    #expect(share { $0.forgetting = 20 } < plain - 0.03)
    #expect(share { $0.ability = .given(2) } > plain + 0.1)
  }

  @Test(arguments: [
    Bank(course: Course()), SampleBank.small(objectives: 1, items: 1),
    SampleBank.small(objectives: 2, items: 2),
  ])
  func littleToAskIsNoTrouble(bank: Bank) {
    for policy in Policy.allCases {
      let report = Self.run(Conditions(learners: 3, answers: 45, policy: policy), with: bank)
      #expect(report.answers == (bank.entries.isEmpty ? 0 : 135))
      Self.expectSound(report)
    }
  }

  @Test func nobodyAndExtremePeopleAreNoTrouble() {
    for (learners, answers) in [(0, 40), (5, 0), (-3, -1), (2, 41)] {
      for ability in [-20, 20, .nan, .infinity, -1e300] {
        Self.expectSound(
          Self.run(
            Conditions(
              learners: learners, answers: answers, days: 365, ability: .given(ability),
              learning: ability, forgetting: 1e9, itemError: .infinity)))
      }
    }
  }

  /// Nothing that is no number, and a page that fits.
  static func expectSound(_ report: Report) {
    for word in ["nan", "inf", "NaN"] { #expect(!report.json.lowercased().contains(word)) }
    let page = Presenter(surface: Surface(columns: 80)).text(report)
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(page.contains("RMSE"))
  }
}
