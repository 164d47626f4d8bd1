/// What is believed about the abilities in all topics at once: one joint normal distribution, in
/// logits, because an answer about one topic says a little about the others. The prior has mean 0
/// and covariance C = (1 - r) I + r 11' with r = 0.6. Topics are numbered in the order in which
/// they were added.
public struct JointBelief: Sendable, Equatable {
  /// r: the prior correlation of two topics.
  public static let correlation = 0.6

  public private(set) var mean: [Double]
  /// Row by row, `count` x `count`.
  public private(set) var covariance: [Double]

  public var count: Int { mean.count }

  /// No topics yet.
  public init() {
    mean = []
    covariance = []
  }

  /// A stored belief; nil unless the sizes agree, all numbers are finite, the covariance is
  /// symmetric, and its diagonal is positive.
  public init?(mean: [Double], covariance: [Double]) {
    let count = mean.count
    guard covariance.count == count * count, mean.allSatisfy(\.isFinite),
      covariance.allSatisfy(\.isFinite)
    else { return nil }
    for row in 0..<count {
      guard covariance[row * count + row] > 0 else { return nil }
      for column in 0..<row
      where abs(covariance[row * count + column] - covariance[column * count + row]) > 1e-6 {
        return nil
      }
    }
    self.mean = mean
    self.covariance = covariance
  }

  /// Adds topics up to a number. A new topic is what the prior says of it given the others: with
  /// w = r / (1 - r + n r) for each of n topics, its mean is w sum(m), its covariance with topic j
  /// is w sum_i V_ij, and its variance 1 - n r w + w^2 sum(V).
  public mutating func extend(to newCount: Int) {
    while count < newCount { addTopic() }
  }

  private mutating func addTopic() {
    let count = count
    let share = Self.correlation / (1 - Self.correlation + Double(count) * Self.correlation)
    let columnSums = (0..<count).map { column in
      (0..<count).reduce(0) { $0 + covariance[$1 * count + column] }
    }
    let variance =
      1 - Double(count) * Self.correlation * share + share * share * columnSums.reduce(0, +)
    var extended: [Double] = []
    extended.reserveCapacity((count + 1) * (count + 1))
    for row in 0..<count {
      extended += covariance[row * count..<(row + 1) * count]
      extended.append(share * columnSums[row])
    }
    extended += columnSums.map { share * $0 }
    extended.append(variance)
    mean.append(share * mean.reduce(0, +))
    covariance = extended
  }

  /// One answer in topic k: that topic by expected a posteriori (m', v'), the rest carried along:
  /// m += V_.k (m' - m_k) / V_kk; V -= V_.k V_k. (1 - v' / V_kk) / V_kk.
  public mutating func update(topic: Int, item: ItemParameters, credit: Double) {
    guard mean.indices.contains(topic) else { return }
    let count = count
    let variance = covariance[topic * count + topic]
    let after = belief(topic: topic).updated(item: item, credit: credit)
    let column = (0..<count).map { covariance[$0 * count + topic] }
    let shift = (after.mean - mean[topic]) / variance
    let afterVariance = after.standardDeviation * after.standardDeviation
    let shrink = (1 - afterVariance / variance) / variance
    for row in 0..<count {
      mean[row] += column[row] * shift
      for other in 0...row {
        let value = covariance[row * count + other] - column[row] * column[other] * shrink
        covariance[row * count + other] = value
        covariance[other * count + row] = value
      }
      covariance[row * count + row] = max(covariance[row * count + row], 1e-9)
    }
  }

  /// What a pause does: people learn and forget, so V += rate C; but no topic gets less certain
  /// than it was at the start, so a row and column whose variance passes 1 are scaled back.
  public mutating func driftForNewSitting(rate: Double = 0.05) {
    let count = count
    for row in 0..<count {
      for column in 0..<count {
        covariance[row * count + column] += rate * (row == column ? 1 : Self.correlation)
      }
    }
    for topic in 0..<count {
      let variance = covariance[topic * count + topic]
      guard variance > 1 else { continue }
      let scale = 1 / variance.squareRoot()
      for other in 0..<count {
        covariance[topic * count + other] *= scale
        covariance[other * count + topic] *= scale
      }
      covariance[topic * count + topic] = 1
    }
  }

  /// The belief about one topic; the prior for a number that does not exist.
  public func belief(topic: Int) -> NormalBelief {
    guard mean.indices.contains(topic) else {
      return NormalBelief(mean: 0, standardDeviation: 1)
    }
    return NormalBelief(
      mean: mean[topic], standardDeviation: covariance[topic * count + topic].squareRoot())
  }

  /// The belief about the mean ability over the topics; the prior when there are none.
  public var overall: NormalBelief {
    guard count > 0 else { return NormalBelief(mean: 0, standardDeviation: 1) }
    let number = Double(count)
    let variance = covariance.reduce(0, +) / (number * number)
    return NormalBelief(
      mean: mean.reduce(0, +) / number, standardDeviation: max(variance, 1e-12).squareRoot())
  }
}
