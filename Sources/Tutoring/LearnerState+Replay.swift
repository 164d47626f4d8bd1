internal import Assessment
internal import Curriculum
internal import Psychometrics
internal import SpacedRepetition

extension LearnerState {
  /// The state after a history. Retracted events leave no trace.
  public init(replaying events: some Sequence<Event>) {
    self = LearnerState().replaying(Array(events))
  }

  /// The state after further events. Retracted ones among them leave no trace.
  public func replaying(_ events: [Event]) -> LearnerState {
    var state = self
    for event in events.effective() { state.record(event) }
    return state
  }

  /// Folds one event into the state. A retraction or a new grade says nothing by itself: whoever
  /// holds the events before it replays them as they count now.
  public mutating func record(_ event: Event) {
    var event = event
    if event.action.movesTime {
      event.time = settle(event.time)
      latest = event.time
    }
    switch event.action {
    case .initialized(let sitting): begin(sitting, event)
    case .answered(let answered): record(answered, at: event.time)
    case .skipped(let skipped): record(skipped, at: event.time)
    case .progressed(let position): reach(position)
    case .completed(let lesson): complete(lesson, at: event.time)
    case .terminated(let sitting): if openSitting?.id == sitting { openSitting = nil }
    // A note has no consequences: taking it back needs no replay.
    case .retracted(let id): notes.removeAll { $0.id == id }
    case .regraded: break
    case .noted(let note):
      notes.append(NoteRecord(id: event.id, time: event.time, note: note))
    case .bookmarked(let bookmark):
      bookmarks.removeAll { $0.marksSameScreen(as: bookmark.place) }
      if bookmark.isSet { bookmarks.append(bookmark.place) }
    case .examined(let result): note(result, at: event.time)
    case .testedOut(let result): testedOut[result.topic] = event.time
    case .configured(let settings): self.settings = settings
    }
  }

  private mutating func note(_ result: ExamResult, at time: Timestamp) {
    guard let place = exams.lastIndex(where: { $0.sitting == result.sitting }) else { return }
    exams[place].result = result
    exams[place].ended = time
  }

  private mutating func begin(_ sitting: Sitting, _ event: Event) {
    if case .exam(let scope) = sitting.purpose {
      exams.append(ExamRecord(sitting: event.id, scope: scope, began: event.time))
    }
    openSitting = OpenSitting(
      id: event.id, sitting: sitting, began: event.time, abilityBefore: ability,
      topicsBefore: topics)
  }

  private mutating func record(_ answered: Answered, at time: Timestamp) {
    streak.studied(at: time)
    if answered.attempt == 1 {
      count(answered, at: time)
      learnDifficulty(from: answered)
      noteMixUp(answered, on: time.day)
      if answered.informsAbility { learnAbility(from: answered, at: time) }
    }
    if let rating = answered.rating { review(answered.objective, rating, at: time) }
    if answered.isSureMistake { bringBackTomorrow(answered.objective, at: time) }
    if answered.isUnaided { credit(answered, on: time.day) }
    settle(answered)
    lastAnswer = time
  }

  private mutating func count(_ answered: Answered, at time: Timestamp) {
    let isRight = answered.verdict == .right
    answers += 1
    if let confidence = answered.confidence { sureness.count(confidence, isRight: isRight) }
    topicRecords[answered.topic, default: TopicRecord()].answers += 1
    objectives[answered.objective, default: ObjectiveRecord()].answers += 1
    var item = items[answered.item] ?? ItemRecord(lastAsked: time)
    item.asked += 1
    item.lastAsked = time
    if isRight {
      topicRecords[answered.topic]?.right += 1
      objectives[answered.objective]?.right += 1
      item.right += 1
    }
    items[answered.item] = item
  }

  private mutating func learnAbility(from answered: Answered, at time: Timestamp) {
    if let lastAnswer, time.days(since: lastAnswer) >= EngineRules.sittingPause {
      ability.driftForNewSitting()
    }
    let index = topics.firstIndex(of: answered.topic) ?? topics.count
    if index == topics.count {
      topics.append(answered.topic)
      ability.extend(to: topics.count)
    }
    ability.update(topic: index, item: answered.parameters, credit: answered.credit)
  }

  /// Before the ability is updated: both are judged by what was believed before the answer.
  private mutating func learnDifficulty(from answered: Answered) {
    guard answered.informsAbility else { return }
    var difficulty =
      items[answered.item]?.difficulty ?? DifficultyBelief(level: answered.level.difficulty)
    difficulty.update(
      ability: belief(about: answered.topic),
      discrimination: answered.parameters.discrimination,
      guessing: answered.parameters.guessing, credit: answered.credit)
    items[answered.item]?.difficulty = difficulty
  }

  private mutating func noteMixUp(_ answered: Answered, on day: Int) {
    guard case .choice(let place) = answered.response, var item = items[answered.item] else {
      return
    }
    let option = OptionMark.of(answered, at: place)
    if answered.verdict == .wrong {
      item.wrongPicks[option, default: 0] += 1
      if item.wrongPicks[option, default: 0] >= EngineRules.mixUpPicks {
        item.mixUp = MixUp(option: option)
      }
    } else if var mixUp = item.mixUp, answered.isUnaided {
      if !mixUp.rightDays.contains(day) { mixUp.rightDays.append(day) }
      item.mixUp = mixUp
      if mixUp.rightDays.count >= EngineRules.mixUpDays {
        item.wrongPicks[mixUp.option] = nil
        item.mixUp = nil
      }
    }
    items[answered.item] = item
  }

  private mutating func review(
    _ objective: ObjectiveID, _ rating: Rating, at time: Timestamp
  ) {
    let scheduler = settings.scheduler
    var record = objectives[objective] ?? ObjectiveRecord()
    if record.isDue(at: time) { reviewsDone.add(on: time.day) }
    let memory =
      if let memory = record.memory, let last = record.lastReview {
        scheduler.review(memory, rating: rating, elapsedDays: time.days(since: last))
      } else {
        scheduler.firstMemory(rating)
      }
    record.memory = memory
    record.lastReview = time
    record.due = time.adding(days: scheduler.interval(memory))
    objectives[objective] = record
  }

  /// What one was sure of and wrong about comes back the next day, however firm it was.
  private mutating func bringBackTomorrow(_ objective: ObjectiveID, at time: Timestamp) {
    guard let due = objectives[objective]?.due else { return }
    objectives[objective]?.due = min(due, time.adding(days: 1))
  }

  private mutating func credit(_ answered: Answered, on day: Int) {
    var record = objectives[answered.objective] ?? ObjectiveRecord()
    if !record.unaidedDays.contains(day), record.unaidedDays.count < EngineRules.masteryDays {
      record.unaidedDays = (record.unaidedDays + [day]).sorted()
    }
    if answered.level >= .apply { record.hasAppliedRight = true }
    objectives[answered.objective] = record
  }

  /// Notes in the open sitting that a question was answered: settled, or open for a second try.
  private mutating func settle(_ answered: Answered) {
    guard var open = openSitting, open.id == answered.sitting else { return }
    let outcome =
      open.retrying?.item == answered.item
      ? open.retrying!
      : Outcome(
        item: answered.item, objective: answered.objective, response: answered.response,
        said: answered.said, credit: answered.credit, verdict: answered.verdict)
    if answered.rating == nil {
      open.retrying = outcome
    } else {
      open.retrying = nil
      open.outcomes.append(outcome)
      noteCheck(of: answered.objective, in: open.sitting)
      noteExamItem(answered.item, in: open)
    }
    openSitting = open
  }

  private mutating func record(_ skipped: Skipped, at time: Timestamp) {
    review(skipped.objective, .again, at: time)
    items[skipped.item, default: ItemRecord(lastAsked: time)].lastAsked = time
    guard var open = openSitting, open.id == skipped.sitting else { return }
    open.outcomes.append(
      open.retrying?.item == skipped.item
        ? open.retrying!
        : Outcome(
          item: skipped.item, objective: skipped.objective, response: nil, credit: 0,
          verdict: .wrong))
    open.retrying = nil
    noteCheck(of: skipped.objective, in: open.sitting)
    noteExamItem(skipped.item, in: open)
    openSitting = open
  }

  private mutating func noteExamItem(_ item: ItemID, in open: OpenSitting) {
    guard case .exam = open.sitting.purpose,
      let place = exams.lastIndex(where: { $0.sitting == open.id })
    else { return }
    exams[place].items.append(item)
  }

  private mutating func noteCheck(of objective: ObjectiveID, in sitting: Sitting) {
    guard case .lesson(let lesson) = sitting.purpose else { return }
    lessons[lesson]?.checked.append(objective)
  }

  private mutating func reach(_ position: LessonPosition) {
    var record = lessons[position.lesson] ?? LessonRecord(position: position)
    record.position = position
    record.checked = []
    record.isOpen = true
    lessons[position.lesson] = record
  }

  private mutating func complete(_ lesson: LessonID, at time: Timestamp) {
    var record =
      lessons[lesson]
      ?? LessonRecord(position: LessonPosition(lesson: lesson, screen: 0, screens: 0))
    record.completions += 1
    record.lastCompleted = time
    record.isOpen = false
    record.checked = []
    lessons[lesson] = record
  }
}
