import Shell
import Testing
import Tutoring

/// What the commands for the record as a whole ask and say.
@MainActor @Suite struct UpkeepTests {
  /// Takes note of what was done.
  final class Record {
    var done: [String] = []
    var examination = RecordExamination(directory: "/r")
    var failure: RecordFailure?

    @MainActor var upkeep: Upkeep {
      Upkeep(
        examine: { self.examination },
        repair: {
          self.done.append("repair")
          return ["Mended it."]
        },
        merge: { path in
          if let failure = self.failure { throw failure }
          self.done.append("merge \(path)")
          return MergeReport(
            added: 3, answersAdded: 2, known: 1, damaged: 0, isChanged: true, backup: "/r/b")
        },
        export: { write in try write("{}\n") },
        inventory: {
          RecordInventory(
            directory: "/r", files: [RecordInventory.File(name: "history.jsonl", size: 9)],
            foreign: ["mine.txt"])
        },
        erase: {
          self.done.append("erase")
          return false
        })
    }
  }

  func run(
    _ words: [String], lines: [Input] = [], pace: Session.Pace = .continuous,
    _ record: Record
  ) -> (status: Shell.ExitStatus, log: String) {
    let shell = SampleShell([])
    shell.lines = lines + [.endOfInput]
    shell.upkeep = record.upkeep
    let status = shell.run(words.isEmpty ? .conversation : .command(words), pace: pace)
    return (status, shell.log.joined(separator: "\n"))
  }

  @Test(arguments: ["no", "", "forge", "FORGET me", "yes"])
  func anythingButTheWordKeepsTheRecord(answer: String) {
    let record = Record()
    let (status, log) = run(["forget"], lines: [.line(answer)], record)
    #expect(record.done.isEmpty && status == .failure)
    #expect(log.contains("history.jsonl, 9 bytes") && log.contains("Nothing was erased."))
  }

  @Test func endOfInputAndInterruptKeepTheRecord() {
    for input: [Input] in [[], [.endOfInput], [.interrupted(abandonedText: false)]] {
      let record = Record()
      #expect(run(["forget"], lines: input, record).status == .failure)
      #expect(record.done.isEmpty)
    }
  }

  @Test func theWordErases() {
    let record = Record()
    let (status, log) = run(["forget"], lines: [.line(" forget ")], record)
    #expect(record.done == ["erase"] && status == .success)
    #expect(log.contains("mine.txt") && log.contains("was erased"))
    let quick = Record()
    #expect(run(["forget", "--yes"], quick).status == .success)
    #expect(quick.done == ["erase"])
  }

  @Test func doctorChangesNothingUnasked() {
    let record = Record()
    #expect(run(["doctor"], record).status == .success)
    record.examination.problems = [
      RecordExamination.Problem("It is torn.", remedy: "It is mended.", isRepairable: true)
    ]
    let (status, log) = run(["doctor"], record)
    #expect(status == .failure && record.done.isEmpty)
    #expect(log.contains("It is torn.") && log.contains("doctor --repair"))
    #expect(run(["doctor", "--repair"], record).log.contains("Mended it."))
    #expect(record.done == ["repair"])
  }

  @Test func mergeSaysWhatCameAndWhatIsKept() {
    let record = Record()
    let (status, log) = run(["merge", "/other"], record)
    #expect(status == .success && record.done == ["merge /other"])
    #expect(log.contains("3 new events, 2 answers") && log.contains("/r/b"))
    record.failure = RecordFailure("There is no record in /other.")
    let failed = run(["merge", "/other"], record)
    #expect(failed.status == .storage && failed.log.contains("warn course: There is no record"))
  }

  /// A shell has the record open: another hand must not write it.
  @Test func insideTheCourseTheyOnlyLook() {
    let record = Record()
    let lines = ["merge /other", "forget", "doctor --repair", "export", "doctor", "quit"]
    let (_, log) = run([], lines: lines.map { .line($0) }, pace: .stepwise, record)
    #expect(record.done.isEmpty)
    #expect(log.contains("then type: course merge /other."))
    #expect(log.contains("Your record: /r"))
  }
}
