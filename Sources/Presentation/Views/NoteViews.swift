internal import Assessment
internal import Curriculum
internal import Tutoring

extension Words {
  /// How sureness matched being right; nil when nothing was marked.
  static func sureness(_ sureness: Sureness) -> String? {
    var parts: [String] = []
    if sureness.sure > 0 {
      parts.append("sure (!) and right \(sureness.sureRight) of \(count(sureness.sure, "time"))")
    }
    if sureness.unsure > 0 {
      parts.append(
        "unsure (?) and right \(sureness.unsureRight) of \(count(sureness.unsure, "time"))")
    }
    return parts.isEmpty ? nil : "You were " + parts.joined(separator: ", ") + "."
  }
}

extension Composer {
  /// Notes and bookmarks, numbered as `note --delete` takes them.
  mutating func addNotes(_ learner: LearnerState, _ outline: Outline) {
    if learner.notes.isEmpty, learner.bookmarks.isEmpty {
      return line("No notes yet. note TEXT writes one, bookmark marks a screen.")
    }
    for (index, record) in learner.notes.enumerated() {
      entry(
        "\(index + 1)", "\(escaped(record.note.text)) (\(location(record.note.place, outline)))")
    }
    if !learner.bookmarks.isEmpty {
      if !learner.notes.isEmpty { blank() }
      line("Bookmarks", .strong)
      for place in learner.bookmarks { entry("-", location(place, outline)) }
    }
    line("note --delete N takes a note away; notes --export writes all as Markdown.", .subdued)
  }

  private func location(_ place: LessonPosition?, _ outline: Outline) -> String {
    guard let place else { return "no place" }
    guard let title = outline.lessons[place.lesson]?.title else {
      return "\(place.lesson.rawValue), which is no longer part of the course"
    }
    return "\(title), screen \(place.screen + 1): open \(place.lesson.rawValue) \(place.screen + 1)"
  }

  /// A learner's words are no Markdown.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_[]<>#~|&".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
