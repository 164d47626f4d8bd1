internal import Assessment
internal import Curriculum
internal import Psychometrics
internal import SpacedRepetition
internal import Tutoring

/// `progress.json`: where the learner stands, for people and scripts to read. Format 1. It can be
/// deleted: it is made again from the history.
struct StoredProgress: Codable {
  static let formatName = "course-progress"
  static let version = 1

  struct History: Codable {
    /// Bytes of the history that this snapshot covers.
    var bytes: Int
    /// The sequence number of this device's last event.
    var sequence: Int
    /// The latest time in any event's id, in milliseconds since 1970.
    var newest: Int?
    /// The id of the last event covered: tells whether the history still begins as it did.
    var lastEvent: String?
  }

  struct Topic: Codable {
    var ability: Double
    var standardError: Double
    var answers: Int
    var right: Int
  }

  struct Objective: Codable {
    var stability: Double?
    var difficulty: Double?
    var lastReview: String?
    var due: String?
    var answers: Int
    var right: Int
    var unaidedDays: [Int]
    var appliedRight: Bool
  }

  struct Lesson: Codable {
    var screen: Int
    var screens: Int
    var passage: String?
    var checked: [String]
    var completions: Int
    var lastCompleted: String?
    var open: Bool
  }

  struct Streak: Codable {
    /// The local day of `last`, from 1970-01-01.
    var lastDay: Int?
    var last: String?
    var length: Int
    var longest: Int
  }

  struct Belief: Codable {
    var topics: [String]
    var mean: [Double]
    var covariance: [Double]
  }

  struct Outcome: Codable {
    var item: String
    var objective: String
    var response: StoredResponse?
    var said: [String]?
    var credit: Double
    var verdict: String
  }

  struct Open: Codable {
    /// The `initialized` event.
    var begun: StoredEvent
    var outcomes: [Outcome]
    var retrying: Outcome?
    var before: Belief
  }

  var format: String
  var version: Int
  /// See `SnapshotSum`.
  var sum: String?
  var history: History
  var answers: Int
  var lastAnswer: String?
  var latest: String?
  var streak: Streak
  var topics: [String: Topic]
  var belief: Belief
  var objectives: [String: Objective]
  /// How often asked, how often right, when last: `3 2 2026-11-23T15:44:31.951+01:00`. One text
  /// each, because hundreds of objects would take most of the time of a start to read.
  var items: [String: String]
  var lessons: [String: Lesson]
  var openSitting: Open?
  /// When a placement showed that a topic is known.
  var testedOut: [String: String]?
  /// Due ideas asked about on the last day with any.
  var reviews: Reviews?
  var settings: StoredSettings?
  var exams: [Exam]?
  /// The `noted` events that stand.
  var notes: [StoredEvent]?
  /// As `bookmarked` events.
  var bookmarks: [StoredEvent]?
  var sureness: StoredSureness?

  struct StoredSureness: Codable {
    var sure, sureRight, unsure, unsureRight: Int
  }

  struct Exam: Codable {
    /// The `initialized` event.
    var sitting: String
    /// nil for the core.
    var topic: String?
    var began: String
    var items: [String]
    /// The `passed` or `failed` event.
    var result: StoredEvent?
  }

  struct Reviews: Codable {
    var day: Int
    var count: Int
  }

  struct StoredSettings: Codable {
    var reviewsPerDay: Int
    var retention: Double
  }
}

/// What must be read of any version.
struct StoredProgressVersion: Decodable {
  var format: String
  var version: Int
}
