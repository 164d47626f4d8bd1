internal import Curriculum
internal import Diagnostics

extension Composer {
  /// Problems as they stand, for editors to read, and one line that counts them.
  mutating func add(_ problems: [Diagnostic], lessons: Int, items: Int, unlisted: Int) {
    for problem in problems {
      for line in problem.rendered.split(separator: "\n", omittingEmptySubsequences: false)
      where !line.isEmpty {
        verbatim(String(line))
      }
    }
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    let content = "\(Words.count(lessons, "lesson")), \(Words.count(items, "question"))"
    if problems.isEmpty {
      line("\(content): no problems.", .right)
    } else {
      blank()
      line(
        "\(content): \(Words.count(errors, "error")), \(Words.count(warnings, "warning")).",
        errors > 0 ? .error : .warning)
    }
    guard unlisted > 0 else { return }
    line(
      "\(Words.count(unlisted, "new id")) \(unlisted == 1 ? "is" : "are") not in"
        + " \(IdentityLedger.path) yet: `course check --confirm` adds \(unlisted == 1 ? "it" : "them").",
      .subdued)
  }

  /// What was recorded of the ids.
  mutating func add(confirmed changes: [String]) {
    for change in changes { entry("-", change + ".") }
    line("Recorded in \(IdentityLedger.path).", .right)
  }
}
