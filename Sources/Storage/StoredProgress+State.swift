internal import Assessment
internal import Curriculum
internal import Psychometrics
internal import SpacedRepetition
internal import Tutoring

extension StoredProgress {
  init(_ state: LearnerState, history: History) {
    format = Self.formatName
    version = Self.version
    self.history = history
    answers = state.answers
    lastAnswer = state.lastAnswer.map(ISOTime.text)
    latest = state.latest.map(ISOTime.text)
    streak = Streak(
      lastDay: state.streak.lastDay, last: state.streak.last.map(ISOTime.text),
      length: state.streak.length, longest: state.streak.longest)
    topics = Dictionary(
      uniqueKeysWithValues: state.topicRecords.map { topic, record in
        let belief = state.belief(about: topic)
        return (
          topic.rawValue,
          Topic(
            ability: belief.mean, standardError: belief.standardDeviation,
            answers: record.answers, right: record.right)
        )
      })
    belief = Belief(state.topics, state.ability)
    objectives = Dictionary(
      uniqueKeysWithValues: state.objectives.map { ($0.rawValue, Objective($1)) })
    items = Dictionary(
      uniqueKeysWithValues: state.items.map { id, record in
        (id.rawValue, StoredItemRecord.text(record))
      })
    lessons = Dictionary(uniqueKeysWithValues: state.lessons.map { ($0.rawValue, Lesson($1)) })
    openSitting = state.openSitting.map(Open.init)
    testedOut = Dictionary(
      uniqueKeysWithValues: state.testedOut.map { ($0.rawValue, ISOTime.text($1)) })
    reviews = Reviews(day: state.reviewsDone.day, count: state.reviewsDone.count)
    exams = state.exams.map(Exam.init)
    notes = state.notes.map { record in
      StoredEvent(
        Event(
          id: record.id, time: record.time, device: "", sequence: 0, action: .noted(record.note)))
    }
    bookmarks = state.bookmarks.map { place in
      StoredEvent(
        Event(
          id: EventID(rawValue: ""), time: Timestamp(milliseconds: 0), device: "", sequence: 0,
          action: .bookmarked(Bookmark(place: place, isSet: true))))
    }
    sureness = StoredSureness(
      sure: state.sureness.sure, sureRight: state.sureness.sureRight,
      unsure: state.sureness.unsure, unsureRight: state.sureness.unsureRight)
    settings = StoredSettings(
      reviewsPerDay: state.settings.reviewsPerDay, retention: state.settings.retention)
  }

  /// nil when a part does not make sense.
  var state: LearnerState? {
    guard isInRange else { return nil }
    var state = LearnerState()
    state.answers = answers
    state.lastAnswer = lastAnswer.flatMap(ISOTime.time)
    state.latest = (latest ?? lastAnswer).flatMap(ISOTime.time)
    state.streak = Tutoring.Streak(
      last: streak.moment, length: streak.length, longest: streak.longest)
    guard let ability = belief.ability else { return nil }
    state.ability = ability
    state.topics = belief.topics.map { TopicID($0) }
    for (id, topic) in topics {
      state.topicRecords[TopicID(id)] = TopicRecord(answers: topic.answers, right: topic.right)
    }
    for (id, stored) in objectives { state.objectives[ObjectiveID(id)] = stored.record }
    for (id, stored) in items {
      guard let record = StoredItemRecord.record(stored) else { return nil }
      state.items[ItemID(id)] = record
    }
    for (id, stored) in lessons {
      state.lessons[LessonID(id)] = stored.record(of: LessonID(id))
    }
    for (topic, time) in testedOut ?? [:] {
      guard let time = ISOTime.time(time) else { return nil }
      state.testedOut[TopicID(topic)] = time
    }
    for exam in exams ?? [] {
      guard let record = exam.record else { return nil }
      state.exams.append(record)
    }
    for stored in (notes ?? []) + (bookmarks ?? []) {
      guard let event = stored.event else { return nil }
      state.record(event)
    }
    if let sureness {
      state.sureness = Sureness(
        sure: sureness.sure, sureRight: sureness.sureRight, unsure: sureness.unsure,
        unsureRight: sureness.unsureRight)
    }
    if let reviews { state.reviewsDone = DayCount(day: reviews.day, count: reviews.count) }
    if let settings {
      state.settings = Settings(
        reviewsPerDay: settings.reviewsPerDay, retention: settings.retention)
    }
    if let openSitting {
      guard let open = openSitting.sitting else { return nil }
      state.openSitting = open
    }
    return state
  }
}

extension StoredProgress {
  /// Whether every number and time is one that the course writes.
  private var isInRange: Bool {
    var counts = [answers, streak.length, streak.longest, reviews?.count ?? 0]
    for topic in topics.values { counts += [topic.answers, topic.right] }
    for objective in objectives.values { counts += [objective.answers, objective.right] }
    for lesson in lessons.values { counts += [lesson.screen, lesson.screens, lesson.completions] }
    if let sureness {
      counts += [sureness.sure, sureness.sureRight, sureness.unsure, sureness.unsureRight]
    }
    let days =
      [streak.lastDay, reviews?.day].compactMap { $0 } + objectives.values.flatMap(\.unaidedDays)
    let times =
      [lastAnswer, latest, streak.last] + objectives.values.flatMap { [$0.lastReview, $0.due] }
      + lessons.values.map(\.lastCompleted)
    return history.bytes >= 0 && (history.newest.map { StoredRange.whole($0) != nil } ?? true)
      && counts.allSatisfy { StoredRange.count($0) != nil }
      && days.allSatisfy { StoredRange.day($0) != nil }
      && times.allSatisfy { $0.map { ISOTime.time($0) != nil } ?? true }
  }
}

extension StoredProgress.Exam {
  fileprivate init(_ record: ExamRecord) {
    sitting = record.sitting.rawValue
    topic = record.scope.topic?.rawValue
    began = ISOTime.text(record.began)
    items = record.items.map(\.rawValue)
    result = record.result.map { result in
      StoredEvent(
        Event(
          id: EventID(rawValue: ""), time: record.ended ?? record.began, device: "", sequence: 0,
          action: .examined(result)))
    }
  }

  fileprivate var record: ExamRecord? {
    guard let began = ISOTime.time(began) else { return nil }
    var record = ExamRecord(
      sitting: EventID(rawValue: sitting), scope: topic.map { .topic(TopicID($0)) } ?? .core,
      began: began, items: items.map { ItemID($0) })
    if let result {
      guard let event = result.event, case .examined(let outcome) = event.action else { return nil }
      record.result = outcome
      record.ended = event.time
    }
    return record
  }
}

extension StoredProgress.Streak {
  /// Earlier versions knew the day alone.
  fileprivate var moment: Timestamp? {
    last.map(ISOTime.time)
      ?? lastDay.map { Timestamp(milliseconds: 43_200_000).adding(days: $0) }
  }
}

extension StoredProgress.Belief {
  fileprivate init(_ topics: [TopicID], _ ability: JointBelief) {
    self.topics = topics.map(\.rawValue)
    mean = ability.mean
    covariance = ability.covariance
  }

  fileprivate var ability: JointBelief? {
    mean.count == topics.count ? JointBelief(mean: mean, covariance: covariance) : nil
  }
}

extension StoredProgress.Objective {
  fileprivate init(_ record: ObjectiveRecord) {
    stability = record.memory?.stability
    difficulty = record.memory?.difficulty
    lastReview = record.lastReview.map(ISOTime.text)
    due = record.due.map(ISOTime.text)
    answers = record.answers
    right = record.right
    unaidedDays = record.unaidedDays
    appliedRight = record.hasAppliedRight
  }

  fileprivate var record: ObjectiveRecord {
    var record = ObjectiveRecord()
    if let stability, let difficulty {
      record.memory = Memory(stability: stability, difficulty: difficulty)
    }
    record.lastReview = lastReview.flatMap(ISOTime.time)
    record.due = due.flatMap(ISOTime.time)
    record.answers = answers
    record.right = right
    record.unaidedDays = unaidedDays
    record.hasAppliedRight = appliedRight
    return record
  }
}

extension StoredProgress.Lesson {
  fileprivate init(_ record: LessonRecord) {
    screen = record.position.screen
    screens = record.position.screens
    passage = record.position.passage
    checked = record.checked.map(\.rawValue)
    completions = record.completions
    lastCompleted = record.lastCompleted.map(ISOTime.text)
    open = record.isOpen
  }

  fileprivate func record(of lesson: LessonID) -> LessonRecord {
    var record = LessonRecord(
      position: LessonPosition(lesson: lesson, screen: screen, screens: screens, passage: passage))
    record.checked = checked.map { ObjectiveID($0) }
    record.completions = completions
    record.lastCompleted = lastCompleted.flatMap(ISOTime.time)
    record.isOpen = open
    return record
  }
}

extension StoredProgress.Outcome {
  fileprivate init(_ outcome: Tutoring.Outcome) {
    item = outcome.item.rawValue
    objective = outcome.objective.rawValue
    response = outcome.response.map(StoredResponse.init)
    said = outcome.said.isEmpty ? nil : outcome.said
    credit = outcome.credit
    verdict = outcome.verdict.rawValue
  }

  fileprivate var outcome: Tutoring.Outcome? {
    guard let verdict = Grade.Verdict(rawValue: verdict), StoredRange.share(credit) != nil else {
      return nil
    }
    return Tutoring.Outcome(
      item: ItemID(item), objective: ObjectiveID(objective), response: response?.response,
      said: said ?? [], credit: credit, verdict: verdict)
  }
}

extension StoredProgress.Open {
  fileprivate init(_ open: OpenSitting) {
    begun = StoredEvent(
      Event(
        id: open.id, time: open.began, device: "", sequence: 0,
        action: .initialized(open.sitting)))
    outcomes = open.outcomes.map(StoredProgress.Outcome.init)
    retrying = open.retrying.map(StoredProgress.Outcome.init)
    before = StoredProgress.Belief(open.topicsBefore, open.abilityBefore)
  }

  fileprivate var sitting: OpenSitting? {
    guard let event = begun.event, case .initialized(let sitting) = event.action,
      let ability = before.ability
    else { return nil }
    var open = OpenSitting(
      id: event.id, sitting: sitting, began: event.time, abilityBefore: ability,
      topicsBefore: before.topics.map { TopicID($0) })
    open.outcomes = outcomes.compactMap(\.outcome)
    open.retrying = retrying?.outcome
    guard open.outcomes.count == outcomes.count, (open.retrying == nil) == (retrying == nil) else {
      return nil
    }
    return open
  }
}
