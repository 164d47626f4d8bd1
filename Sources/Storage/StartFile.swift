internal import Curriculum
package import Tutoring

/// `start`: what a greeting needs, as plain lines with tabs between fields. Decoding `progress.json`
/// and reading the front matters of all lessons each take as long as everything else before the
/// first prompt; this takes none of it. It is a cache: when it does not fit the other files exactly,
/// it is not used.
package struct StartFile: Equatable {
  /// Names the lessons it was made with, see `CourseFolder.fingerprint`.
  package var course: String
  /// Bytes of the history and of `progress.json` that it was made with, 0 for a file that is not
  /// there.
  package var historyBytes: Int
  package var progressBytes: Int
  package var standing: Standing

  private static let header = "course-start"
  private static let version = "4"

  init(
    course: String, historyBytes: Int, progressBytes: Int, standing: Standing
  ) {
    self.course = course
    self.historyBytes = historyBytes
    self.progressBytes = progressBytes
    self.standing = standing
  }

  /// The lines; nil when a title has a tab or a line break in it.
  package var text: String? {
    let streak = standing.streak
    var lines: [[String]] = [
      [Self.header, Self.version],
      ["fits", course, "\(historyBytes)", "\(progressBytes)"],
      [
        "course", standing.courseTitle, standing.isNew ? "1" : "0",
        "\(standing.lessonsFinished)", "\(standing.lessons)",
      ],
      [
        "streak", streak.last.map { "\($0.milliseconds)" } ?? "",
        streak.last.map { "\($0.offsetMinutes)" } ?? "", "\(streak.length)", "\(streak.longest)",
      ],
    ]
    lines.append([
      "reviews", "\(standing.reviewsDone.day)", "\(standing.reviewsDone.count)",
      "\(standing.reviewsPerDay)",
    ])
    lines += standing.dueTimes.map { ["due", "\($0.milliseconds)", "\($0.offsetMinutes)"] }
    if let latest = standing.latest {
      lines.append(["latest", "\(latest.milliseconds)", "\(latest.offsetMinutes)"])
    }
    if let resumption = standing.resumption { lines.append(["resumption"] + resumption.fields) }
    lines.append(["reading"] + standing.reading.fields)
    lines.append(["onward"] + standing.onward.fields)
    let isPlain = lines.allSatisfy { fields in
      fields.allSatisfy { field in !field.utf8.contains { $0 == 0x09 || $0 == 0x0A } }
    }
    guard isPlain else { return nil }
    return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\nend\n"
  }

  /// nil unless every line is as this version writes it.
  package init?(_ bytes: [UInt8]) {
    var line = LineFields(bytes)
    guard line.next(), line.count == 2, line[0] == Self.header, line[1] == Self.version,
      line.next(), line.count == 4, line[0] == "fits", let history = line.number(2),
      let progress = line.number(3)
    else { return nil }
    self.init(
      course: line[1], historyBytes: history, progressBytes: progress,
      standing: Standing(
        courseTitle: "", isNew: true, lessonsFinished: 0, lessons: 0, dueTimes: [],
        streak: Streak(), resumption: nil, reading: .nothing, onward: .nothing))
    while line.next() {
      if line.count == 1, line[0] == "end" {
        guard line.isAtEnd else { return nil }
        return
      }
      guard read(line) else { return nil }
    }
    return nil
  }

  private mutating func read(_ line: LineFields) -> Bool {
    switch line[0] {
    case "course" where line.count == 5:
      guard let finished = line.number(3), let lessons = line.number(4) else { return false }
      standing.courseTitle = line[1]
      standing.isNew = line[2] == "1"
      standing.lessonsFinished = finished
      standing.lessons = lessons
    case "streak" where line.count == 5:
      guard let length = line.number(3), let longest = line.number(4) else { return false }
      let last = line.number(1).map { time in
        Timestamp(milliseconds: Int64(time), offsetMinutes: line.number(2) ?? 0)
      }
      guard last != nil || line[1].isEmpty else { return false }
      standing.streak = Streak(last: last, length: length, longest: longest)
    case "reviews" where line.count == 4:
      guard let day = line.number(1).flatMap(StoredRange.day), let count = line.number(2),
        let most = line.number(3)
      else { return false }
      standing.reviewsDone = DayCount(day: day, count: count)
      standing.reviewsPerDay = Settings(reviewsPerDay: most).reviewsPerDay
    case "due" where line.count == 3:
      guard let due = line.time(1) else { return false }
      standing.dueTimes.append(due)
    case "latest" where line.count == 3:
      guard let latest = line.time(1) else { return false }
      standing.latest = latest
    case "resumption", "reading", "onward":
      guard let action = NextAction(line) else { return false }
      switch line[0] {
      case "resumption": standing.resumption = action
      case "reading": standing.reading = action
      default: standing.onward = action
      }
    default: return false
    }
    return true
  }
}

extension NextAction {
  fileprivate var fields: [String] {
    switch self {
    case .resumeLesson(let lesson, let title, let screen, let screens):
      ["go-on", lesson.rawValue, title, "\(screen)", "\(screens)"]
    case .resumeRound(.quiz(let topic), let title, let answered, let total):
      ["quiz-on", topic?.rawValue ?? "", title ?? "", "\(answered)", "\(total)"]
    case .resumeRound(.placement, _, let answered, let total):
      ["placement-on", "\(answered)", "\(total)"]
    case .resumeRound(.review(let early), _, let answered, let total):
      [early ? "early-review-on" : "review-on", "\(answered)", "\(total)"]
    case .resumeRound(.exam(let scope), let title, let answered, let total):
      ["exam-on", scope.topic?.rawValue ?? "", title ?? "", "\(answered)", "\(total)"]
    // A lesson goes on as a lesson.
    case .resumeRound(.lesson, _, _, _): ["nothing"]
    case .review(let due): ["review", "\(due)"]
    case .startLesson(let lesson, let title, let minutes):
      ["begin", lesson.rawValue, title, "\(minutes)"]
    case .quiz(let topic, let title): ["quiz", topic.rawValue, title]
    case .nothing: ["nothing"]
    }
  }

  /// From the fields behind the first of a line.
  fileprivate init?(_ line: LineFields) {
    guard line.count > 1 else { return nil }
    switch (line[1], line.count) {
    case ("go-on", 6):
      guard let screen = line.number(4), let screens = line.number(5) else { return nil }
      self = .resumeLesson(LessonID(line[2]), title: line[3], screen: screen, screens: screens)
    case ("exam-on", 6):
      guard let answered = line.number(4), let total = line.number(5) else { return nil }
      let (topic, title) = (line[2], line[3])
      self = .resumeRound(
        .exam(topic.isEmpty ? .core : .topic(TopicID(topic))), title: title.isEmpty ? nil : title,
        answered: answered, total: total)
    case ("quiz-on", 6):
      guard let answered = line.number(4), let total = line.number(5) else { return nil }
      let (topic, title) = (line[2], line[3])
      self = .resumeRound(
        .quiz(topic.isEmpty ? nil : TopicID(topic)), title: title.isEmpty ? nil : title,
        answered: answered, total: total)
    case ("review-on", 4), ("early-review-on", 4), ("placement-on", 4):
      guard let answered = line.number(2), let total = line.number(3) else { return nil }
      let purpose: Sitting.Purpose =
        line[1] == "placement-on" ? .placement : .review(early: line[1] == "early-review-on")
      self = .resumeRound(purpose, title: nil, answered: answered, total: total)
    case ("review", 3):
      guard let due = line.number(2) else { return nil }
      self = .review(due: due)
    case ("begin", 5):
      guard let minutes = line.number(4) else { return nil }
      self = .startLesson(LessonID(line[2]), title: line[3], minutes: minutes)
    case ("quiz", 4): self = .quiz(TopicID(line[2]), title: line[3])
    case ("nothing", 2): self = .nothing
    default: return nil
    }
  }
}
