import Assessment
import Curriculum
import Diagnostics
import Testing

@Suite struct CourseReadingTests {
  static let courseFile = SourceFile(
    path: "Lessons/course.md", text: "---\ntitle: T\ntopics:\n  kpo: Knowledge\n---\n")
  static let lessonText = """
    ---
    title: KPO and LPO
    minutes: 9
    requires: []
    objectives:
      define-kpo: Define KPO: in one sentence
    terms:
      knowledge process outsourcing (KPO): Judgement sent out.
    sources: [S34, W-KPO]
    as-of: 2025-07
    ---
    # KPO sends out judgement
    <!-- passage: judgement -->

    Some **bold** text.

    ```diagram: A box
    # not a screen
    ```

    <!-- check: define-kpo -->
    <!-- check: define-kpo -->

    # Second

    More.
    """
  static let quizText = """
    ---
    lesson: kpo/kpo-and-lpo
    ---

    ## single
    `objective: define-kpo` `level: 2` `source: S39 W-LPO` `passage: judgement` `as-of: 2025-01`

    A firm asks.
    Which part?

    - [x] The review
      It can be
      sent out.
    - [ ] The signature
      It cannot.
    - [ ] Neither
      One can.

    > Who answers?

    ## truth
    `objective: define-kpo` `level: 1` `source: S1` `exam`

    Is it so?

    - [ ] False
      No.
    - [x] True
      Yes.

    ## many
    `objective: define-kpo` `level: 1` `source: S1`

    Which two?

    - [x] One
      a.
    - [x] Two
      b.
    - [ ] Three
      c.
    - [ ] Four
      d.

    ## steps
    `objective: define-kpo` `level: 3` `source: S1`

    What comes first?

    1. Plan
    2. Do
    3. Check

    Plan before doing.

    ## pairs
    `objective: define-kpo` `level: 2` `source: S1`

    What belongs where?

    | Task | Office |
    |---|---|
    | Chat | front |
    | Ledger | back |
    | Phone | front |

    Who it faces.

    ## typed
    `objective: define-kpo` `level: 1` `source: S1`

    What is it called?

    = knowledge process outsourcing
    = KPO
    ! business process outsourcing
      That is wider.

    The name says it.

    ## money
    `objective: define-kpo` `level: 2` `source: S1`

    How much?

    = $9,600 ± 5
    ! 9000
      Forgot the last part.

    It adds up.

    > Add.
    """

  static func course() -> (course: Course, diagnostics: [Diagnostic]) {
    Course.assemble([
      courseFile, SourceFile(path: "Lessons/kpo/01-kpo-and-lpo.md", text: lessonText),
      SourceFile(path: "Quizzes/kpo/kpo-and-lpo.md", text: quizText),
    ])
  }

  @Test func aLessonIsRead() throws {
    let (course, diagnostics) = Self.course()
    #expect(diagnostics.map(\.rendered) == [])
    let lesson = try #require(course.outline.lessons["kpo/kpo-and-lpo"])
    #expect(lesson.title == "KPO and LPO" && lesson.minutes == 9 && lesson.asOf == "2025-07")
    #expect(lesson.objectives.map(\.text) == ["Define KPO: in one sentence"])
    #expect(lesson.terms.map(\.name) == ["knowledge process outsourcing (KPO)"])
    #expect(lesson.sources == ["S34", "W-KPO"])
    let screens = try #require(course.screens[lesson.id])
    #expect(screens.map(\.heading) == ["KPO sends out judgement", "Second"])
    #expect(screens[0].passage == "judgement")
    #expect(screens[0].checks == ["define-kpo", "define-kpo"])
    #expect(screens[0].body.hasSuffix("# not a screen\n```"))
  }

  @Test func everyTypeOfItemIsRead() throws {
    let (course, _) = Self.course()
    #expect(course.items.count == 7)
    let single = try #require(course.item("single"))
    #expect(single.stem == "A firm asks.\nWhich part?" && single.hint == "Who answers?")
    #expect(single.level == .apply && single.sources == ["S39", "W-LPO"])
    guard case .singleChoice(let options) = single.answer else {
      Issue.record("no single choice")
      return
    }
    #expect(options[0].rationale == "It can be sent out." && options[0].isKey)
    #expect(course.item("truth")?.isSealed == true)
    guard case .trueFalse(let truth)? = course.item("truth")?.answer else {
      Issue.record("no true/false")
      return
    }
    #expect(truth.map(\.text) == ["True", "False"])
    guard case .matching(let matching)? = course.item("pairs")?.answer else {
      Issue.record("no matching")
      return
    }
    #expect(matching.targets == ["front", "back"] && matching.rows.map(\.target) == [0, 1, 0])
    guard case .number(let number)? = course.item("money")?.answer else {
      Issue.record("no number")
      return
    }
    #expect(number.value == 9600 && number.tolerance == 5 && number.unit == "$")
    #expect(number.mistakes.count == 1)
    guard case .term(let term)? = course.item("typed")?.answer else {
      Issue.record("no term")
      return
    }
    #expect(term.accepted.count == 2 && term.mistakes[0].rationale == "That is wider.")
  }

  @Test func anItemKnowsItsPassage() throws {
    let (course, _) = Self.course()
    let item = try #require(course.item("single"))
    #expect(course.passage(for: item)?.screen.heading == "KPO sends out judgement")
  }

  @Test func theOutlineNeedsTheFrontMatterOnly() throws {
    let cut = String(Self.lessonText.prefix(400))
    let (outline, diagnostics) = Outline.read([
      Self.courseFile, SourceFile(path: "Lessons/kpo/01-kpo-and-lpo.md", text: cut),
    ])
    #expect(diagnostics.isEmpty)
    #expect(outline.lessons["kpo/kpo-and-lpo"]?.objectives.count == 1)
  }

  @Test func lineEndsAndMarksOfOtherSystemsAreRead() {
    let windows = { (text: String) in "\u{FEFF}" + text.replacing("\n", with: "\r\n") }
    let (course, diagnostics) = Course.assemble([
      SourceFile(path: "Lessons/course.md", text: windows(Self.courseFile.text)),
      SourceFile(path: "Lessons/kpo/01-kpo-and-lpo.md", text: windows(Self.lessonText)),
      SourceFile(path: "Quizzes/kpo/kpo-and-lpo.md", text: windows(Self.quizText)),
    ])
    #expect(diagnostics.map(\.rendered) == [])
    #expect(course.items == Self.course().course.items)
  }

  @Test func controlsAndBadBytesAreNamedWithTheirPlace() {
    var bytes = Array(Self.quizText.utf8)
    bytes[200] = 0xFF
    bytes[300] = 0x1B
    let (_, diagnostics) = Course.assemble([
      Self.courseFile, SourceFile(path: "Lessons/kpo/01-kpo-and-lpo.md", text: Self.lessonText),
      SourceFile(path: "Quizzes/kpo/kpo-and-lpo.md", bytes: bytes),
    ])
    #expect(diagnostics.contains { $0.summary == "the file is UTF-8; these bytes are not" })
    #expect(diagnostics.contains { $0.summary == "control characters do not belong in a text" })
    #expect(diagnostics.allSatisfy { !$0.rendered.contains("\u{1B}") })
  }

  /// Authors' files are cut, doubled and shuffled; nothing crashes and time stays linear.
  @Test func mangledFilesDoNoHarm() {
    var state: UInt64 = 4
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, bound)
    }
    let base = Array((Self.lessonText + "\n" + Self.quizText).utf8)
    for _ in 0..<400 {
      var bytes = base
      for _ in 0..<next(20) + 1 {
        switch next(4) {
        case 0: bytes.remove(at: next(bytes.count))
        case 1: bytes[next(bytes.count)] = UInt8(next(256))
        case 2: bytes.insert(contentsOf: [0x0A, 0x23, 0x20], at: next(bytes.count))
        default: bytes.removeLast(min(bytes.count / 2, next(200)))
        }
        if bytes.count < 10 { bytes = base }
      }
      let (_, diagnostics) = Course.assemble([
        Self.courseFile, SourceFile(path: "Lessons/kpo/01-kpo-and-lpo.md", bytes: bytes),
        SourceFile(path: "Quizzes/kpo/kpo-and-lpo.md", bytes: bytes),
      ])
      _ = diagnostics.map(\.rendered)
    }
    for text in [
      String(repeating: "[", count: 10_000), String(repeating: "## x\n", count: 20_000),
      String(repeating: "a", count: 3_000_000), String(repeating: "`", count: 50_000), "", "---",
      "---\n" + String(repeating: "a: &a [*a, *a]\n", count: 5000) + "---\n",
    ] {
      let (_, diagnostics) = Course.assemble([
        Self.courseFile, SourceFile(path: "Quizzes/kpo/kpo-and-lpo.md", text: text),
      ])
      #expect(!diagnostics.isEmpty)
    }
  }
}
