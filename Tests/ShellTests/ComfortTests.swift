import Presentation
import Testing
import Tutoring

@testable import Shell

/// The one table feeds the manual and the shells' completions, too.
@Suite struct ComfortTests {
  @Test func everyOptionIsDescribed() {
    for command in CommandTable.all {
      for option in command.options {
        #expect(OptionTable.value(of: option) != nil, "\(command.name) \(option)")
      }
    }
    let themes = CompletionScript.choices.first { $0.option == "--theme" }
    #expect(themes?.words == Theme.allCases.map(\.rawValue))
  }

  @Test(arguments: CompletionScript.shells) func scriptsKnowEveryCommandAndOption(
    shell: CompletionScript.Part
  ) throws {
    let script = try #require(CompletionScript.text(shell))
    for command in CommandTable.outer {
      #expect(script.contains(command.name), "\(command.name)")
      for option in command.options {
        #expect(script.contains(String(option.dropFirst(2))), "\(option)")
      }
    }
  }

  @Test func theManualTellsOptionsVariablesAndFiles() {
    let page = Manual.page(version: "1", date: "June 1, 2026")
    for option in OptionTable.own {
      #expect(page.contains(".It Fl -\(option.name.dropFirst(2))"), "\(option.name)")
    }
    for variable in [
      "COURSE_DATA", "COURSE_HOME", "COURSE_PLAIN", "COURSE_THEME", "PAGER", "NO_COLOR", "LC_ALL",
    ] {
      #expect(page.contains(variable), "\(variable)")
    }
    for file in ["history.jsonl", "progress.json", "line-history", ".editrc"] {
      #expect(page.contains(file), "\(file)")
    }
    #expect(!page.contains("Fl -preview Ar"))
  }

  @MainActor @Test func namesAreOfferedWithTheirTitles() {
    let shell = SampleShell([])
    #expect(shell.run(.command(["completions", "lessons"])) == .success)
    #expect(shell.log == ["write kpo\tKnowledge\nkpo/first\tFirst\n"])
    #expect(SampleShell([]).run(.command(["completions", "tcsh"])) == .usage)
  }

  /// Pages to read go through the pager, questions never.
  @MainActor @Test func onlyPagesAreForThePager() {
    let shell = SampleShell(["topics", "help", "quiz kpo --count 1", "help", "zebra", ""])
    shell.pages = []
    _ = shell.run(.conversation, pace: .stepwise)
    #expect(shell.pages?.count == 2)
    #expect(shell.pages?.contains { $0.contains("Stem") } == false)
  }

  /// What came with a line is dropped before the next question is shown, and that is said.
  @MainActor @Test func whatCameWithAnAnswerIsLeftOut() {
    let shell = SampleShell(["quiz kpo --count 2", "zebra", "", "zebra", ""])
    shell.typedAhead = [2, 1]
    _ = shell.run(.conversation, pace: .stepwise)
    let said = shell.log.filter { $0.contains("A question takes one line") }
    #expect(
      said.map { $0.split(separator: "\n").joined(separator: " ") } == [
        "write A question takes one line: 2 more lines that came with it were left out.",
        "write A question takes one line: 1 more line that came with it was left out.",
      ], "\(shell.log)")
    let piped = SampleShell(["quiz kpo --count 2", "zebra", "zebra"])
    piped.typedAhead = [2]
    _ = piped.run(.conversation)
    #expect(piped.typedAhead == [2])
  }
}
