import Diagnostics
import Testing

@Suite struct ClosestMatchTests {
  let topics = ["meaning", "types", "kpo", "pros-cons"]

  @Test(arguments: [
    ("kpoo", "kpo"), ("tpyes", "types"), ("meanign", "meaning"), ("pros", "pros-cons"),
    ("TYPES", "types"), ("proscons", "pros-cons"),
  ])
  func slipsAreUnderstood(typed: String, meant: String) {
    #expect(closestMatch(to: typed, among: topics) == meant)
  }

  @Test(arguments: ["", "xyz", "quiz", "k", "completely different"])
  func otherWordsAreNot(typed: String) {
    #expect(closestMatch(to: typed, among: topics) == nil)
  }

  @Test func distancesCountSwapsOnce() {
    #expect(editDistance(Array("abcd"), Array("abdc")) == 1)
    #expect(editDistance(Array("kitten"), Array("sitting")) == 3)
    #expect(editDistance([], Array("abc")) == 3)
  }
}
