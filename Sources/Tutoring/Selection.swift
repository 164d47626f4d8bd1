internal import Assessment
internal import Curriculum
internal import Psychometrics

/// Chooses the next item: first what (memory), then how hard (ability). DESIGN of the engine in
/// `Decisions/0002-engine.md`.
struct Selection {
  let course: Course
  let learner: LearnerState
  let now: Timestamp
  let open: OpenSitting
  /// The items of the sitting so far.
  let asked: Set<ItemID>

  typealias Pick = (item: Item, reason: Reason)

  init(course: Course, learner: LearnerState, now: Timestamp, open: OpenSitting) {
    self.course = course
    self.learner = learner
    self.now = now
    self.open = open
    asked = Set(open.outcomes.map(\.item))
  }

  /// The next question of a quiz or review.
  func next(using generator: inout SeededGenerator) -> Pick? {
    if let pick = remedy(using: &generator) ?? drill(using: &generator) { return pick }
    let candidates = rankedObjectives()
    let previous = open.outcomes.last?.objective
    // Consecutive questions differ in their objective, so that what is alike gets told apart.
    let ordered =
      candidates.filter { $0.id != previous } + candidates.filter { $0.id == previous }
    for candidate in ordered {
      let items = usable(candidate.id).filter { !asked.contains($0.id) }
      if let item = draw(from: items, using: &generator) {
        return (item, reason(candidate.choice, item))
      }
    }
    for candidate in ordered {
      if let item = draw(from: usable(candidate.id), using: &generator) {
        return (item, reason(candidate.choice, item, isRepeat: true))
      }
    }
    return nil
  }

  /// Another question on an idea missed in this sitting, once enough others lie between.
  private func remedy(using generator: inout SeededGenerator) -> Pick? {
    for (place, outcome) in open.outcomes.enumerated()
    where outcome.credit < EngineRules.partlyRecalled {
      let later = open.outcomes[(place + 1)...]
      guard later.count >= EngineRules.questionsBeforeRemedy,
        !later.contains(where: { $0.objective == outcome.objective })
      else { continue }
      let others = usable(outcome.objective).filter { !asked.contains($0.id) }
      if let item = draw(from: others, using: &generator) { return (item, reason(.missed, item)) }
    }
    return nil
  }

  /// An item whose key and a wrong option were mixed up, once a day.
  private func drill(using generator: inout SeededGenerator) -> Pick? {
    guard learner.items.contains(where: { $0.value.mixUp != nil }) else { return nil }
    let previous = open.outcomes.last?.objective
    for objective in course.objectives where objective.id != previous && isInScope(objective) {
      let mixed = usable(objective.id).filter { isMixedUp($0) && !asked.contains($0.id) }
      guard let item = mixed.first, let option = learner.items[item.id]?.mixUp?.option else {
        continue
      }
      return (item, reason(.mixedUp(option: item.optionText(option) ?? ""), item))
    }
    return nil
  }

  /// Waits to be drilled today.
  func isMixedUp(_ item: Item) -> Bool {
    guard let record = learner.items[item.id], record.mixUp != nil else { return false }
    return record.lastAsked.day != now.day
  }

  /// An item for a check after a screen.
  func check(_ objective: ObjectiveID, using generator: inout SeededGenerator) -> Pick? {
    let items = usable(objective)
    let fresh = items.filter { !asked.contains($0.id) }
    guard let item = draw(from: fresh.isEmpty ? items : fresh, using: &generator) else {
      return nil
    }
    return (item, reason(.check, item, isRepeat: fresh.isEmpty))
  }

  /// Items that practice may use on an objective at the requested level.
  func usable(_ objective: ObjectiveID) -> [Item] {
    let items = course.practiceItems(on: objective)
    guard let level = open.sitting.level else { return items }
    return items.filter { $0.level == level }
  }

  private func reason(_ choice: Reason.Choice, _ item: Item, isRepeat: Bool = false) -> Reason {
    Reason(
      choice: choice, predicted: predicted(item), isRepeat: isRepeat,
      requestedLevel: open.sitting.level)
  }

  private func predicted(_ item: Item) -> Double {
    guard let topic = course.lesson(of: item.objective)?.topic else { return 0.5 }
    return learner.belief(about: topic).probability(of: item.parameters(for: learner))
  }

  private struct Candidate {
    var id: ObjectiveID
    var choice: Reason.Choice
    /// Ascending; the first number is the class: due, new, weakest.
    var rank: (Int, Double, Int)
  }

  /// Objectives in scope: due ones by what is nearest to being forgotten, then new ones in
  /// curriculum order, then those asked least in this sitting, weakest first.
  private func rankedObjectives() -> [Candidate] {
    let counts = Dictionary(
      open.outcomes.map { ($0.objective, 1) }, uniquingKeysWith: { $0 + $1 })
    let candidates = course.objectives.enumerated().compactMap { place, objective -> Candidate? in
      guard isInScope(objective), !usable(objective.id).isEmpty else { return nil }
      let record = learner.objectives[objective.id]
      guard let retrievability = record?.retrievability(at: now) else {
        return Candidate(id: objective.id, choice: .new, rank: (1, 0, place))
      }
      if record?.isDue(at: now) == true {
        return Candidate(
          id: objective.id, choice: .due(retrievability: retrievability),
          rank: (0, retrievability, place))
      }
      return Candidate(
        id: objective.id, choice: .weakest(retrievability: retrievability),
        rank: (2 + (counts[objective.id] ?? 0), retrievability, place))
    }
    return candidates.sorted { $0.rank < $1.rank }
  }

  private func isInScope(_ objective: Objective) -> Bool {
    switch open.sitting.purpose {
    case .quiz(let topic): topic == nil || objective.lesson.topic == topic
    case .review:
      learner.objectives[objective.id]?.isDue(at: now) == true
        || open.outcomes.contains { $0.objective == objective.id }
        || usable(objective.id).contains { isMixedUp($0) }
    case .lesson(let lesson): objective.lesson == lesson
    }
  }

  /// Draws among the items whose predicted probability is nearest to the target: at most three,
  /// and none clearly further off than the best, so that small banks stay adaptive. Items asked
  /// lately, and the one asked last, give way.
  private func draw(from items: [Item], using generator: inout SeededGenerator) -> Item? {
    guard !items.isEmpty else { return nil }
    let last = items.max { lastAsked($0) < lastAsked($1) }
    var fresh = items.filter { isFresh($0) }
    if fresh.isEmpty { fresh = items.filter { $0.id != last?.id } }
    if fresh.isEmpty { fresh = items }
    let scored = fresh.map { (item: $0, distance: distance($0)) }
      .sorted { ($0.distance, $0.item.id) < ($1.distance, $1.item.id) }
    let best = scored.prefix(EngineRules.drawnFrom)
      .filter { $0.distance <= scored[0].distance + EngineRules.drawnWithin }
    return best[Int.below(best.count, using: &generator)].item
  }

  private func distance(_ item: Item) -> Double {
    abs(predicted(item) - EngineRules.practiceTarget)
  }

  private func lastAsked(_ item: Item) -> Int64 {
    learner.items[item.id]?.lastAsked.milliseconds ?? .min
  }

  private func isFresh(_ item: Item) -> Bool {
    guard let record = learner.items[item.id] else { return true }
    return now.days(since: record.lastAsked) >= EngineRules.recentDays
  }
}
