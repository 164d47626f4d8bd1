public import Assessment
public import Curriculum

/// What the learner is to see, by meaning; Presentation gives it words and looks.
public enum View: Sendable, Equatable {
  case screen(ScreenView)
  case question(QuestionView)
  case feedback(FeedbackView)
  /// The line cannot be read as an answer to the open question; it cost nothing.
  case unreadable(String)
  /// Enter on an empty line at an open question: what can be typed.
  case answerForms(QuestionView)
  /// nil: the item has none.
  case hint(String?)
  case reason(Reason, QuestionView)
  case passage(PassageView)
  case roundSummary(RoundSummary)
  case lessonSummary(LessonSummary)
  case undone(UndoneView)
  /// Before the first question of an exam.
  case examRules(ExamScope, items: Int)
  case examSummary(ExamSummary)
  case placementStep(PlacementStep)
  case placementSummary(PlacementSummary)
  /// Asks whether a topic's lessons shall be left out.
  case testOutOffer(PlacementSummary.Topic)
  case notice(Notice)
}

/// One screen of a lesson.
public struct ScreenView: Sendable, Equatable {
  public var lesson: LessonID
  public var lessonTitle: String
  /// From 1.
  public var number: Int
  public var total: Int
  public var screen: Screen
  /// The lesson goes on where it was left.
  public var isResumed: Bool
  /// Shown on the first screen.
  public var objectives: [Objective]
  /// A diagnostic-free note for lessons whose required lessons are not finished yet.
  public var missingRequirements: [LessonID: String]

  public init(
    lesson: LessonID, lessonTitle: String, number: Int, total: Int, screen: Screen,
    isResumed: Bool = false, objectives: [Objective] = [],
    missingRequirements: [LessonID: String] = [:]
  ) {
    self.lesson = lesson
    self.lessonTitle = lessonTitle
    self.number = number
    self.total = total
    self.screen = screen
    self.isResumed = isResumed
    self.objectives = objectives
    self.missingRequirements = missingRequirements
  }
}

/// A question as it is asked.
public struct QuestionView: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    /// Question `number` of `total`, from 1, of a quiz or review.
    case round(Sitting.Purpose, number: Int, total: Int)
    /// After screen `screen` of `screens`, from 1.
    case lesson(title: String, screen: Int, screens: Int)
  }

  public var place: Place
  public var item: Item
  public var arrangement: Arrangement
  public var attempt: Int
  public var isResumed: Bool
  /// Every other item had its turn in this sitting.
  public var isRepeat: Bool

  public init(
    place: Place, item: Item, arrangement: Arrangement, attempt: Int = 1, isResumed: Bool = false,
    isRepeat: Bool = false
  ) {
    self.place = place
    self.item = item
    self.arrangement = arrangement
    self.attempt = attempt
    self.isResumed = isResumed
    self.isRepeat = isRepeat
  }
}

/// What is said to an answer, or to a question given up (`grade` nil).
public struct FeedbackView: Sendable, Equatable {
  public var item: Item
  public var arrangement: Arrangement
  public var response: Response?
  public var grade: Grade?
  public var feedback: Feedback
  /// A second try is open; the options stay where they are.
  public var canRetry: Bool
  /// `passage` would show something.
  public var hasPassage: Bool
  /// What the learner said of the answer.
  public var confidence: Confidence?
  /// Topic and title of the lesson it rests on.
  public var lesson: (id: LessonID, title: String)?

  public init(
    item: Item, arrangement: Arrangement, response: Response?, grade: Grade?, feedback: Feedback,
    canRetry: Bool, hasPassage: Bool, lesson: (id: LessonID, title: String)?
  ) {
    self.item = item
    self.arrangement = arrangement
    self.response = response
    self.grade = grade
    self.feedback = feedback
    self.canRetry = canRetry
    self.hasPassage = hasPassage
    self.lesson = lesson
  }

  public static func == (left: FeedbackView, right: FeedbackView) -> Bool {
    left.item == right.item && left.arrangement == right.arrangement
      && left.response == right.response && left.grade == right.grade
      && left.feedback == right.feedback && left.canRetry == right.canRetry
      && left.hasPassage == right.hasPassage && left.lesson?.id == right.lesson?.id
      && left.lesson?.title == right.lesson?.title && left.confidence == right.confidence
  }
}

public struct PassageView: Sendable, Equatable {
  public var lesson: LessonID
  public var lessonTitle: String
  public var screen: Screen

  public init(lesson: LessonID, lessonTitle: String, screen: Screen) {
    self.lesson = lesson
    self.lessonTitle = lessonTitle
    self.screen = screen
  }
}

/// The end of a quiz or review.
public struct RoundSummary: Sendable, Equatable {
  public struct Missed: Sendable, Equatable {
    public var item: Item
    public var response: Response?
    public var verdict: Grade.Verdict
    /// What to say to the response, with the key.
    public var feedback: Feedback
    /// The lesson that teaches it.
    public var lesson: LessonID?

    public init(
      item: Item, response: Response?, verdict: Grade.Verdict, feedback: Feedback,
      lesson: LessonID?
    ) {
      self.item = item
      self.response = response
      self.verdict = verdict
      self.feedback = feedback
      self.lesson = lesson
    }
  }

  public struct TopicChange: Sendable, Equatable {
    public var topic: TopicID
    public var title: String
    public var before: AbilityEstimate
    public var after: AbilityEstimate

    public init(
      topic: TopicID, title: String, before: AbilityEstimate, after: AbilityEstimate
    ) {
      self.topic = topic
      self.title = title
      self.before = before
      self.after = after
    }
  }

  public var purpose: Sitting.Purpose
  public var right: Int
  public var partly: Int
  public var total: Int
  public var missed: [Missed]
  /// Topics that were asked about, in curriculum order.
  public var changes: [TopicChange]
  /// Objectives that reached mastery during the sitting.
  public var mastered: [Objective]
  /// Days until the first objective of this sitting comes back.
  public var firstReviewInDays: Int?
  public var next: NextAction
  /// For asking the same quiz again.
  public var seed: UInt64

  public init(
    purpose: Sitting.Purpose, right: Int, partly: Int, total: Int, missed: [Missed],
    changes: [TopicChange], mastered: [Objective], firstReviewInDays: Int?, next: NextAction,
    seed: UInt64
  ) {
    self.purpose = purpose
    self.right = right
    self.partly = partly
    self.total = total
    self.missed = missed
    self.changes = changes
    self.mastered = mastered
    self.firstReviewInDays = firstReviewInDays
    self.next = next
    self.seed = seed
  }
}

/// The end of a lesson.
public struct LessonSummary: Sendable, Equatable {
  public var lesson: LessonID
  public var title: String
  /// Of the questions asked in this sitting, at the first try.
  public var right: Int
  public var total: Int
  /// Finished before; this was a second reading.
  public var wasFinishedBefore: Bool
  public var firstReviewInDays: Int?
  public var next: NextAction

  public init(
    lesson: LessonID, title: String, right: Int, total: Int, wasFinishedBefore: Bool,
    firstReviewInDays: Int?, next: NextAction
  ) {
    self.lesson = lesson
    self.title = title
    self.right = right
    self.total = total
    self.wasFinishedBefore = wasFinishedBefore
    self.firstReviewInDays = firstReviewInDays
    self.next = next
  }
}

public struct UndoneView: Sendable, Equatable {
  /// The stem of the item whose answer was taken back.
  public var stem: String
  public init(stem: String) { self.stem = stem }
}

/// Short things to say.
public enum Notice: Sendable, Equatable {
  /// The command needs an open question.
  case noOpenQuestion
  /// The command needs an answered question.
  case nothingAnswered
  case noPassage
  /// `back` on the first screen.
  case noScreenBefore
  /// `back` outside a lesson.
  case noWayBack
  case nothingToRepeat
  case nothingToUndo
  /// `review` with nothing due.
  case nothingDue(Standing, Timestamp)
  /// `review` when the day's share is done and more is due.
  case reviewsDone(Standing, Timestamp)
  case noteKept
  case noteDeleted
  /// There are so many notes, and none of that number.
  case noNote(count: Int)
  /// `bookmark` where no screen is shown.
  case noScreenToMark
  case bookmarked(title: String, screen: Int, isSet: Bool)
  case noSuchScreen(title: String, screens: Int)
  /// No sealed items are there.
  case noExam
  /// When the exam may be taken again, and now.
  case examLater(Timestamp, Timestamp)
  /// Nothing else begins while an exam is open.
  case examOpen
  /// `exam --end` without an open exam.
  case noExamOpen
  /// An answer of an exam was recorded; nothing more is said.
  case examAnswerNoted
  /// Hints, reasons and passages wait until the exam is over.
  case notInExams
  /// Another sitting began before this one was at its end.
  case abandoned(Sitting.Purpose, answered: Int, total: Int)
  /// The course has no question any more for what was begun.
  case nothingLeft(Sitting.Purpose)
  /// The lessons of the topic with this title are left out.
  case testedOut(String)
  case configured(Settings)
  /// No items fit the request.
  case noItems(QuizRequest)
  case unknownLesson(String)
  /// Answers cannot be recorded; lessons can be read.
  case readOnly(Session.Obstacle)
  /// A lesson begins without its questions, because answers cannot be recorded.
  case checksLeftOut(Session.Obstacle)
  /// The learner left: what is kept, and where the course goes on.
  case left(LeftView)
}

public struct LeftView: Sendable, Equatable {
  public enum Place: Sendable, Equatable {
    case nowhere
    /// Nothing of this session is kept.
    case unrecorded(Session.Obstacle)
    case lesson(title: String, screen: Int, screens: Int)
    case round(Sitting.Purpose, answered: Int, total: Int)
  }

  public var place: Place
  public init(place: Place) { self.place = place }
}

/// What the next Enter does, for the prompt and the line above it.
public enum Expectation: Sendable, Equatable {
  /// At the top: Enter does this.
  case home(NextAction)
  /// Yes or no: shall the lessons of the topic with this title be left out?
  case offer(title: String)
  /// An answer is expected.
  case answer(QuestionView)
  /// Feedback was given; Enter goes on to another question.
  case nextQuestion(QuestionView.Place)
  /// A screen was read; Enter goes on to its question or the next screen.
  case nextScreen(title: String, number: Int, total: Int)
  /// Enter shows the summary.
  case finish(QuestionView.Place)
}
