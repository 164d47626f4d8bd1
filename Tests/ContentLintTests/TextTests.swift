import Testing

@testable import ContentLint

/// What rules know about words, sentences, numbers and chance.
@Suite struct TextTests {
  @Test(arguments: [
    ("cat", 1), ("table", 2), ("outsourcing", 3), ("process", 2), ("processes", 3), ("asked", 1),
    ("wanted", 2), ("make", 1), ("makes", 1), ("idea", 2), ("business", 3), ("company", 3),
    ("India", 3), ("the", 1), ("24", 1), ("rejected", 3), ("services", 3),
  ])
  func syllablesAreCounted(word: String, count: Int) {
    #expect(ReadingLevel.syllables(in: word.lowercased()) == count)
  }

  /// 6 words with 7 syllables in one sentence: 0.39 * 6 + 11.8 * 7 / 6 - 15.59, and
  /// 206.835 - 1.015 * 6 - 84.6 * 7 / 6.
  @Test func readingLevelsFollowTheFormulas() {
    let level = ReadingLevel("The cat sat on the table.")
    #expect(abs(level.grade - 0.5167) < 0.001)
    #expect(abs(level.ease - 102.045) < 0.001)
  }

  @Test func taughtTermsDoNotMakeATextHard() {
    let text = "The administration sat on the table."
    let taught = ReadingLevel(text, excluding: [Words.stem("administration")])
    #expect(taught.grade < ReadingLevel(text).grade - 5)
    #expect(taught.words == 6)
  }

  @Test(arguments: [
    ("One. Two? Three!", ["One.", "Two?", "Three!"]),
    ("It costs 3.5 dollars, i.e. little. Why?", ["It costs 3.5 dollars, i.e. little.", "Why?"]),
    ("She says: \"It is BPO.\" Is she right?", ["She says: \"It is BPO.\"", "Is she right?"]),
    ("Dr. Lee asks. What now", ["Dr. Lee asks.", "What now"]),
    ("He said \"Why? Because.\" then left.", ["He said \"Why?", "Because.\" then left."]),
    ("", []),
  ])
  func textFallsIntoSentences(text: String, sentences: [String]) {
    #expect(Sentences.list(text) == sentences)
  }

  @Test(arguments: [
    ("services", "service"), ("outsourced", "outsourcing"), ("companies", "company"),
    ("client's", "client"), ("applied", "apply"), ("rejections", "rejection"),
  ])
  func formsOfAWordHaveOneStem(form: String, other: String) {
    #expect(Words.stem(form) == Words.stem(other))
  }

  @Test(arguments: [("party", "part"), ("business", "busy"), ("process", "proceed")])
  func otherWordsKeepTheirOwn(word: String, other: String) {
    #expect(Words.stem(word) != Words.stem(other))
  }

  @Test(arguments: [
    ("12 / 3 = 4", true), ("340 / 425 = 80 %", true), ("340 / 425 = 0.8", true),
    ("2 + 3 \u{D7} 4 = 14", true), ("2 + 3 \u{D7} 4 = 20", false), ("10 / 3 = 3.33", true),
    ("10 / 3 = 3.4", false), ("90,000 + 12,000 = $102,000", true), ("1,000 - 1 = 998", false),
    ("25 % \u{D7} 200 = 50", true),
  ])
  func sumsAreDone(text: String, isRight: Bool) throws {
    let sum = try #require(Sum.all(in: "We see that " + text + " in the end.").first)
    #expect(sum.isRight == isRight, "\(sum.computed)")
  }

  @Test func whatIsNoSumIsLeftAlone() {
    #expect(Sum.all(in: "So BPO = outsourcing, x = 4.").isEmpty)
  }

  @Test(arguments: [
    ("10 to 20", "15 to 25", true), ("10 to 20", "20 to 30", false), ("over 10", "12-15", true),
    ("under 10", "over 10", false), ("more than 5", "less than 6", true),
  ])
  func rangesOverlap(one: String, other: String, isSo: Bool) throws {
    let first = try #require(NumberRange(one))
    #expect(first.overlaps(try #require(NumberRange(other))) == isSo)
  }

  @Test(arguments: ["10", "none", "10 and some", "3 days in 2 weeks"])
  func otherTextsAreNoRange(text: String) { #expect(NumberRange(text) == nil) }

  /// The limits that a table of the binomial gives at 5 %.
  @Test(arguments: [(15, 30, 3.0), (42, 100, 3), (79, 200, 3), (13, 30, 4), (33, 100, 4)])
  func chancesAreExact(count: Int, total: Int, options: Double) {
    let trials = [Double](repeating: 1 / options, count: total)
    #expect(Chances.atLeast(count, of: trials) < 0.05)
    #expect(Chances.atLeast(count - 1, of: trials) >= 0.05)
    #expect(Chances.atLeast(0, of: trials) == 1)
    #expect(Chances.atLeast(total + 1, of: trials) == 0)
  }

  @Test func chancesMayDiffer() {
    #expect(abs(Chances.atLeast(1, of: [0.5, 0.25]) - 0.625) < 1e-12)
    #expect(abs(Chances.atLeast(2, of: [0.5, 0.25]) - 0.125) < 1e-12)
  }

  @Test(arguments: [
    (0, 1970, 1), (30, 1970, 1), (31, 1970, 2), (19_782, 2024, 2), (19_783, 2024, 3),
    (-1, 1969, 12),
    (20_453, 2025, 12), (20_454, 2026, 1),
  ])
  func daysFallIntoMonths(day: Int, year: Int, month: Int) {
    #expect(YearAndMonth(ofDay: day) == YearAndMonth(year: year, month: month))
  }
}
