public import Assessment
public import Curriculum
public import Psychometrics
public import SpacedRepetition

/// Everything known about the learner: a fold of the history and of nothing else.
public struct LearnerState: Sendable, Equatable {
  /// Topics in the order in which they were first answered; the order of `ability`.
  public var topics: [TopicID] = []
  public var ability = JointBelief()
  public var topicRecords: [TopicID: TopicRecord] = [:]
  public var objectives: [ObjectiveID: ObjectiveRecord] = [:]
  public var items: [ItemID: ItemRecord] = [:]
  public var lessons: [LessonID: LessonRecord] = [:]
  /// The sitting begun last, until it ends.
  public var openSitting: OpenSitting?
  public var streak = Streak()
  public var settings = Settings()
  /// Due ideas that were asked about on the last day with any.
  public var reviewsDone = DayCount()
  /// In the order in which they were begun.
  public var exams: [ExamRecord] = []
  /// In the order in which they were written.
  public var notes: [NoteRecord] = []
  public var bookmarks: [LessonPosition] = []
  public var sureness = Sureness()
  /// When a placement showed that a topic is known.
  public var testedOut: [TopicID: Timestamp] = [:]
  public var lastAnswer: Timestamp?
  /// The time of the last event that has to do with time, see `settle`.
  public var latest: Timestamp?
  /// Graded first tries.
  public var answers = 0

  public init() {}

  /// The option that is taken for the key of an item that waits to be drilled: it was not asked that
  /// day, and still has the option.
  public func mixedUpOption(of item: Item, on day: Int) -> String? {
    guard let record = items[item.id], record.lastAsked.day != day, let mixUp = record.mixUp,
      let option = OptionMark.option(mixUp.option, of: item), !option.isKey
    else { return nil }
    return option.text
  }

  /// The belief about the mean ability over these topics, answered or not.
  public func overallBelief(over all: [TopicID]) -> NormalBelief {
    var extended = ability
    extended.extend(to: topics.count + all.count { !topics.contains($0) })
    return extended.overall
  }

  /// The belief about a topic's ability; of a topic never answered, what the others say about it.
  public func belief(about topic: TopicID) -> NormalBelief {
    if let index = topics.firstIndex(of: topic) { return ability.belief(topic: index) }
    var extended = ability
    extended.extend(to: ability.count + 1)
    return extended.belief(topic: ability.count)
  }
}

public struct TopicRecord: Sendable, Equatable {
  /// First tries.
  public var answers = 0
  public var right = 0
  public init(answers: Int = 0, right: Int = 0) {
    self.answers = answers
    self.right = right
  }
}

/// What is known about one objective.
public struct ObjectiveRecord: Sendable, Equatable {
  /// nil until it was first rated.
  public var memory: Memory?
  public var lastReview: Timestamp?
  public var due: Timestamp?
  /// First tries.
  public var answers = 0
  public var right = 0
  /// Local days with an unaided right answer, ascending, no more than mastery needs.
  public var unaidedDays: [Int] = []
  /// An unaided right answer at level 2 or 3 was given.
  public var hasAppliedRight = false

  public init() {}

  /// The chance that the idea is remembered now, 0...1; nil when it was never asked.
  public func retrievability(at now: Timestamp) -> Double? {
    guard let memory, let lastReview else { return nil }
    return Self.scheduler.retrievability(memory, elapsedDays: now.days(since: lastReview))
  }

  /// What is remembered does not depend on when it should come back.
  private static let scheduler = Scheduler()

  public func isDue(at now: Timestamp) -> Bool { due.map { $0 <= now } ?? false }
}

public struct ItemRecord: Sendable, Equatable {
  public var asked = 0
  public var right = 0
  public var lastAsked: Timestamp
  /// What this record says about its difficulty; nil until it was answered.
  public var difficulty: DifficultyBelief?
  /// How often each wrong option was picked at the first try: by a mark of its words, or its place
  /// in the file (from 0) where the answers have no words.
  public var wrongPicks: [Int: Int] = [:]
  /// A wrong option picked again: two ideas that are mixed up.
  public var mixUp: MixUp?
  public init(asked: Int = 0, right: Int = 0, lastAsked: Timestamp) {
    self.asked = asked
    self.right = right
    self.lastAsked = lastAsked
  }
}

/// An option taken for the key more than once. It is drilled until the item comes right on as many
/// days as `EngineRules.mixUpDays`.
public struct MixUp: Sendable, Equatable {
  /// As in `ItemRecord.wrongPicks`.
  public var option: Int
  /// Local days with an unaided right answer since.
  public var rightDays: [Int]

  public init(option: Int, rightDays: [Int] = []) {
    self.option = option
    self.rightDays = rightDays
  }
}

public struct LessonRecord: Sendable, Equatable {
  public var position: LessonPosition
  /// Objectives already asked about after the screen of `position`.
  public var checked: [ObjectiveID] = []
  /// How often the lesson was finished, and when last.
  public var completions = 0
  public var lastCompleted: Timestamp?
  /// Reading is under way: begun and not finished since.
  public var isOpen = false

  public init(position: LessonPosition) { self.position = position }
}

/// A sitting that has begun and not ended: what is needed to go on with it.
public struct OpenSitting: Sendable, Equatable {
  public var id: EventID
  public var sitting: Sitting
  public var began: Timestamp
  /// Questions that are settled, in order.
  public var outcomes: [Outcome] = []
  /// A second try is open on this item.
  public var retrying: Outcome?
  /// What was believed about the topics' abilities when it began.
  public var abilityBefore: JointBelief
  public var topicsBefore: [TopicID]

  public init(
    id: EventID, sitting: Sitting, began: Timestamp, abilityBefore: JointBelief,
    topicsBefore: [TopicID]
  ) {
    self.id = id
    self.sitting = sitting
    self.began = began
    self.abilityBefore = abilityBefore
    self.topicsBefore = topicsBefore
  }
}

/// How one question of a sitting ended.
public struct Outcome: Sendable, Equatable {
  public var item: ItemID
  public var objective: ObjectiveID
  /// The response given first; nil when skipped without one.
  public var response: Response?
  /// It in the item's words (see `Answered.said`): options may be moved before the sitting ends.
  public var said: [String]
  /// Of the first try; 0 when skipped.
  public var credit: Double
  public var verdict: Grade.Verdict

  public init(
    item: ItemID, objective: ObjectiveID, response: Response?, said: [String] = [],
    credit: Double, verdict: Grade.Verdict
  ) {
    self.item = item
    self.objective = objective
    self.response = response
    self.said = said
    self.credit = credit
    self.verdict = verdict
  }
}

/// How often something happened on one local day.
public struct DayCount: Sendable, Equatable {
  public var day: Int
  public var count: Int

  public init(day: Int = 0, count: Int = 0) {
    self.day = day
    self.count = count
  }

  public func count(on day: Int) -> Int { day == self.day ? count : 0 }

  mutating func add(on day: Int) { self = DayCount(day: day, count: count(on: day) + 1) }
}
