public import Assessment
public import Psychometrics
internal import SpacedRepetition

extension Item {
  /// The item's place in the 3PL model: discrimination 1, difficulty from the author's level
  /// (estimated, not calibrated: 1 is -1.2 logits, 2 is 0, 3 is 1.2), guessing from its type.
  public var parameters: ItemParameters {
    ItemParameters(discrimination: 1, difficulty: level.difficulty, guessing: guessing)
  }

  /// The same for a learner: after enough answers the difficulty is what they say it is.
  public func parameters(for learner: LearnerState) -> ItemParameters {
    guard let difficulty = learner.items[id]?.difficulty,
      difficulty.answers >= EngineRules.answersForDifficulty
    else { return parameters }
    return ItemParameters(
      discrimination: 1, difficulty: difficulty.belief.mean, guessing: guessing)
  }

  /// Whether a wrong first answer in a lesson may be tried again: where the second try would not
  /// answer itself.
  var allowsSecondTry: Bool {
    if case .trueFalse = answer { return false }
    return level >= .apply
  }
}

extension Level {
  /// Where items of this level stand on the ability scale, in logits: the author's judgement, not
  /// calibrated.
  public var difficulty: Double {
    switch self {
    case .recall: -1.2
    case .apply: 0.0
    case .judge: 1.2
    }
  }
}

extension Rating {
  /// What a settled answer says about memory. Easy is never earned where guessing is even odds.
  static func earned(
    by grade: Grade, item: Item, attempt: Int, hinted: Bool, predicted: Double
  ) -> Rating {
    switch grade.verdict {
    case .wrong: return .again
    case .partly: return grade.credit >= EngineRules.partlyRecalled ? .hard : .again
    case .right: break
    }
    if attempt > 1 || hinted { return .hard }
    return predicted < EngineRules.easyBelow && item.guessing < 0.5 ? .easy : .good
  }
}
