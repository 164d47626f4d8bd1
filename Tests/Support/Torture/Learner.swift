import Assessment
import Tutoring

/// What a learner does in one visit.
struct Learner {
  var arguments: [String]
  /// Lines that may follow, drawn at random.
  var lines: [String]

  static let visits = [
    Learner(arguments: ["quiz", "--count", "20"], lines: answers),
    Learner(arguments: ["quiz", "--count", "9"], lines: ["skip", "undo", "skip", "why"]),
    Learner(arguments: [], lines: ["next", "next", "quiz --count 5", "skip"]),
    Learner(arguments: ["learn"], lines: ["", "", "skip", "a", "b", "bookmark", "note this"]),
    Learner(arguments: ["placement"], lines: answers),
    Learner(arguments: ["exam"], lines: ["skip", "skip", "a", "b", "3"]),
    Learner(arguments: ["review", "--early"], lines: answers),
    Learner(
      arguments: ["quiz", "--count", "3"],
      lines: ["skip", "undo", "skip", "note a thought", "hint", "a", "passage"]),
    Learner(arguments: ["quiz", "meaning", "--count", "2"], lines: ["skip", "a", "quit"]),
  ]

  private static let answers = ["skip", "a", "skip", "b!", "skip", "12", "hint"]

  func line(_ chance: inout SeededGenerator) -> String {
    lines[Int.below(lines.count, using: &chance)] + "\n"
  }
}
