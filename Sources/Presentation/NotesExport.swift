internal import Assessment
public import Curriculum
internal import TextLayout
public import Tutoring

/// A learner's summary to take along, as Markdown: what was learned, what was missed with the right
/// answers, notes and bookmarks.
public enum NotesExport {
  public static func markdown(
    _ learner: LearnerState, course: Course, history: [Event], now: Timestamp
  ) -> String {
    var lines = ["# \(plain(course.outline.title)): my notes", "", Words.date(now), ""]
    lines += learned(learner, course, now)
    lines += missed(history, course)
    lines += notes(learner, course)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func learned(
    _ learner: LearnerState, _ course: Course, _ now: Timestamp
  ) -> [String] {
    var lines = ["## Learned", ""]
    for topic in course.outline.topics {
      let finished = topic.lessons.filter { learner.hasFinished($0) }
      let mastered = topic.lessons.flatMap { course.outline.lessons[$0]?.objectives ?? [] }
        .filter { learner.objectives[$0.id]?.gaps(at: now).isEmpty ?? false }
      guard !finished.isEmpty || !mastered.isEmpty else { continue }
      lines += ["### \(plain(topic.title))", ""]
      lines += finished.map { "- Read: \(plain(course.outline.lessons[$0]?.title ?? ""))" }
      lines += mastered.map { "- Mastered: \(plain($0.text))" }
      lines.append("")
    }
    return lines.count > 2 ? lines : lines + ["Nothing yet.", ""]
  }

  /// Items whose newest first try was not right; sealed ones stay sealed.
  private static func missed(_ history: [Event], _ course: Course) -> [String] {
    var last: [ItemID: Answered] = [:]
    for event in history.effective() {
      if case .answered(let answered) = event.action, answered.attempt == 1 {
        last[answered.item] = answered
      }
    }
    let items = course.items.filter { item in
      !item.isSealed && last[item.id].map { $0.verdict != .right } == true
    }
    var lines = ["## Missed, with the right answers", ""]
    if items.isEmpty { return lines + ["Nothing.", ""] }
    for item in items {
      lines += [
        "- \(oneLine(item.stem))", "  - You said: \(plain(said(last[item.id])))",
        "  - The answer: \(plain(item.keyText))",
      ]
      if let why = item.feedback(for: nil, revealing: true).points.first {
        lines.append("  - Why: \(oneLine(why.text))")
      }
    }
    return lines + [""]
  }

  private static func notes(_ learner: LearnerState, _ course: Course) -> [String] {
    var lines = ["## Notes", ""]
    lines += learner.notes.map { record in
      "- \(plain(record.note.text))\(record.note.place.map { " (\(place($0, course)))" } ?? "")"
    }
    if learner.notes.isEmpty { lines.append("None.") }
    guard !learner.bookmarks.isEmpty else { return lines }
    return lines + ["", "## Bookmarks", ""] + learner.bookmarks.map { "- \(place($0, course))" }
  }

  private static func place(_ place: LessonPosition, _ course: Course) -> String {
    let title = course.outline.lessons[place.lesson]?.title ?? place.lesson.rawValue
    return "\(plain(title)), screen \(place.screen + 1)"
  }

  private static func said(_ answered: Answered?) -> String {
    answered?.words.joined(separator: "; ") ?? ""
  }

  /// One printable line; what Markdown would take for a mark is escaped.
  private static func plain(_ text: String) -> String {
    sanitized(text).reduce(into: "") { result, character in
      if "\\`*_[]<>#|".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  /// Markdown of the course on one line.
  private static func oneLine(_ markdown: String) -> String {
    sanitized(markdown).split(separator: " ").joined(separator: " ")
  }
}
