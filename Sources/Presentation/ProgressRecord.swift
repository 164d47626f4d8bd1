internal import Assessment
internal import Curriculum
internal import Tutoring

/// `progress --json`.
struct ProgressRecord: Encodable {
  /// Only from enough answers.
  struct Level: Encodable {
    var word: String
    /// Logits.
    var mean, standardError, low, high: Double

    init?(_ estimate: AbilityEstimate) {
      guard estimate.isTold else { return nil }
      word = Words.level(estimate.mean)
      mean = rounded(estimate.mean)
      standardError = rounded(estimate.standardError)
      low = rounded(estimate.low)
      high = rounded(estimate.high)
    }
  }

  struct Idea: Encodable {
    var objective, text, lesson: String
    var answers, right: Int
    var isMastered: Bool
    var retrievability: Double?
    var dueInDays: Int?
    var missing, practice: String?

    init(_ line: ProgressReport.ObjectiveLine) {
      objective = line.objective.id.rawValue
      text = line.objective.text
      lesson = line.objective.lesson.rawValue
      answers = line.answers
      right = line.right
      isMastered = line.gaps.isEmpty
      retrievability = line.retrievability.map(rounded)
      dueInDays = line.dueInDays
      missing = line.gaps.isEmpty ? nil : Words.missing(line.gaps)
      practice = line.gaps.isEmpty ? nil : Words.practice(line.objective)
    }
  }

  struct Topic: Encodable {
    var topic, title: String
    var isMastered, isTestedOut: Bool
    var ideas, ideasMastered, lessons, lessonsFinished, answers, right, due: Int
    var level: Level?
    var objectives: [Idea]

    init(_ value: ProgressReport.Topic) {
      topic = value.id.rawValue
      title = value.title
      isMastered = value.isMastered
      isTestedOut = value.isTestedOut
      ideas = value.objectives.count
      ideasMastered = value.mastered
      lessons = value.lessons
      lessonsFinished = value.lessonsFinished
      answers = value.ability.answers
      right = value.right
      due = value.due
      level = Level(value.ability)
      objectives = value.objectives.map(Idea.init)
    }
  }

  struct Day: Encodable {
    var date: String
    var answers: Int
  }

  struct Seconds: Encodable {
    var today, thisWeek, total: Int64
  }

  let format = "course-progress-report"
  let version = 1
  let date: String
  let answersForLevel = EngineRules.answersForLevel
  let answers: Int
  let level: Level?
  let due, streakDays, longestStreakDays: Int
  let topics: [Topic]
  let weakest: [String]
  let forecast: [DayRecord]
  let calendar: [Day]?
  let seconds: Seconds?

  init(_ report: ProgressReport, topic: TopicID?) {
    date = isoDate(report.day)
    answers = report.overall.answers
    level = Level(report.overall)
    due = report.due
    streakDays = report.streak
    longestStreakDays = report.longestStreak
    let shown = report.topics.filter { topic == nil || $0.id == topic }
    topics = shown.map(Topic.init)
    weakest = report.weakest.map(\.objective)
      .filter { topic == nil || $0.lesson.topic == topic }.prefix(5).map(\.id.rawValue)
    forecast = DayRecord.all(report)
    calendar = report.study.map { study in
      study.calendar.answers.enumerated().map {
        Day(date: isoDate(study.calendar.firstDay + $0.offset), answers: $0.element)
      }
    }
    seconds = report.study.map {
      Seconds(today: $0.today / 1000, thisWeek: $0.thisWeek / 1000, total: $0.total / 1000)
    }
  }
}
