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
    if case .placement = open.sitting.purpose { return placementPick(using: &generator) }
    if case .exam(let scope) = open.sitting.purpose { return examPick(scope) }
    if let pick = remedy(using: &generator) ?? drill(using: &generator) { return pick }
    let candidates = rankedObjectives()
    for candidate in candidates {
      let items = usable(course.objectives[candidate.place].id).filter { !asked.contains($0.id) }
      if let item = draw(from: items, using: &generator) {
        return (item, reason(candidate.choice, item))
      }
    }
    for candidate in candidates {
      let items = usable(course.objectives[candidate.place].id)
      if let item = draw(from: items, using: &generator) {
        return (item, reason(candidate.choice, item, isRepeat: true))
      }
    }
    return nil
  }

  /// The next of the exam's form. Items that left the course since it began give way to others.
  private func examPick(_ scope: ExamScope) -> Pick? {
    let form = ExamForm.items(
      of: scope, course: course, earlier: learner.exams(before: open.id), seed: open.sitting.seed)
    return form.first { !asked.contains($0.id) }.map { ($0, reason(.examined, $0)) }
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
    let previous = open.outcomes.last?.objective
    let mixed = learner.items.keys.compactMap { id -> (place: Int, item: Item, option: String)? in
      guard !asked.contains(id), let item = course.item(id), let place = course.place(of: id),
        let option = learner.mixedUpOption(of: item, on: now.day),
        item.objective != previous, !item.isSealed, isAtLevel(item),
        course.objective(item.objective).map(isInScope) == true
      else { return nil }
      return (place, item, option)
    }
    guard let first = mixed.min(by: { $0.place < $1.place }) else { return nil }
    return (first.item, reason(.mixedUp(option: first.option), first.item))
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
    return open.sitting.level == nil ? items : items.filter { isAtLevel($0) }
  }

  private func isAtLevel(_ item: Item) -> Bool {
    open.sitting.level == nil || item.level == open.sitting.level
  }

  func reason(_ choice: Reason.Choice, _ item: Item, isRepeat: Bool = false) -> Reason {
    Reason(
      choice: choice, predicted: predicted(item), isRepeat: isRepeat,
      requestedLevel: open.sitting.level)
  }

  private func predicted(_ item: Item) -> Double {
    belief(about: item.objective).probability(of: item.parameters(for: learner))
  }

  private func belief(about objective: ObjectiveID) -> NormalBelief {
    guard let topic = course.lesson(of: objective)?.topic else {
      return NormalBelief(mean: 0, standardDeviation: 1)
    }
    return learner.belief(about: topic)
  }

  private struct Candidate {
    /// Its place in the curriculum.
    var place: Int
    var choice: Reason.Choice
    /// Ascending; the second number is the class: due, new, weakest.
    var rank: (Int, Int, Double)
  }

  /// Objectives in scope: due ones by what is nearest to being forgotten, then new ones in
  /// curriculum order, then those asked least in this sitting, weakest first. The one asked last
  /// stands behind all others: consecutive questions differ in their objective, so that what is
  /// alike gets told apart.
  private func rankedObjectives() -> [Candidate] {
    let counts = Dictionary(
      open.outcomes.map { ($0.objective, 1) }, uniquingKeysWith: { $0 + $1 })
    let previous = open.outcomes.last?.objective
    let candidates = course.objectives.enumerated().compactMap { place, objective -> Candidate? in
      guard isInScope(objective),
        open.sitting.level == nil
          ? course.isPractisable(place) : !usable(objective.id).isEmpty
      else { return nil }
      let last = objective.id == previous ? 1 : 0
      guard let record = learner.objectives[objective.id],
        let retrievability = record.retrievability(at: now)
      else { return Candidate(place: place, choice: .new, rank: (last, 1, 0)) }
      if record.isDue(at: now) {
        return Candidate(
          place: place, choice: .due(retrievability: retrievability),
          rank: (last, 0, retrievability))
      }
      return Candidate(
        place: place, choice: .weakest(retrievability: retrievability),
        rank: (last, 2 + (counts[objective.id] ?? 0), retrievability))
    }
    return candidates.sorted {
      ($0.rank.0, $0.rank.1, $0.rank.2, $0.place) < ($1.rank.0, $1.rank.1, $1.rank.2, $1.place)
    }
  }

  private func isInScope(_ objective: Objective) -> Bool {
    switch open.sitting.purpose {
    case .quiz(let topic):
      (topic == nil || objective.lesson.topic == topic)
        && (open.sitting.objective == nil || open.sitting.objective == objective.id)
    case .review(early: true): learner.objectives[objective.id]?.memory != nil
    case .review(early: false):
      learner.objectives[objective.id]?.isDue(at: now) == true
        || open.outcomes.contains { $0.objective == objective.id }
        || usable(objective.id).contains { learner.mixedUpOption(of: $0, on: now.day) != nil }
    case .placement, .exam: true
    case .lesson(let lesson): objective.lesson == lesson
    }
  }

  /// Draws among the items whose predicted probability is nearest to the target: at most three,
  /// and none clearly further off than the best, so that small banks stay adaptive. Items asked
  /// lately, and the one asked last, give way.
  private func draw(from items: [Item], using generator: inout SeededGenerator) -> Item? {
    guard let objective = items.first?.objective else { return nil }
    let belief = belief(about: objective)
    var fresh = items.filter { isFresh($0) }
    if fresh.isEmpty {
      let last = items.max { lastAsked($0) < lastAsked($1) }
      fresh = items.filter { $0.id != last?.id }
    }
    if fresh.isEmpty { fresh = items }
    fresh = applying(fresh, objective, belief)
    let scored = fresh.indices
      .map { place in
        let probability = belief.probability(of: fresh[place].parameters(for: learner))
        return (place: place, distance: abs(probability - EngineRules.practiceTarget))
      }
      .sorted { ($0.distance, fresh[$0.place].id) < ($1.distance, fresh[$1.place].id) }
    let best = scored.prefix(EngineRules.drawnFrom)
      .filter { $0.distance <= scored[0].distance + EngineRules.drawnWithin }
    return fresh[best[Int.below(best.count, using: &generator)].place]
  }

  /// Mastery asks for a right answer at level 2 or 3, which an aim at easy questions would never
  /// bring: once an idea was right on a day, only such items are left if they are within reach.
  private func applying(
    _ items: [Item], _ objective: ObjectiveID, _ belief: NormalBelief
  ) -> [Item] {
    guard let record = learner.objectives[objective], !record.unaidedDays.isEmpty,
      !record.hasAppliedRight
    else { return items }
    let within = items.filter {
      $0.level >= .apply
        && belief.probability(of: $0.parameters(for: learner)) >= EngineRules.applyFrom
    }
    return within.isEmpty ? items : within
  }

  private func lastAsked(_ item: Item) -> Int64 {
    learner.items[item.id]?.lastAsked.milliseconds ?? .min
  }

  private func isFresh(_ item: Item) -> Bool {
    guard let record = learner.items[item.id] else { return true }
    return now.days(since: record.lastAsked) >= EngineRules.recentDays
  }
}
