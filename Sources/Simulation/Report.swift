internal import Tutoring

/// What an experiment showed. Values are nil where nothing happened to take them from.
public struct Report: Sendable, Equatable {
  /// The version of the JSON form.
  public static let version = 1
  /// The share right that practice aims to stay within.
  public static let goodShare = 0.72...0.88

  /// Questions asked about a thing until the course called it mastered.
  public struct Mastery: Sendable, Equatable {
    /// nil when fewer than half (a quarter, three quarters) of all cases got there.
    public var median: Int?
    public var lowerQuartile: Int?
    public var upperQuartile: Int?
    public var shareReached: Double?
  }

  /// Answers given while the true ability in their topic was near one value.
  public struct Band: Sendable, Equatable {
    /// Logits.
    public var ability: Int
    public var answers: Int
    public var shareRight: Double?
    /// The share right if each question had been on the same idea, with that one of its items whose
    /// true probability lies nearest to the target of practice.
    public var attainable: Double?
    /// Whether the bank can keep them within `goodShare`.
    public var bankSuffices: Bool {
      attainable.map { Report.goodShare.contains($0) } ?? false
    }
  }

  /// Root mean squared errors of believed abilities, in logits.
  public struct AbilityError: Sendable, Equatable {
    public var afterAnswers: Int
    /// Of the mean over the topics.
    public var overall: Double?
    /// Of each topic.
    public var topic: Double?
  }

  /// Ideas due when a sitting began.
  public struct Load: Sendable, Equatable {
    /// From 0.
    public var day: Int
    public var meanDue: Double
    public var mostDue: Int
  }

  public struct Exposure: Sendable, Equatable {
    public var items: Int
    /// Share of the bank that was asked at least once of anybody.
    public var bankUsed: Double?
    /// Mean share of the bank that one learner met.
    public var bankMet: Double?
    /// The share of all answers that went to the item asked most often.
    public var largestShare: Double?
  }

  public var conditions: Conditions
  public var topics: Int
  public var objectives: Int
  public var answers: Int
  public var shareRight: Double?
  public var bands: [Band]
  public var topicMastery: Mastery
  public var objectiveMastery: Mastery
  /// Answers on anything until half of all objectives were mastered.
  public var halfMastery: Mastery
  public var abilityErrors: [AbilityError]
  public var calibration: Calibration
  public var loads: [Load]
  public var exposure: Exposure

  init(bank: Bank, conditions: Conditions, tally: Tally) {
    self.conditions = conditions
    topics = bank.topics.count
    objectives = bank.objectives.count
    answers = tally.answers
    shareRight = Self.share(tally.right, tally.answers)
    bands = zip(Tally.abilities, tally.bands).map { ability, band in
      Band(
        ability: ability, answers: band.answers,
        shareRight: Self.share(band.right, band.answers),
        attainable: band.answers > 0 ? band.attainable / Double(band.answers) : nil)
    }
    topicMastery = Mastery(tally.topicMastery)
    objectiveMastery = Mastery(tally.objectiveMastery)
    halfMastery = Mastery(tally.halfMastery)
    abilityErrors = zip(Tally.checkpoints, tally.errors).map { checkpoint, error in
      AbilityError(
        afterAnswers: checkpoint, overall: Self.root(error.overall, error.cases),
        topic: Self.root(error.topic, error.topicCases))
    }
    calibration = tally.calibration
    loads = tally.loads.enumerated().map { sitting, load in
      Load(
        day: sitting * conditions.days,
        meanDue: Double(load.due) / Double(max(1, load.sittings)), mostDue: load.most)
    }
    exposure = Exposure(
      items: bank.entries.count,
      bankUsed: Self.share(tally.asked.count { $0 > 0 }, bank.entries.count),
      bankMet: Self.share(tally.met.reduce(0, +), bank.entries.count * tally.learners),
      largestShare: Self.share(tally.asked.max() ?? 0, tally.answers))
  }

  private static func share(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }

  private static func root(_ sum: Double, _ cases: Int) -> Double? {
    cases > 0 ? (sum / Double(cases)).squareRoot() : nil
  }
}

extension Report.Mastery {
  init(_ spread: Spread) {
    self.init(
      median: spread.quantile(0.5), lowerQuartile: spread.quantile(0.25),
      upperQuartile: spread.quantile(0.75), shareReached: spread.shareReached)
  }
}
