internal import Assessment
internal import Curriculum
internal import Diagnostics
internal import Presentation
internal import Tutoring

/// Commands that list something, for people and as JSON.
extension CourseShell {
  func showProgress(_ name: String?) throws {
    guard let (report, topic) = try progressReport(name) else { return }
    try page(presenter.text(report, topic: topic))
  }

  func showForecast() throws { try page(presenter.text(forecast: overview.progress)) }

  func showTopics() throws {
    guard let list = try topicList() else { return }
    try page(presenter.text(list))
  }

  func search(_ words: String) throws {
    guard let course = try course() else { return }
    try page(presenter.text(course.search(words, seen: session.learner), query: words))
  }

  func showGlossary(_ term: String?) throws {
    guard let terms = try terms(term) else { return }
    try page(presenter.text(terms, isWhole: term == nil))
  }

  func write(_ listing: Listing) throws {
    switch listing {
    case .progress(let name):
      guard let (report, topic) = try progressReport(name) else { return }
      try effects.write(ListingRecord.progress(report, topic: topic))
    case .topics:
      guard let list = try topicList() else { return }
      try effects.write(ListingRecord.topics(list))
    case .search(let words):
      guard let course = try course() else { return }
      let hits = course.search(words, seen: session.learner)
      try effects.write(ListingRecord.search(hits, query: words))
    case .glossary(let term):
      guard let terms = try terms(term) else { return }
      try effects.write(ListingRecord.glossary(terms))
    case .replay(let number): try writeReplay(number)
    case .notes: try effects.write(ListingRecord.notes(of: session.learner))
    case .settings: try effects.write(ListingRecord.settings(session.learner.settings))
    case .forecast:
      try effects.write(
        ListingRecord.forecast(
          overview.progress, reviewsPerDay: session.learner.settings.reviewsPerDay))
    }
  }

  /// With what the history tells. If that cannot be read, it was said, and the rest is shown.
  private func progressReport(_ name: String?) throws -> (ProgressReport, TopicID?)? {
    var topic: TopicID?
    if let name {
      guard let found = try self.topic(named: name) else { return nil }
      topic = found
    }
    var report = overview.progress
    report.study = history().map { StudyRecord(of: $0, today: report.day) }
    return (report, topic)
  }

  private func topicList() throws -> TopicList? {
    guard let course = try course() else { return nil }
    let items = Dictionary(
      course.items.filter { !$0.isSealed }
        .compactMap { item in course.lesson(of: item.objective).map { ($0.topic, 1) } },
      uniquingKeysWith: +)
    return overview.topicList(items: items)
  }

  /// nil after saying that there is no such term.
  private func terms(_ term: String?) throws -> [Term]? {
    guard let course = try course() else { return nil }
    let terms = course.glossary(term ?? "")
    guard terms.isEmpty else { return terms }
    let names = course.glossary("").flatMap(\.names)
    let meant = term.flatMap { closestMatch(to: $0.lowercased(), among: names) }
    try complain(
      "The glossary has no term \(Self.echo(term ?? ""))."
        + (meant.map { " Did you mean \($0)?" } ?? ""))
    return nil
  }

  private func writeReplay(_ number: Int?) throws {
    guard let (course, records) = try sittings(upTo: number) else { return }
    try effects.write(
      number.map { ListingRecord.sitting(records[$0 - 1], number: $0, course: course) }
        ?? ListingRecord.sittings(records))
  }
}
