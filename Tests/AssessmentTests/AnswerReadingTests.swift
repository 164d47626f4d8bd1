import Assessment
import Testing

@Suite struct AnswerReadingTests {
  func read(_ line: String, _ item: Item, _ shown: [Int] = [0, 1, 2, 3]) -> Response? {
    let size =
      switch item.answer {
      case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options):
        options.count
      case .ordering(let steps, _): steps.count
      case .matching(let matching): matching.targets.count
      case .term, .number: 0
      }
    let arrangement = Arrangement(shown: Array(shown.filter { $0 < size }))
    if case .response(let response) = item.read(line, arrangement: arrangement) { return response }
    return nil
  }

  @Test(arguments: ["b", "B", "b)", "(b)", "b.", " b ", "= b", "the signature", "Sig", "the sig"])
  func singleChoice(line: String) {
    #expect(read(line, Sample.single) == .choice(1))
  }

  @Test func beginningsMustBeUnambiguous() {
    #expect(read("nei", Sample.single) == .choice(2))
    #expect(read("the", Sample.single) == nil)
    #expect(read("d", Sample.single) == nil)
    #expect(read("", Sample.single) == nil)
  }

  @Test func lettersFollowTheLayout() {
    #expect(read("a", Sample.single, [2, 0, 1]) == .choice(2))
    #expect(read("c", Sample.single, [2, 0, 1]) == .choice(1))
  }

  @Test(arguments: ["t", "T", "true", "yes", "a"]) func truth(line: String) {
    #expect(read(line, Sample.truth) == .choice(0))
  }

  @Test(arguments: ["f", "FALSE", "no", "b"]) func untruth(line: String) {
    #expect(read(line, Sample.truth) == .choice(1))
  }

  @Test(arguments: ["a c", "ca", "A, C", "a and c", "c;a", "payroll, claims", "a)c)"])
  func multipleChoice(line: String) {
    #expect(read(line, Sample.multiple) == .choices([0, 2]))
  }

  @Test(arguments: ["a", "a b c", "a a", "a z", "payroll", "payroll, nothing", "?"])
  func multipleChoiceUnreadable(line: String) {
    #expect(read(line, Sample.multiple) == nil)
  }

  @Test(arguments: ["b a c d", "bacd", "b,a,c,d", "b > a > c > d", "b then a then c then d"])
  func ordering(line: String) {
    #expect(read(line, Sample.ordering) == .order([1, 0, 2, 3]))
  }

  @Test(arguments: ["b a c", "a a b c", "a b c d e", "plan"]) func orderingUnreadable(line: String)
  {
    #expect(read(line, Sample.ordering) == nil)
  }

  @Test(arguments: ["1a 2b 3a", "1-a, 2=b, 3:a", "3a 1a 2b", "1 a 2 b 3 a", "a b a", "1A2B3A"])
  func matching(line: String) {
    #expect(read(line, Sample.matching) == .matches([0, 1, 0]))
  }

  @Test(arguments: ["1a 2b", "1a 2b 3c", "1a 1b 3a", "a b", "1 2 3", "4a 1a 2b", "9999999999a"])
  func matchingUnreadable(line: String) {
    #expect(read(line, Sample.matching) == nil)
  }

  @Test(arguments: [
    ("80", 80), ("80%", 80), ("80 %", 80), ("80 percent", 80), ("1,200", 1200), ("1 200", 1200),
    ("0.5", 0.5), ("-3", -3), ("1,5", 1.5), ("1'234'567", 1_234_567), (".5", 0.5),
  ])
  func number(line: String, value: Double) {
    #expect(read(line, Sample.number) == .number(value))
  }

  @Test(arguments: [
    "eighty", "80 apples", "80 hours", "1,2,3", "1.2.3", "4/5", "80..", "1.200,5", "",
  ])
  func numberUnreadable(line: String) {
    #expect(read(line, Sample.number) == nil)
  }

  static let plainNumber = Sample.item(.number(NumberKey(value: 28, rationale: "Counted.")))

  /// Arithmetic, multiples and other bases are no plain numbers: asked again, at no cost.
  @Test(arguments: [
    "28/2", "28x99", "28k", "28 million", "2.8e1", "0x1c", "56/2", "28=28", "28 k", "28+1",
    "12.000", "1.250",
  ])
  func whatIsNoPlainNumberIsAskedAgain(line: String) {
    #expect(read(line, Self.plainNumber) == nil)
  }

  @Test(arguments: [
    ("28 wrong fields", 28.0), ("28", 28), ("0.125", 0.125), ("12,000", 12_000), ("12000", 12_000),
    ("12.5", 12.5),
  ])
  func whatWasCountedMayStandBehind(line: String, value: Double) {
    #expect(read(line, Self.plainNumber) == .number(value))
  }

  @Test func moneyMayHaveItsSignInFront() {
    let item = Sample.item(.number(NumberKey(value: 9600, unit: "$", rationale: "Sum.")))
    #expect(read("$9,600", item) == .number(9600))
    #expect(read("9600 dollars", item) == .number(9600))
    #expect(read("9600 %", item) == nil)
  }

  /// Whatever is typed, there is an answer or a message.
  @Test func nothingTypedDoesHarm() {
    var state: UInt64 = 99
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    let pieces = [
      "a", "b", "1", "=", " ", ",", "%", "\u{1B}[2J", "\u{0}", "é", "日本", "👍🏽", "-", ".", "'",
      "e\u{301}", "\u{202E}", "9", "and", "(", ")", ";", "$", "\u{FFFD}",
    ]
    for _ in 0..<600 {
      let line = (0..<next(12)).map { _ in pieces[Int(next(UInt64(pieces.count)))] }.joined()
      for item in Sample.all {
        if case .response(let response) = item.read(line, arrangement: Sample.plain) {
          _ = item.grade(response)
          _ = item.feedback(for: response, revealing: true)
        }
      }
    }
    let huge = String(repeating: "a1 ", count: 20_000)
    for item in Sample.all { _ = item.read(huge, arrangement: Sample.plain) }
  }
}
