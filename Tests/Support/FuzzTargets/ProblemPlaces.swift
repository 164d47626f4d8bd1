internal import Diagnostics

/// The lines of files, to look up what a problem names.
struct ProblemPlaces {
  private let lines: [String: [SourceLine]]

  init(_ files: [SourceFile]) {
    lines = Dictionary(files.map { ($0.path, $0.lines) }, uniquingKeysWith: { first, _ in first })
  }

  func check(_ problem: Diagnostic) throws {
    let place = problem.location
    try require(place.line >= 1 && place.column >= 1 && problem.length >= 1, "\(problem)")
    try require(!problem.summary.isEmpty, "a problem without a text: \(problem)")
    guard let lines = lines[place.path] else { return }
    try require(place.line <= lines.count, "behind the file's end: \(problem)")
    guard !problem.sourceLine.isEmpty else { return }
    let line = lines[place.line - 1].text
    try require(place.column <= line.count + 1, "behind the line's end: \(problem)")
    try require(line.begins(with: problem.sourceLine), "another line than it says: \(problem)")
  }
}
