internal import Assessment
public import Diagnostics

extension Outline {
  /// Reads `Lessons/course.md` and the front matters of all lessons; texts behind them are not
  /// looked at and may be missing. Of quizzes it takes what their items are about.
  public static func read(
    _ files: [SourceFile], quizzes: [SourceFile]? = nil
  ) -> (outline: Outline, diagnostics: [Diagnostic]) {
    var reader = OutlineReader()
    reader.read(files)
    reader.outline.practisable = quizzes.map { Set($0.flatMap(ItemReader.practisedObjectives)) }
    return (reader.outline, reader.diagnostics)
  }
}

struct OutlineReader {
  static let coursePath = "Lessons/course.md"
  static let courseKeys = ["title", "topics"]
  static let lessonKeys = [
    "title", "minutes", "requires", "objectives", "terms", "sources", "as-of", "waive",
  ]

  fileprivate(set) var outline = Outline()
  private(set) var diagnostics: [Diagnostic] = []

  mutating func read(_ files: [SourceFile]) {
    if let file = files.first(where: { $0.path == Self.coursePath }) {
      readCourse(file)
    } else {
      diagnostics.append(
        Diagnostic(
          .error, at: SourceLocation(path: Self.coursePath, line: 1),
          "Lessons/course.md names the course and its topics; there is none"))
    }
    for file in files.sorted(by: { $0.path < $1.path }) where file.path != Self.coursePath {
      if let id = LessonPath(file.path)?.id { readLesson(file, id) }
    }
    requireKnownLessons(files)
    reportCycles(files)
  }

  private mutating func readCourse(_ file: SourceFile) {
    var log = DiagnosticLog(path: file.path)
    let front = FrontMatter(file.lines, keys: Self.courseKeys, log: &log)
    outline.title = front["title"].map { String($0.value) } ?? ""
    for entry in front["topics"]?.children ?? [] {
      guard entry.key.isIdentifier else {
        log.error(
          entry.line, marking: entry.key, "a topic's id is small letters, digits and hyphens")
        continue
      }
      let id = TopicID(String(entry.key))
      guard !outline.topics.contains(where: { $0.id == id }) else {
        log.error(entry.line, marking: entry.key, "a topic stands once")
        continue
      }
      outline.topics.append(Outline.Topic(id: id, title: String(entry.value)))
    }
    if outline.topics.isEmpty, let first = file.lines.first {
      log.error(first, "course.md lists the topics: `topics:` and indented `id: title` lines")
    }
    diagnostics += log.diagnostics
  }

  private mutating func readLesson(_ file: SourceFile, _ id: LessonID) {
    guard let topic = outline.topics.firstIndex(where: { $0.id == id.topic }) else { return }
    var log = DiagnosticLog(path: file.path)
    defer { diagnostics += log.diagnostics }
    let front = FrontMatter(file.lines, keys: Self.lessonKeys, log: &log)
    guard !front.entries.isEmpty else { return }
    let first = front.entries[0].line
    guard let title = front["title"], !title.value.isEmpty else {
      return log.error(first, "a lesson has a title")
    }
    guard outline.lessons[id] == nil else {
      return log.error(first, "a lesson's name is unique in its topic: \(id.rawValue) exists")
    }
    var lesson = Outline.Lesson(
      id: id, title: String(title.value),
      location: SourceLocation(path: file.path, line: title.line.number))
    readFacts(front, into: &lesson, &log)
    readObjectives(front["objectives"], into: &lesson, &log)
    readTerms(front["terms"], into: &lesson, &log)
    if lesson.objectives.isEmpty { log.error(first, "a lesson has objectives") }
    outline.lessons[id] = lesson
    outline.topics[topic].lessons.append(id)
  }

  private func readFacts(
    _ front: FrontMatter, into lesson: inout Outline.Lesson, _ log: inout DiagnosticLog
  ) {
    if let minutes = front["minutes"] {
      if let number = Int(minutes.value), (1...120).contains(number) {
        lesson.minutes = number
      } else {
        log.error(minutes.line, marking: minutes.value, "minutes is a number from 1 to 120")
      }
    }
    lesson.requires = front["requires"]?.list.map { LessonID(String($0)) } ?? []
    lesson.sources = front["sources"]?.list.map(String.init) ?? []
    lesson.waivers = (front["waive"]?.value ?? "").split(separator: ";").map { Waiver($0) }
    if let asOf = front["as-of"] {
      lesson.asOf = String(asOf.value)
      if !asOf.value.isYearAndMonth {
        log.error(asOf.line, marking: asOf.value, "as-of is a year and month: 2025-07")
      }
    }
  }

  private func readObjectives(
    _ entry: FrontMatter.Entry?, into lesson: inout Outline.Lesson, _ log: inout DiagnosticLog
  ) {
    for child in entry?.children ?? [] {
      let id = ObjectiveID(String(child.key))
      if !child.key.isIdentifier {
        log.error(
          child.line, marking: child.key,
          "an objective's id is small letters, digits and hyphens")
      } else if let other = owner(of: id, lesson) {
        log.error(
          child.line, marking: child.key,
          "an objective's id is unique in the course: \(other.rawValue) has this one")
      } else if child.value.isEmpty {
        log.error(child.line, marking: child.key, "an objective has a text")
      } else {
        lesson.objectives.append(
          Objective(id: id, text: String(child.value), lesson: lesson.id))
      }
    }
  }

  /// The lesson that has an objective already.
  private func owner(of id: ObjectiveID, _ lesson: Outline.Lesson) -> LessonID? {
    if lesson.objectives.contains(where: { $0.id == id }) { return lesson.id }
    return outline.lessons.values.first { $0.objectives.contains { $0.id == id } }?.id
  }

  private func readTerms(
    _ entry: FrontMatter.Entry?, into lesson: inout Outline.Lesson, _ log: inout DiagnosticLog
  ) {
    for child in entry?.children ?? [] {
      guard !child.value.isEmpty, !child.key.isEmpty else {
        log.error(child.line, "a term has a name, a colon and a meaning")
        continue
      }
      lesson.terms.append(
        Term(name: String(child.key), meaning: String(child.value), lesson: lesson.id))
    }
  }

  private mutating func requireKnownLessons(_ files: [SourceFile]) {
    for id in outline.lessonOrder {
      guard let lesson = outline.lessons[id] else { continue }
      for required in lesson.requires where outline.lessons[required] == nil {
        let names = outline.lessonOrder.map(\.rawValue)
        diagnostics.append(
          Citations(files).problem(
            citing: required.rawValue, from: lesson.location,
            "unreachable prerequisite: there is no lesson '\(required.rawValue)'",
            suggestion: closestMatch(to: required.rawValue, among: names)))
      }
    }
  }

  /// A lesson that needs itself, through others or directly, could never be begun.
  private mutating func reportCycles(_ files: [SourceFile]) {
    for id in outline.lessonOrder {
      guard let lesson = outline.lessons[id] else { continue }
      var reached: Set<LessonID> = []
      var queue = lesson.requires
      while let next = queue.popLast() {
        guard reached.insert(next).inserted else { continue }
        queue += outline.lessons[next]?.requires ?? []
      }
      if reached.contains(id) {
        diagnostics.append(
          Citations(files).problem(
            citing: "requires:", from: lesson.location,
            "unreachable prerequisite: \(id.rawValue) requires itself in the end"))
      }
    }
  }
}

/// `Lessons/<topic>/<nn>-<slug>.md`
struct LessonPath {
  let id: LessonID

  init?(_ path: String) {
    let parts = path[...].parts(separatedBy: "/")
    guard parts.count == 3, parts[0] == "Lessons", parts[2].ends(with: ".md") else { return nil }
    let name = Substring(parts[2].utf8.dropLast(3))
    let digits = name.utf8.prefix { (0x30...0x39).contains($0) }
    let slug = Substring(name.utf8.dropFirst(3))
    guard digits.count == 2, Substring(name.utf8.dropFirst(2)).begins(with: "-"),
      slug.isIdentifier, parts[1].isIdentifier
    else { return nil }
    id = LessonID("\(parts[1])/\(slug)")
  }
}
