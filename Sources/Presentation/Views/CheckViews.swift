internal import Diagnostics

extension Composer {
  /// Problems as they stand, for editors to read, and one line that counts them.
  mutating func add(_ problems: [Diagnostic], lessons: Int, items: Int) {
    for problem in problems {
      for line in problem.rendered.split(separator: "\n", omittingEmptySubsequences: false)
      where !line.isEmpty {
        verbatim(String(line))
      }
    }
    let errors = problems.count { $0.severity == .error }
    let warnings = problems.count - errors
    let content = "\(Words.count(lessons, "lesson")), \(Words.count(items, "question"))"
    guard !problems.isEmpty else { return line("\(content): no problems.", .right) }
    blank()
    line(
      "\(content): \(Words.count(errors, "error")), \(Words.count(warnings, "warning")).",
      errors > 0 ? .error : .warning)
  }
}
