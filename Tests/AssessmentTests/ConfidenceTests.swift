import Assessment
import Testing

@Suite struct ConfidenceTests {
  @Test(arguments: [
    ("b!", "b", Confidence.sure), ("b?", "b", .unsure), ("b !", "b", .sure),
    ("a c ?", "a c", .unsure),
    ("1c 2a!", "1c 2a", .sure), ("true!", "true", .sure), ("1200 $ !", "1200 $", .sure),
    ("knowledge process outsourcing ?", "knowledge process outsourcing", .unsure),
    ("  b!  ", "b", .sure),
  ])
  func aMarkBehindTheAnswerIsTakenOff(line: String, answer: String, confidence: Confidence) {
    #expect(Confidence.split(line) == (answer, confidence))
  }

  /// Marks alone, doubled marks, and texts that end with one are answers.
  @Test(arguments: ["!", "?", " ! ", "b!!", "b??", "b?!", "Who pays?", "What a day!", "", "b"])
  func otherLinesStayAsTheyAre(line: String) {
    #expect(Confidence.split(line) == (line, nil))
  }
}
