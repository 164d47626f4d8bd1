internal import Assessment
internal import Diagnostics

/// An id as the course has it now.
struct CourseIdentity {
  var id: Identity
  var marks: TextMarks
  /// Where its name stands, or the first words to look for it from there.
  var place: SourceLocation
}

extension Course {
  /// All that learners' records may hold, in curriculum order.
  var identities: [CourseIdentity] {
    outline.topics.map(identity)
      + outline.lessonOrder.compactMap { outline.lessons[$0] }.map(identity)
      + objectives.map(identity) + items.map(\.identity)
  }

  private func identity(_ topic: Outline.Topic) -> CourseIdentity {
    CourseIdentity(
      id: Identity(.topic, topic.id.rawValue),
      marks: TextMarks(
        name: topic.title, others: topic.lessons.map { outline.lessons[$0]?.title ?? "" }),
      place: SourceLocation(path: OutlineReader.coursePath, line: 1))
  }

  private func identity(_ lesson: Outline.Lesson) -> CourseIdentity {
    CourseIdentity(
      id: Identity(.lesson, lesson.id.rawValue),
      marks: TextMarks(name: lesson.title, others: (screens[lesson.id] ?? []).map(\.heading)),
      place: lesson.location)
  }

  private func identity(_ objective: Objective) -> CourseIdentity {
    CourseIdentity(
      id: Identity(.objective, objective.id.rawValue),
      marks: TextMarks(name: objective.text, others: items(on: objective.id).map(\.stem)),
      place: outline.lessons[objective.lesson]?.location
        ?? SourceLocation(path: OutlineReader.coursePath, line: 1))
  }
}

extension Item {
  fileprivate var identity: CourseIdentity {
    CourseIdentity(
      id: Identity(.item, id.rawValue),
      marks: TextMarks(name: stem, others: answer.texts + [hint].compactMap { $0 }), place: location
    )
  }
}

extension Answer {
  /// All that an author wrote in the answer block.
  fileprivate var texts: [String] {
    switch self {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options):
      options.flatMap { [$0.text, $0.rationale] }
    case .ordering(let steps, let rationale): steps + [rationale]
    case .matching(let matching):
      matching.rows.map { "\($0.text) \(matching.targets[$0.target])" } + [matching.rationale]
    case .term(let key): key.accepted + key.mistakes.flatMap(\.texts) + [key.rationale]
    case .number(let key):
      ["\(key.value) \(key.unit ?? "")"] + key.mistakes.flatMap(\.texts) + [key.rationale]
    }
  }
}

extension ExpectedMistake {
  fileprivate var texts: [String] { [text, rationale] }
}
