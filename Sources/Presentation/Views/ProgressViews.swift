internal import Curriculum
internal import TextLayout
internal import Tutoring

extension Composer {
  /// The page fits a screen: a row for each topic, then what comes, what was, and what is weak.
  mutating func add(_ report: ProgressReport, topic: TopicID?) {
    if let topic, let found = report.topics.first(where: { $0.id == topic }) {
      return addDetail(found)
    }
    addTopics(report.topics)
    line(Words.standing(report))
    addForecast(report)
    if let study = report.study {
      addCalendar(study.calendar)
      line(Words.time(study))
    }
    if let sureness = Words.sureness(report.sureness) { line(sureness) }
    addWeakest(report)
  }

  /// Side by side where they fit, else one below the other.
  private mutating func addTopics(_ topics: [ProgressReport.Topic]) {
    let isTold = topics.contains { $0.ability.isTold }
    let point = surface.glyphs == .ascii ? "o" : "\u{25CF}"
    line(
      "Where you stand: ideas mastered"
        + (isTold ? ", level from beginning to expert (\(point) likely)" : ""), .heading)
    let names = topics.map(\.id.rawValue)
    let shares = topics.map { "\($0.mastered) of \($0.objectives.count)" }
    let levels = topics.map(Words.level(of:))
    let (name, share) = (widest(names), widest(shares))
    let room = surface.textColumns - (2 + name + 2 + 10 + 2 + share + 2)
    let told = zip(topics, levels).filter { $0.0.ability.isTold }.map(\.1)
    let scaleWidth = min(24, room - 2 - widest(told))
    guard room >= widest(levels), told.isEmpty || scaleWidth >= Self.narrowestScale else {
      // One width for all, so that their scales compare.
      let width = min(24, surface.textColumns - 4 - widest(told))
      for topic in topics { addStacked(topic, scaleWidth: width) }
      return
    }
    for (place, topic) in topics.enumerated() {
      let scale = topic.ability.isTold ? scale(topic.ability, width: scaleWidth) + "  " : ""
      verbatim(
        "  \(names[place].filled(to: name))"
          + "  \(bar(done: topic.mastered, of: topic.objectives.count))"
          + "  \(shares[place].filled(to: share))  \(scale)\(levels[place])")
    }
  }

  private static let narrowestScale = 11

  private mutating func addStacked(_ topic: ProgressReport.Topic, scaleWidth: Int) {
    line("\(topic.title) (\(topic.id.rawValue))", .strong)
    addMastery(topic)
    let level = Words.level(of: topic)
    guard topic.ability.isTold else { return line("  \(level.capitalizedFirst).") }
    if scaleWidth >= Self.narrowestScale {
      verbatim("  \(scale(topic.ability, width: scaleWidth))  \(level)")
    } else {
      verbatim("  " + scale(topic.ability, width: surface.textColumns - 2))
      line("  \(level)")
    }
  }

  mutating func addMastery(_ topic: ProgressReport.Topic) {
    let total = topic.objectives.count
    entry(
      bar(done: topic.mastered, of: total),
      "\(topic.mastered) of \(Words.count(total, "idea")) mastered")
  }

  mutating func addForecast(_ report: ProgressReport) {
    line(Words.reviews(report.forecast))
    guard report.forecast.contains(where: { $0 > 0 }) else { return }
    let labels = report.forecast.indices.map { ahead in
      ahead == 0 ? "today" : Words.weekday(report.day + ahead)
    }
    for row in columnChart(labels, report.forecast) { verbatim(row) }
  }

  private mutating func addCalendar(_ calendar: StudyCalendar) {
    line(Words.answers(calendar))
    guard calendar.total > 0 else { return }
    let order = "  Each week from Monday to Sunday: "
    if displayWidth(order + shadeLegend) <= surface.textColumns {
      line(order + shadeLegend)
    } else {
      line(order)
      line("  " + shadeLegend)
    }
    for row in weeks(calendar) { verbatim(row) }
  }

  private mutating func addWeakest(_ report: ProgressReport) {
    let weakest = report.weakest.prefix(3)
    if weakest.isEmpty {
      return line("progress TOPIC shows each idea of a topic.", .subdued)
    }
    line("Weakest ideas, and how to practise them (progress TOPIC shows all):")
    for idea in weakest {
      let text = "  " + idea.objective.text
      let command = Words.practice(idea.objective)
      if displayWidth(text) + 2 + command.count <= surface.textColumns {
        line(text + ": " + command)
      } else {
        line(text + ":")
        line("    " + command)
      }
    }
  }

  private func widest(_ texts: [String]) -> Int { texts.map { displayWidth($0) }.max() ?? 0 }
}

extension ProgressReport.Topic {
  /// Ideas that lack nothing for mastery.
  var mastered: Int { objectives.count(where: \.gaps.isEmpty) }
}

extension String {
  var capitalizedFirst: String { (first?.uppercased() ?? "") + dropFirst() }

  /// With spaces behind it, so that it takes so many columns.
  func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth(self)))
  }
}
