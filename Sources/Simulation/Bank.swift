internal import Assessment
public import Curriculum
internal import Psychometrics
internal import Tutoring

/// The items of a course that practice can ask, by number.
public struct Bank: Sendable {
  struct Entry: Sendable {
    let item: Item
    /// Places in `topics` and `objectives`.
    let topic: Int
    let objective: Int
    /// What the engine believes before any answer.
    let parameters: ItemParameters
  }

  struct Topic: Sendable {
    let id: TopicID
    /// Every objective of the topic, with items or not: mastery asks for all of them.
    let objectives: [ObjectiveID]
  }

  public let course: Course
  /// In curriculum and file order.
  let entries: [Entry]
  /// Topics with items, in curriculum order.
  let topics: [Topic]
  /// Objectives with items, in curriculum order.
  let objectives: [ObjectiveID]
  /// By objective, the places of its items.
  let placesByObjective: [[Int]]
  private let places: [ItemID: Int]

  public init(course: Course) {
    self.course = course
    let asked = course.items.filter { !$0.isSealed && course.lesson(of: $0.objective) != nil }
    let used = Set(asked.map(\.objective))
    let ids = Set(asked.compactMap { course.lesson(of: $0.objective)?.topic })
    objectives = course.objectives.map(\.id).filter { used.contains($0) }
    topics = course.outline.topics.filter { ids.contains($0.id) }.map { topic in
      Topic(
        id: topic.id,
        objectives: course.objectives.filter { $0.lesson.topic == topic.id }.map(\.id))
    }
    let objectivePlaces = Dictionary(
      objectives.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let topicPlaces = Dictionary(
      topics.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries = asked.compactMap { item in
      guard let topic = course.lesson(of: item.objective).flatMap({ topicPlaces[$0.topic] }),
        let objective = objectivePlaces[item.objective]
      else { return nil }
      return Entry(item: item, topic: topic, objective: objective, parameters: item.parameters)
    }
    var byObjective = [[Int]](repeating: [], count: objectives.count)
    for (place, entry) in entries.enumerated() { byObjective[entry.objective].append(place) }
    placesByObjective = byObjective
    places = Dictionary(
      entries.enumerated().map { ($1.item.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func place(of item: ItemID) -> Int? { places[item] }

  /// One line an item: name, topic and the parameters the engine begins with.
  public var commaSeparated: String {
    let lines = entries.map { entry in
      "\(entry.item.id.rawValue),\(topics[entry.topic].id.rawValue),"
        + "\(entry.parameters.discrimination),\(entry.parameters.difficulty),"
        + "\(entry.parameters.guessing)"
    }
    return (["item,topic,a,b,c"] + lines).joined(separator: "\n") + "\n"
  }
}
