internal import Assessment
internal import Curriculum
internal import Psychometrics
internal import SpacedRepetition
internal import Tutoring

/// An event as it stands in `history.jsonl`: one flat object, its keys readable by people and
/// other programs. Format 1.
struct StoredEvent: Codable, Equatable {
  static let version = 1

  var v: Int
  var id: String
  var time: String
  var device: String
  var sequence: Int
  var verb: String

  var sitting: String?
  var purpose: String?
  var topic: String?
  var lesson: String?
  var count: Int?
  var level: Int?
  var seed: String?
  var content: String?
  var engine: Int?

  var item: String?
  var objective: String?
  var response: StoredResponse?
  var said: [String]?
  var credit: Double?
  var verdict: String?
  var attempt: Int?
  var hinted: Bool?
  var confidence: String?
  var predicted: Double?
  var rating: Int?
  var discrimination: Double?
  var difficulty: Double?
  var guessing: Double?

  var screen: Int?
  var screens: Int?
  var passage: String?
  var text: String?
  var isSet: Bool?
  var retracts: String?
  var regrades: String?

  var ability: Double?
  var standardError: Double?
  var certainty: Double?
  var reviewsPerDay: Int?
  var retention: Double?
  var early: Bool?
  var exam: [StoredExamTopic]?
  var restudy: [String]?

  init(_ event: Event) {
    v = Self.version
    id = event.id.rawValue
    time = ISOTime.text(event.time)
    device = event.device
    sequence = event.sequence
    verb = event.action.verb
    switch event.action {
    case .initialized(let sitting): fill(sitting)
    case .answered(let answered): fill(answered)
    case .skipped(let skipped):
      self.sitting = skipped.sitting.rawValue
      item = skipped.item.rawValue
      objective = skipped.objective.rawValue
      topic = skipped.topic.rawValue
    case .progressed(let position): fill(position)
    case .completed(let lesson): self.lesson = lesson.rawValue
    case .terminated(let sitting): self.sitting = sitting.rawValue
    case .retracted(let id): retracts = id.rawValue
    case .regraded(let grade):
      regrades = grade.event.rawValue
      credit = grade.credit
      verdict = grade.verdict.rawValue
      rating = grade.rating?.rawValue
    case .examined(let result):
      sitting = result.sitting.rawValue
      topic = result.scope.topic?.rawValue
      exam = result.topics.map {
        StoredExamTopic(topic: $0.topic.rawValue, points: $0.points, items: $0.items)
      }
      restudy = result.restudy.map(\.rawValue)
    case .testedOut(let result):
      sitting = result.sitting.rawValue
      topic = result.topic.rawValue
      ability = result.ability
      standardError = result.standardError
      certainty = result.certainty
    case .noted(let note):
      text = note.text
      item = note.item?.rawValue
      if let place = note.place { fill(place) }
    case .bookmarked(let bookmark):
      isSet = bookmark.isSet
      fill(bookmark.place)
    case .configured(let settings):
      reviewsPerDay = settings.reviewsPerDay
      retention = settings.retention
    }
  }

  private mutating func fill(_ position: LessonPosition) {
    lesson = position.lesson.rawValue
    screen = position.screen
    screens = position.screens
    passage = position.passage
  }

  private mutating func fill(_ value: Sitting) {
    switch value.purpose {
    case .lesson(let id):
      purpose = "lesson"
      lesson = id.rawValue
    case .quiz(let id):
      purpose = "quiz"
      topic = id?.rawValue
    case .review(let isEarly):
      purpose = "review"
      early = isEarly ? true : nil
    case .placement: purpose = "placement"
    case .exam(let scope):
      purpose = "exam"
      topic = scope.topic?.rawValue
    }
    count = value.count
    level = value.level?.rawValue
    objective = value.objective?.rawValue
    // As text: other programs read numbers of this size inexactly.
    seed = String(value.seed)
    content = value.contentHash
    engine = value.engineVersion
  }

  private mutating func fill(_ answered: Answered) {
    sitting = answered.sitting.rawValue
    item = answered.item.rawValue
    objective = answered.objective.rawValue
    topic = answered.topic.rawValue
    level = answered.level.rawValue
    discrimination = answered.parameters.discrimination
    difficulty = answered.parameters.difficulty
    guessing = answered.parameters.guessing
    response = StoredResponse(answered.response)
    said = answered.said.isEmpty ? nil : answered.said
    credit = answered.credit
    verdict = answered.verdict.rawValue
    attempt = answered.attempt
    hinted = answered.hinted
    confidence = answered.confidence?.rawValue
    predicted = answered.predicted
    rating = answered.rating?.rawValue
  }
}

extension StoredEvent {
  /// nil when something that the verb needs is missing or cannot be.
  var event: Event? {
    guard v == Self.version, let time = ISOTime.time(time), let action else { return nil }
    return Event(
      id: EventID(rawValue: id), time: time, device: device, sequence: sequence, action: action)
  }

  private var action: Action? {
    switch verb {
    case "initialized": storedSitting.map(Action.initialized)
    case "answered": answered.map(Action.answered)
    case "skipped": skipped.map(Action.skipped)
    case "progressed": position.map(Action.progressed)
    case "noted":
      text.map { .noted(Note(text: $0, place: position, item: item.map { ItemID($0) })) }
    case "bookmarked":
      position.flatMap { place in
        isSet.map { .bookmarked(Bookmark(place: place, isSet: $0)) }
      }
    case "completed": lesson.map { .completed(LessonID($0)) }
    case "terminated": sitting.map { .terminated(sitting: EventID(rawValue: $0)) }
    case "retracted": retracts.map { .retracted(EventID(rawValue: $0)) }
    case "regraded": regraded.map(Action.regraded)
    case "passed" where exam == nil: testedOut.map(Action.testedOut)
    case "passed", "failed": examined.map(Action.examined)
    case "configured":
      reviewsPerDay.flatMap { reviews in
        retention.map { .configured(Settings(reviewsPerDay: reviews, retention: $0)) }
      }
    default: nil
    }
  }

  var position: LessonPosition? {
    guard let lesson, let screen = screen.flatMap(StoredRange.count) else { return nil }
    return LessonPosition(
      lesson: LessonID(lesson), screen: screen, screens: screens.flatMap(StoredRange.count) ?? 0,
      passage: passage)
  }

  var storedSitting: Sitting? {
    let purpose: Sitting.Purpose
    switch self.purpose {
    case "lesson":
      guard let lesson else { return nil }
      purpose = .lesson(LessonID(lesson))
    case "quiz": purpose = .quiz(topic.map { TopicID($0) })
    case "review": purpose = .review(early: early ?? false)
    case "placement": purpose = .placement
    case "exam": purpose = .exam(topic.map { .topic(TopicID($0)) } ?? .core)
    default: return nil
    }
    if let level, Level(rawValue: level) == nil { return nil }
    guard let count = count.flatMap(StoredRange.count), let seed = seed.flatMap(UInt64.init),
      let content, let engine
    else {
      return nil
    }
    return Sitting(
      purpose: purpose, count: count, level: level.flatMap(Level.init(rawValue:)),
      objective: objective.map { ObjectiveID($0) }, seed: seed, contentHash: content,
      engineVersion: engine)
  }

  private var answered: Answered? {
    guard let sitting, let item, let objective, let topic,
      let level = level.flatMap(Level.init(rawValue:)), let discrimination, let difficulty,
      let guessing, let response = response?.response,
      let credit = credit.flatMap(StoredRange.share),
      let verdict = verdict.flatMap(Grade.Verdict.init(rawValue:)), let attempt, let hinted,
      let predicted = predicted.flatMap(StoredRange.share)
    else { return nil }
    if let rating, Rating(rawValue: rating) == nil { return nil }
    return Answered(
      sitting: EventID(rawValue: sitting), item: ItemID(item), objective: ObjectiveID(objective),
      topic: TopicID(topic), level: level,
      parameters: ItemParameters(
        discrimination: discrimination, difficulty: difficulty, guessing: guessing),
      response: response, said: said ?? [], credit: credit, verdict: verdict, attempt: attempt,
      hinted: hinted, confidence: confidence.flatMap(Confidence.init(rawValue:)),
      predicted: predicted, rating: rating.flatMap(Rating.init(rawValue:)))
  }

  private var examined: ExamResult? {
    guard let sitting, let exam, let restudy,
      exam.allSatisfy({
        StoredRange.count($0.items) != nil && (0...Double($0.items) + 0.01).contains($0.points)
      })
    else { return nil }
    return ExamResult(
      sitting: EventID(rawValue: sitting),
      scope: topic.map { .topic(TopicID($0)) } ?? .core,
      topics: exam.map {
        ExamResult.Topic(topic: TopicID($0.topic), points: $0.points, items: $0.items)
      }, restudy: restudy.map { ObjectiveID($0) })
  }

  private var regraded: Regraded? {
    guard let regrades, let credit = credit.flatMap(StoredRange.share),
      let verdict = verdict.flatMap(Grade.Verdict.init(rawValue:))
    else { return nil }
    if let rating, Rating(rawValue: rating) == nil { return nil }
    return Regraded(
      event: EventID(rawValue: regrades), credit: credit, verdict: verdict,
      rating: rating.flatMap(Rating.init(rawValue:)))
  }

  private var testedOut: TestedOut? {
    guard let sitting, let topic, let ability, let standardError,
      let certainty = certainty.flatMap(StoredRange.share)
    else { return nil }
    return TestedOut(
      sitting: EventID(rawValue: sitting), topic: TopicID(topic), ability: ability,
      standardError: standardError, certainty: certainty)
  }

  private var skipped: Skipped? {
    guard let sitting, let item, let objective, let topic else { return nil }
    return Skipped(
      sitting: EventID(rawValue: sitting), item: ItemID(item), objective: ObjectiveID(objective),
      topic: TopicID(topic))
  }
}

/// What an exam came to in one topic.
struct StoredExamTopic: Codable, Equatable {
  var topic: String
  var points: Double
  var items: Int
}

/// A response as stored: exactly one of its members is there.
struct StoredResponse: Codable, Equatable {
  var choice: Int?
  var choices: [Int]?
  var order: [Int]?
  var matches: [Int]?
  var text: String?
  var number: Double?

  init(_ response: Response) {
    switch response {
    case .choice(let index): choice = index
    case .choices(let indices): choices = indices.sorted()
    case .order(let order): self.order = order
    case .matches(let targets): matches = targets
    case .term(let text): self.text = text
    case .number(let value): number = value
    }
  }

  /// nil when there is none, or a place that no option has.
  var response: Response? {
    if let choice { return StoredRange.count(choice).map(Response.choice) }
    if let choices { return Self.places(choices).map { .choices(Set($0)) } }
    if let order { return Self.places(order).map(Response.order) }
    if let matches { return Self.places(matches).map(Response.matches) }
    if let text { return .term(text) }
    return number.map(Response.number)
  }

  private static func places(_ numbers: [Int]) -> [Int]? {
    numbers.allSatisfy { StoredRange.count($0) != nil } ? numbers : nil
  }
}
