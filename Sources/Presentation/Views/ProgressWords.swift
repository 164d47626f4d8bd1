internal import Assessment
internal import Curriculum
internal import Tutoring

/// The sentences of the progress page: what its bars and shades show is said in them too.
extension Words {
  /// Behind a topic's bar and scale, in a few words.
  static func level(of topic: ProgressReport.Topic) -> String {
    guard topic.ability.isTold else { return ability(topic.ability) }
    return level(topic.ability.mean) + (topic.isMastered ? ", mastered" : "")
  }

  /// "Overall: confident. 5 ideas due, 3 days in a row."
  static func standing(_ report: ProgressReport) -> String {
    var facts = ["\(count(report.due, "idea")) due"]
    if report.streak > 0 { facts.append("\(count(report.streak, "day")) in a row") }
    if report.longestStreak > report.streak { facts.append("longest run \(report.longestStreak)") }
    let overall = report.overall.isTold ? "Overall: \(level(report.overall.mean)). " : ""
    let out = report.topics.filter(\.isTestedOut).map(\.id.rawValue)
    return overall + facts.joined(separator: ", ").capitalizedFirst + "."
      + (out.isEmpty ? "" : " Tested out: \(out.joined(separator: ", ")).")
  }

  /// "Reviews in the next 14 days: 12, of them 5 today and 3 tomorrow."
  static func reviews(_ forecast: [Int]) -> String {
    let total = forecast.reduce(0, +)
    guard total > 0 else { return "Reviews in the next \(forecast.count) days: none." }
    let near = forecast.prefix(2).enumerated().filter { $0.element > 0 }
      .map { "\($0.element) \(inDays($0.offset))" }
    return "Reviews in the next \(forecast.count) days: \(total)"
      + (near.isEmpty ? "." : ", of them \(near.joined(separator: " and ")).")
  }

  /// "Last 12 weeks: 140 answers on 23 days, most on 3 November (22)."
  static func answers(_ calendar: StudyCalendar) -> String {
    let span = "Last \(StudyCalendar.weeks) weeks: "
    guard let busiest = calendar.busiest else { return span + "no answers." }
    let days = count(calendar.days, "day")
    let most =
      calendar.days > 1 ? ", most on \(day(busiest.day)) (\(busiest.answers))" : ""
    return span + "\(count(calendar.total, "answer")) on \(days)\(most)."
  }

  /// "Time: 12 min today, 1 h 5 min this week, 9 h in all."
  static func time(_ study: StudyRecord) -> String {
    guard study.total > 0 else { return "Time spent: none yet." }
    return "Time spent: \(duration(study.today)) today, \(duration(study.thisWeek)) this week,"
      + " \(duration(study.total)) in all."
  }

  /// Of milliseconds: "none", "under 1 min", "1 h 5 min".
  static func duration(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / 60_000
    switch minutes {
    case ...0: return milliseconds > 0 ? "under 1 min" : "none"
    case ..<60: return "\(minutes) min"
    default: return "\(minutes / 60) h" + (minutes % 60 > 0 ? " \(minutes % 60) min" : "")
    }
  }

  /// What mastery still asks for, all in one. A right answer also brings back what was nearly
  /// forgotten, so that a review is named only where nothing else is missing.
  static func missing(_ gaps: [MasteryGap]) -> String {
    var days = 0
    var isApplied = true
    var chance: Double?
    for gap in gaps {
      switch gap {
      case .days(let count): days = count
      case .applied: isApplied = false
      case .retrievability(let value): chance = value
      }
    }
    switch (days, isApplied) {
    case (1, true): return "one more right answer on another day"
    case (1, false): return "one more right answer on another day, at level 2 or higher"
    case (2..., true): return "right answers on \(days) days"
    case (2..., false): return "right answers on \(days) days, one of them at level 2 or higher"
    case (_, false): return "one right answer at level 2 or higher"
    default:
      return chance.map { "a right answer in a review (chance to remember it now \(percent($0)))" }
        ?? "nothing"
    }
  }

  static func practice(_ objective: Objective) -> String {
    "quiz --objective \(objective.id.rawValue)"
  }

  /// Three letters, of a day counted from 1970-01-01.
  static func weekday(_ day: Int) -> String {
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][Weekday.index(of: day)]
  }

  /// "3 Nov", of a day counted from 1970-01-01.
  static func day(_ day: Int) -> String {
    let date = CivilDate(day: day)
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return "\(date.day) \(months[date.month - 1])"
  }
}
