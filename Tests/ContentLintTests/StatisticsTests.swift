import Assessment
import Curriculum
import Diagnostics
import Testing

@testable import ContentLint

@Suite struct StatisticsTests {
  static let numbers = SampleCourse(
    SampleCourse.item("one", SampleCourse.sound, "`exam`"),
    SampleCourse.item(
      "two",
      SampleCourse.sound.replacing(
        "Who runs the desk from now on?", with: "Who does NOT run it now?"
      )
      .replacing("The firm next door\n", with: "The firm next door, often\n")
    )
    .replacing("level: 1", with: "level: 3"),
    BankRuleTests.truth(3, true), SampleCourse.item("four", ItemRuleTests.typed)
  ).lint.statistics

  @Test func contentsAreCounted() {
    let numbers = Self.numbers
    #expect(numbers.items == 4 && numbers.sealed == 1 && numbers.negatives == 1)
    #expect(numbers.levels == [3, 0, 1])
    #expect(numbers.types == [.scenario: 2, .trueFalse: 1, .term: 1])
    #expect(numbers.trueFalse == 1 && numbers.trueKeys == 1 && numbers.singles == 2)
  }

  @Test func cuesAreCounted() throws {
    let vague = try #require(Self.numbers.cueWords.last)
    #expect(
      [vague.keys, vague.keyTotal, vague.distractors, vague.distractorTotal] == [1, 2, 0, 4])
    #expect(Self.numbers.lengths.map(\.share) == [0.5, 0])
    #expect(Self.numbers.strategies.map(\.name) == GuessingStrategy.allCases.map(\.rawValue))
    let longest = try #require(Self.numbers.strategies.first)
    #expect(longest.share == 0.5 && abs(longest.chance - 1.0 / 3) < 1e-12)
  }

  @Test func readingIsMeasured() {
    #expect(Self.numbers.lessonEase.map(\.lesson) == ["types/desks"])
    #expect(Self.numbers.typedVariants.first?.accepted == 2)
  }
}
