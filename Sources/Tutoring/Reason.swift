public import Assessment
public import Curriculum

/// Why this question is asked now: what the learner gets when asking `why`.
public struct Reason: Sendable, Equatable {
  public enum Choice: Sendable, Equatable {
    /// It is about to be forgotten: the chance that it is still remembered.
    case due(retrievability: Double)
    /// Never asked before.
    case new
    /// Nothing is due and nothing is new: the idea that stands weakest.
    case weakest(retrievability: Double)
    /// It was missed earlier in this sitting.
    case missed
    /// This wrong option was taken for the right one more than once.
    case mixedUp(option: String)
    /// Of this topic's questions it tells most about the learner's ability.
    case informative(topic: TopicID)
    /// It belongs to the exam.
    case examined
    /// The screen just read teaches it.
    case check
  }

  public var choice: Choice
  /// The predicted probability of a right answer, 0...1.
  public var predicted: Double
  /// Every other item had its turn, so this one comes back.
  public var isRepeat: Bool
  /// The learner asked for this level.
  public var requestedLevel: Level?

  public init(
    choice: Choice, predicted: Double, isRepeat: Bool = false, requestedLevel: Level? = nil
  ) {
    self.choice = choice
    self.predicted = predicted
    self.isRepeat = isRepeat
    self.requestedLevel = requestedLevel
  }
}
