public import Curriculum

/// How one answer of a placement moved the estimate of the overall ability.
public struct PlacementStep: Sendable, Equatable {
  public var before: AbilityEstimate
  public var after: AbilityEstimate

  public init(before: AbilityEstimate, after: AbilityEstimate) {
    self.before = before
    self.after = after
  }
}

/// What a placement found.
public struct PlacementSummary: Sendable, Equatable {
  public struct Topic: Sendable, Equatable {
    public var id: TopicID
    public var title: String
    public var lessons: Int
    public var ability: AbilityEstimate
    /// In this placement.
    public var answers: Int
    public var right: Int
    /// One of them at level 3.
    public var hasHardAnswer: Bool
    /// The probability that the ability lies above `EngineRules.masteryCut`.
    public var certainty: Double
    public var isTestedOut: Bool

    public init(
      id: TopicID, title: String, lessons: Int, ability: AbilityEstimate, answers: Int,
      right: Int, hasHardAnswer: Bool, certainty: Double, isTestedOut: Bool
    ) {
      self.id = id
      self.title = title
      self.lessons = lessons
      self.ability = ability
      self.answers = answers
      self.right = right
      self.hasHardAnswer = hasHardAnswer
      self.certainty = certainty
      self.isTestedOut = isTestedOut
    }

    /// Its lessons can be left out: enough answers, a hard one among them, and sure enough.
    public var canBeTestedOut: Bool {
      !isTestedOut && answers >= EngineRules.answersForTestingOut && hasHardAnswer
        && certainty >= EngineRules.testingOutCertainty
    }
  }

  public var overall: AbilityEstimate
  public var topics: [Topic]
  public var next: NextAction

  public init(overall: AbilityEstimate, topics: [Topic], next: NextAction) {
    self.overall = overall
    self.topics = topics
    self.next = next
  }
}
