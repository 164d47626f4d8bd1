import Assessment
import Curriculum
import Diagnostics
import Tutoring

/// A small course: two topics, three lessons, six objectives, four items each.
enum Sample {
  static let place = SourceLocation(path: "sample.md", line: 1)

  static let course: Course = {
    let lessons = [("one", "first"), ("one", "second"), ("two", "third")]
    var outline = Outline(
      title: "Sample",
      topics: [Outline.Topic(id: "one", title: "One"), Outline.Topic(id: "two", title: "Two")])
    var screens: [LessonID: [Screen]] = [:]
    var items: [Item] = []
    for (topic, slug) in lessons {
      let id = LessonID("\(topic)/\(slug)")
      let objectives = ["a", "b"].map {
        Objective(id: ObjectiveID("\(slug)-\($0)"), text: "Know \($0) of \(slug)", lesson: id)
      }
      outline.lessons[id] = Outline.Lesson(
        id: id, title: slug.capitalized, requires: slug == "second" ? ["one/first"] : [],
        objectives: objectives, location: place)
      outline.topics[topic == "one" ? 0 : 1].lessons.append(id)
      screens[id] = [
        Screen(heading: "Start", body: "Hello.", location: place),
        Screen(
          heading: "Middle", body: "More.", passage: "middle", checks: [objectives[0].id],
          location: place),
        Screen(
          heading: "End", body: "Done.", passage: "end",
          checks: [objectives[1].id, objectives[0].id], location: place),
      ]
      for objective in objectives { items += Sample.items(on: objective.id) }
    }
    return Course(outline: outline, screens: screens, items: items, contentHash: "sample")
  }()

  private static func items(on objective: ObjectiveID) -> [Item] {
    let levels: [Level] = [.recall, .apply, .judge, .apply]
    return levels.enumerated().map { number, level in
      Item(
        id: ItemID("\(objective.rawValue)-\(number)"), objective: objective, level: level,
        sources: ["S1"], passage: "middle", isSealed: number == 3 && level == .judge,
        stem: "Question \(number) on \(objective.rawValue)?",
        answer: .singleChoice([
          Option(text: "right", isKey: true, rationale: "It is."),
          Option(text: "wrong", isKey: false, rationale: "It is not."),
          Option(text: "other", isKey: false, rationale: "Nor is this."),
        ]), hint: level == .recall ? nil : "Think.", location: place)
    }
  }
}

extension String {
  var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// A learner at work: keeps session, clock and history, as the shell would.
struct Player {
  let tutor: Tutor
  var session: Session
  var now = Timestamp(milliseconds: 1_750_000_000_000)
  var generator = SeededGenerator(seed: 1)
  var history: [Event] = []
  var last: Step?

  init(
    course: Course = Sample.course, learner: LearnerState = LearnerState(),
    pace: Session.Pace = .stepwise, mode: Session.Mode = .recording
  ) {
    tutor = Tutor(course: course)
    session = Session(
      learner: learner, recorder: Recorder(device: "here"), pace: pace, mode: mode)
  }

  @discardableResult
  mutating func take(_ intent: Intent) -> Step {
    now.milliseconds += 5000
    let step = tutor.advance(session, intent, now: now, using: &generator)
    session = step.session
    history += step.events
    last = step
    return step
  }

  var question: OpenQuestion? {
    if case .question(let question) = session.activity { question } else { nil }
  }

  /// Answers the open question rightly or wrongly.
  @discardableResult
  mutating func answer(right: Bool) -> Step {
    guard let question, case .singleChoice(let options) = question.item.answer else {
      return take(.proceed)
    }
    let place = question.arrangement.shown.firstIndex { options[$0].isKey == right } ?? 0
    return take(.answer(String(Character(Unicode.Scalar(UInt8(97 + place))))))
  }

  mutating func wait(days: Double) { now.milliseconds += Int64(days * 86_400_000) }
}
