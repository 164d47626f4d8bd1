import Assessment
import Foundation
import Testing
import Tutoring

@testable import Shell

/// What is listed for people and for programs, and how it is asked for.
@MainActor @Suite struct ListingTests {
  nonisolated static let forms: [([String], ShellAction)] = [
    (["progress"], .progress(topic: nil)), (["progress", "kpo"], .progress(topic: "kpo")),
    (["progress", "--topic", "kpo"], .progress(topic: "kpo")),
    (["progress", "--topic", "kpo", "--json"], .json(.progress(topic: "kpo"))),
    (["topics", "--json"], .json(.topics)),
    (["search", "a", "b", "--json"], .json(.search("a b"))),
    (["glossary", "--json"], .json(.glossary(nil))),
    (["glossary", "near", "thing", "--json"], .json(.glossary("near thing"))),
    (["replay", "--json"], .json(.replay(nil))), (["replay", "2", "--json"], .json(.replay(2))),
    (["settings", "--json"], .json(.settings)), (["review", "--forecast"], .forecast),
    (["review", "--forecast", "--json"], .json(.forecast)),
    (
      ["quiz", "--objective", "know"],
      .quiz(topic: nil, count: nil, level: nil, seed: nil, objective: "know")
    ),
  ]

  @Test(arguments: forms) func optionsAreRead(words: [String], action: ShellAction) {
    #expect(LineInterpreter.parseFirst(words, columns: 76) == .action(action))
  }

  @Test(arguments: [
    (["progress", "kpo", "--topic", "types"], "kpo and --topic types are two topics"),
    (["review", "--json"], "--json goes with --forecast"),
    (["review", "--forecast", "--all"], "--forecast asks no questions"),
    (["notes", "--export", "--json"], "--export writes Markdown"),
    (["settings", "reviews", "30", "--json"], "--json writes all settings"),
  ])
  func whatMakesNoSenseIsSaid(words: [String], text: String) {
    guard case .message(let message, isError: true) = LineInterpreter.parseFirst(words, columns: 76)
    else {
      Issue.record("accepted")
      return
    }
    #expect(message.contains(text))
  }

  /// Each is JSON and nothing else, with its format and version.
  @Test(arguments: [
    (["progress", "--json"], "course-progress-report"), (["topics", "--json"], "course-topics"),
    (["search", "text", "--json"], "course-search"), (["glossary", "--json"], "course-glossary"),
    (["replay", "--json"], "course-replay"), (["settings", "--json"], "course-settings"),
    (["notes", "--json"], "course-notes"),
    (["review", "--forecast", "--json"], "course-forecast"),
    (["progress", "k", "--json"], "course-progress-report"),
  ])
  func listingsAreJSON(words: [String], format: String) throws {
    let shell = SampleShell([])
    #expect(shell.run(.command(words)) == .success)
    let text = try #require(shell.log.count == 1 ? shell.log.first : nil)
    let json = try JSONSerialization.jsonObject(with: Data(text.dropFirst("write ".count).utf8))
    let record = try #require(json as? [String: Any])
    #expect(record["format"] as? String == format && record["version"] as? Int == 1)
  }

  @Test(arguments: [
    (["progress", "kpoo", "--json"], "There is no topic kpoo. Did you mean kpo?"),
    (["glossary", "neat", "--json"], "The glossary has no term neat."),
    (["replay", "3", "--json"], "There is nothing to show yet"),
    (["quiz", "--objective", "knw"], "There is no objective knw. Did you mean know?"),
  ])
  func whatIsNotThereIsToldOnTheSide(words: [String], text: String) {
    let shell = SampleShell([])
    #expect(shell.run(.command(words)) == .usage)
    #expect(shell.log.count == 1 && shell.log[0].hasPrefix("warn course: \(text)"))
  }

  @Test func aQuizOnOneObjectiveNamesItInTheRecord() {
    let shell = SampleShell(["zebra", "zebra", "zebra", "zebra"])
    #expect(shell.run(.command(["quiz", "--objective", "kn"])) == .success)
    #expect(shell.log.contains { $0.contains("Quiz done: 4 of 4 right") })
  }

  @Test func theHistoryTellsTheCalendar() {
    let shell = SampleShell(["zebra"])
    _ = shell.run(.command(["quiz", "kpo", "--count", "1"]))
    shell.lines = [.endOfInput]
    #expect(shell.run(.command(["progress"])) == .success)
    #expect(shell.log.last?.contains("Last 12 weeks: 1 answer on 1 day.") == true)
  }

  /// What does not need the history is shown all the same.
  @Test func anUnreadableHistoryIsSaidAndTheRestIsShown() {
    let shell = SampleShell([])
    shell.historyFailure = RecordFailure("The history cannot be read.")
    #expect(shell.run(.command(["progress"])) == .storage)
    #expect(shell.log.first == "warn course: The history cannot be read.\n")
    #expect(shell.log.last?.contains("Where you stand") == true)
    #expect(shell.log.last?.contains("Last 12 weeks") == false)
  }
}
