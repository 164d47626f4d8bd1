internal import Curriculum
internal import Tutoring

/// One topic, idea by idea.
extension Composer {
  mutating func addDetail(_ topic: ProgressReport.Topic) {
    line("\(topic.title) (\(topic.id.rawValue))\(Words.state(of: topic))", .heading)
    addMastery(topic)
    let level = Words.ability(topic.ability)
    if topic.ability.isTold {
      line("  " + scale(topic.ability))
      line("  Level: \(level).")
    } else {
      line("  \(level.capitalizedFirst).")
    }
    let answers = topic.ability.answers
    var facts = [
      "\(topic.lessonsFinished) of \(Words.count(topic.lessons, "lesson")) finished",
      "\(Words.count(topic.due, "idea")) due for review",
    ]
    if answers > 0 {
      facts.insert(
        "\(topic.right) of \(Words.count(answers, "answer")) right at the first try", at: 0)
    }
    line("  " + facts.joined(separator: ", ").capitalizedFirst + ".")
    for objective in topic.objectives { add(objective) }
    guard topic.objectives.contains(where: { !$0.gaps.isEmpty }) else { return }
    blank()
    line("Answers count for mastery at the first try, without a hint.", .subdued)
  }

  private mutating func add(_ idea: ProgressReport.ObjectiveLine) {
    blank()
    line(idea.objective.text, .strong)
    if idea.answers > 0 || idea.retrievability != nil {
      line("  " + facts(of: idea).joined(separator: ", ").capitalizedFirst + ".")
    }
    guard !idea.gaps.isEmpty else { return line("  Mastered.", .right) }
    let missing = Words.missing(idea.gaps)
    line(
      idea.retrievability == nil
        ? "  Not asked yet. Mastery asks for \(missing)."
        : "  Still missing for mastery: \(missing).", .subdued)
    line("  " + Words.practice(idea.objective), .subdued)
  }

  private func facts(of idea: ProgressReport.ObjectiveLine) -> [String] {
    var facts = [
      idea.answers > 0
        ? "\(idea.right) of \(Words.count(idea.answers, "answer")) right" : "skipped so far"
    ]
    // Memory models count from the last look at the answer; nothing was remembered yet.
    if idea.right > 0, let chance = idea.retrievability {
      facts.append("chance to remember it now \(Words.percent(chance))")
    }
    if let days = idea.dueInDays { facts.append("comes back \(Words.inDays(days))") }
    return facts
  }
}
