internal import Curriculum
internal import Tutoring

/// Words and small forms used by several views.
public enum Words {
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// "today", "tomorrow", "in 5 days".
  static func inDays(_ days: Int) -> String {
    switch days {
    case ...0: "today"
    case 1: "tomorrow"
    default: "in \(days) days"
    }
  }

  /// "a, b or c".
  static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  static func percent(_ share: Double) -> String {
    "\(Int((min(1, max(0, share)) * 100).rounded()))%"
  }

  static func letter(_ index: Int) -> String {
    index < 26 ? String(Character(Unicode.Scalar(UInt8(97 + index)))) : "\(index + 1)"
  }

  /// The position on the ability scale in words: 0 logits is an even chance at a level-2 question.
  static func level(_ ability: Double) -> String {
    switch ability {
    case ..<(-1.5): "beginning"
    case ..<(-0.5): "finding your feet"
    case ..<0.5: "working knowledge"
    case ..<1.5: "confident"
    default: "expert"
    }
  }

  /// An ability as a band, never from too few answers.
  static func ability(_ estimate: AbilityEstimate) -> String {
    guard estimate.isTold else {
      return
        "not enough answers yet: \(estimate.answers) of about \(EngineRules.answersForLevel)"
    }
    let low = level(estimate.low)
    let high = level(estimate.high)
    let likely = level(estimate.mean)
    if low == high { return likely }
    return "\(likely), somewhere between \(low) and \(high)"
  }

  /// Behind "because".
  static func obstacle(_ obstacle: Session.Obstacle) -> String {
    switch obstacle {
    case .otherShell: "another course shell is recording"
    case .notWritable: "the directory of your record cannot be written"
    }
  }

  static func purpose(_ purpose: Sitting.Purpose, title: String? = nil) -> String {
    switch purpose {
    case .lesson(let lesson): title ?? lesson.rawValue
    case .quiz(let topic): topic.map { "quiz on \(title ?? $0.rawValue)" } ?? "quiz on all topics"
    case .review(early: false): "review"
    case .review(early: true): "early review"
    case .placement: "placement"
    case .exam(.core): "exam on the whole course"
    case .exam(.topic(let topic)): "exam on \(title ?? topic.rawValue)"
    }
  }

  /// A sitting in one word.
  static func kind(_ purpose: Sitting.Purpose) -> String {
    switch purpose {
    case .lesson: "lesson"
    case .quiz: "quiz"
    case .review: "review"
    case .placement: "placement"
    case .exam: "exam"
    }
  }

  static func next(_ action: NextAction) -> String {
    switch action {
    case .resumeLesson(_, let title, let screen, let screens):
      "go on with \"\(title)\" at screen \(screen) of \(screens)"
    case .resumeRound(let what, let title, let answered, let total):
      "go on with the \(purpose(what, title: title)) at question \(min(answered + 1, total)) of \(total)"
    case .review(let due): "review \(count(due, "idea")) that you are about to forget"
    case .startLesson(_, let title, let minutes): "read \"\(title)\" (about \(minutes) minutes)"
    case .quiz(_, let title): "take a quiz on \(title.lowercasedFirst)"
    case .nothing: "nothing to do: the course has no lessons"
    }
  }

  /// The command that does it, for those who start the program anew each time; empty for starting
  /// it without one.
  static func command(_ action: NextAction) -> String {
    switch action {
    case .resumeLesson(let lesson, _, _, _), .startLesson(let lesson, _, _):
      "learn \(lesson.rawValue)"
    case .resumeRound: ""
    case .review: "review"
    case .quiz(let topic, _): "quiz \(topic.rawValue)"
    case .nothing: "topics"
    }
  }

  /// A sentence with the command in it.
  static func nextCommand(_ action: NextAction) -> String {
    let command = command(action)
    return "Next: course\(command.isEmpty ? "" : " " + command), to \(next(action))."
  }

  /// Behind a topic's title.
  static func state(of topic: ProgressReport.Topic) -> String {
    if topic.isMastered { return ": mastered" }
    return topic.isTestedOut ? ": tested out" : ""
  }
}

extension String {
  /// For titles inside a sentence; abbreviations keep their capitals.
  var lowercasedFirst: String {
    let second = dropFirst().first
    guard let first, second?.isLowercase == true else { return self }
    return first.lowercased() + dropFirst()
  }
}
