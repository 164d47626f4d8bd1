import Assessment
import Curriculum
import Diagnostics
import Foundation
import Storage

@testable import Simulation

/// Courses to learn from.
enum SampleBank {
  static let place = SourceLocation(path: "sample.md", line: 1)

  /// The course as it is shipped.
  static let shipped: Bank = {
    let root = (0..<3).reduce(URL(filePath: #filePath)) { folder, _ in
      folder.deletingLastPathComponent()
    }
    let path = ProcessInfo.processInfo.environment["COURSE_HOME"] ?? root.path
    return Bank(course: Course.assemble(CourseFolder(path: path).read().files).course)
  }()

  /// Objectives with so many items each, in two topics.
  static func small(objectives: Int, items: Int) -> Bank {
    var outline = Outline(
      title: "Sample",
      topics: [Outline.Topic(id: "one", title: "One"), Outline.Topic(id: "two", title: "Two")])
    var all: [Item] = []
    for number in 0..<objectives {
      let topic = number % 2
      let lesson = LessonID("\(topic == 0 ? "one" : "two")/lesson-\(number)")
      let objective = Objective(id: ObjectiveID("o-\(number)"), text: "Know it", lesson: lesson)
      outline.topics[topic].lessons.append(lesson)
      outline.lessons[lesson] = Outline.Lesson(
        id: lesson, title: "Lesson", objectives: [objective], location: place)
      all += (0..<items).map { item($0, on: objective.id) }
    }
    return Bank(course: Course(outline: outline, items: all))
  }

  private static func item(_ number: Int, on objective: ObjectiveID) -> Item {
    Item(
      id: ItemID("\(objective.rawValue)-\(number)"), objective: objective,
      level: Level.allCases[number % 3], stem: "Question?",
      answer: .singleChoice([
        Option(text: "right", isKey: true, rationale: "It is."),
        Option(text: "wrong", isKey: false, rationale: "It is not."),
        Option(text: "other", isKey: false, rationale: "Nor is this."),
      ]), location: place)
  }
}
