/// How well predicted probabilities fit what happened. Two of them add up to one, whatever the order
/// of their answers.
public struct Calibration: Sendable, Equatable {
  public struct Bin: Sendable, Equatable {
    public var answers = 0
    public var right = 0
    var predictedSum = 0.0
    /// nil without answers.
    public var meanPredicted: Double? { answers > 0 ? predictedSum / Double(answers) : nil }
    public var shareRight: Double? { answers > 0 ? Double(right) / Double(answers) : nil }
  }

  public static let binCount = 10
  /// The steps in which the area under the curve tells predictions apart.
  private static let steps = 10_000

  /// Ten bins of equal width, from 0...0.1 to 0.9...1.
  public private(set) var bins = [Bin](repeating: Bin(), count: binCount)
  private var logLossSum = 0.0
  private var rightAtStep = [Int32](repeating: 0, count: steps + 1)
  private var wrongAtStep = [Int32](repeating: 0, count: steps + 1)

  public init() {}

  public var answers: Int { bins.reduce(0) { $0 + $1.answers } }

  public mutating func add(predicted: Double, isRight: Bool) {
    let probability = predicted.within(0...1)
    let bin = min(Self.binCount - 1, Int(probability * Double(Self.binCount)))
    bins[bin].answers += 1
    bins[bin].predictedSum += probability
    let step = Int((probability * Double(Self.steps)).rounded())
    if isRight {
      bins[bin].right += 1
      rightAtStep[step] += 1
    } else {
      wrongAtStep[step] += 1
    }
    logLossSum -= Elementary.logarithm(
      min(1, max(1e-12, isRight ? probability : 1 - probability)))
  }

  public mutating func add(_ other: Calibration) {
    for index in bins.indices {
      bins[index].answers += other.bins[index].answers
      bins[index].right += other.bins[index].right
      bins[index].predictedSum += other.bins[index].predictedSum
    }
    logLossSum += other.logLossSum
    for step in rightAtStep.indices {
      rightAtStep[step] += other.rightAtStep[step]
      wrongAtStep[step] += other.wrongAtStep[step]
    }
  }

  /// Expected calibration error: the mean distance of predicted and observed shares over the bins,
  /// weighted by their answers (Naeini et al. 2015).
  public var expectedError: Double? {
    guard answers > 0 else { return nil }
    return bins.reduce(0) { $0 + abs($1.predictedSum - Double($1.right)) } / Double(answers)
  }

  /// The mean of -log of the probability that was given to what happened.
  public var logLoss: Double? { answers > 0 ? logLossSum / Double(answers) : nil }

  /// The chance that a right answer had the higher prediction than a wrong one, ties counting half
  /// (area under the receiver operating characteristic); nil unless there are both.
  public var areaUnderCurve: Double? {
    var wrongBelow = 0.0
    var ordered = 0.0
    var right = 0.0
    for step in rightAtStep.indices {
      let wrong = Double(wrongAtStep[step])
      ordered += Double(rightAtStep[step]) * (wrongBelow + wrong / 2)
      wrongBelow += wrong
      right += Double(rightAtStep[step])
    }
    return right > 0 && wrongBelow > 0 ? ordered / (right * wrongBelow) : nil
  }
}
