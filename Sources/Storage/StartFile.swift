internal import Assessment
internal import Curriculum
internal import Tutoring

/// `start`: what a greeting needs of the snapshot, as plain lines. Decoding `progress.json` takes
/// as long as everything else before the first prompt; this takes none of it. It is a cache: when
/// it does not fit the other files exactly, it is not used.
struct StartFile: Equatable {
  /// Bytes of the history and of `progress.json` that it was made with.
  var historyBytes: Int
  var progressBytes: Int
  /// The sequence number of this device's last event.
  var sequence: Int
  /// Only what the greeting needs: lessons, due times, streak, the open sitting.
  var state: LearnerState

  private static let header = "course-start 1"

  init(historyBytes: Int, progressBytes: Int, sequence: Int, state: LearnerState) {
    self.historyBytes = historyBytes
    self.progressBytes = progressBytes
    self.sequence = sequence
    self.state = state
  }

  /// The lines; nil when a name would not fit on one (names of the course have no spaces).
  var text: String? {
    var lines = [
      Self.header, "sizes \(historyBytes) \(progressBytes) \(sequence)", "answers \(state.answers)",
    ]
    if let day = state.streak.lastDay {
      lines.append("streak \(day) \(state.streak.length) \(state.streak.longest)")
    }
    for (id, lesson) in state.lessons.sorted(by: { $0.key < $1.key }) {
      let position = lesson.position
      lines.append(
        "lesson \(id.rawValue) \(lesson.completions) \(lesson.isOpen ? 1 : 0)"
          + " \(position.screen) \(position.screens)")
    }
    for (id, objective) in state.objectives.sorted(by: { $0.key < $1.key }) {
      guard let due = objective.due else { continue }
      lines.append("due \(id.rawValue) \(due.milliseconds) \(due.offsetMinutes)")
    }
    if let open = state.openSitting { lines.append(Self.line(for: open)) }
    let names =
      state.lessons.keys.map(\.rawValue) + state.objectives.keys.map(\.rawValue)
    guard names.allSatisfy({ !$0.isEmpty && !$0.utf8.contains { $0 <= 0x20 } }) else { return nil }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  private static func line(for open: OpenSitting) -> String {
    let purpose =
      switch open.sitting.purpose {
      case .lesson(let lesson): "lesson \(lesson.rawValue)"
      case .quiz(let topic): "quiz \(topic?.rawValue ?? "-")"
      case .review: "review -"
      }
    return "open \(purpose) \(open.outcomes.count) \(open.sitting.count)"
  }

  /// nil unless every line is as this version writes it.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A).map {
      $0.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    }
    guard lines.first == ["course-start", "1"], lines.last == ["end"], lines.count > 2,
      lines[1].count == 4, let history = Int(lines[1][1]), let progress = Int(lines[1][2]),
      let sequence = Int(lines[1][3]).flatMap(StoredRange.whole)
    else { return nil }
    self.init(
      historyBytes: history, progressBytes: progress, sequence: sequence, state: LearnerState())
    for line in lines[2..<(lines.count - 1)] {
      guard read(line) else { return nil }
    }
  }

  private mutating func read(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    let numbers = words.map { Int($0).flatMap(StoredRange.whole) }
    switch (first, words.count) {
    case ("answers", 2):
      guard let answers = numbers[1] else { return false }
      state.answers = answers
    case ("streak", 4):
      guard let day = numbers[1], let length = numbers[2], let longest = numbers[3] else {
        return false
      }
      state.streak = Streak(lastDay: day, length: length, longest: longest)
    case ("lesson", 6): return readLesson(words, numbers)
    case ("due", 4):
      guard let time = numbers[2], let offset = numbers[3] else { return false }
      var record = ObjectiveRecord()
      record.due = Timestamp(milliseconds: Int64(time), offsetMinutes: offset)
      state.objectives[ObjectiveID(words[1])] = record
    case ("open", 5): return readOpen(words, numbers)
    default: return false
    }
    return true
  }

  private mutating func readLesson(_ words: [String], _ numbers: [Int?]) -> Bool {
    guard let completions = numbers[2], let open = numbers[3], let screen = numbers[4],
      let screens = numbers[5]
    else { return false }
    let id = LessonID(words[1])
    var record = LessonRecord(
      position: LessonPosition(lesson: id, screen: screen, screens: screens))
    record.completions = completions
    record.isOpen = open == 1
    state.lessons[id] = record
    return true
  }

  private mutating func readOpen(_ words: [String], _ numbers: [Int?]) -> Bool {
    guard let answered = numbers[3], let count = numbers[4], (0...10_000).contains(answered) else {
      return false
    }
    let purpose: Sitting.Purpose
    switch words[1] {
    case "lesson": purpose = .lesson(LessonID(words[2]))
    case "quiz": purpose = .quiz(words[2] == "-" ? nil : TopicID(words[2]))
    case "review": purpose = .review
    default: return false
    }
    var open = OpenSitting(
      id: EventID(rawValue: ""),
      sitting: Sitting(purpose: purpose, count: count, seed: 0, contentHash: ""),
      began: Timestamp(milliseconds: 0), abilityBefore: state.ability, topicsBefore: [])
    let outcome = Outcome(
      item: "", objective: "", response: nil, credit: 0, verdict: .wrong)
    open.outcomes = Array(repeating: outcome, count: answered)
    state.openSitting = open
    return true
  }
}
