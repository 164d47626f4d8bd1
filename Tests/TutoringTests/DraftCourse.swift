import Assessment
import Curriculum
import Diagnostics
import Tutoring

/// A course as its author edits it. Things keep their number whatever they are called.
struct DraftCourse {
  struct Thing {
    var id: String
    var formerIDs: [String] = []
    /// Counts rewordings.
    var version = 0

    mutating func rename(to new: String) {
      formerIDs.append(id)
      id = new
    }
  }

  var topics: [Int: Thing] = [:]
  var lessons: [Int: Thing] = [:]
  var objectives: [Int: Thing] = [:]
  var items: [Int: Thing] = [:]
  var topicOfLesson: [Int: Int] = [:]
  var lessonOfObjective: [Int: Int] = [:]
  var objectiveOfItem: [Int: Int] = [:]
  /// The order of an item's options; nothing for one that is typed.
  var options: [Int: [Int]] = [:]
  /// The order of items in their files.
  var order: [Int] = []
  private var last = 0

  init() {
    for _ in 0..<2 {
      let topic = number()
      topics[topic] = Thing(id: "topic-\(topic)")
      for _ in 0..<2 { addLesson(to: topic) }
    }
  }

  private mutating func number() -> Int {
    last += 1
    return last
  }

  private mutating func addLesson(to topic: Int) {
    let lesson = number()
    lessons[lesson] = Thing(id: "lesson-\(lesson)")
    topicOfLesson[lesson] = topic
    for _ in 0..<2 {
      let objective = number()
      objectives[objective] = Thing(id: "idea-\(objective)")
      lessonOfObjective[objective] = lesson
      for _ in 0..<2 { addItem(on: objective) }
    }
  }

  mutating func addItem(on objective: Int) {
    let item = number()
    items[item] = Thing(id: "item-\(item)")
    objectiveOfItem[item] = objective
    options[item] = [0, 1, 2]
    order.append(item)
  }

  /// A name never used before.
  mutating func freshID() -> String { "new-\(number())" }

  func topic(ofItem item: Int) -> Int? {
    objectiveOfItem[item].flatMap { lessonOfObjective[$0] }.flatMap { topicOfLesson[$0] }
  }

  func lessonID(_ lesson: Int) -> LessonID {
    LessonID("\(topics[topicOfLesson[lesson]!]!.id)/\(lessons[lesson]!.id)")
  }
}

extension DraftCourse {
  mutating func remove(item: Int) {
    items[item] = nil
    objectiveOfItem[item] = nil
    order.removeAll { $0 == item }
  }

  mutating func remove(objective: Int) {
    for item in order where objectiveOfItem[item] == objective { remove(item: item) }
    objectives[objective] = nil
    lessonOfObjective[objective] = nil
  }

  mutating func remove(lesson: Int) {
    for objective in objectives.keys where lessonOfObjective[objective] == lesson {
      remove(objective: objective)
    }
    lessons[lesson] = nil
    topicOfLesson[lesson] = nil
  }

  mutating func remove(topic: Int) {
    for lesson in lessons.keys where topicOfLesson[lesson] == topic { remove(lesson: lesson) }
    topics[topic] = nil
  }
}

/// The files.
extension DraftCourse {
  var files: [SourceFile] {
    var files = [courseFile]
    for (place, lesson) in lessons.keys.sorted().enumerated() {
      let id = lessonID(lesson)
      let (topic, slug) = (id.topic.rawValue, lessons[lesson]!.id)
      let number = place < 9 ? "0\(place + 1)" : "\(place + 1)"
      files.append(
        SourceFile(path: "Lessons/\(topic)/\(number)-\(slug).md", text: lessonText(lesson)))
      files.append(SourceFile(path: "Quizzes/\(topic)/\(slug).md", text: quizText(lesson)))
    }
    return files
  }

  private var courseFile: SourceFile {
    let lines = topics.sorted { $0.key < $1.key }.map { "  \($1.id): Topic \($0) v\($1.version)" }
    return SourceFile(
      path: "Lessons/course.md",
      text: "---\ntitle: Draft\ntopics:\n\(lines.joined(separator: "\n"))\n---\n")
  }

  private func own(_ lesson: Int) -> [Int] {
    objectives.keys.filter { lessonOfObjective[$0] == lesson }.sorted()
  }

  private func lessonText(_ lesson: Int) -> String {
    let thing = lessons[lesson]!
    let own = own(lesson)
    let lines = own.map { "  \(objectives[$0]!.id): Know idea \($0) v\(objectives[$0]!.version)" }
    let screens = own.map {
      "# Screen about idea \($0)\n<!-- passage: p-\($0) -->\n\nText.\n\n"
        + "<!-- check: \(objectives[$0]!.id) -->\n"
    }
    return """
      ---
      title: Lesson \(lesson) v\(thing.version)
      objectives:
      \(lines.joined(separator: "\n"))
      ---
      # Lesson \(lesson) begins

      Hello.

      # Lesson \(lesson) goes on

      \(screens.joined(separator: "\n"))
      """
  }

  private func quizText(_ lesson: Int) -> String {
    let own = order.filter { objectiveOfItem[$0].flatMap { lessonOfObjective[$0] } == lesson }
    return "---\nlesson: \(lessonID(lesson).rawValue)\n---\n\n"
      + own.map(itemText).joined(separator: "\n")
  }

  private func itemText(_ item: Int) -> String {
    let thing = items[item]!
    let head = """
      ## \(thing.id)
      `objective: \(objectives[objectiveOfItem[item]!]!.id)` `level: \(item % 3 + 1)` `source: S1`

      Question \(item) v\(thing.version), which one is it?


      """
    guard let order = options[item], !order.isEmpty else {
      return head + "= right \(item)\n= rightly \(item)\n\nThat is what \(item) means.\n"
    }
    return head
      + order.map { option in
        "- [\(option == 0 ? "x" : " ")] Option \(option) of \(item)\n"
          + "  Because \(item) says so of \(option).\n"
      }.joined() + "\n> Think of \(item).\n"
  }
}
