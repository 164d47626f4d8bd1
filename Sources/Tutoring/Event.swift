public import Assessment
public import Curriculum
public import Psychometrics
public import SpacedRepetition

/// One fact in the learner's history. Histories of several machines unite by `id`.
public struct Event: Sendable, Hashable {
  public var id: EventID
  public var time: Timestamp
  /// The machine that recorded it.
  public var device: String
  /// Counts the events of a device from 1.
  public var sequence: Int
  public var action: Action

  public init(id: EventID, time: Timestamp, device: String, sequence: Int, action: Action) {
    self.id = id
    self.time = time
    self.device = device
    self.sequence = sequence
    self.action = action
  }
}

extension Event {
  /// An answer, or a question given up.
  public var isAnswer: Bool {
    switch action {
    case .answered, .skipped: true
    default: false
    }
  }
}

/// What happened. The verbs are those of xAPI; `retracted` is our own.
public enum Action: Sendable, Hashable {
  /// A sitting began (xAPI `initialized`).
  case initialized(Sitting)
  case answered(Answered)
  /// The learner gave an open question up; the key was shown. xAPI `skipped`.
  case skipped(Skipped)
  /// The learner reached a screen of a lesson.
  case progressed(LessonPosition)
  case completed(LessonID)
  /// A sitting came to its end (xAPI `terminated`).
  case terminated(sitting: EventID)
  /// An earlier event is taken back: everything is as if it had not happened.
  case retracted(EventID)
  /// An answer was graded anew, after the course was corrected.
  case regraded(Regraded)
  /// An exam was done (xAPI `passed` or `failed`).
  case examined(ExamResult)
  /// A placement showed that a topic's lessons can be left out (xAPI `passed`).
  case testedOut(TestedOut)
  case noted(Note)
  case bookmarked(Bookmark)
  /// The learner changed how the course works for them.
  case configured(Settings)

  /// The xAPI verb.
  public var verb: String {
    switch self {
    case .initialized: "initialized"
    case .answered: "answered"
    case .skipped: "skipped"
    case .progressed: "progressed"
    case .completed: "completed"
    case .terminated: "terminated"
    case .retracted: "retracted"
    case .regraded: "regraded"
    case .examined(let result): result.isPassed ? "passed" : "failed"
    case .testedOut: "passed"
    case .noted: "noted"
    case .bookmarked: "bookmarked"
    case .configured: "configured"
    }
  }
}

/// A run of questions or a walk through a lesson; its id is that of its `initialized` event.
/// Together with the content and the history before it, it says exactly what was asked.
public struct Sitting: Sendable, Hashable {
  public enum Purpose: Sendable, Hashable {
    case lesson(LessonID)
    /// Of one topic, or of all.
    case quiz(TopicID?)
    /// Of what is due; `early` also of what is not.
    case review(early: Bool)
    /// Estimates the ability in all topics.
    case placement
    case exam(ExamScope)
  }

  public var purpose: Purpose
  /// How many questions were asked for; 0 for a lesson, which has as many as it has checks.
  public var count: Int
  /// Only items of this level, if one was asked for.
  public var level: Level?
  /// Only items on this objective, if one was asked for.
  public var objective: ObjectiveID?
  public var seed: UInt64
  public var contentHash: String
  public var engineVersion: Int

  public init(
    purpose: Purpose, count: Int, level: Level? = nil, objective: ObjectiveID? = nil, seed: UInt64,
    contentHash: String, engineVersion: Int = EngineRules.version
  ) {
    self.purpose = purpose
    self.count = count
    self.level = level
    self.objective = objective
    self.seed = seed
    self.contentHash = contentHash
    self.engineVersion = engineVersion
  }
}

/// One graded answer, with all that the models need, so that a history replays without the course.
public struct Answered: Sendable, Hashable {
  public var sitting: EventID
  public var item: ItemID
  public var objective: ObjectiveID
  public var topic: TopicID
  public var level: Level
  public var parameters: ItemParameters
  public var response: Response
  /// The response in the item's words (see `Item.words(of:)`); empty for what was typed.
  public var said: [String]
  /// 0...1, see `Grade`.
  public var credit: Double
  public var verdict: Grade.Verdict
  /// 1 for the first try.
  public var attempt: Int
  public var hinted: Bool
  /// What the learner said of it; nil when nothing.
  public var confidence: Confidence?
  /// The probability of a right answer as predicted just before, 0...1.
  public var predicted: Double
  /// What the answer says about memory; nil while a second try is open.
  public var rating: Rating?

  public init(
    sitting: EventID, item: ItemID, objective: ObjectiveID, topic: TopicID, level: Level,
    parameters: ItemParameters, response: Response, said: [String] = [], credit: Double,
    verdict: Grade.Verdict, attempt: Int, hinted: Bool, confidence: Confidence? = nil,
    predicted: Double, rating: Rating?
  ) {
    self.sitting = sitting
    self.item = item
    self.objective = objective
    self.topic = topic
    self.level = level
    self.parameters = parameters
    self.response = response
    self.said = said
    self.credit = credit
    self.verdict = verdict
    self.attempt = attempt
    self.hinted = hinted
    self.confidence = confidence
    self.predicted = predicted
    self.rating = rating
  }

  /// Ability learns from first tries. A right answer after a hint says little about ability and is
  /// left out; a wrong one says as much as ever.
  public var informsAbility: Bool { attempt == 1 && (!hinted || verdict != .right) }
  /// What was answered, as people would say it.
  public var words: [String] {
    switch response {
    case .term(let text): [text]
    case .number(let value):
      [value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"]
    default: said
    }
  }

  /// Wrong and sure of it.
  public var isSureMistake: Bool { confidence == .sure && verdict == .wrong }

  /// Right at the first try without a hint: what mastery asks for.
  public var isUnaided: Bool { verdict == .right && attempt == 1 && !hinted }
}

/// An answer's grade after the course was corrected.
public struct Regraded: Sendable, Hashable {
  /// The `answered` event.
  public var event: EventID
  public var credit: Double
  public var verdict: Grade.Verdict
  /// As `Answered.rating`.
  public var rating: Rating?

  public init(event: EventID, credit: Double, verdict: Grade.Verdict, rating: Rating?) {
    self.event = event
    self.credit = credit
    self.verdict = verdict
    self.rating = rating
  }
}

/// A topic that a placement found known well enough, and why.
public struct TestedOut: Sendable, Hashable {
  public var sitting: EventID
  public var topic: TopicID
  /// Logits.
  public var ability: Double
  public var standardError: Double
  /// The probability that the ability lies above `EngineRules.masteryCut`.
  public var certainty: Double

  public init(
    sitting: EventID, topic: TopicID, ability: Double, standardError: Double, certainty: Double
  ) {
    self.sitting = sitting
    self.topic = topic
    self.ability = ability
    self.standardError = standardError
    self.certainty = certainty
  }
}

/// An open question that was given up.
public struct Skipped: Sendable, Hashable {
  public var sitting: EventID
  public var item: ItemID
  public var objective: ObjectiveID
  public var topic: TopicID

  public init(sitting: EventID, item: ItemID, objective: ObjectiveID, topic: TopicID) {
    self.sitting = sitting
    self.item = item
    self.objective = objective
    self.topic = topic
  }
}

/// A place in a lesson. The passage name finds the screen again after the lesson was edited.
public struct LessonPosition: Sendable, Hashable {
  public var lesson: LessonID
  /// From 0.
  public var screen: Int
  /// How many screens the lesson had.
  public var screens: Int
  public var passage: String?

  public init(lesson: LessonID, screen: Int, screens: Int, passage: String? = nil) {
    self.lesson = lesson
    self.screen = screen
    self.screens = screens
    self.passage = passage
  }
}
