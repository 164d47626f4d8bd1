/// What happened to some learners, in sums: tallies of parts of an experiment add up to the whole.
public struct Tally: Sendable, Equatable {
  struct Band: Sendable, Equatable {
    var answers = 0
    var right = 0
    var attainable = 0.0
  }

  struct SquaredError: Sendable, Equatable {
    var cases = 0
    var overall = 0.0
    /// Over topics.
    var topicCases = 0
    var topic = 0.0
  }

  struct Load: Sendable, Equatable {
    var sittings = 0
    var due = 0
    var most = 0
  }

  /// True abilities, in logits, near which answers are told apart.
  static let abilities = [-2, -1, 0, 1, 2]
  /// Answers after which the error of the ability is taken.
  static let checkpoints = [10, 20, 30, 40]

  var learners = 0
  var right = 0
  var calibration = Calibration()
  /// By `abilities`: answers given while the true ability in their topic was nearest to it.
  var bands = [Band](repeating: Band(), count: abilities.count)
  var errors = [SquaredError](repeating: SquaredError(), count: checkpoints.count)
  var topicMastery = Spread()
  var objectiveMastery = Spread()
  /// Answers on anything until half of all objectives were mastered.
  var halfMastery = Spread()
  /// By sitting.
  var loads: [Load] = []
  /// By item: how often it was asked, and of how many learners.
  var asked: [Int]
  var met: [Int]

  init(items: Int) {
    asked = [Int](repeating: 0, count: items)
    met = asked
  }

  var answers: Int { calibration.answers }

  mutating func count(predicted: Double, isRight: Bool, ability: Double, attainable: Double) {
    calibration.add(predicted: predicted, isRight: isRight)
    if isRight { right += 1 }
    let nearest = ability.within(-9...9).rounded()
    if let band = Self.abilities.firstIndex(of: Int(nearest)) {
      bands[band].answers += 1
      if isRight { bands[band].right += 1 }
      bands[band].attainable += attainable
    }
  }

  mutating func count(due: Int, atSitting sitting: Int) {
    if sitting >= loads.count { loads.append(Load()) }
    loads[sitting].sittings += 1
    loads[sitting].due += due
    loads[sitting].most = max(loads[sitting].most, due)
  }

  mutating func count(errors topicErrors: [Double], atCheckpoint checkpoint: Int) {
    guard !topicErrors.isEmpty else { return }
    let mean = topicErrors.reduce(0, +) / Double(topicErrors.count)
    errors[checkpoint].cases += 1
    errors[checkpoint].overall += mean * mean
    errors[checkpoint].topicCases += topicErrors.count
    errors[checkpoint].topic += topicErrors.reduce(0) { $0 + $1 * $1 }
  }

  public mutating func add(_ other: Tally) {
    learners += other.learners
    right += other.right
    calibration.add(other.calibration)
    for index in bands.indices {
      bands[index].answers += other.bands[index].answers
      bands[index].right += other.bands[index].right
      bands[index].attainable += other.bands[index].attainable
    }
    for index in errors.indices {
      errors[index].cases += other.errors[index].cases
      errors[index].overall += other.errors[index].overall
      errors[index].topicCases += other.errors[index].topicCases
      errors[index].topic += other.errors[index].topic
    }
    topicMastery.add(other.topicMastery)
    objectiveMastery.add(other.objectiveMastery)
    halfMastery.add(other.halfMastery)
    for (sitting, load) in other.loads.enumerated() {
      if sitting >= loads.count { loads.append(Load()) }
      loads[sitting].sittings += load.sittings
      loads[sitting].due += load.due
      loads[sitting].most = max(loads[sitting].most, load.most)
    }
    for item in asked.indices {
      asked[item] += other.asked[item]
      met[item] += other.met[item]
    }
  }
}
