import Assessment
import Curriculum
import Diagnostics
import Testing

@testable import ContentLint

/// Rules that look at many items at once.
@Suite struct BankRuleTests {
  /// Words of four letters that nothing else uses, so that stems and options share none.
  static func word(_ number: Int) -> String {
    let letters = Array("bdfgklmnprtvz")
    let vowels = Array("aiou")
    return String([
      letters[number % 13], vowels[number / 13 % 4], letters[number / 52 % 13],
      vowels[number / 676 % 4],
    ])
  }

  /// A single choice whose options are made from the words given; the first is the key.
  static func item(_ number: Int, _ options: [String], stem: String? = nil) -> String {
    let question =
      stem ?? "What does \(word(number * 7 + 1500)) \(word(number * 11 + 40)) mean here?"
    let lines = options.enumerated().map { place, text in
      "- [\(place == 0 ? "x" : " ")] \(text)\n"
        + "  This one is so for a reason that number \(number) of this list tells.\n"
    }
    return SampleCourse.item("item-\(number)", question + "\n\n" + lines.joined())
  }

  /// 30 items, of which `count` have the key changed.
  static func bank(_ count: Int, key: String, plain: String) -> SampleCourse {
    SampleCourse(
      (0..<30).map { number in
        let words = (0..<3).map { word(number * 3 + $0) }
        return item(
          number,
          [words[0] + (number < count ? key : plain), words[1] + " soon", words[2] + " long"])
      })
  }

  /// 15 of 30 is the limit that a table of the binomial gives for a third.
  @Test(arguments: [(15, true), (14, false)]) func theLongestOptionIsTheKey(
    count: Int, isFound: Bool
  ) {
    let course = Self.bank(count, key: " a bit longer", plain: " here")
    let places = course.lint.diagnostics.filter { $0.code == "Q5" }.map(\.location.path)
    #expect(places.contains("Quizzes") == isFound)
  }

  @Test(arguments: [(15, true), (14, false)])
  func theShortestOptionIsTheKey(count: Int, isFound: Bool) {
    let course = Self.bank(count, key: "", plain: " here")
    let problems = course.lint.diagnostics.filter {
      $0.code == "Q5" && $0.location.path == "Quizzes"
    }
    #expect(!problems.isEmpty == isFound)
    #expect(problems.allSatisfy { $0.summary.contains("shortest") })
  }

  /// Lessons are tested more strictly, as there are many of them.
  @Test(arguments: [(18, true), (15, false)]) func aLessonIsTestedByItself(
    count: Int, isFound: Bool
  ) {
    let course = Self.bank(count, key: " a bit longer", plain: " here")
    let places = course.lint.diagnostics.filter { $0.code == "Q5" }.map(\.location.path)
    #expect(places.contains(SampleCourse.quizPath) == isFound)
  }

  @Test func rulesOfThumbThatPayAreFound() {
    let far = { (number: Int) in Self.word(number + 400) }
    let strategies: [(String, (Int) -> [String])] = [
      ("the longest option", { [Self.word($0) + " goes on longer", "soon " + far($0), "later"] }),
      ("the shortest option", { [Self.word($0), "soon " + far($0), "later than now"] }),
      ("the option of middle length", { [Self.word($0) + " mid", far($0), "later than now"] }),
      ("the option with most words of the stem", { [Self.word($0 * 7 + 1500), "soon", "late"] }),
      ("the option most like the others", { _ in ["gold paint", "gold plate", "iron paint"] }),
      ("the first careful option", { ["may " + Self.word($0), "do " + far($0), "go later"] }),
    ]
    for (name, options) in strategies {
      let course = SampleCourse((0..<24).map { Self.item($0, options($0)) })
      let found = course.lint.diagnostics.filter { $0.code == "Q7" }.map(\.summary)
      #expect(found.contains { $0.hasPrefix("picking \(name) scores") }, "\(name): \(found)")
    }
    let fair = Self.bank(3, key: " a bit longer", plain: " here")
    #expect(!fair.found.contains("error Q7"))
  }

  @Test(arguments: [(2, true), (1, false)]) func negativesAreTheException(count: Int, isFound: Bool)
  {
    let items = (0..<24).map { number in
      Self.item(
        number, [Self.word(number), Self.word(number + 400), Self.word(number + 800)],
        stem: number < count
          ? "Which of the \(Self.word(number)) is NOT \(Self.word(number + 99)) here?" : nil)
    }
    #expect(SampleCourse(items).found.contains("warning Q8") == isFound)
  }

  @Test func absolutesInDistractorsAreCounted() {
    let pick = { (key: String, other: String) in
      SampleCourse(
        (0..<24).map { number in
          Self.item(
            number,
            [
              key + Self.word(number), other + Self.word(number + 400),
              "so " + Self.word(number + 800),
            ])
        })
    }
    let bank = { (course: SampleCourse) in
      course.lint.diagnostics.contains { $0.code == "Q10" && $0.location.path == "Quizzes" }
    }
    #expect(bank(pick("so ", "always ")))
    #expect(!bank(pick("never ", "always ")))
  }

  @Test func vagueWordsInKeysAreCounted() {
    let pick = { (other: String) in
      SampleCourse(
        (0..<24).map { number in
          Self.item(
            number,
            [
              "often " + Self.word(number), other + Self.word(number + 400),
              "so " + Self.word(number + 800),
            ])
        })
    }
    #expect(pick("so ").found.contains("warning Q11"))
    #expect(!pick("may ").found.contains("warning Q11"))
  }

  @Test(arguments: [(2, true), (1, false)])
  func stemWordsInKeysAreTheException(count: Int, isFound: Bool) {
    let items = (0..<24).map { number in
      Self.item(
        number,
        [
          number < count ? Self.word(number * 7 + 1500) : Self.word(number),
          Self.word(number + 400),
          Self.word(number + 800),
        ])
    }
    let lint = SampleCourse(items).lint
    let isBank = lint.diagnostics.contains { $0.code == "Q13" && $0.location.path == "Quizzes" }
    #expect(isBank == isFound)
  }

  /// What four stems have in common points to none of them.
  @Test(arguments: [(3, 3), (4, 0)]) func wordsOfManyStemsAreNoCue(count: Int, found: Int) {
    let items = (0..<24).map { number in
      let isHarbour = number < count
      return Self.item(
        number,
        [
          isHarbour ? "harbour" : Self.word(number), Self.word(number + 400),
          Self.word(number + 800),
        ],
        stem: isHarbour ? "Which harbour is the \(Self.word(number + 99)) one of all?" : nil)
    }
    let problems = SampleCourse(items).lint.diagnostics.filter { $0.code == "Q13" }
    #expect(problems.count { $0.location.path != "Quizzes" } == found)
  }

  @Test func keysThatShareMostWithTheOthersAreCounted() {
    let converging = (0..<24).map { number in
      Self.item(number, ["gold paint", "gold plate", "iron paint"])
    }
    #expect(SampleCourse(converging).found.contains("warning Q14"))
    let apart = (0..<24).map { number in
      Self.item(number, ["gold paint", "iron plate", "tin cans"])
    }
    #expect(!SampleCourse(apart).found.contains("warning Q14"))
  }

  static func truth(_ number: Int, _ isTrue: Bool) -> String {
    let mark = { (isKey: Bool) in isKey ? "x" : " " }
    return SampleCourse.item(
      "item-\(number)",
      """
      Is it so that \(word(number)) means \(word(number + 99)) here, as \(word(number + 200)) says?

      - [\(mark(isTrue))] True
        This one is so for a reason that number \(number) tells.
      - [\(mark(!isTrue))] False
        This one is so for a reason that number \(number) tells.
      """)
  }

  @Test(arguments: [(6, true), (5, true), (4, false), (2, false), (0, true)])
  func trueIsRightAboutHalfTheTime(count: Int, isFound: Bool) {
    let course = SampleCourse((0..<6).map { Self.truth($0, $0 < count) })
    #expect(course.found.contains("warning Q28") == isFound)
  }

  @Test(arguments: [(2, true), (1, false)]) func trueFalseIsTheException(count: Int, isFound: Bool)
  {
    let items = (0..<22).map { number in
      number < count
        ? Self.truth(number, true)
        : Self.item(
          number, [Self.word(number), Self.word(number + 400), Self.word(number + 800)])
    }
    #expect(SampleCourse(items).found.contains("warning Q28") == isFound)
  }

  @Test func stemsThatAreTheSameOrNearlySoAreFound() {
    let options = ["gold", "iron", "zinc"]
    let stem = "A grocer moves the ledgers to Leeds on Monday. Who keeps the ledgers in Leeds?"
    let first = Self.item(0, options, stem: stem)
    #expect(SampleCourse(first, Self.item(1, options, stem: stem)).found.contains("error Q17"))
    let near = Self.item(
      1, options, stem: "A grocer moves ledgers to Leeds on Friday. Who keeps ledgers in Leeds?")
    let found = SampleCourse(first, near).found
    #expect(found.contains("warning Q17") && !found.contains("error Q17"))
    let half = Self.item(0, options, stem: "Who keeps ledgers in Leeds for grocers on Monday?")
    let less = Self.item(1, options, stem: "Who keeps ledgers in Leeds for grocers on Friday?")
    #expect(!SampleCourse(half, less).found.contains { $0.hasSuffix("Q17") })
    let other = Self.item(
      1, options, stem: "A baker sends the ovens to Hull in spring. Who heats the ovens in Hull?")
    #expect(!SampleCourse(first, other).found.contains { $0.hasSuffix("Q17") })
  }

  /// Three rare words in common weigh more than two each that half of the bank has.
  @Test func rareWordsMakeStemsAlike() {
    let commons = [("harbour", "lantern"), ("meadow", "thunder")]
    let items = (0..<24).map { number in
      let (one, two) = commons[number % 2]
      let rare = number < 2 ? "zebra quartz pilgrim" : "\(Self.word(number)) and more"
      return Self.item(
        number, ["gold", "iron", "zinc"], stem: "Is \(one) or \(two) in \(rare) here?")
    }
    let found = SampleCourse(items).lint.diagnostics.filter { $0.code == "Q17" }
    #expect(found.map(\.summary) == ["this stem is nearly that of 'item-0'"])
  }

  @Test func aStemThatTellsAnothersKeyIsFound() {
    let key = Self.item(0, ["Copying the signed ledgers", "Heating ovens", "Sorting spoons"])
    let told = Self.item(
      1, ["gold", "iron", "zinc"],
      stem: "After copying the signed ledgers a clerk leaves. What is the clerk's ring made of?")
    let untold = Self.item(
      1, ["gold", "iron", "zinc"],
      stem: "After copying the ledgers a clerk leaves. What is the clerk's ring made of?")
    #expect(SampleCourse(key, told).found.contains("warning Q18"))
    #expect(!SampleCourse(key, untold).found.contains("warning Q18"))
    let term = Self.item(0, ["The phone desk room", "Heating ovens", "Sorting spoons"])
    let using = Self.item(
      1, ["gold", "iron", "zinc"],
      stem: "In the phone desk room a clerk waits. What is the clerk's ring made of?")
    #expect(!SampleCourse(term, using).found.contains("warning Q18"), "words of the glossary")
  }
}
