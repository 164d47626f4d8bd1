public import Assessment
public import Curriculum
internal import Psychometrics

/// What one record says about the difficulty of items it has answers to: an estimate drawn to the
/// author's level, nothing calibrated.
public struct ItemDifficulty: Sendable, Equatable {
  public var item: ItemID
  public var level: Level
  /// Logits, with its standard error.
  public var estimate: Double
  public var standardError: Double
  public var answers: Int

  /// How far the estimate has moved from its level, in logits; harder is positive.
  public var shift: Double { estimate - level.difficulty }
  /// The engine uses it in place of the level.
  public var isUsed: Bool { answers >= EngineRules.answersForDifficulty }
}

extension Course {
  /// Items with answers, those that moved furthest from their level first.
  public func difficulties(in learner: LearnerState) -> [ItemDifficulty] {
    items.compactMap { item -> ItemDifficulty? in
      guard let difficulty = learner.items[item.id]?.difficulty, difficulty.answers > 0 else {
        return nil
      }
      return ItemDifficulty(
        item: item.id, level: item.level, estimate: difficulty.belief.mean,
        standardError: difficulty.belief.standardDeviation, answers: difficulty.answers)
    }
    .sorted { (abs($0.shift), $1.item.rawValue) > (abs($1.shift), $0.item.rawValue) }
  }
}
