internal import Assessment
public import Curriculum
public import Tutoring

/// What the listings write with `--json`: versioned forms of their own, which other programs may
/// rely on. FORMATS.md names every field.
public enum ListingRecord {
  /// All topics, or one.
  public static func progress(_ report: ProgressReport, topic: TopicID?) -> String {
    jsonText(ProgressRecord(report, topic: topic))
  }

  public static func forecast(_ report: ProgressReport, reviewsPerDay: Int) -> String {
    jsonText(ForecastRecord(report, reviewsPerDay: reviewsPerDay))
  }

  public static func topics(_ list: TopicList) -> String { jsonText(TopicsRecord(list)) }

  public static func search(_ hits: [SearchHit], query: String) -> String {
    jsonText(SearchRecord(hits, query: query))
  }

  public static func glossary(_ terms: [Term]) -> String { jsonText(GlossaryRecord(terms)) }

  /// Notes and bookmarks, in the order in which `notes` numbers them.
  public static func notes(of learner: LearnerState) -> String {
    jsonText(NotesRecord(learner))
  }

  public static func settings(_ settings: Settings) -> String {
    jsonText(SettingsRecord(settings))
  }

  /// Newest first.
  public static func sittings(_ records: [SittingRecord]) -> String {
    jsonText(SittingsRecord(records))
  }

  /// One of them, by its number from 1.
  public static func sitting(_ record: SittingRecord, number: Int, course: Course) -> String {
    jsonText(ReplayRecord(record, number: number, course: course))
  }
}

/// A local date, `2026-11-24`.
func isoDate(_ day: Int) -> String {
  let date = CivilDate(day: day)
  let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
  let year = String(max(0, date.year))
  return String(repeating: "0", count: max(0, 4 - year.count)) + year
    + "-\(two(date.month))-\(two(date.day))"
}

/// Four digits behind the point say all that such numbers are good for.
func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

struct DayRecord: Encodable {
  var date: String
  var reviews: Int

  static func all(_ report: ProgressReport) -> [DayRecord] {
    report.forecast.enumerated().map {
      DayRecord(date: isoDate(report.day + $0.offset), reviews: $0.element)
    }
  }
}

private struct ForecastRecord: Encodable {
  let format = "course-forecast"
  let version = 1
  let due, reviewsPerDay: Int
  let days: [DayRecord]

  init(_ report: ProgressReport, reviewsPerDay: Int) {
    due = report.due
    self.reviewsPerDay = reviewsPerDay
    days = DayRecord.all(report)
  }
}

private struct TopicsRecord: Encodable {
  struct Lesson: Encodable {
    var lesson, title, status: String
    var minutes: Int
    var wasFinished: Bool
    var screen, screens: Int?

    init(_ value: TopicList.Lesson) {
      lesson = value.id.rawValue
      title = value.title
      minutes = value.minutes
      switch value.status {
      case .new: (status, wasFinished) = ("new", false)
      case .open(let screen, let screens, let isFinished):
        (status, wasFinished) = ("open", isFinished)
        self.screen = screen
        self.screens = screens
      case .finished: (status, wasFinished) = ("finished", true)
      }
    }
  }

  struct Topic: Encodable {
    var topic, title: String
    var questions, due: Int
    var lessons: [Lesson]
  }

  let format = "course-topics"
  let version = 1
  let topics: [Topic]

  init(_ list: TopicList) {
    topics = list.topics.map { topic in
      Topic(
        topic: topic.id.rawValue, title: topic.title, questions: topic.items, due: topic.due,
        lessons: topic.lessons.map(Lesson.init))
    }
  }
}

private struct SearchRecord: Encodable {
  struct Hit: Encodable {
    var kind: String
    var heading, context: String
    var lesson, lessonTitle, question, term: String?
    var screen: Int?

    init(_ hit: SearchHit) {
      heading = hit.heading
      context = hit.context
      switch hit.place {
      case .screen(let id, let title, let number):
        kind = "screen"
        lesson = id.rawValue
        lessonTitle = title
        screen = number
      case .item(let id):
        kind = "question"
        question = id.rawValue
      case .term(let name, let id):
        kind = "term"
        term = name
        lesson = id.rawValue
      }
    }
  }

  let format = "course-search"
  let version = 1
  let query: String
  let hits: [Hit]

  init(_ hits: [SearchHit], query: String) {
    self.query = query
    self.hits = hits.map(Hit.init)
  }
}

private struct GlossaryRecord: Encodable {
  struct Entry: Encodable {
    var term, meaning, lesson: String
  }

  let format = "course-glossary"
  let version = 1
  let terms: [Entry]

  init(_ terms: [Term]) {
    self.terms = terms.map {
      Entry(term: $0.name, meaning: $0.meaning, lesson: $0.lesson.rawValue)
    }
  }
}

private struct NotesRecord: Encodable {
  struct Note: Encodable {
    var number: Int
    var written, text: String
    var lesson, question: String?
    var screen: Int?
  }

  struct Bookmark: Encodable {
    var lesson: String
    var screen: Int
  }

  let format = "course-notes"
  let version = 1
  let notes: [Note]
  let bookmarks: [Bookmark]

  init(_ learner: LearnerState) {
    notes = learner.notes.enumerated().map { index, record in
      Note(
        number: index + 1, written: ISOTime.text(record.time), text: record.note.text,
        lesson: record.note.place?.lesson.rawValue, question: record.note.item?.rawValue,
        screen: record.note.place.map { $0.screen + 1 })
    }
    bookmarks = learner.bookmarks.map {
      Bookmark(lesson: $0.lesson.rawValue, screen: $0.screen + 1)
    }
  }
}

private struct SettingsRecord: Encodable {
  let format = "course-settings"
  let version = 1
  let reviewsPerDay: Int
  let retention: Double

  init(_ settings: Settings) {
    reviewsPerDay = settings.reviewsPerDay
    retention = settings.retention
  }
}
