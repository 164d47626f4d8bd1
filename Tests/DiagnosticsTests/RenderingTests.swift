import Diagnostics
import Testing

@Suite struct RenderingTests {
  @Test func aProblemShowsItsLineAndACaret() {
    let problem = Diagnostic(
      .error, at: SourceLocation(path: "Quizzes/a.md", line: 4, column: 5), length: 3,
      "unknown attribute 'lvl'", sourceLine: "an 'lvl' here", suggestion: "level")
    #expect(
      problem.rendered == """
        Quizzes/a.md:4:5: error: unknown attribute 'lvl'
          an 'lvl' here
              ^~~
          did you mean level?

        """)
  }

  @Test func theCaretStandsUnderWideCharacters() {
    let problem = Diagnostic(
      .warning, at: SourceLocation(path: "a.md", line: 1, column: 3), "x", sourceLine: "日本x")
    #expect(problem.rendered == "a.md:1:3: warning: x\n  日本x\n      ^\n")
  }

  @Test func controlsNeverGetOut() {
    let problem = Diagnostic(
      .error, at: SourceLocation(path: "a\u{1B}.md", line: 1, column: 2), "bad \u{9B}31m",
      sourceLine: "a\u{1B}[31m\tb", suggestion: "\u{202E}x")
    #expect(!problem.rendered.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!problem.rendered.contains("\u{9B}") && !problem.rendered.contains("\u{202E}"))
  }

  @Test func longLinesAreCutAroundThePlace() {
    let problem = Diagnostic(
      .error, at: SourceLocation(path: "a.md", line: 1, column: 5000), "here",
      sourceLine: String(repeating: "x", count: 10_000))
    let lines = problem.rendered.split(separator: "\n")
    #expect(lines[1].count < 200 && lines[2].last == "^")
  }

  @Test func problemsAreSortedByPlace() {
    let places = [("b", 1), ("a", 9), ("a", 2)].map {
      Diagnostic(.error, at: SourceLocation(path: $0, line: $1), "x")
    }
    #expect(places.sortedByPlace.map(\.location.line) == [2, 9, 1])
  }
}
