public import Assessment
public import Curriculum

/// What the shell holds between two lines: the learner's state and what is open right now.
public struct Session: Sendable, Equatable {
  /// Whether the learner presses Enter between steps, or lines arrive by themselves (a pipe).
  public enum Pace: Sendable { case stepwise, continuous }
  /// Whether answers can be recorded, or another shell does so and this one may only read.
  public enum Mode: Sendable, Equatable {
    case recording
    case readOnly(Obstacle)
  }
  /// Why answers cannot be recorded.
  public enum Obstacle: Sendable, Equatable {
    /// Another shell records.
    case otherShell
    /// The directory of the record cannot be written.
    case notWritable
  }

  public internal(set) var learner: LearnerState
  public internal(set) var activity: Activity
  public let pace: Pace
  public let mode: Mode
  /// Gives new events their ids and numbers.
  public internal(set) var recorder: Recorder
  /// The question prepared last and not settled: going back to read and on again keeps it.
  var pending: OpenQuestion?
  /// The questions that were answered or skipped, each as it stood just before: what undo opens
  /// again.
  var settled: [EventID: OpenQuestion] = [:]
  /// The events of this session, and the state before the first of them: what undo works on.
  var recent: [Event] = []
  var base: LearnerState

  public init(
    learner: LearnerState, recorder: Recorder, pace: Pace = .stepwise, mode: Mode = .recording
  ) {
    self.learner = learner
    self.base = learner
    self.recorder = recorder
    self.pace = pace
    self.mode = mode
    activity = .home
  }

  /// The lesson one of whose screens is shown.
  public var lessonOnScreen: LessonID? {
    guard case .screen = activity,
      case .lesson(let lesson)? = learner.openSitting?.sitting.purpose
    else { return nil }
    return lesson
  }

  /// Why answers are not recorded; nil while they are.
  public var obstacle: Obstacle? {
    if case .readOnly(let obstacle) = mode { obstacle } else { nil }
  }
}

/// What stands on the learner's screen.
public enum Activity: Sendable, Equatable {
  case home
  /// A screen (from 0) of the lesson of the open sitting.
  case screen(Int)
  case question(OpenQuestion)
  /// Whether the lessons of these topics, one after another, shall be left out.
  case offer([TopicID])
  /// A question was settled and its feedback shown.
  case settled(SettledQuestion)
}

/// A question that waits for an answer.
public struct OpenQuestion: Sendable, Equatable {
  public var item: Item
  public var arrangement: Arrangement
  public var reason: Reason
  public var attempt = 1
  public var hinted = false

  public init(item: Item, arrangement: Arrangement, reason: Reason) {
    self.item = item
    self.arrangement = arrangement
    self.reason = reason
  }
}

public struct SettledQuestion: Sendable, Equatable {
  public var question: OpenQuestion
  public var feedback: FeedbackView
  /// Where it was asked.
  public var place: QuestionView.Place

  public init(question: OpenQuestion, feedback: FeedbackView, place: QuestionView.Place) {
    self.question = question
    self.feedback = feedback
    self.place = place
  }
}

/// What one intent leads to. The events are to be stored before the views are shown.
public struct Step: Sendable, Equatable {
  public var session: Session
  public var events: [Event]
  public var views: [View]
  public var expectation: Expectation

  public init(session: Session, events: [Event], views: [View], expectation: Expectation) {
    self.session = session
    self.events = events
    self.views = views
    self.expectation = expectation
  }
}
