import Curriculum
import Diagnostics
import Presentation
import Testing
import Tutoring

@testable import Shell

/// `check --confirm` and what plain `check` says of ids.
@MainActor @Suite struct CheckConfirmTests {
  /// What the ledger's file holds; nil while there is none.
  final class Ledger {
    var text: String?
    var failure: RecordFailure?
    var writes = 0
  }

  static func files(item: String = "one", level: String = "1") -> [SourceFile] {
    [
      SourceFile(
        path: "Lessons/course.md", text: "---\ntitle: T\ntopics:\n  kpo: Knowledge\n---\n"),
      SourceFile(
        path: "Lessons/kpo/01-first.md",
        text: "---\ntitle: First\nobjectives:\n  know: Know it\n---\n# One is here\n\nText.\n"),
      SourceFile(
        path: "Quizzes/kpo/first.md",
        text: """
          ---
          lesson: kpo/first
          ---

          ## \(item)
          `objective: know` `level: \(level)` `source: S1`

          Which animal has stripes and lives in Africa?

          = zebra
          = zebras

          A zebra has stripes and lives in Africa, as everybody knows well.
          """),
    ]
  }

  func run(
    _ words: [String], _ files: [SourceFile], _ ledger: Ledger
  ) -> (text: String, status: Shell.ExitStatus) {
    var log = ""
    let all = files + (ledger.text.map { [SourceFile(path: IdentityLedger.path, text: $0)] } ?? [])
    let (course, problems) = Course.assemble(all)
    let effects = Effects(
      readLine: { _ in .endOfInput }, remember: { _ in }, write: { log += $0 },
      warn: { log += "warn " + $0 }, now: { Timestamp(milliseconds: 1_750_000_000_000) },
      seed: { 1 }, append: { _ in }, saveSnapshot: { _, _ in }, loadOutline: { course.outline },
      loadCourse: { _ in LoadedCourse(course: course, problems: problems, files: all) },
      surface: { Surface(columns: 80) },
      keepLedger: { new, folder in
        #expect(folder == "drafts")
        if let failure = ledger.failure { throw failure }
        ledger.text = new.text
        ledger.writes += 1
      })
    let session = Session(
      learner: LearnerState(), recorder: Recorder(device: "d"), pace: .continuous)
    let shell = CourseShell(
      start: Standing(outline: course.outline, learner: LearnerState()), session: session,
      effects: effects)
    let status = shell.run(.command(words))
    return (log, status)
  }

  static let confirm = ["check", "drafts", "--confirm"]

  @Test func itWritesOnceAndSaysWhat() {
    let ledger = Ledger()
    let (text, status) = run(Self.confirm, Self.files(), ledger)
    #expect(status == .success && ledger.writes == 1)
    #expect(text.contains("1 item is new.") && text.contains("Recorded in Lessons/ids.txt."))
    #expect(
      run(Self.confirm, Self.files(), ledger).text
        == "Nothing to confirm: Lessons/ids.txt is up to date.\n")
    #expect(ledger.writes == 1)
  }

  @Test func plainCheckTellsAndNeverWrites() {
    let ledger = Ledger()
    #expect(!run(["check", "drafts"], Self.files(), ledger).text.contains("ids.txt"))
    ledger.text = ""
    #expect(
      run(["check", "drafts"], Self.files(), ledger).text.contains(
        "4 new ids are not in Lessons/ids.txt yet: "))
    _ = run(Self.confirm, Self.files(), ledger)
    let renamed = Self.files(item: "stripes")
    let (text, _) = run(["check", "drafts"], renamed, ledger)
    #expect(text.contains("Quizzes/kpo/first.md:5:4: warning: the item 'stripes' seems to be"))
    let json = run(["check", "drafts", "--json"], renamed, ledger).text
    #expect(json.contains("\"code\" : \"ids\"") && json.contains("\"unlistedIds\" : 0"))
    #expect(ledger.writes == 1)
    #expect(run(Self.confirm, renamed, ledger).text.contains("item one is stripes now."))
  }

  /// An item that cannot be read would seem to be gone.
  @Test func brokenFilesAreMendedFirst() {
    let ledger = Ledger()
    _ = run(Self.confirm, Self.files(), ledger)
    let broken = Self.files(level: "9")
    let (told, failed) = run(["check", "drafts"], broken, ledger)
    #expect(failed == .failure && !told.contains("is gone"))
    let (text, status) = run(Self.confirm, broken, ledger)
    #expect(status == .failure && ledger.writes == 1)
    #expect(
      text.contains("warn Quizzes/kpo/first.md:6:20: error: the level is 1, 2 or 3")
        && text.contains("warn course: nothing was recorded; mend this first.\n"))
  }

  @Test func aBrokenLedgerIsMendedFirst() {
    let ledger = Ledger()
    ledger.text = "<<<<<<< ours\nitem one -> two\n"
    let (text, status) = run(Self.confirm, Self.files(), ledger)
    #expect(status == .failure && ledger.writes == 0)
    #expect(text.contains("warn Lessons/ids.txt:1:1: error: "))
    let (told, failed) = run(["check", "drafts"], Self.files(), ledger)
    #expect(failed == .failure && told.contains("Lessons/ids.txt:1:1: error: "))
    #expect(told.contains("the id 'one' belongs to the item that is 'two' now"))
  }

  @Test func aFolderThatRefusesIsSaid() {
    let ledger = Ledger()
    ledger.failure = RecordFailure("Writing ids.txt failed (permission denied).")
    let (text, status) = run(Self.confirm, Self.files(), ledger)
    #expect(status == .failure)
    #expect(text == "warn course: Writing ids.txt failed (permission denied).\n")
  }

  @Test func itGoesAlone() {
    for option in ["--json", "--coverage", "--statistics"] {
      guard
        case .message(_, isError: true) = LineInterpreter.parseFirst(
          ["check", "--confirm", option], columns: 76)
      else {
        Issue.record("\(option) is accepted")
        continue
      }
    }
  }
}
