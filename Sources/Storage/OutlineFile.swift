internal import Assessment
internal import Curriculum
internal import Diagnostics

/// `outline`: the course's outline as it was read last, as plain lines with tabs between fields.
/// Reading the front matters of all lessons takes as long as everything else before the first
/// prompt. It is a cache: it counts only while no lesson file has changed (see
/// `CourseFolder.fingerprint`), and a line that is not as this version writes it voids it.
struct OutlineFile: Equatable {
  /// Of the folder it was read from.
  var fingerprint: String
  var outline: Outline

  private static let header = "course-outline 1"

  init(fingerprint: String, outline: Outline) {
    self.fingerprint = fingerprint
    self.outline = outline
  }

  /// nil when a text holds a tab or a line break.
  var text: String? {
    var lines = [[Self.header, fingerprint], ["course", outline.title]]
    for topic in outline.topics {
      lines.append(["topic", topic.id.rawValue, topic.title])
      for lesson in topic.lessons.compactMap({ outline.lessons[$0] }) {
        lines.append(
          [
            "lesson", lesson.id.rawValue, lesson.title, String(lesson.minutes),
            lesson.location.path, String(lesson.location.line), String(lesson.location.column),
            lesson.asOf ?? "",
          ])
        lines.append(["requires"] + lesson.requires.map(\.rawValue))
        lines.append(["sources"] + lesson.sources)
        lines += lesson.objectives.map { ["objective", $0.id.rawValue, $0.text] }
        lines += lesson.terms.map { ["term", $0.name, $0.meaning] }
      }
    }
    let isPlain = lines.allSatisfy { fields in
      fields.allSatisfy { field in !field.utf8.contains { $0 == 0x09 || $0 == 0x0A } }
    }
    guard isPlain else { return nil }
    return lines.map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\nend\n"
  }

  /// nil unless every line is as this version writes it and the fingerprint is the one expected.
  init?(_ bytes: [UInt8], expecting fingerprint: String) {
    self.init(fingerprint: fingerprint, outline: Outline())
    var reader = LineFields(bytes, separator: 0x09)
    guard reader.next(), reader.count == 2, reader[0] == Self.header, reader[1] == fingerprint
    else { return nil }
    var lesson: Outline.Lesson?
    while reader.next() {
      switch reader[0] {
      case "course" where reader.count == 2: outline.title = reader[1]
      case "topic" where reader.count == 3:
        keep(&lesson)
        outline.topics.append(Outline.Topic(id: TopicID(reader[1]), title: reader[2]))
      case "lesson" where reader.count == 8 && !outline.topics.isEmpty:
        keep(&lesson)
        guard let next = Self.lesson(reader) else { return nil }
        lesson = next
      case "requires": lesson?.requires = reader.rest.map { LessonID($0) }
      case "sources": lesson?.sources = reader.rest
      case "objective" where reader.count == 3:
        guard let id = lesson?.id else { return nil }
        lesson?.objectives.append(
          Objective(id: ObjectiveID(reader[1]), text: reader[2], lesson: id))
      case "term" where reader.count == 3:
        guard let id = lesson?.id else { return nil }
        lesson?.terms.append(Term(name: reader[1], meaning: reader[2], lesson: id))
      case "end" where reader.count == 1 && reader.isAtEnd:
        keep(&lesson)
        return
      default: return nil
      }
    }
    return nil
  }

  private static func lesson(_ reader: LineFields) -> Outline.Lesson? {
    guard let minutes = Int(reader[3]), let line = Int(reader[5]), let column = Int(reader[6])
    else { return nil }
    let asOf = reader[7]
    return Outline.Lesson(
      id: LessonID(reader[1]), title: reader[2], minutes: minutes,
      asOf: asOf.isEmpty ? nil : asOf,
      location: SourceLocation(path: reader[4], line: line, column: column))
  }

  private mutating func keep(_ lesson: inout Outline.Lesson?) {
    guard let whole = lesson else { return }
    outline.lessons[whole.id] = whole
    outline.topics[outline.topics.count - 1].lessons.append(whole.id)
    lesson = nil
  }
}
