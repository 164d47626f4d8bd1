import Diagnostics
import Testing

@testable import ContentLint

/// A problem is shown at the line it is in, with a caret under the words.
@Suite struct LocationTests {
  func rendered(_ body: String, _ code: String, _ attributes: String = "") -> String {
    SampleCourse(SampleCourse.item("one", body, attributes)).lint.diagnostics
      .filter { $0.code == code }.map(\.rendered).joined()
  }

  @Test func atAnOption() {
    let body = SampleCourse.sound.replacing(
      "The firm next door\n", with: "The firm next door, which has signed a contract for it\n")
    #expect(
      rendered(body, "Q4") == """
        Quizzes/types/desks.md:10:7: warning: the key is 35 characters longer than the other \
        options on average [Q4]
          - [x] The firm next door, which has signed a contract for it
                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

        """)
  }

  @Test func atAWordOfTheStemOnItsSecondLine() {
    let body = SampleCourse.sound.replacing(
      "Who runs the desk from now on?", with: "\nWho does not run the desk from now on?")
    #expect(
      rendered(body, "Q8") == """
        Quizzes/types/desks.md:9:10: error: a negative in a question is written in capitals, or \
        better, the question is turned [Q8]
          Who does not run the desk from now on?
                   ^~~

        """)
  }

  @Test func atARationale() {
    let body = SampleCourse.sound.replacing(
      "A phone company carries", with: "Like option B it carries")
    #expect(
      rendered(body, "Q22") == """
        Quizzes/types/desks.md:15:8: error: 'option B': options are shuffled, so none has a letter \
        or a place [Q22]
            Like option B it carries the calls, whoever sits at the other end of the line.
                 ^~~~~~~~

        """)
  }

  @Test func trueAndFalseKeepTheirLinesWhicheverStandsFirst() {
    let body = """
      A firm has a desk with a phone. Is it so that a desk is a place?

      - [ ] False
        Short one.
      - [x] True
        This reason has as many words as are wanted here.
      """
    #expect(rendered(body, "Q21").hasPrefix("Quizzes/types/desks.md:11:3:"))
  }

  @Test func atAHintAMistakeAndARow() {
    let typed = ItemRuleTests.typed.replacing(
      "A waiting place has no phone at all.", with: "It has none.")
    #expect(rendered(typed, "Q21").hasPrefix("Quizzes/types/desks.md:12:1:"))
    let hinted = SampleCourse.sound + "\n\n> It is the firm next door."
    #expect(rendered(hinted, "Q18").hasPrefix("Quizzes/types/desks.md:17:1:"))
  }
}
