import Testing

@testable import Simulation

/// The engine with the questions that are shipped, at fixed seeds.
@Suite struct ShippedBankTests {
  static func run(_ conditions: Conditions) -> Report {
    Experiment(bank: SampleBank.shipped, conditions: conditions).run()
  }

  /// Where the bank has items that are easy and hard enough, and nothing is forgotten.
  @Test func practiceStaysInTheBand() throws {
    let report = Self.run(Conditions(learners: 50, answers: 84, forgetting: 0))
    let told = report.bands.filter { $0.answers >= 300 && $0.bankSuffices }
    #expect(told.map(\.ability).contains([0, 1]))
    for band in told {
      let share = try #require(band.shareRight)
      // Three standard errors of a share, learners being alike in it.
      let error = 3 * (0.16 / Double(band.answers)).squareRoot()
      #expect(share > Report.goodShare.lowerBound - error, "ability \(band.ability)")
      #expect(share < Report.goodShare.upperBound + error, "ability \(band.ability)")
    }
    #expect(try #require(report.calibration.expectedError) < 0.03)
  }

  @Test func masteryTakesFewerQuestionsThanInFileOrder() throws {
    let adaptive = Self.run(Conditions(learners: 12, answers: 216)).halfMastery
    let fixed = Self.run(Conditions(learners: 12, answers: 360, policy: .fixed)).halfMastery
    let questions = try #require(adaptive.median)
    #expect(Double(questions) < 0.7 * Double(try #require(fixed.median)))
  }
}
