internal import Assessment
internal import Curriculum
internal import Tutoring

/// A sitting as `replay --json` lists it.
struct SittingSummary: Encodable {
  var number: Int
  var id, began, purpose, seed, content: String
  var topic, lesson, objective: String?
  var level: Int?
  var isEarly: Bool?
  var asked, engine, questions: Int
  /// Not told before an exam is over.
  var right: Int?
  var isFinished: Bool

  init(_ record: SittingRecord, number: Int) {
    let sitting = record.sitting
    var isExam = false
    self.number = number
    id = record.id.rawValue
    began = ISOTime.text(record.began)
    purpose = Words.kind(sitting.purpose)
    switch sitting.purpose {
    case .lesson(let id): lesson = id.rawValue
    case .quiz(let id): topic = id?.rawValue
    case .review(let early): isEarly = early
    case .exam(let scope):
      topic = scope.topic?.rawValue
      isExam = true
    case .placement: break
    }
    objective = sitting.objective?.rawValue
    level = sitting.level?.rawValue
    asked = sitting.count
    // As text: other programs read numbers of this size inexactly.
    seed = String(sitting.seed)
    content = sitting.contentHash
    engine = sitting.engineVersion
    questions = record.questions
    right = isExam && !record.isFinished ? nil : record.right
    isFinished = record.isFinished
  }
}

struct SittingsRecord: Encodable {
  let format = "course-replay"
  let version = 1
  let report = "list"
  let sittings: [SittingSummary]

  init(_ records: [SittingRecord]) {
    sittings = records.enumerated().map { SittingSummary($0.element, number: $0.offset + 1) }
  }
}

struct ReplayRecord: Encodable {
  struct Entry: Encodable {
    var place: Int
    var question: String
    /// Of a question that is still part of the course.
    var text, key: String?
    var isSkipped: Bool
    var said: [String]?
    var verdict: String?
    var credit, predicted: Double?
    var attempt: Int?
    var isHinted: Bool?

    init(_ entry: SittingRecord.Entry, _ item: Item?) {
      place = entry.place + 1
      question = entry.item.rawValue
      text = item?.stem
      key = item?.keyText
      isSkipped = entry.answered == nil
      said = entry.answered?.words
      verdict = entry.answered?.verdict.rawValue
      credit = entry.answered.map { rounded($0.credit) }
      predicted = entry.answered.map { rounded($0.predicted) }
      attempt = entry.answered?.attempt
      isHinted = entry.answered?.hinted
    }
  }

  let format = "course-replay"
  let version = 1
  let report = "sitting"
  let sitting: SittingSummary
  /// Whether the course files are those it was held with.
  let isContentUnchanged: Bool
  let entries: [Entry]

  init(_ record: SittingRecord, number: Int, course: Course) {
    sitting = SittingSummary(record, number: number)
    isContentUnchanged = record.sitting.contentHash == course.contentHash
    // What is sealed stays sealed.
    let isExam = if case .exam = record.sitting.purpose { true } else { false }
    entries = isExam ? [] : record.entries.map { Entry($0, course.item($0.item)) }
  }
}
