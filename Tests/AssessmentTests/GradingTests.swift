import Assessment
import Testing

@Suite struct GradingTests {
  @Test func everyKeyIsRight() {
    for item in Sample.all {
      let grade = item.grade(Sample.key(item))
      #expect(grade.verdict == .right && grade.credit == 1)
    }
  }

  @Test func wrongOptionsAreWrong() {
    for index in 1...2 { #expect(Sample.single.grade(.choice(index)).verdict == .wrong) }
    #expect(Sample.truth.grade(.choice(0)).credit == 0)
    #expect(Sample.single.grade(.choice(77)).verdict == .wrong)
    #expect(Sample.single.grade(.term("The review")).verdict == .wrong)
  }

  @Test func multipleChoiceCountsPerOption() {
    #expect(Sample.multiple.grade(.choices([0, 2])).credit == 1)
    #expect(Sample.multiple.grade(.choices([0, 1])).credit == 0)
    #expect(Sample.multiple.grade(.choices([1, 3])).credit == 0)
    let three = Sample.multiple.grade(.choices([0, 1, 2]))
    #expect(three.verdict == .partly && three.credit == 0.5)
  }

  @Test func orderingCountsPairs() {
    #expect(Sample.ordering.grade(.order([1, 0, 2, 3])).credit == 5.0 / 6)
    #expect(Sample.ordering.grade(.order([3, 2, 1, 0])).credit == 0)
    #expect(Sample.ordering.grade(.order([0, 0, 0, 0])).verdict == .wrong)
    #expect(Sample.ordering.grade(.order([])).verdict == .wrong)
  }

  @Test func matchingCountsRows() {
    let grade = Sample.matching.grade(.matches([0, 0, 0]))
    #expect(grade.verdict == .partly && abs(grade.credit - 2.0 / 3) < 1e-12)
    #expect(Sample.matching.grade(.matches([1, 0, 1])).verdict == .wrong)
    #expect(Sample.matching.grade(.matches([])).verdict == .wrong)
  }

  @Test(arguments: [
    "nearshore outsourcing", "Nearshore Outsourcing", "nearshore  outsourcing",
    "nearshore outsourcing.", "near-shore outsourcing", "the nearshore outsourcing",
    "nearshoring", "near shore outsourcing", "\u{201C}nearshoring\u{201D}",
  ])
  func formsOfATermAreRight(text: String) {
    let grade = Sample.term.grade(.term(text))
    #expect(grade.verdict == .right && grade.remark == nil, "\(text)")
  }

  @Test(arguments: ["nearshore outsorcing", "nearshorng", "nearshore outsourcings"])
  func closeMisspellingsCountAndAreShown(text: String) {
    let grade = Sample.term.grade(.term(text))
    #expect(grade.verdict == .right)
    #expect(grade.remark != nil, "\(text)")
  }

  @Test(arguments: [
    "offshore outsourcing", "ofshore outsourcing", "onshore outsourcing", "outsourcing", "shore",
    "",
  ])
  func otherTermsAreWrong(text: String) {
    #expect(Sample.term.grade(.term(text)).verdict == .wrong, "\(text)")
  }

  @Test func britishAndAmericanSpellingsAreOne() {
    let key = TermKey(accepted: ["organisational programme centre"], rationale: "Yes.")
    let item = Sample.item(.term(key))
    #expect(item.grade(.term("organizational program center")).remark == nil)
    #expect(item.grade(.term("organizational program center")).verdict == .right)
    let labour = Sample.item(.term(TermKey(accepted: ["labour cost"], rationale: "Yes.")))
    #expect(labour.grade(.term("Labor Cost")) == Grade(credit: 1, verdict: .right))
  }

  @Test func shortTermsMustBeExactButForAPlural() {
    let item = Sample.item(.term(TermKey(accepted: ["KPO"], rationale: "Yes.")))
    #expect(item.grade(.term("kpo")).verdict == .right)
    #expect(item.grade(.term("KPOs")).verdict == .right)
    #expect(item.grade(.term("BPO")).verdict == .wrong)
    #expect(item.grade(.term("LPO")).verdict == .wrong)
  }

  @Test func numbersHaveTheirTolerance() {
    #expect(Sample.number.grade(.number(81)).verdict == .right)
    #expect(Sample.number.grade(.number(81.01)).verdict == .wrong)
    #expect(Sample.number.grade(.number(.nan)).verdict == .wrong)
    #expect(Sample.number.grade(.number(.infinity)).verdict == .wrong)
  }

  @Test func guessingFollowsTheType() {
    #expect(Sample.single.guessing == 1.0 / 3)
    #expect(Sample.truth.guessing == 0.5)
    #expect(Sample.multiple.guessing == 1.0 / 6)
    #expect(Sample.ordering.guessing == 1.0 / 24)
    #expect(Sample.matching.guessing == 1.0 / 8)
    #expect(Sample.term.guessing == 0 && Sample.number.guessing == 0)
  }

  @Test func nothingPointsToTheKeyBeforeItIsRevealed() {
    let wrong: [(Item, Response, String)] = [
      (Sample.single, .choice(1), "Support work."), (Sample.multiple, .choices([0, 1]), "Three."),
      (Sample.ordering, .order([3, 2, 1, 0]), "That is the cycle."),
      (Sample.matching, .matches([0, 0, 0]), "Who the work faces."),
      (Sample.term, .term("offshore outsourcing"), "The country is near."),
      (Sample.number, .number(85), "340 of 425."),
    ]
    for (item, response, secret) in wrong {
      let hidden = item.feedback(for: response, revealing: false)
      #expect(hidden.key == nil)
      #expect(!hidden.points.contains { $0.text.contains(secret) })
      let shown = item.feedback(for: response, revealing: true)
      #expect(shown.key == item.keyText)
      #expect(shown.points.contains { $0.text.contains(secret) })
    }
  }

  @Test func expectedMistakesGetTheirOwnRationale() {
    let term = Sample.term.feedback(for: .term("offshore outsourcing"), revealing: false)
    #expect(term.points.map(\.text) == ["That is far away."])
    let number = Sample.number.feedback(for: .number(85), revealing: false)
    #expect(number.points.map(\.text) == ["Counted twice."])
  }

  @Test func layoutsAreFairAndNeverShowTheRightOrder() {
    var generator = Counting()
    var counts = [0, 0, 0]
    for _ in 0..<3000 {
      let shown = Arrangement(for: Sample.single, using: &generator).shown
      #expect(shown.sorted() == [0, 1, 2])
      counts[shown.firstIndex(of: 0) ?? 0] += 1
      #expect(Arrangement(for: Sample.ordering, using: &generator).shown != [0, 1, 2, 3])
      #expect(Arrangement(for: Sample.truth, using: &generator).shown == [0, 1])
    }
    // Chi-square with 2 degrees of freedom, p = 0.001.
    let square = counts.reduce(0.0) { $0 + (Double($1) - 1000) * (Double($1) - 1000) / 1000 }
    #expect(square < 13.8, "\(counts)")
  }
}

/// SplitMix64, so that the test draws the same every time.
struct Counting: RandomNumberGenerator {
  var state: UInt64 = 20_261_123
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
