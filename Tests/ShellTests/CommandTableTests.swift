import Curriculum
import Presentation
import Testing

@testable import Shell

@Suite struct CommandTableTests {
  /// The parser would stop the program where it has less room than it needs.
  @Test(arguments: [1, 10, 20, 26, 28, 39, 40, 80, 500])
  func helpFitsAnyScreen(columns: Int) {
    for command in CommandTable.all {
      #expect(HelpPage.text(for: command, columns: columns).contains("USAGE"))
      for words in [
        [command.name, "--help"], [command.name, "-h"], [command.name, "--nonsense"],
      ] {
        _ = LineInterpreter.parse(words, columns: columns)
      }
    }
    _ = LineInterpreter.parse(["--help"], columns: columns)
    _ = LineInterpreter.parse(["--version"], columns: columns)
  }

  /// What an option means stands below it where there is no room beside it.
  @Test func helpIsStackedOnANarrowScreen() {
    let quiz = HelpPage.text(for: Quiz.self, columns: 40)
    let page = Presenter(surface: Surface(columns: 40)).text(quiz)
    #expect(
      page.contains(
        """
        OPTIONS:
          --count <count>
              How many questions, 1 to 100.
          --level <level>
              Only questions of this level: 1, 2
              or 3.
          --objective <objective>
              Only questions on this objective,
              such as define-kpo.
        """))
    #expect(HelpPage.text(for: Quiz.self, columns: 60).contains("--seed <seed>           A "))
  }

  @Test func namesAreUniqueAndEachCommandHasTwoExamples() {
    let words = CommandTable.all.flatMap { [$0.name] + $0.aliases }
    #expect(Set(words).count == words.count)
    for command in CommandTable.all {
      #expect(command.examples.count >= 2, "\(command.name)")
      let help = HelpPage.text(for: command, columns: 76)
      for option in command.options { #expect(help.contains(option), "\(command.name) \(option)") }
      #expect(help.contains(command.examples[1].line))
    }
  }

  @Test func theHelpPageHasEveryCommandAndFitsAScreen() {
    let groups = HelpPage.groups(questionIsOpen: false)
    #expect(groups.flatMap(\.entries).count == CommandTable.all.count)
    let page = Presenter(surface: Surface(columns: 80)).text(groups)
    #expect(page.split(separator: "\n").count <= 24)
    #expect(HelpPage.groups(questionIsOpen: true).first?.title == "At a question")
  }

  @Test func theManualHasEveryCommandAndNoStrayRequests() {
    let page = Manual.page(version: "1", date: "June 1, 2026")
    for command in CommandTable.all { #expect(page.contains(".It Cm \(command.name)")) }
    #expect(page.split(separator: "\n").allSatisfy { !$0.hasPrefix("'") })
  }

  @MainActor @Test func lessonsAndTopicsAreFoundByWhatPeopleType() {
    let outline = SampleShell.course.outline
    #expect(outline.topic(named: "KPO") == .found("kpo"))
    #expect(outline.topic(named: "know") == .unknown(suggestion: nil))
    #expect(outline.topic(named: "Knowledge") == .found("kpo"))
    #expect(outline.lesson(named: "first") == .found("kpo/first"))
    #expect(outline.lesson(named: "kpo/fi") == .found("kpo/first"))
    #expect(outline.lesson(named: "frist") == .unknown(suggestion: "first"))
  }
}
