internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  mutating func add(_ report: ProgressReport, topic: TopicID?) {
    if let topic, let found = report.topics.first(where: { $0.id == topic }) {
      return addDetail(found)
    }
    line("Where you stand", .heading)
    for topic in report.topics { addLine(topic) }
    blank()
    if report.overall.answers > 0 {
      let overall = Words.ability(report.overall)
      line(report.overall.isTold ? "Overall level: \(overall)." : overall.capitalizedFirst + ".")
    }
    var facts = ["\(Words.count(report.due, "idea")) due for review"]
    if report.streak > 0 { facts.append("\(Words.count(report.streak, "day")) in a row") }
    if report.longestStreak > report.streak { facts.append("longest run \(report.longestStreak)") }
    line(facts.joined(separator: ", ").capitalizedFirst + ".")
    line("Coming back: \(Words.forecast(report.forecast)).")
    line("progress TOPIC shows each idea of a topic.", .subdued)
  }

  private mutating func addLine(_ topic: ProgressReport.Topic) {
    blank()
    line("\(topic.title) (\(topic.id.rawValue))\(Words.state(of: topic))", .strong)
    let mastered = topic.objectives.count(where: \.gaps.isEmpty)
    entry(
      bar(done: mastered, of: topic.objectives.count),
      "\(mastered) of \(Words.count(topic.objectives.count, "idea")) mastered,"
        + " \(topic.lessonsFinished) of \(Words.count(topic.lessons, "lesson")) finished")
    let answers = topic.ability.answers
    guard answers > 0 else { return line("  No answers yet.", .subdued) }
    line(
      "  \(topic.right) of \(Words.count(answers, "answer")) right at the first try;"
        + " \(topic.ability.isTold ? "level: " : "")\(Words.ability(topic.ability)).")
  }

  private mutating func addDetail(_ topic: ProgressReport.Topic) {
    line("\(topic.title) (\(topic.id.rawValue))", .heading)
    let level = Words.ability(topic.ability)
    line(topic.ability.isTold ? "Level: \(level)." : level.capitalizedFirst + ".")
    for objective in topic.objectives {
      blank()
      line(objective.objective.text, .strong)
      guard objective.answers > 0 || objective.retrievability != nil else {
        line("  Not asked yet.", .subdued)
        continue
      }
      var facts = [
        objective.answers > 0
          ? "\(objective.right) of \(Words.count(objective.answers, "answer")) right"
          : "skipped so far"
      ]
      // Memory models count from the last look at the answer; nothing was remembered yet.
      if objective.right > 0, let chance = objective.retrievability {
        facts.append("chance to remember it now \(Words.percent(chance))")
      }
      if let days = objective.dueInDays { facts.append("comes back \(Words.inDays(days))") }
      line("  " + facts.joined(separator: ", ").capitalizedFirst + ".")
      line(
        objective.gaps.isEmpty
          ? "  Mastered."
          : "  Mastery still asks for \(objective.gaps.map(Words.gap).joined(separator: "; ")).",
        objective.gaps.isEmpty ? .right : .subdued)
    }
  }
}

extension String {
  var capitalizedFirst: String { (first?.uppercased() ?? "") + dropFirst() }
}
