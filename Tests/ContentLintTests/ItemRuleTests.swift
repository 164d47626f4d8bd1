import Assessment
import Curriculum
import Diagnostics
import Testing

@testable import ContentLint

/// Two versions of an item that differ in what one rule is about.
struct RuleCase: Sendable, CustomTestStringConvertible {
  var finding: String
  var bad: String
  var good: String

  init(_ finding: String, _ bad: String, _ good: String) {
    self.finding = finding
    self.bad = bad
    self.good = good
  }

  /// The sound item with some words replaced.
  init(_ finding: String, _ old: String, bad: String, good: String) {
    self.init(
      finding, SampleCourse.sound.replacing(old, with: bad),
      SampleCourse.sound.replacing(old, with: good))
  }

  var testDescription: String { "\(finding): \(bad.prefix(60))" }
}

@Suite struct ItemRuleTests {
  @Test func aSoundItemIsFoundSound() {
    let course = SampleCourse(SampleCourse.sound)
    #expect(course.readerProblems == [])
    #expect(course.lint.diagnostics.map(\.rendered) == [])
  }

  @Test(arguments: optionCases + wordingCases + rationaleCases + typedCases + displayCases)
  func aRuleFindsWhatItIsAbout(rule: RuleCase) {
    for text in [rule.bad, rule.good] {
      #expect(SampleCourse(text).readerProblems == [], "the reader takes both")
    }
    #expect(SampleCourse(rule.bad).found.contains(rule.finding))
    #expect(!SampleCourse(rule.good).found.contains(rule.finding))
  }

  static let optionCases = [
    RuleCase("error Q3", "The phone company", bad: "None of the above", good: "None of the clerks"),
    RuleCase("error Q3", "The phone company", bad: "Both A and B", good: "Both of the clerks"),
    RuleCase(
      "warning Q4", "The firm next door\n",
      bad: "The firm next door, which has signed a contract for it\n",
      good: "The firm next door by contract\n"),
    // 17 or 18 characters more than the longest other option: far too many, or under 35 %.
    RuleCase("warning Q4", "x", bad: "x", good: "x").replacingOptions(
      ["The firm that moved in here next door", "The owner of it all", "The phone makers"],
      good: [
        "The firm that moved into the old bakery beside the shop and has a canteen there",
        "The owner of the shop who pays for the work each month as ever",
        "The phone company that carries every call of the shop in town",
      ]),
    RuleCase(
      "error Q12", "Who runs the desk from now on?", bad: "Who runs it? It is run by a:",
      good: "Who runs it? It is run by:"
    ).replacingOptions(["Outsider", "Clerk", "Phone company"]),
    RuleCase(
      "error Q15", "The phone company", bad: "The firm", good: "The firm's bank"),
    RuleCase(
      "error Q15", "The phone company", bad: "A firm next door", good: "A firm far away"),
    RuleCase("error Q15", "The phone company", bad: "A firm next door by law", good: "A bank"),
    RuleCase("error Q15", "x", bad: "x", good: "x").replacingOptions(
      ["A firm and a clerk", "A firm", "A bank"], good: ["A firm and no clerk", "A firm", "A bank"]),
    RuleCase("error Q15", "x", bad: "x", good: "x").replacingOptions(
      ["A firm", "A firm and a clerk", "A bank"], good: ["A firm", "A firm and no clerk", "A bank"]),
    RuleCase("error Q15", "x", bad: "x", good: "x").replacingOptions(
      ["10 to 20 clerks", "15 to 25 clerks", "30 to 35 clerks"],
      good: ["10 to 20 clerks", "20 to 25 clerks", "30 to 35 clerks"]),
    RuleCase("error Q15", "x", bad: "x", good: "x").replacingOptions(
      ["A phone desk", "The PD", "A door"], good: ["A phone desk", "The hall", "A door"]),
    RuleCase("warning Q16", "The phone company", bad: "The phone company.", good: "Phone firm"),
    RuleCase("warning Q16", "The phone company", bad: "the phone company", good: "One clerk"),
    RuleCase(
      "warning Q16", "The firm next door\n", bad: "By the firm next door\n",
      good: "A firm next door\n"),
    RuleCase("warning Q16", "x", bad: "x", good: "x").replacingOptions(
      ["Firms", "Banks and their clerks", "Owners of shops"],
      good: ["Firms", "Banks and clerks", "Owners of shops"]),
    RuleCase("warning Q16", "x", bad: "x", good: "x").replacingOptions(
      ["The firms", "Banks and the clerks in them", "Owners of some shops"],
      good: ["The firms here", "Banks and the clerks in them", "Owners of some shops"]),
    RuleCase(
      "warning Q16", "The owner of the shop", bad: "The owner of the shop, or the clerks in it",
      good: "The owner"
    ).replacing("The phone company", with: "The bank"),
  ]

  static let canteen = "A canteen has a building to itself, and a cook works in it."

  static let wordingCases = [
    RuleCase(
      "error Q8", "Who runs the desk from now on?", bad: "Who does not run the desk from now on?",
      good: "Who does NOT run the desk from now on?"),
    RuleCase(
      "error Q8", "Who runs the desk from now on?",
      bad: "Which of these claims about desks is false?",
      good: "What are the false starts at this desk called?"),
    RuleCase(
      "error Q8", "Who runs the desk from now on?", bad: "Who isn't at the desk from now on?",
      good: "Who is at the desk for at least a day, and \"not here\"?"),
    RuleCase(
      "error Q9", "Who runs the desk from now on?", bad: "Who does NOT run the desk from now on?",
      good: "Who runs the desk from now on?"
    ).replacing("The phone company", with: "Nobody, not now"),
    RuleCase(
      "warning Q10", "The owner of the shop", bad: "The owner, always", good: "The owner, now"
    ).replacing("The phone company", with: "Every phone company"),
    RuleCase(
      "warning Q13", "The firm next door\n", bad: "The canteen\n", good: "The waiter\n"
    ).replacing("A shop sends its phone desk to a firm next door.", with: canteen),
    RuleCase(
      "warning Q13", "The phone company", bad: "The bank", good: "The other building"
    ).replacing("A shop sends its phone desk to a firm next door.", with: canteen)
      .replacing("The firm next door", with: "The canteen"),
    RuleCase(
      "warning Q13", "The firm next door\n", bad: "The canteen\n", good: "The phone desk\n"
    ).replacing(
      "A shop sends its phone desk to a firm next door.", with: canteen + " It has a phone desk."
    ).replacing("The phone company", with: "The bank"),
    RuleCase(
      "warning Q18", "A phone company carries", bad: "Ask a company that carries",
      good: "Ask a company that carries"
    ).adding(hint: "It is the firm next door.", good: "Who has signed something?"),
    RuleCase(
      "warning Q18", "A phone company carries", bad: "Some company carries",
      good: "Some company carries"
    ).adding(
      hint: "It is the firm next door, not a bank.",
      good: "Is it the firm next door, or the owner of the shop?"),
    RuleCase(
      "warning Q19", "Who runs the desk from now on?", bad: "Name who runs it.", good: "Who?"),
    RuleCase(
      "warning Q19",
      "A shop sends its phone desk to a firm next door. Who runs the desk from now on?",
      bad: "Who runs the phone desk?", good: "Who runs the phone desk now?"),
    RuleCase(
      "warning Q19", "Who runs the desk",
      bad: String(repeating: "Then they wait. ", count: 25) + "Who runs the desk",
      good: String(repeating: "Then they wait. ", count: 24) + "Who runs the desk"),
    RuleCase(
      "warning Q19",
      "A shop sends its phone desk to a firm next door. Who runs the desk from now on?",
      bad: "Who of the" + String(repeating: " big", count: 58) + "?",
      good: "Who of the" + String(repeating: " big", count: 57) + "?"),
    RuleCase(
      "warning Q20", "A shop sends",
      bad: "An internationally diversified organisation investigating reorganisation possibilities"
        + " simultaneously reconsiders administrative responsibilities and sends",
      good:
        "A big firm thinks about its work. Its people are few, and its rooms are small. It sends"),
    RuleCase(
      "warning Q31", "A shop sends", bad: "The boss says he sends", good: "The boss says they send"),
    RuleCase(
      "warning Q31", "A shop sends", bad: "The boss says she sends",
      good: "The boss is called Maria, and she sends"),
    RuleCase(
      "warning Q31", "The phone company", bad: "The manpower firm", good: "The staffing firm"),
  ]

  static let rationaleCases = [
    RuleCase(
      "error Q21", "A phone company carries the calls, whoever sits at the other end of the line.",
      bad: "That is wrong, as you may see.", good: "That is wrong, as calls are only carried."),
    RuleCase(
      "error Q21", "A phone company carries the calls, whoever sits at the other end of the line.",
      bad: String(repeating: "So it is now. ", count: 12),
      good: String(repeating: "So it is now. ", count: 11)),
    RuleCase(
      "error Q21", "The phone company\n",
      bad: "A phone company carries the calls, whoever sits at the other end of the line.\n",
      good: "A phone company carries no calls, whoever sits at the other end of the line.\n"),
    RuleCase(
      "error Q22", "A phone company carries", bad: "Unlike option B it carries",
      good: "Unlike a good answer. A firm carries"),
    RuleCase(
      "error Q22", "A phone company carries", bad: "Like the second answer it carries",
      good: "The second firm carries"),
    RuleCase(
      "error Q22", "A phone company carries", bad: "As above, a company carries",
      good: "Far above us, a company carries"),
  ]

  static let typed = """
    A desk has a phone and a person. What do we call such a place in full?

    = talking place
    = speaking place
    ! waiting place
      A waiting place has no phone at all.

    The words say what is done at the place, and that is talking to people.
    """

  static let sum = """
    A desk has 12 phones, and every third one rings just now. How many phones ring?

    = 4

    We divide the phones by three: 12 / 3 = 4, so four of them ring.
    """

  static let typedCases = [
    RuleCase(
      "error Q21",
      typed.replacing("A waiting place has no phone at all.", with: "It has no phone."),
      typed.replacing("A waiting place has no phone at all.", with: "It has no phone here.")),
    RuleCase(
      "error Q21", typed + String(repeating: " So", count: 46),
      typed + String(repeating: " So", count: 45)),
    RuleCase("error Q26", typed.replacing("= speaking place\n", with: ""), typed),
    RuleCase(
      "error Q26", typed.replacing("= talking place", with: "= TP"),
      typed.replacing("= speaking place", with: "= TP")),
    RuleCase(
      "warning Q26",
      typed.replacing("! waiting place\n  A waiting place has no phone at all.\n", with: ""), typed),
    RuleCase("error Q27", sum.replacing("12 / 3 = 4", with: "12 / 3 = 5"), sum),
    RuleCase(
      "error Q27",
      sum.replacing("12 / 3 = 4, so four of them ring.", with: "so some of them ring."),
      sum.replacing("12 / 3 = 4, so four of them ring.", with: "so four of them ring.")),
    RuleCase(
      "warning Q18", typed.replacing("such a place", with: "such a speaking place"), typed),
    RuleCase(
      "error proof", sum.replacing("= 4\n", with: "= 4\n! 4\n  This one counts no phone twice.\n"),
      sum.replacing("= 4\n", with: "= 4\n! 5\n  This one counts a phone twice.\n")),
    RuleCase("error proof", "The firm next door\n", bad: "C\n", good: "A\n"),
  ]

  static let displayCases = [
    RuleCase(
      "error Q30", "Who runs",
      bad: "One list:\n\n" + String(repeating: "- a line of it\n", count: 17) + "\nWho runs",
      good: "One list:\n\n" + String(repeating: "- a line of it\n", count: 9) + "\nWho runs"),
    RuleCase(
      "error Q30", "The phone company", bad: "The \u{96FB}\u{8A71} company", good: "The caf\u{E9}"),
    RuleCase(
      "error Q30", "Who runs",
      bad: "\n\n```\n" + String(repeating: "-", count: 73) + "\n```\n\nWho runs",
      good: "\n\n```\n" + String(repeating: "-", count: 72) + "\n```\n\nWho runs"),
    RuleCase(
      "error Q30", "Who runs", bad: "\n\n```diagram:\n--\n```\n\nWho runs",
      good: "\n\n```diagram: a line\n--\n```\n\nWho runs"),
  ]
}

extension RuleCase {
  /// In both versions.
  func replacing(_ old: String, with new: String) -> RuleCase {
    RuleCase(finding, bad.replacing(old, with: new), good.replacing(old, with: new))
  }

  func replacing(good old: String, with new: String) -> RuleCase {
    RuleCase(finding, bad, good.replacing(old, with: new))
  }

  func adding(hint: String, good other: String) -> RuleCase {
    RuleCase(finding, bad + "\n\n> " + hint, good + "\n\n> " + other)
  }

  /// Other option texts; the good version keeps them unless it has its own.
  func replacingOptions(_ texts: [String], good others: [String]? = nil) -> RuleCase {
    let old = ["The firm next door\n", "The owner of the shop\n", "The phone company\n"]
    func changed(_ item: String, _ texts: [String]) -> String {
      zip(old, texts).reduce(item) { $0.replacing("] " + $1.0, with: "] \($1.1)\n") }
    }
    return RuleCase(finding, changed(bad, texts), changed(good, others ?? texts))
  }
}
