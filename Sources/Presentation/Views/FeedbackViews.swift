internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  mutating func add(_ view: FeedbackView) {
    blank()
    let points = view.feedback.points
    let isRight = view.grade?.verdict == .right
    let main = points.first { $0.kind.isAboutChoice }
    let isSimple = points.count { $0.kind != .explanation } <= 1
    if isSimple, let main {
      labelled(verdict(view), tone(view), main.text)
    } else {
      line(verdict(view), tone(view))
      for point in points where point.kind != .explanation { add(point) }
    }
    if case .closeSpelling(let accepted)? = view.grade?.remark {
      line("It is spelled \"\(accepted)\"; close enough to count.", .subdued)
    }
    addConfidence(view, isRight: isRight)
    addKey(view, explanations: points.filter { $0.kind == .explanation }, isRight: isRight)
    addWaysOn(view, isRight: isRight)
  }

  private mutating func addConfidence(_ view: FeedbackView, isRight: Bool) {
    switch view.confidence {
    case .sure? where view.grade?.verdict == .wrong:
      line("You were sure of it: worth a second look. It comes back tomorrow.", .hint)
    case .unsure? where isRight: line("You were unsure, and right.", .hint)
    default: break
    }
  }

  private func verdict(_ view: FeedbackView) -> String {
    switch view.grade?.verdict {
    case .right?: "Right. "
    case .partly?: "Partly right (\(Words.percent(view.grade?.credit ?? 0))). "
    case .wrong?: "Not right. "
    case nil: "Skipped. "
    }
  }

  private func tone(_ view: FeedbackView) -> Tone {
    switch view.grade?.verdict {
    case .right?: .right
    case .wrong?: .wrong
    case .partly?, nil: .partly
    }
  }

  private mutating func addKey(
    _ view: FeedbackView, explanations: [Feedback.Point], isRight: Bool
  ) {
    let isListed = explanations.contains { $0.subject != nil }
    if let key = view.feedback.key, !isRight, !isListed {
      labelled("The answer: ", .key, key.endsSentence ? key : key + ".")
    }
    for point in explanations { add(point) }
  }

  private mutating func addWaysOn(_ view: FeedbackView, isRight: Bool) {
    if view.canRetry {
      line("Try once more; the options stay where they are. Or: hint, passage, skip.", .hint)
    } else if view.hasPassage, !isRight, let lesson = view.lesson {
      line("passage shows where \"\(lesson.title)\" says it.", .subdued)
    }
  }

  private mutating func add(_ point: Feedback.Point) {
    guard let subject = point.subject else { return markdown(point.text) }
    switch point.kind {
    case .chosenRight: labelled("Yes, \(subject): ", .right, point.text)
    case .chosenWrong: labelled("No, \(subject): ", .wrong, point.text)
    case .missed: labelled("Missing, \(subject): ", .partly, point.text)
    case .explanation: labelled("\(subject): ", .key, point.text)
    }
  }
}

extension Feedback.Point.Kind {
  fileprivate var isAboutChoice: Bool { self == .chosenRight || self == .chosenWrong }
}

extension String {
  /// Ends with a mark that ends sentences.
  var endsSentence: Bool { last.map { ".!?".contains($0) } ?? false }
}
