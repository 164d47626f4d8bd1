import Assessment
import Curriculum
import Diagnostics
import Testing

@testable import Shell

@Suite struct CheckCommandTests {
  @Test(arguments: [
    (["check"], CheckRequest()),
    (["check", "drafts"], CheckRequest(path: "drafts")),
    (["check", "--coverage", "--json"], CheckRequest(report: .coverage, isJSON: true)),
    (["check", "drafts", "--statistics"], CheckRequest(path: "drafts", report: .statistics)),
    (["check", "--against", "a b.txt"], CheckRequest(otherText: "a b.txt")),
  ])
  func optionsAreRead(words: [String], request: CheckRequest) {
    #expect(LineInterpreter.parseFirst(words, columns: 76) == .action(.check(request)))
  }

  @Test func twoReportsAtOnceAreRefused() {
    guard
      case .message(let text, isError: true) = LineInterpreter.parseFirst(
        ["check", "--coverage", "--statistics"], columns: 76)
    else {
      Issue.record("accepted")
      return
    }
    #expect(text.contains("--coverage and --statistics are two reports"))
  }

  @Test func theManualShowsWhatOptionsTake() {
    let page = Manual.page(version: "1", date: "June 1, 2026")
    #expect(page.contains("Oo Fl -coverage Oc") && page.contains("Oo Fl -against Ar file Oc"))
    #expect(page.contains("Oo Fl -early Oc") && page.contains("Oo Fl -count Ar n Oc"))
  }

  @MainActor @Test(arguments: [["check"], ["check", "--json"]])
  func errorsEndInFailure(words: [String]) {
    let shell = SampleShell([])
    #expect(shell.run(.command(words)) == .failure)
    #expect(shell.log.contains { $0.contains("Q21") })
  }

  @MainActor @Test(arguments: [["check", "--coverage"], ["check", "--statistics", "--json"]])
  func reportsWithoutHolesSucceed(words: [String]) {
    #expect(SampleShell([]).run(.command(words)) == .success)
  }

  @MainActor @Test func aMissingOtherTextIsOneLine() {
    let shell = SampleShell([])
    #expect(shell.run(.command(["check", "--against", "nowhere"])) == .failure)
    #expect(shell.log.contains("warn course: no file nowhere\n"))
  }
}
