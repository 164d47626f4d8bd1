public import Assessment
public import Curriculum

/// What an exam is about.
public enum ExamScope: Sendable, Hashable {
  /// All topics.
  case core
  case topic(TopicID)

  public var topic: TopicID? {
    if case .topic(let topic) = self { topic } else { nil }
  }
}

/// The rules of exams.
public enum ExamRules {
  /// Items of an exam on the whole core (fewer where fewer are sealed), and on one topic (half of its
  /// sealed items where those are fewer).
  public static let coreLength = 40
  public static let topicLength = 12
  /// Items of each lesson, at least.
  public static let itemsPerLesson = 2
  /// Shares of the levels 1 to 3: 12, 18 and 10 of 40.
  public static let levelShares: [Level: Double] = [.recall: 0.3, .apply: 0.45, .judge: 0.25]
  /// The share of points that passes, over all and in each topic.
  public static let passMark = 0.8
  public static let topicMark = 0.6
  /// Days between two exams of one scope.
  public static let daysBetween = 1.0
}

/// What an exam came to.
public struct ExamResult: Sendable, Hashable {
  public struct Topic: Sendable, Hashable {
    public var topic: TopicID
    /// Points, one for each item at most.
    public var points: Double
    public var items: Int

    public init(topic: TopicID, points: Double, items: Int) {
      self.topic = topic
      self.points = points
      self.items = items
    }

    /// 0...1.
    public var share: Double { items > 0 ? points / Double(items) : 0 }
  }

  public var sitting: EventID
  public var scope: ExamScope
  /// In curriculum order.
  public var topics: [Topic]
  /// Objectives that were not answered rightly, in curriculum order.
  public var restudy: [ObjectiveID]

  public init(sitting: EventID, scope: ExamScope, topics: [Topic], restudy: [ObjectiveID]) {
    self.sitting = sitting
    self.scope = scope
    self.topics = topics
    self.restudy = restudy
  }

  public var items: Int { topics.map(\.items).reduce(0, +) }
  public var points: Double { topics.map(\.points).reduce(0, +) }
  /// 0...1.
  public var share: Double { items > 0 ? points / Double(items) : 0 }
  /// Enough points over all, and no topic too weak.
  public var isPassed: Bool {
    share >= ExamRules.passMark - 1e-9
      && topics.allSatisfy { $0.share >= ExamRules.topicMark - 1e-9 }
  }
}

/// An exam the learner has begun.
public struct ExamRecord: Sendable, Equatable {
  public var sitting: EventID
  public var scope: ExamScope
  public var began: Timestamp
  /// Asked so far, in order.
  public var items: [ItemID]
  /// nil until it is done.
  public var result: ExamResult?
  public var ended: Timestamp?

  public init(
    sitting: EventID, scope: ExamScope, began: Timestamp, items: [ItemID] = [],
    result: ExamResult? = nil, ended: Timestamp? = nil
  ) {
    self.sitting = sitting
    self.scope = scope
    self.began = began
    self.items = items
    self.result = result
    self.ended = ended
  }
}

extension LearnerState {
  /// The exam that is open. One on a topic that left the course is open no more: it could neither be
  /// gone on with nor be ended.
  public func openExam(in outline: @autoclosure () -> Outline) -> ExamScope? {
    guard case .exam(let scope)? = openSitting?.sitting.purpose else { return nil }
    guard let topic = scope.topic else { return scope }
    return outline().topics.contains { $0.id == topic } ? scope : nil
  }

  /// Exams begun before a sitting, or all.
  func exams(before sitting: EventID?) -> ArraySlice<ExamRecord> {
    exams.prefix { $0.sitting != sitting }
  }

  /// When an exam may be taken again; nil when it may be now.
  public func examOpens(_ scope: ExamScope, at now: Timestamp) -> Timestamp? {
    guard let last = exams.last(where: { $0.scope == scope && $0.ended != nil }),
      let ended = last.ended
    else { return nil }
    let opens = ended.adding(days: Int(ExamRules.daysBetween))
    return now < opens && now.days(since: ended) < ExamRules.daysBetween ? opens : nil
  }
}
