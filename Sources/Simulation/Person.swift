internal import Assessment
internal import Curriculum
internal import Psychometrics
internal import Tutoring

/// One simulated learner at work with the engine.
struct Person {
  private let bank: Bank
  private let conditions: Conditions
  private let chance: Chance
  private var truth: Truth
  private var run: PracticeRun
  private var now = Timestamp(milliseconds: Person.morning)
  private var sitting = -1
  private var askedInSitting: Set<Int> = []
  private var progress: Progress

  /// Nine o'clock on the first day.
  private static let morning: Int64 = 20_000 * Timestamp.millisecondsPerDay + 32_400_000
  private static let millisecondsPerAnswer: Int64 = 20_000

  init(bank: Bank, conditions: Conditions, number: Int) {
    self.bank = bank
    self.conditions = conditions
    chance = Chance(seed: conditions.seed, learner: number)
    truth = Truth(bank: bank, conditions: conditions, chance: chance)
    run = PracticeRun(course: bank.course)
    progress = Progress(bank: bank)
  }

  mutating func live(_ tally: inout Tally) {
    tally.learners += 1
    for number in 0..<conditions.answers {
      if number % EngineRules.quizLength == 0 { beginSitting(&tally) }
      guard let (place, predicted) = choose(number) else { break }
      answer(place, predicted: predicted, &tally)
      if let checkpoint = Tally.checkpoints.firstIndex(of: number + 1) {
        tally.count(errors: abilityErrors, atCheckpoint: checkpoint)
      }
    }
    progress.settle(&tally)
  }

  private mutating func beginSitting(_ tally: inout Tally) {
    if sitting >= 0 { run.end(at: now) }
    sitting += 1
    if conditions.days > 0 {
      now.milliseconds =
        Person.morning + Int64(sitting * conditions.days) * Timestamp.millisecondsPerDay
    }
    askedInSitting = []
    tally.count(
      due: run.learner.objectives.values.count { $0.isDue(at: now) }, atSitting: sitting)
    run.begin(count: EngineRules.quizLength, seed: chance.bits(.sitting, sitting), at: now)
  }

  private func choose(_ number: Int) -> (place: Int, predicted: Double)? {
    guard !bank.entries.isEmpty else { return nil }
    switch conditions.policy {
    case .adaptive:
      return run.choose(at: now).flatMap { pick in
        bank.place(of: pick.item.id).map { ($0, pick.predicted) }
      }
    case .fixed:
      let place = number % bank.entries.count
      return (place, predicted(place))
    case .random:
      let place = Int(chance.uniform(.pick, number) * Double(bank.entries.count))
      return (place, predicted(place))
    case .easiest:
      let fresh = bank.entries.indices.filter { !askedInSitting.contains($0) }
      return (fresh.isEmpty ? Array(bank.entries.indices) : fresh)
        .map { ($0, predicted($0)) }
        .max { ($0.1, -$0.0) < ($1.1, -$1.0) }
    }
  }

  private func predicted(_ place: Int) -> Double {
    let entry = bank.entries[place]
    return run.predicted(entry.item, topic: bank.topics[entry.topic].id)
  }

  private mutating func answer(_ place: Int, predicted: Double, _ tally: inout Tally) {
    let entry = bank.entries[place]
    tally.asked[place] += 1
    if !truth.hasMet(place) { tally.met[place] += 1 }
    askedInSitting.insert(place)
    let ability = truth.abilities[entry.topic]
    let day = Double(now.milliseconds) / Double(Timestamp.millisecondsPerDay)
    let attainable = truth.nearest(
      to: EngineRules.practiceTarget, among: bank.placesByObjective[entry.objective], of: bank,
      day: day)
    let isRight = truth.answer(place, entry, day: day)
    tally.count(
      predicted: predicted, isRight: isRight, ability: ability, attainable: attainable)
    run.answer(
      entry.item, topic: bank.topics[entry.topic].id, response: response(place, isRight),
      isRight: isRight, predicted: predicted, at: now)
    progress.note(entry, run.learner, at: now)
    now.milliseconds += Person.millisecondsPerAnswer
  }

  /// A wrong choice picks one of the wrong options, so that mix-ups come about; of other types the
  /// engine looks at the grade only.
  private func response(_ place: Int, _ isRight: Bool) -> Response {
    switch bank.entries[place].item.answer {
    case .singleChoice(let options), .trueFalse(let options):
      let fitting = options.indices.filter { options[$0].isKey == isRight }
      guard !fitting.isEmpty else { return .choice(0) }
      let luck = chance.uniform(.wrongOption, place, time: Int(now.milliseconds))
      return .choice(fitting[Int(luck * Double(fitting.count))])
    case .multipleChoice, .ordering, .matching, .term, .number: return .choices([])
    }
  }

  /// By topic, what the engine believes less what is true.
  private var abilityErrors: [Double] {
    bank.topics.enumerated().map { place, topic in
      run.learner.belief(about: topic.id).mean - truth.abilities[place]
    }
  }
}

/// How many questions one learner needed until the course called ideas and topics mastered.
private struct Progress {
  private let bank: Bank
  private var asked: [Int]
  private var askedInTopic: [Int]
  private var mastered: [Int?]
  private var masteredTopics: [Int?]
  private var open: [Int]
  private var answers = 0
  private var half: Int?

  init(bank: Bank) {
    self.bank = bank
    asked = Array(repeating: 0, count: bank.objectives.count)
    mastered = Array(repeating: nil, count: bank.objectives.count)
    askedInTopic = Array(repeating: 0, count: bank.topics.count)
    masteredTopics = Array(repeating: nil, count: bank.topics.count)
    open = bank.topics.map(\.objectives.count)
  }

  mutating func note(_ entry: Bank.Entry, _ learner: LearnerState, at now: Timestamp) {
    answers += 1
    asked[entry.objective] += 1
    askedInTopic[entry.topic] += 1
    if mastered[entry.objective] == nil,
      learner.objectives[bank.objectives[entry.objective]]?.gaps(at: now).isEmpty == true
    {
      mastered[entry.objective] = asked[entry.objective]
      open[entry.topic] -= 1
      if half == nil, 2 * mastered.count(where: { $0 != nil }) >= mastered.count { half = answers }
    }
    // Mastery of a topic needs every idea in it to have been mastered once.
    guard open[entry.topic] <= 0, masteredTopics[entry.topic] == nil else { return }
    let topic = bank.topics[entry.topic]
    if learner.isMastered(topic.id, objectives: topic.objectives, now: now) {
      masteredTopics[entry.topic] = askedInTopic[entry.topic]
    }
  }

  func settle(_ tally: inout Tally) {
    for questions in mastered { tally.objectiveMastery.add(questions) }
    if !mastered.isEmpty { tally.halfMastery.add(half) }
    for questions in masteredTopics { tally.topicMastery.add(questions) }
  }
}
