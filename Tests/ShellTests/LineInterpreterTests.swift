import Testing
import Tutoring

@testable import Shell

@Suite struct LineInterpreterTests {
  func interpret(_ line: String, open: Bool = false) -> Interpretation {
    LineInterpreter.interpret(line, questionIsOpen: open, columns: 76)
  }

  @Test func commandsAreRead() {
    #expect(interpret("") == .empty)
    #expect(interpret("   ") == .empty)
    #expect(
      interpret("quiz kpo --count 5")
        == .action(.quiz(topic: "kpo", count: 5, level: nil, seed: nil)))
    #expect(interpret("QUIZ") == .action(.quiz(topic: nil, count: nil, level: nil, seed: nil)))
    #expect(interpret("search time zone") == .action(.search("time zone")))
    #expect(interpret("glossary 'near shore'") == .action(.glossary("near shore")))
    #expect(interpret("q") == .action(.quit))
    #expect(interpret("help quiz") == .action(.help("quiz")))
    #expect(interpret("quiz --help") == .action(.help("quiz")))
  }

  @Test func unknownWordsAreGuessedAt() {
    #expect(interpret("quzi") == .unknown(word: "quzi", suggestion: "quiz"))
    #expect(interpret("zebra") == .unknown(word: "zebra", suggestion: nil))
  }

  @Test func wrongWordsAreErrors() {
    for line in ["quiz --level 9", "quiz --count x", "quiz a b", "search"] {
      guard case .message(_, isError: true) = interpret(line) else {
        Issue.record("\(line) was accepted")
        continue
      }
    }
  }

  /// Quotes and all; and never taken for an answer.
  @Test func notesKeepTheirWords() {
    for open in [true, false] {
      #expect(
        interpret("note \"quoted\"  and 'more'", open: open)
          == .action(.intent(.note("\"quoted\"  and 'more'"))))
      #expect(interpret("report two fit", open: open) == .action(.report("two fit")))
      for line in ["note", "search", "note " + String(repeating: "x", count: 2001)] {
        guard case .message(_, isError: true) = interpret(line, open: open) else {
          Issue.record("\(line.prefix(10)) \(interpret(line, open: open))")
          continue
        }
      }
    }
    #expect(interpret("course note a b") == .action(.intent(.note("a b"))))
  }

  /// As it is typed in the system's shell.
  @Test func theProgramsNameMayStandInFront() {
    #expect(interpret("course review") == interpret("review"))
    #expect(interpret("course", open: false) != interpret("review"))
    #expect(interpret("course review", open: true) == .answer("course review"))
  }

  /// An option may begin with a command's name; a whole command stays one.
  @Test func anOpenQuestionTakesWhatIsNoCommand() {
    #expect(interpret("a", open: true) == .answer("a"))
    #expect(interpret("review of the mail", open: true) == .answer("review of the mail"))
    #expect(interpret("review", open: true) == .action(.intent(.review(ReviewRequest()))))
    #expect(interpret("= hint", open: true) == .answer("= hint"))
    #expect(interpret("hint", open: true) == .action(.intent(.hint)))
  }

  @Test func quotesKeepWordsTogether() {
    #expect(LineInterpreter.split("a 'b c' \"d e\"f") == ["a", "b c", "d ef"])
    #expect(LineInterpreter.split("it's fine") == ["it's", "fine"])
    #expect(LineInterpreter.split("''") == [""])
  }

  @Test func theCommandLineKnowsWhatNeedsAShell() {
    guard case .message(let text, isError: true) = LineInterpreter.parseFirst(["undo"], columns: 76)
    else {
      Issue.record("undo was accepted")
      return
    }
    #expect(text.contains("works inside the course"))
    #expect(
      LineInterpreter.parseFirst(["lern"], columns: 76)
        == .unknown(word: "lern", suggestion: "learn"))
  }
}
