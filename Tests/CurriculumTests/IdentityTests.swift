import Assessment
import Curriculum
import Diagnostics
import Testing

/// The ledger of ids: reading it, comparing it with a course, and what an author confirms.
@Suite struct IdentityTests {
  static func course(
    topic: String = "kpo", slug: String = "first", objective: String = "define-kpo",
    items: [(id: String, about: String)] = [("one", "cats"), ("two", "dogs")]
  ) -> [SourceFile] {
    let lesson = """
      ---
      title: KPO and LPO
      objectives:
        \(objective): Define KPO in one sentence
      ---
      # KPO sends out judgement

      Text.

      # It needs experts

      Text.
      """
    let quiz =
      "---\nlesson: \(topic)/\(slug)\n---\n\n"
      + items.map { id, about in
        """
        ## \(id)
        `objective: \(objective)` `level: 1` `source: S1`

        Which of these is about \(about)?

        - [x] The one on \(about)
          It says so: \(about).
        - [ ] Another than \(about)
          It says other things than \(about).
        - [ ] None on \(about)
          There is one on \(about).

        > Look for \(about).

        """
      }.joined(separator: "\n")
    return [
      SourceFile(
        path: "Lessons/course.md",
        text: "---\ntitle: T\ntopics:\n  \(topic): Knowledge work\n---\n"),
      SourceFile(path: "Lessons/\(topic)/01-\(slug).md", text: lesson),
      SourceFile(path: "Quizzes/\(topic)/\(slug).md", text: quiz),
    ]
  }

  static func ledger(_ lines: String) -> IdentityLedger {
    IdentityLedger.read(SourceFile(path: IdentityLedger.path, text: lines)).ledger
  }

  /// As an author has confirmed the files.
  static func confirmed(_ files: [SourceFile], after ledger: IdentityLedger = IdentityLedger())
    -> IdentityLedger
  {
    let confirmation = IdentityConfirmation(
      IdentityComparison(ledger, Course.assemble(files).course))
    return Self.ledger(confirmation.ledger.text)
  }

  static func compare(
    _ files: [SourceFile], _ ledger: IdentityLedger
  ) -> (problems: [String], changes: [String]) {
    let files = files + [SourceFile(path: IdentityLedger.path, text: ledger.text)]
    let (course, problems) = Course.assemble(files)
    #expect(problems.isEmpty, "\(problems.map(\.rendered))")
    let comparison = IdentityComparison(ledger, course)
    return (
      comparison.diagnostics(files).map(\.rendered), IdentityConfirmation(comparison).changes
    )
  }

  @Test func theFirstConfirmationListsEverything() {
    let (problems, changes) = Self.compare(Self.course(), IdentityLedger())
    #expect(problems.isEmpty)
    #expect(
      changes == ["1 topic is new", "1 lesson is new", "1 objective is new", "2 items are new"])
    let ledger = Self.confirmed(Self.course())
    #expect(Self.compare(Self.course(), ledger) == ([], []))
    #expect(ledger.text.contains("\nitem one: ") && ledger.text.contains("\nlesson kpo/first: "))
    #expect(ledger.renames == .none)
  }

  @Test func aRenamedItemIsRecognisedWhereItStands() {
    let old = Self.confirmed(Self.course())
    let files = Self.course(items: [("two", "dogs"), ("uno", "cats")])
    let (problems, changes) = Self.compare(files, old)
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix(
        "Quizzes/kpo/first.md:19:4: warning: the item 'uno' seems to be what was 'one' before:"
          + " `course check --confirm` records that") == true, "\(problems)")
    #expect(problems.first?.contains("\n  ## uno\n     ^~~\n") == true)
    #expect(changes == ["item one is uno now"])
    let new = Self.confirmed(files, after: old)
    #expect(new.renames("one") as ItemID == "uno")
    #expect(Self.compare(files, new) == ([], []))
  }

  @Test func everythingAboveItIsRecognisedToo() {
    let old = Self.confirmed(Self.course())
    let files = Self.course(topic: "knowledge", slug: "start", objective: "explain-kpo")
    let (problems, changes) = Self.compare(files, old)
    #expect(
      changes == [
        "topic kpo is knowledge now", "lesson kpo/first is knowledge/start now",
        "objective define-kpo is explain-kpo now",
      ])
    #expect(
      problems.map { String($0.prefix { $0 != " " }) } == [
        "Lessons/course.md:4:3:", "Lessons/knowledge/01-start.md:1:1:",
        "Lessons/knowledge/01-start.md:4:3:",
      ])
    #expect(Self.confirmed(files, after: old).renames("kpo/first") as LessonID == "knowledge/start")
  }

  /// One text in nine was reworded with the id; another item than half of it is another item.
  @Test func smallRewordingDoesNotHideARename() {
    let old = Self.confirmed(Self.course())
    var files = Self.course(items: [("uno", "cats"), ("two", "dogs")])
    files[2].text = files[2].text.replacing(
      "Which of these is about cats?", with: "About cats it is?")
    #expect(
      Self.compare(files, old).changes == ["item one is uno now", "1 id has a new text"])
    let other = Self.course(items: [("uno", "birds"), ("two", "dogs")])
    let (problems, changes) = Self.compare(other, old)
    #expect(changes == ["item one is retired", "1 item is new", "1 id has a new text"])
    #expect(problems.count == 1)
    #expect(
      problems.first?.contains("warning: the item 'one' is gone from the course") == true
        && problems.first?.hasPrefix("Lessons/ids.txt:") == true)
  }

  @Test func whatIsRetiredCanComeBack() {
    let old = Self.confirmed(Self.course())
    let without = Self.course(items: [("two", "dogs")])
    let retired = Self.confirmed(without, after: old)
    #expect(retired.text.contains("\nitem one retired: "))
    #expect(Self.compare(without, retired) == ([], []))
    #expect(
      Self.compare(Self.course(), retired).changes == ["item one is back", "1 id has a new text"])
    #expect(Self.confirmed(Self.course(), after: retired) == old)
  }

  @Test func whatIsDeclaredRetiredIsNoRename() {
    let old = Self.confirmed(Self.course()).text.replacing("item one:", with: "item one retired:")
    let (problems, changes) = Self.compare(
      Self.course(items: [("uno", "cats"), ("two", "dogs")]), Self.ledger(old))
    #expect(problems.isEmpty && changes == ["1 item is new"])
  }

  @Test func renamesAreFollowedAndCanBeTakenBack() {
    var ledger = Self.confirmed(Self.course())
    for name in ["uno", "un", "one"] {
      ledger = Self.confirmed(Self.course(items: [(name, "cats"), ("two", "dogs")]), after: ledger)
      let file = SourceFile(path: IdentityLedger.path, text: ledger.text)
      #expect(IdentityLedger.renames(in: file) == ledger.renames)
      for earlier in ["one", "uno", "un"] where ledger.text.contains("item \(earlier) ->") {
        #expect(ledger.renames(ItemID(earlier)) == ItemID(name))
      }
    }
    #expect(ledger.renames("one") as ItemID == "one")
    #expect(ledger.text.contains("item uno -> un\n") && ledger.text.contains("item un -> one\n"))
  }

  @Test func anOldNameIsNotForSomethingNew() {
    let old = Self.confirmed(Self.course())
    let renamed = Self.course(items: [("uno", "cats"), ("two", "dogs")])
    let ledger = Self.confirmed(renamed, after: old)
    let files = Self.course(items: [("uno", "cats"), ("two", "dogs"), ("one", "birds")])
    let (problems, _) = Self.compare(files, ledger)
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix(
        "Quizzes/kpo/first.md:33:4: error: the id 'one' belongs to the item that is 'uno' now")
        == true, "\(problems)")
    #expect(IdentityComparison(ledger, Course.assemble(files).course).hasErrors)
  }

  @Test func anIdKeepsItsText() {
    let old = Self.confirmed(Self.course())
    let (problems, _) = Self.compare(Self.course(items: [("one", "dogs")]), old)
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix(
        "Quizzes/kpo/first.md:5:4: error: the id 'one' has the text of what was 'two'") == true)
  }

  @Test(arguments: [
    ("idem one: 3fa2c1", "1:1: error: a line of the ids begins with", "did you mean item?"),
    ("item", "1:1: error: an id follows the kind", ""),
    ("item One", "1:6: error: an id follows", "^~~"),
    ("item a/b: 3fa2c1", "1:6: error: an id follows", ""),
    ("lesson a: 3fa2c1", "1:8: error: an id follows", ""),
    ("item one: 3fa2c", "error: behind an id stand marks", ""),
    ("item one => two", "error: behind an id stand marks", ""),
    ("item one -> two three", "error: behind an id stand marks", ""),
    ("item one -> Two", "error: behind an id stand marks", ""),
    ("<<<<<<< HEAD", "error: a line of the ids begins with", ""),
    ("item one: 3fa2c1\nitem one retired", "2:6: error: the item 'one' stands once", ""),
    ("item a -> b\nitem b -> a", "1:1: error: the names of the item 'a' lead in a circle", ""),
  ])
  func aBrokenLineIsNamed(text: String, expected: String, more: String) {
    let (_, problems) = IdentityLedger.read(SourceFile(path: "ids.txt", text: text))
    let told = problems.map(\.rendered).joined()
    #expect(told.contains(expected) && (more.isEmpty || told.contains(more)), "\(told)")
  }

  @Test func circlesRenameNothing() {
    let ledger = Self.ledger("item a -> b\nitem b -> a\nitem c -> a\nitem x -> y\nitem y -> z\n")
    for name in ["a", "b", "c", "z"] { #expect(ledger.renames(ItemID(name)) == ItemID(name)) }
    #expect(ledger.renames("x") as ItemID == "z")
  }

  /// Each name of a chain is looked at once.
  @Test(.timeLimit(.minutes(1))) func longChainsAreFollowed() {
    let count = 60_000
    let lines = (0..<count).map { "item a\($0) -> a\($0 + 1)\n" }.joined()
    let ledger = Self.ledger(lines)
    #expect(ledger.renames("a0") as ItemID == ItemID("a\(count)"))
    #expect(ledger.renames(ItemID("a\(count - 1)")) == ItemID("a\(count)"))
  }

  @Test func aNewNameMustBeThere() {
    let text = Self.confirmed(Self.course()).text + "item zero -> onee\n"
    let (problems, _) = Self.compare(Self.course(), Self.ledger(text))
    #expect(problems.count == 1)
    #expect(
      problems.first?.contains("error: there is no item 'onee'") == true
        && problems.first?.contains("did you mean one?") == true, "\(problems)")
  }

  /// From the lines of attributes alone, as from the items themselves.
  @Test func whatPracticeCanAskIsKnownEarly() {
    var files = Self.course()
    func early(_ files: [SourceFile]) -> Set<ObjectiveID>? {
      Outline.read(files, quizzes: files.filter { $0.path.hasPrefix("Quizzes/") }).outline
        .practisable
    }
    #expect(early(files) == ["define-kpo"])
    #expect(Course.assemble(files).course.outline.practisable == ["define-kpo"])
    files[2].text = files[2].text.replacing("`source: S1`", with: "`source: S1` `exam`")
    #expect(early(files) == [] && Course.assemble(files).course.outline.practisable == [])
    #expect(Outline.read(files).outline.canAsk("define-kpo"))
  }

  @Test func theLedgerIsNoLessonAndChangesNoContent() {
    let files = Self.course()
    let ledger = SourceFile(path: IdentityLedger.path, text: "anything\n")
    let (course, problems) = Course.assemble(files + [ledger])
    #expect(problems.isEmpty)
    #expect(course == Course.assemble(files).course)
  }
}
