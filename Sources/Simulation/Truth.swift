internal import Psychometrics
internal import SpacedRepetition

/// What is true of one simulated learner, and what the engine never sees: abilities, how hard the
/// items are for them, and what they have forgotten.
struct Truth {
  private let chance: Chance
  private let conditions: Conditions
  /// By topic, in logits.
  private(set) var abilities: [Double]
  private var memories: [(memory: Memory, day: Double)?]
  private var timesAsked: [Int]
  private let scheduler = Scheduler()

  init(bank: Bank, conditions: Conditions, chance: Chance) {
    self.chance = chance
    self.conditions = conditions
    let common = Conditions.correlation.squareRoot()
    let own = (1 - Conditions.correlation).squareRoot()
    let overall =
      switch conditions.ability {
      case .spread: common * chance.normal(.overall)
      case .given(let value): value
      }
    abilities = bank.topics.indices.map { overall + own * chance.normal(.topic, $0) }
    memories = Array(repeating: nil, count: bank.objectives.count)
    timesAsked = Array(repeating: 0, count: bank.entries.count)
  }

  func hasMet(_ place: Int) -> Bool { timesAsked[place] > 0 }

  /// Whether the learner is right about an item on a day: a forgotten idea is guessed at, others
  /// follow the three-parameter model at the true difficulty. Then the learner learns.
  mutating func answer(_ place: Int, _ entry: Bank.Entry, day: Double) -> Bool {
    let time = timesAsked[place]
    timesAsked[place] += 1
    let isForgotten =
      chance.uniform(.recall, place, time: time) >= recall(of: entry.objective, on: day)
    let probability =
      isForgotten ? entry.parameters.guessing : knowing(place, entry)
    let isRight = chance.uniform(.answer, place, time: time) < probability
    remember(entry.objective, isRight && !isForgotten ? .good : .again, day: day)
    abilities[entry.topic] += conditions.learning
    return isRight
  }

  /// The probability of a right answer that lies nearest to a target, of all items on an objective.
  func nearest(to target: Double, among places: [Int], of bank: Bank, day: Double) -> Double {
    var best = 9.0
    for place in places {
      let entry = bank.entries[place]
      let guessing = entry.parameters.guessing
      let recall = recall(of: entry.objective, on: day)
      let probability = guessing + (knowing(place, entry) - guessing) * recall
      if abs(probability - target) < abs(best - target) { best = probability }
    }
    return best
  }

  /// The probability of a right answer by somebody who has not forgotten the idea.
  private func knowing(_ place: Int, _ entry: Bank.Entry) -> Double {
    let error =
      conditions.itemError > 0 ? conditions.itemError * chance.normal(.itemError, place) : 0
    return ItemParameters(
      difficulty: entry.parameters.difficulty + error, guessing: entry.parameters.guessing
    ).probability(ability: abilities[entry.topic])
  }

  /// The chance that an idea asked before is still there; a new one was just read about.
  private func recall(of objective: Int, on day: Double) -> Double {
    guard conditions.forgetting > 0, let (memory, last) = memories[objective] else { return 1 }
    return scheduler.retrievability(
      memory, elapsedDays: (day - last) * conditions.forgetting)
  }

  private mutating func remember(_ objective: Int, _ rating: Rating, day: Double) {
    guard conditions.forgetting > 0 else { return }
    let memory =
      if let (memory, last) = memories[objective] {
        scheduler.review(
          memory, rating: rating, elapsedDays: (day - last) * conditions.forgetting)
      } else {
        scheduler.firstMemory(rating)
      }
    memories[objective] = (memory, day)
  }
}
