/// The numbers the engine decides by, in one place. Their reasons stand in
/// `Decisions/0002-engine.md`.
public enum EngineRules {
  /// Changes when the same history and seed would lead to another question.
  public static let version = 2
  /// The predicted probability that practice aims at.
  public static let practiceTarget = 0.80
  /// How many of the best candidates the next item is drawn from.
  public static let drawnFrom = 3
  /// ... and how much further from the target than the best they may be (probability).
  public static let drawnWithin = 0.05
  /// Mastery of an idea that was right on a day lacks a right answer at level 2 or 3: then only such
  /// items are asked on it, if a right answer is at least this likely.
  public static let applyFrom = 0.5
  /// A pause between answers after which ability may have changed, in days (one hour).
  public static let sittingPause = 1.0 / 24
  /// An item asked within so many days gives way to others on its objective.
  public static let recentDays = 1.0
  /// A right answer below this predicted probability, unaided, was easy for this memory.
  public static let easyBelow = 0.5
  /// A partly right answer with at least this credit counts as recalled with effort.
  public static let partlyRecalled = 2.0 / 3
  /// Ability (logits) that mastery of a topic asks for, and how sure of it we must be.
  public static let masteryCut = 0.5
  public static let masteryCertainty = 0.8
  /// Retrievability that mastery of an objective asks for.
  public static let masteryRetrievability = 0.8
  /// Days with an unaided right answer that mastery asks for.
  public static let masteryDays = 2
  /// A wrong option picked so often is a mix-up of two ideas, and is drilled until the item was right
  /// on so many days.
  public static let mixUpPicks = 2
  public static let mixUpDays = 2
  /// So many questions lie between a miss and another question on the same idea.
  public static let questionsBeforeRemedy = 3
  /// Answers of an item before its own estimate of difficulty replaces its level's.
  public static let answersForDifficulty = 3
  /// Answers in a topic before its level is told.
  public static let answersForLevel = 12
  public static let quizLength = 12
  /// Due ideas a day, and the chance of recall at which an idea is due, unless the learner set them.
  public static let reviewsPerDay = 20
  public static let retention = 0.9
  /// Days that the forecast of reviews looks ahead, today included.
  public static let forecastDays = 14
  /// No learner answered before 2020 (milliseconds since 1970): a clock that says so is not set.
  public static let earliestTime: Int64 = 1_577_836_800_000
  /// A clock that went back by more than this, in days, was wrong before or is now.
  public static let clockTolerance = 1.0
  /// Milliseconds that a step of a sitting counts at most as time spent (three minutes).
  public static let longestStep: Int64 = 180_000
  /// Placement stops at this standard error of the overall ability (logits) or after so many items.
  public static let placementError = 0.45
  public static let placementLength = 25
  /// An item with this share of the best one's information is as good as the best.
  public static let informativeWithin = 0.75
  /// A topic with this certainty is worth further questions to a placement.
  public static let promising = 0.7
  /// A topic can be tested out of after so many answers, one of them at level 3, with this certainty
  /// that its ability lies above `masteryCut`.
  public static let answersForTestingOut = 4
  public static let testingOutCertainty = 0.9
}
