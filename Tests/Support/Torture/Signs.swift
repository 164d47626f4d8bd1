import Foundation

/// What a learner was told to be recorded, or what is: how many of each kind.
struct Signs: Equatable {
  var answers = 0
  var notes = 0
  var bookmarks = 0
  var retractions = 0

  init() {}

  /// As the screens acknowledge it.
  init(shown text: String) {
    // Behind an exam's answer nothing else is said.
    let feedback = ["\nSkipped.", "\nRight.", "\nNot right.", "\nPartly right", "\nNoted.\n"]
    let count = { (sign: String) in text.components(separatedBy: sign).count - 1 }
    answers = feedback.reduce(0) { $0 + count($1) }
    notes = count("\nNoted. notes lists")
    bookmarks = count(": marked.\n")
    retractions = count("\nTaken back")
  }

  /// One line of the history.
  mutating func count(recorded line: String) {
    if line.contains("\"verb\":\"answered\"") || line.contains("\"verb\":\"skipped\"") {
      answers += 1
    } else if line.contains("\"verb\":\"noted\"") {
      notes += 1
    } else if line.contains("\"verb\":\"bookmarked\"") {
      bookmarks += 1
    } else if line.contains("\"verb\":\"retracted\"") {
      retractions += 1
    }
  }

  var total: Int { answers + notes + bookmarks + retractions }

  mutating func add(_ other: Signs) {
    answers += other.answers
    notes += other.notes
    bookmarks += other.bookmarks
    retractions += other.retractions
  }

  func covers(_ other: Signs) -> Bool {
    answers >= other.answers && notes >= other.notes && bookmarks >= other.bookmarks
      && retractions >= other.retractions
  }
}
