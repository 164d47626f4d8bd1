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
    var line = LineFields(bytes, separator: 0x20)
    guard line.next(), line.count == 2, line[0] == "course-start", line[1] == "1", line.next(),
      line.count == 4, line[0] == "sizes", let history = line.number(1),
      let progress = line.number(2), let sequence = line.number(3)
    else { return nil }
    self.init(
      historyBytes: history, progressBytes: progress, sequence: sequence, state: LearnerState())
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
    switch (line[0], line.count) {
    case ("answers", 2):
      guard let answers = line.number(1) else { return false }
      state.answers = answers
    case ("streak", 4):
      guard let day = line.number(1), let length = line.number(2), let longest = line.number(3)
      else { return false }
      state.streak = Streak(lastDay: day, length: length, longest: longest)
    case ("lesson", 6): return readLesson(line)
    case ("due", 4):
      guard let time = line.number(2), let offset = line.number(3) else { return false }
      var record = ObjectiveRecord()
      record.due = Timestamp(milliseconds: Int64(time), offsetMinutes: offset)
      state.objectives[ObjectiveID(line[1])] = record
    case ("open", 5): return readOpen(line)
    default: return false
    }
    return true
  }

  private mutating func readLesson(_ line: LineFields) -> Bool {
    guard let completions = line.number(2), let open = line.number(3), let screen = line.number(4),
      let screens = line.number(5)
    else { return false }
    let id = LessonID(line[1])
    var record = LessonRecord(
      position: LessonPosition(lesson: id, screen: screen, screens: screens))
    record.completions = completions
    record.isOpen = open == 1
    state.lessons[id] = record
    return true
  }

  private mutating func readOpen(_ line: LineFields) -> Bool {
    guard let answered = line.number(3), let count = line.number(4), (0...10_000).contains(answered)
    else { return false }
    let name = line[2]
    let purpose: Sitting.Purpose
    switch line[1] {
    case "lesson": purpose = .lesson(LessonID(name))
    case "quiz": purpose = .quiz(name == "-" ? nil : TopicID(name))
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
