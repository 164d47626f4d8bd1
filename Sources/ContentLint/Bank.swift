internal import Assessment
internal import Curriculum
internal import Diagnostics

/// What rules look at: the course, its items taken apart, and its files.
struct Bank: Sendable {
  let course: Course
  let items: [ItemText]
  let files: FileIndex
  let today: YearAndMonth?
  /// Stems of words that the course's glossary teaches.
  let terms: Set<String>
  /// Stems that so many items use that they point to none: the glossary's, and those in at least
  /// one stem in twelve.
  let vocabulary: Set<String>

  init(_ course: Course, files: FileIndex, today: YearAndMonth?) {
    self.course = course
    self.files = files
    self.today = today
    items = course.items.enumerated().map { index, item in
      ItemText(item, index: index, lesson: course.lesson(of: item.objective))
    }
    let glossary = course.outline.lessonOrder.flatMap { course.outline.lessons[$0]?.terms ?? [] }
    terms = Set(glossary.flatMap { Words.list($0.name) }.map(Words.stem))
    var counts: [String: Int] = [:]
    for item in items { for word in Words.content(item.stem) { counts[word, default: 0] += 1 } }
    let limit = max(4, items.count / 12)
    vocabulary = terms.union(counts.filter { $0.value >= limit }.keys)
  }

  /// Single choices, the items that guessing rules work on.
  var singles: [ItemText] { items.filter { $0.single != nil } }

  /// Lessons in curriculum order with their items.
  var lessons: [(id: LessonID, items: [ItemText])] {
    let groups = Dictionary(grouping: items) { $0.lesson }
    return course.outline.lessonOrder.map { ($0, groups[$0] ?? []) }
  }
}

/// Files by their path.
struct FileIndex: Sendable {
  private let lines: [String: [SourceLine]]

  init(_ files: [SourceFile]) {
    lines = Dictionary(files.map { ($0.path, $0.lines) }, uniquingKeysWith: { first, _ in first })
  }

  func lines(_ path: String) -> [SourceLine] { lines[path] ?? [] }

  func has(_ path: String) -> Bool { lines[path] != nil }

  func line(_ path: String, _ number: Int) -> SourceLine? {
    let all = lines(path)
    return all.indices.contains(number - 1) ? all[number - 1] : nil
  }

  /// The first line from one on that holds the text, and where.
  func find(_ text: String, in path: String, from number: Int, within count: Int = .max)
    -> (line: SourceLine, part: Substring)?
  {
    for line in lines(path).dropFirst(max(0, number - 1)).prefix(count) {
      if let range = line.text.firstRange(of: text) { return (line, line.text[range]) }
    }
    return nil
  }
}

/// A month, for facts that age.
public struct YearAndMonth: Sendable, Equatable {
  public var year: Int
  public var month: Int

  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  /// The month of a day counted from 1970-01-01 (Hinnant, "chrono-compatible low-level date
  /// algorithms", civil_from_days).
  public init(ofDay day: Int) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `2025-07`
  init?(_ text: String) {
    guard text[...].isYearAndMonth, let year = Int(text.prefix(4)), let month = Int(text.suffix(2))
    else { return nil }
    self.init(year: year, month: month)
  }

  /// Months from an earlier one to this one.
  func months(since other: YearAndMonth) -> Int { (year - other.year) * 12 + month - other.month }
}
