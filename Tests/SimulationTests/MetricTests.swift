import Testing

@testable import Simulation

/// Against values worked out by hand.
@Suite struct MetricTests {
  static func calibration(_ answers: [(Double, Bool)]) -> Calibration {
    var calibration = Calibration()
    for (predicted, isRight) in answers { calibration.add(predicted: predicted, isRight: isRight) }
    return calibration
  }

  @Test func calibrationError() throws {
    // Bin 0.8: predicted 0.85 on average, half right; bin 0.2: 0.25, none right.
    let found = Self.calibration([(0.8, true), (0.9 - 1e-9, false), (0.25, false), (0.25, false)])
    #expect(found.bins[8].answers == 2)
    #expect(found.bins[2].meanPredicted == 0.25)
    let error = try #require(found.expectedError)
    #expect(abs(error - 0.3) < 1e-8)  // (2 * 0.35 + 2 * 0.25) / 4
  }

  @Test func logLoss() throws {
    let found = Self.calibration([(0.5, true), (0.75, false)])
    #expect(abs(try #require(found.logLoss) - 1.039720770839918) < 1e-12)  // (ln 2 + ln 4) / 2
  }

  @Test func areaUnderTheCurve() {
    // Pairs (right, wrong): 0.9 over 0.3 and 0.6; 0.6 over 0.3 and level with 0.6: 3.5 of 4.
    let answers = [(0.9, true), (0.6, true), (0.3, false), (0.6, false)]
    #expect(Self.calibration(answers).areaUnderCurve == 3.5 / 4)
    #expect(Self.calibration([(0.9, true)]).areaUnderCurve == nil)
    #expect(Self.calibration([]).expectedError == nil)
  }

  @Test func theEdgesBelongSomewhere() {
    let found = Self.calibration([(0, false), (1, true), (.nan, false), (7, true), (-1, true)])
    #expect(found.bins.map(\.answers) == [3, 0, 0, 0, 0, 0, 0, 0, 0, 2])
    #expect(found.logLoss?.isFinite == true)
  }

  @Test func quantilesCountThoseWhoNeverGetThere() {
    var spread = Spread()
    for questions in [3, 5, 4, nil, nil] { spread.add(questions) }
    #expect(spread.quantile(0.25) == 4)
    #expect(spread.quantile(0.5) == 5)
    #expect(spread.quantile(0.75) == nil)
    #expect(spread.shareReached == 0.6)
    #expect(Spread().quantile(0.5) == nil)
    #expect(Spread().shareReached == nil)
  }

  @Test func partsAddUp() {
    var one = Self.calibration([(0.8, true)])
    one.add(Self.calibration([(0.3, false), (0.8, false)]))
    #expect(one == Self.calibration([(0.8, true), (0.3, false), (0.8, false)]))
  }

  @Test func normalNumbersAreNormal() {
    let numbers = (0..<20_000).map { Chance(seed: 5, learner: $0).normal(.itemError, 3) }
    let mean = numbers.reduce(0, +) / 20_000
    let variance = numbers.reduce(0) { $0 + $1 * $1 } / 20_000
    #expect(abs(mean) < 0.03)
    #expect(abs(variance - 1) < 0.05)
  }
}
