internal import Assessment
public import Diagnostics

extension Course {
  /// Tables that tell authors what the course has to cover, and the ledger of ids; no part of what a
  /// learner reads.
  public static let authorTables = [
    "Lessons/claims.md", "Quizzes/blueprint.md", IdentityLedger.path,
  ]

  /// Puts a course together from its files. It never fails and never stops at the first mistake:
  /// what is broken is left out and named.
  public static func assemble(
    _ files: [SourceFile]
  ) -> (course: Course, diagnostics: [Diagnostic]) {
    var reader = CourseReader()
    let course = reader.assemble(files)
    return (course, reader.diagnostics.sortedByPlace)
  }
}

/// How much of a course is read.
public enum CourseLimits {
  /// Bytes of a file.
  public static let fileBytes = 1_000_000
}

struct CourseReader {
  /// No lesson comes near this size.
  static let largestFile = CourseLimits.fileBytes

  private(set) var diagnostics: [Diagnostic] = []
  private var screens: [LessonID: [Screen]] = [:]
  private var items: [LessonID: [Item]] = [:]

  mutating func assemble(_ files: [SourceFile]) -> Course {
    let files = files.filter { !Course.authorTables.contains($0.path) }
    let readable = files.filter { isReadable($0) }
    let (outline, problems) = Outline.read(readable)
    diagnostics += problems
    for file in readable { read(file, outline) }
    let course = Course(
      outline: outline, screens: screens,
      items: outline.lessonOrder.flatMap { items[$0] ?? [] },
      contentHash: Self.hash(of: files))
    let rules = CourseRules(course: course, citations: Citations(files))
    diagnostics += rules.diagnostics
    let sound = Course(
      outline: outline, screens: screens, items: rules.soundItems,
      contentHash: course.contentHash)
    return sound
  }

  private mutating func isReadable(_ file: SourceFile) -> Bool {
    if file.text.utf8.count > Self.largestFile {
      diagnostics.append(
        Diagnostic(
          .error, at: SourceLocation(path: file.path, line: 1),
          "a file has at most \(Self.largestFile) bytes; this one is longer"))
      return false
    }
    reportCharacters(file)
    return true
  }

  /// What is not text, or would not be shown, is named.
  private mutating func reportCharacters(_ file: SourceFile) {
    let isPlain = file.text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x0D }
    if isPlain, file.invalidByte == nil { return }
    var log = DiagnosticLog(path: file.path)
    for line in file.lines {
      guard
        let place = line.text.firstIndex(where: { character in
          character != "\t"
            && character.unicodeScalars.contains {
              $0.properties.generalCategory == .control || $0 == "\u{FFFD}"
            }
        })
      else { continue }
      let character = line.text[place...place]
      log.error(
        line, marking: character,
        character == "\u{FFFD}"
          ? "the file is UTF-8; these bytes are not" : "control characters do not belong in a text")
    }
    diagnostics += log.diagnostics
  }

  private mutating func read(_ file: SourceFile, _ outline: Outline) {
    if file.path == OutlineReader.coursePath { return }
    if file.path.hasPrefix("Lessons/") { return readLesson(file, outline) }
    if file.path.hasPrefix("Quizzes/") { return readQuiz(file, outline) }
  }

  private mutating func readLesson(_ file: SourceFile, _ outline: Outline) {
    guard let id = LessonPath(file.path)?.id else {
      return stray(file, "a lesson's file is Lessons/<topic>/<nn>-<name>.md, such as 01-kpo.md")
    }
    guard outline.topics.contains(where: { $0.id == id.topic }) else {
      let topics = outline.topics.map(\.id.rawValue)
      return stray(
        file, "course.md lists every topic; it does not name '\(id.topic.rawValue)'",
        closestMatch(to: id.topic.rawValue, among: topics))
    }
    guard outline.lessons[id]?.location.path == file.path else { return }
    let (read, problems) = ScreenReader.read(file)
    screens[id] = read
    diagnostics += problems
  }

  private mutating func readQuiz(_ file: SourceFile, _ outline: Outline) {
    guard file.path.hasSuffix(".md"), file.path.split(separator: "/").count == 3 else {
      return stray(file, "a quiz's file is Quizzes/<topic>/<lesson>.md")
    }
    let (lesson, read, problems) = ItemReader.read(file)
    diagnostics += problems
    guard let lesson else { return }
    let id = LessonID(String(lesson.value))
    guard outline.lessons[id] != nil else {
      var log = DiagnosticLog(path: file.path)
      log.error(
        lesson.line, marking: lesson.value, "unknown lesson '\(lesson.value)'",
        suggestion: closestMatch(
          to: String(lesson.value), among: outline.lessonOrder.map(\.rawValue)))
      diagnostics += log.diagnostics
      return
    }
    items[id, default: []] += read
  }

  private mutating func stray(_ file: SourceFile, _ summary: String, _ suggestion: String? = nil) {
    diagnostics.append(
      Diagnostic(
        .error, at: SourceLocation(path: file.path, line: 1), "stray file: " + summary,
        suggestion: suggestion))
  }

  private static func hash(of files: [SourceFile]) -> String {
    var hash = FNV1a()
    for file in files.sorted(by: { $0.path < $1.path }) {
      hash.mix(file.path.utf8)
      hash.mix(file.text.utf8)
    }
    return hash.hexadecimal
  }
}
