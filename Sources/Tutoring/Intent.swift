public import Assessment
public import Curriculum

/// What the learner wants, as the shell understood it.
public enum Intent: Sendable, Equatable {
  /// Enter on an empty line: the next sensible thing.
  case proceed
  /// A lesson from where it was left, or from its first screen.
  case learn(LessonID)
  case quiz(QuizRequest)
  case review(ReviewRequest)
  /// Estimates the ability in all topics.
  case placement
  case exam(ExamScope)
  /// Hands the open exam in as it is.
  case endExam
  case note(String)
  /// By its number in the list, from 1.
  case deleteNote(Int)
  /// At the screen shown: set, or taken away.
  case bookmark
  /// Shows one screen (from 1) without moving the place.
  case open(LessonID, screen: Int)
  /// Changes settings.
  case configure(Settings)
  /// A line typed at an open question.
  case answer(String)
  case hint
  /// Give the open question up and see the key.
  case skip
  /// Why this question?
  case why
  /// The screen that the last answer rests on.
  case passage
  /// One screen back.
  case back
  /// Show the current screen or question again.
  case again
  /// Take the last answer back.
  case undo
  /// To the top, keeping the place.
  case leave

  /// Would begin something else while an exam is open.
  func begins(insteadOf scope: ExamScope) -> Bool {
    switch self {
    case .quiz, .review, .placement, .learn, .open: true
    case .exam(let other): other != scope
    default: false
    }
  }

  /// Asks questions, so that answers must be recorded.
  var asks: Bool {
    switch self {
    case .quiz, .review, .placement, .exam, .endExam, .configure, .undo, .note, .deleteNote,
      .bookmark:
      true
    default: false
    }
  }
}

/// What a review was asked to be.
public struct ReviewRequest: Sendable, Equatable {
  public enum Extent: Sendable, Equatable {
    /// As many as the day has room for.
    case today
    /// All that is due.
    case all
    case count(Int)
  }

  public var extent: Extent
  /// Also what is not due yet, nearest to being forgotten first.
  public var isEarly: Bool

  public init(_ extent: Extent = .today, isEarly: Bool = false) {
    self.extent = extent
    self.isEarly = isEarly
  }
}

/// What a quiz was asked to be.
public struct QuizRequest: Sendable, Equatable {
  /// nil for all topics.
  public var topic: TopicID?
  /// nil for the usual length, or fewer where the topic has fewer items. A number asked for is
  /// kept to: items come back once every other had its turn.
  public var count: Int?
  public var level: Level?
  /// nil for all objectives.
  public var objective: ObjectiveID?
  public var seed: UInt64?

  public init(
    topic: TopicID? = nil, count: Int? = nil, level: Level? = nil, objective: ObjectiveID? = nil,
    seed: UInt64? = nil
  ) {
    self.topic = topic
    self.count = count
    self.level = level
    self.objective = objective
    self.seed = seed
  }
}
