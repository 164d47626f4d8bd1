internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  /// Earlier sittings, numbered from the newest.
  mutating func add(_ records: [SittingRecord], outline: Outline) {
    guard !records.isEmpty else {
      return line("Nothing to show yet: no question was answered.")
    }
    for (index, record) in records.prefix(Self.mostSittings).enumerated() {
      let number = String(index + 1)
      entry(
        String(repeating: " ", count: max(0, 2 - number.count)) + number,
        "\(Words.date(record.began)), \(Words.title(of: record.sitting.purpose, outline)):"
          + " \(record.right) of \(Words.count(record.questions, "question")) right"
          + (record.isFinished ? "" : ", not finished"))
    }
    if records.count > Self.mostSittings {
      line("And \(records.count - Self.mostSittings) older ones; replay N shows them.", .subdued)
    }
    line("replay N shows one again, question by question.", .subdued)
  }

  private static let mostSittings = 15

  /// One sitting as it was: the layout comes back from its seed.
  mutating func add(_ record: SittingRecord, course: Course) {
    let title = Words.title(of: record.sitting.purpose, course.outline)
    line("\(Words.date(record.began)): \(title)", .heading)
    line(
      "Seed \(record.sitting.seed), content \(record.sitting.contentHash), engine"
        + " \(record.sitting.engineVersion).", .subdued)
    if record.sitting.contentHash != course.contentHash {
      line(
        "The course files have changed since (content \(course.contentHash) now): questions are"
          + " shown as they are worded today, answers as they were given.", .warning)
    }
    // What is sealed stays sealed.
    if case .exam = record.sitting.purpose {
      return line(
        "Questions of an exam are not shown again: \(record.right) of"
          + " \(Words.count(record.questions, "question")) right.")
    }
    for entry in record.entries { add(entry, of: record, course) }
  }

  private mutating func add(
    _ entry: SittingRecord.Entry, of record: SittingRecord, _ course: Course
  ) {
    blank()
    guard let item = course.item(entry.item) else {
      line("\(entry.place + 1)  \(entry.item.rawValue): no longer part of the course.", .strong)
      return addSaid(entry)
    }
    let attempt = entry.answered.map { $0.attempt > 1 ? ", second try" : "" } ?? ""
    line(
      "\(entry.place + 1)  \(item.id.rawValue)\(dot) level \(item.level.rawValue)\(attempt)",
      .subdued)
    markdown(item.stem)
    addAnswer(item.answer, record.arrangement(of: item, at: entry.place))
    addSaid(entry)
    if entry.answered?.verdict != .right { labelled("The answer: ", .key, item.keyText) }
  }

  private mutating func addSaid(_ entry: SittingRecord.Entry) {
    guard let answered = entry.answered else { return line("Skipped.", .partly) }
    let verdict = Words.verdict(answered.verdict)
    labelled(
      "\(verdict.capitalizedFirst), you said: ", answered.verdict == .right ? .right : .wrong,
      answered.words.joined(separator: "; "))
    line("Predicted chance \(Words.percent(answered.predicted)).", .subdued)
  }

  mutating func add(
    _ regrading: Regrading, before: LearnerState, after: LearnerState, outline: Outline,
    isPreview: Bool
  ) {
    if regrading.unknown > 0 {
      line(
        "\(Words.count(regrading.unknown, "answer")) to questions that are gone or have other"
          + " options now stay as they were graded.", .subdued)
    }
    let sealed = regrading.changes.count { $0.item.isSealed }
    guard !regrading.changes.isEmpty else {
      return line("Nothing changes: every answer is graded as the course grades it now.")
    }
    let count = Words.count(regrading.changes.count, "answer")
    line(isPreview ? "\(count) would be graded anew" : "\(count) graded anew", .heading)
    if sealed > 0 {
      line("\(Words.count(sealed, "answer")) of them to sealed questions, which stay sealed.")
    }
    for change in regrading.changes where !change.item.isSealed {
      entry(
        "-",
        "\(Words.date(change.time)), \(change.item.id.rawValue): you said"
          + " \"\(change.said.joined(separator: "; "))\". It was \(Words.verdict(change.before)) and"
          + " is \(Words.verdict(change.after)) now.")
    }
    blank()
    for topic in outline.topics where before.estimate(of: topic.id) != after.estimate(of: topic.id)
    {
      line(
        "\(topic.title): \(Words.band(after.estimate(of: topic.id)))"
          + " (before: \(Words.band(before.estimate(of: topic.id)))).")
    }
    line(
      isPreview
        ? "Nothing was changed. regrade without --preview does it."
        : "The first grades stay in the history; yours are counted anew from it.", .subdued)
  }
}

extension Words {
  /// Day and time on the learner's clock.
  static func date(_ time: Timestamp) -> String {
    let date = CivilDate(day: time.day)
    return "\(date.year)-\(two(date.month))-\(two(date.day)) \(clock(time))"
  }

  /// The time of day on the learner's clock.
  static func clock(_ time: Timestamp) -> String {
    "\(two(time.minuteOfDay / 60)):\(two(time.minuteOfDay % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func title(of purpose: Sitting.Purpose, _ outline: Outline) -> String {
    switch purpose {
    case .lesson(let lesson): "lesson \(outline.lessons[lesson]?.title ?? lesson.rawValue)"
    case .quiz(let topic?):
      Words.purpose(purpose, title: outline.topics.first { $0.id == topic }?.title)
    default: Words.purpose(purpose)
    }
  }

  static func verdict(_ verdict: Grade.Verdict) -> String {
    switch verdict {
    case .right: "right"
    case .partly: "partly right"
    case .wrong: "not right"
    }
  }
}
