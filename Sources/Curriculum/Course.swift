public import Assessment
public import Diagnostics

/// The name of a topic: its folder under `Lessons/`.
public struct TopicID: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral
{
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: TopicID, right: TopicID) -> Bool { left.rawValue < right.rawValue }
}

/// The stable name of a lesson: `topic/slug`.
public struct LessonID: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral
{
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: LessonID, right: LessonID) -> Bool { left.rawValue < right.rawValue }
  /// The part before the slash.
  public var topic: TopicID { TopicID(String(rawValue.prefix { $0 != "/" })) }
}

/// What the course consists of, without its texts: read from front matters alone, so that a start
/// need not read the whole course.
public struct Outline: Sendable, Equatable {
  public struct Topic: Sendable, Equatable {
    public var id: TopicID
    public var title: String
    /// In curriculum order.
    public var lessons: [LessonID]

    public init(id: TopicID, title: String, lessons: [LessonID] = []) {
      self.id = id
      self.title = title
      self.lessons = lessons
    }
  }

  public struct Lesson: Sendable, Equatable {
    public var id: LessonID
    public var title: String
    /// Estimated length.
    public var minutes: Int
    public var requires: [LessonID]
    /// In the order of the front matter.
    public var objectives: [Objective]
    public var terms: [Term]
    public var sources: [String]
    public var asOf: String?
    /// Rules of style that its author sets aside for it.
    public var waivers: [Waiver]
    public var location: SourceLocation

    public init(
      id: LessonID, title: String, minutes: Int = 8, requires: [LessonID] = [],
      objectives: [Objective] = [], terms: [Term] = [], sources: [String] = [],
      asOf: String? = nil, waivers: [Waiver] = [], location: SourceLocation
    ) {
      self.id = id
      self.title = title
      self.minutes = minutes
      self.requires = requires
      self.objectives = objectives
      self.terms = terms
      self.sources = sources
      self.asOf = asOf
      self.waivers = waivers
      self.location = location
    }
  }

  public var title: String
  /// In curriculum order.
  public var topics: [Topic]
  public var lessons: [LessonID: Lesson]
  /// The objectives that practice has an item on; nil where the items were not looked at.
  public var practisable: Set<ObjectiveID>?

  public init(title: String = "", topics: [Topic] = [], lessons: [LessonID: Lesson] = [:]) {
    self.title = title
    self.topics = topics
    self.lessons = lessons
  }

  /// Whether practice can ask about an objective: it never comes back otherwise. True where the items
  /// were not looked at.
  public func canAsk(_ id: ObjectiveID) -> Bool { practisable?.contains(id) ?? true }

  /// All lessons in curriculum order.
  public var lessonOrder: [LessonID] { topics.flatMap(\.lessons) }
}

/// Something a learner can do after a lesson.
public struct Objective: Sendable, Equatable {
  public var id: ObjectiveID
  public var text: String
  public var lesson: LessonID

  public init(id: ObjectiveID, text: String, lesson: LessonID) {
    self.id = id
    self.text = text
    self.lesson = lesson
  }
}

/// A glossary entry.
public struct Term: Sendable, Equatable {
  /// As the author wrote it: `knowledge process outsourcing (KPO)`.
  public var name: String
  public var meaning: String
  public var lesson: LessonID

  public init(name: String, meaning: String, lesson: LessonID) {
    self.name = name
    self.meaning = meaning
    self.lesson = lesson
  }
}

/// One screen of a lesson.
public struct Screen: Sendable, Equatable {
  /// A claim, as Markdown inline text.
  public var heading: String
  /// Markdown.
  public var body: String
  /// Its name as a passage.
  public var passage: String?
  /// The objectives asked about after the screen, in order.
  public var checks: [ObjectiveID]
  public var location: SourceLocation

  public init(
    heading: String, body: String, passage: String? = nil, checks: [ObjectiveID] = [],
    location: SourceLocation
  ) {
    self.heading = heading
    self.body = body
    self.passage = passage
    self.checks = checks
    self.location = location
  }
}

/// The whole course: the outline, the screens of every lesson and the item bank.
public struct Course: Sendable, Equatable {
  public var outline: Outline
  public var screens: [LessonID: [Screen]]
  /// Items in file order, lessons in curriculum order.
  public var items: [Item]
  /// Objectives in curriculum order.
  public var objectives: [Objective]
  /// Names the content exactly (FNV-1a of all files, hexadecimal), for records of what was asked.
  public var contentHash: String

  private let itemIndex: [ItemID: Int]
  private let objectiveIndex: [ObjectiveID: Int]
  private let itemsByObjective: [ObjectiveID: [Item]]
  private let practiceByObjective: [ObjectiveID: [Item]]
  private let practisable: [Bool]

  public init(
    outline: Outline = Outline(), screens: [LessonID: [Screen]] = [:], items: [Item] = [],
    contentHash: String = ""
  ) {
    self.outline = outline
    self.screens = screens
    self.items = items
    self.contentHash = contentHash
    objectives = outline.lessonOrder.flatMap { outline.lessons[$0]?.objectives ?? [] }
    itemIndex = Dictionary(
      items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    objectiveIndex = Dictionary(
      objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    itemsByObjective = Dictionary(grouping: items, by: \.objective)
    practiceByObjective = itemsByObjective.mapValues { $0.filter { !$0.isSealed } }
    let practice = practiceByObjective
    practisable = objectives.map { practice[$0.id]?.isEmpty == false }
    self.outline.practisable = Set(items.filter { !$0.isSealed }.map(\.objective))
  }

  /// The place of an item in `items`, from 0.
  public func place(of id: ItemID) -> Int? { itemIndex[id] }
  public func item(_ id: ItemID) -> Item? { itemIndex[id].map { items[$0] } }
  public func objective(_ id: ObjectiveID) -> Objective? {
    objectiveIndex[id].map { objectives[$0] }
  }
  /// The place of an objective in the curriculum, from 0.
  public func rank(of id: ObjectiveID) -> Int? { objectiveIndex[id] }
  /// Items on an objective, in file order, sealed ones included.
  public func items(on id: ObjectiveID) -> [Item] { itemsByObjective[id] ?? [] }
  /// Those that practice may ask: the sealed ones left out.
  public func practiceItems(on id: ObjectiveID) -> [Item] { practiceByObjective[id] ?? [] }
  /// Whether practice has an item on the objective at a place of `objectives`.
  public func isPractisable(_ place: Int) -> Bool { practisable[place] }
  public func lesson(of id: ObjectiveID) -> LessonID? { objective(id)?.lesson }

  /// The screen an item rests on: the named passage of the objective's lesson, or else the first
  /// screen that checks the objective.
  public func passage(for item: Item) -> (lesson: LessonID, screen: Screen)? {
    guard let lesson = lesson(of: item.objective), let screens = screens[lesson] else { return nil }
    let named = item.passage.flatMap { name in screens.first { $0.passage == name } }
    guard let screen = named ?? screens.first(where: { $0.checks.contains(item.objective) }) else {
      return nil
    }
    return (lesson, screen)
  }
}
