public import Assessment
public import Curriculum

/// An ability with its uncertainty, and whether there are answers enough to speak of a level.
public struct AbilityEstimate: Sendable, Equatable {
  /// Logits; the course's level-2 items stand at 0.
  public var mean: Double
  /// Standard error, logits.
  public var standardError: Double
  /// First tries in the topic.
  public var answers: Int

  public init(mean: Double, standardError: Double, answers: Int) {
    self.mean = mean
    self.standardError = standardError
    self.answers = answers
  }

  public var isTold: Bool { answers >= EngineRules.answersForLevel }
  /// 80 % interval of the normal posterior.
  public var low: Double { mean - 1.2816 * standardError }
  public var high: Double { mean + 1.2816 * standardError }
}

/// What to do next, most useful first.
public enum NextAction: Sendable, Equatable {
  case resumeLesson(LessonID, title: String, screen: Int, screens: Int)
  case resumeRound(Sitting.Purpose, title: String?, answered: Int, total: Int)
  case review(due: Int)
  case startLesson(LessonID, title: String, minutes: Int)
  case quiz(TopicID, title: String)
  /// The course has no lessons and no items.
  case nothing
}

/// What a start tells.
public struct Greeting: Sendable, Equatable {
  public var courseTitle: String
  /// Never answered and never read anything.
  public var isNew: Bool
  public var lessonsFinished: Int
  public var lessons: Int
  public var due: Int
  public var streak: Int
  /// When the last answer was given, if this machine's clock says that it is yet to come.
  public var doubtfulDate: Timestamp?

  public init(
    courseTitle: String, isNew: Bool, lessonsFinished: Int, lessons: Int, due: Int, streak: Int,
    doubtfulDate: Timestamp? = nil
  ) {
    self.courseTitle = courseTitle
    self.isNew = isNew
    self.lessonsFinished = lessonsFinished
    self.lessons = lessons
    self.due = due
    self.streak = streak
    self.doubtfulDate = doubtfulDate
  }
}

/// What an objective still lacks for mastery.
public enum MasteryGap: Sendable, Equatable {
  /// Unaided right answers on so many more days.
  case days(Int)
  /// A right answer at level 2 or 3.
  case applied
  /// It was forgotten, or was never firm.
  case retrievability(Double)
}

public enum LessonStatus: Sendable, Equatable {
  case new
  /// Screen from 1.
  case open(screen: Int, screens: Int, isFinished: Bool)
  case finished(times: Int)
}

/// Topics and lessons, and how far each is.
public struct TopicList: Sendable, Equatable {
  public struct Lesson: Sendable, Equatable {
    public var id: LessonID
    public var title: String
    public var minutes: Int
    public var status: LessonStatus

    public init(id: LessonID, title: String, minutes: Int, status: LessonStatus) {
      self.id = id
      self.title = title
      self.minutes = minutes
      self.status = status
    }
  }

  public struct Topic: Sendable, Equatable {
    public var id: TopicID
    public var title: String
    public var lessons: [Lesson]
    /// Items that practice can use.
    public var items: Int
    public var due: Int

    public init(id: TopicID, title: String, lessons: [Lesson], items: Int, due: Int) {
      self.id = id
      self.title = title
      self.lessons = lessons
      self.items = items
      self.due = due
    }
  }

  public var topics: [Topic]
  public init(topics: [Topic]) { self.topics = topics }
}

/// Where the learner stands.
public struct ProgressReport: Sendable, Equatable {
  public struct ObjectiveLine: Sendable, Equatable {
    public var objective: Objective
    public var answers: Int
    public var right: Int
    /// 0...1, nil when never asked.
    public var retrievability: Double?
    public var dueInDays: Int?
    /// Empty when mastered.
    public var gaps: [MasteryGap]

    public init(
      objective: Objective, answers: Int, right: Int, retrievability: Double?, dueInDays: Int?,
      gaps: [MasteryGap]
    ) {
      self.objective = objective
      self.answers = answers
      self.right = right
      self.retrievability = retrievability
      self.dueInDays = dueInDays
      self.gaps = gaps
    }
  }

  public struct Topic: Sendable, Equatable {
    public var id: TopicID
    public var title: String
    public var lessonsFinished: Int
    public var lessons: Int
    public var right: Int
    public var ability: AbilityEstimate
    public var isMastered: Bool
    public var objectives: [ObjectiveLine]
    public var due: Int
    public var isTestedOut: Bool

    public init(
      id: TopicID, title: String, lessonsFinished: Int, lessons: Int, right: Int,
      ability: AbilityEstimate, isMastered: Bool, objectives: [ObjectiveLine], due: Int,
      isTestedOut: Bool = false
    ) {
      self.id = id
      self.title = title
      self.lessonsFinished = lessonsFinished
      self.lessons = lessons
      self.right = right
      self.ability = ability
      self.isMastered = isMastered
      self.objectives = objectives
      self.due = due
      self.isTestedOut = isTestedOut
    }
  }

  public var topics: [Topic]
  public var overall: AbilityEstimate
  public var streak: Int
  public var longestStreak: Int
  public var due: Int
  /// Ideas that come back on each of the coming days, today first.
  public var forecast: [Int]
  public var sureness: Sureness
  /// Today, counted from 1970-01-01.
  public var day: Int
  /// What only the whole history tells; nil when it was not looked at.
  public var study: StudyRecord?

  public init(
    topics: [Topic], overall: AbilityEstimate, streak: Int, longestStreak: Int, due: Int,
    forecast: [Int] = [], day: Int = 0, study: StudyRecord? = nil,
    sureness: Sureness = Sureness()
  ) {
    self.topics = topics
    self.overall = overall
    self.streak = streak
    self.longestStreak = longestStreak
    self.due = due
    self.forecast = forecast
    self.sureness = sureness
    self.day = day
    self.study = study
  }
}

/// Where a word stands.
public struct SearchHit: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    /// Screen from 1.
    case screen(LessonID, lessonTitle: String, number: Int)
    /// An item the learner has been asked before.
    case item(ItemID)
    case term(String, LessonID)
  }

  public var place: Place
  public var heading: String
  /// A line of context, plain text.
  public var context: String

  public init(place: Place, heading: String, context: String) {
    self.place = place
    self.heading = heading
    self.context = context
  }
}
