internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  mutating func add(_ view: FeedbackView) {
    blank()
    verdict(view)
    if case .closeSpelling(let accepted)? = view.grade?.remark {
      line("It is spelled \"\(accepted)\"; close enough to count.", .subdued)
    }
    for point in view.feedback.points { add(point, isOnly: view.feedback.points.count == 1) }
    if let key = view.feedback.key, view.grade?.verdict != .right {
      labelled("The answer: ", .key, key)
    }
    if view.canRetry {
      line("Try once more; the options stay where they are. Or: hint, passage, skip.", .hint)
    } else if view.hasPassage, view.grade?.verdict != .right, let lesson = view.lesson {
      line("passage shows where \"\(lesson.title)\" says it.", .subdued)
    }
  }

  private mutating func verdict(_ view: FeedbackView) {
    switch view.grade?.verdict {
    case .right?: line("Right.", .right)
    case .partly?:
      line("Partly right (\(Words.percent(view.grade?.credit ?? 0))).", .partly)
    case .wrong?: line("Not right.", .wrong)
    case nil: line("Skipped.", .partly)
    }
  }

  private mutating func add(_ point: Feedback.Point, isOnly: Bool) {
    guard let subject = point.subject, !isOnly || point.kind == .missed else {
      return markdown(point.text)
    }
    switch point.kind {
    case .chosenRight: labelled("Yes, \(subject): ", .right, point.text)
    case .chosenWrong: labelled("No, \(subject): ", .wrong, point.text)
    case .missed: labelled("Missing, \(subject): ", .partly, point.text)
    case .explanation: labelled("\(subject): ", .plain, point.text)
    }
  }
}
