import Assessment
import Diagnostics
import Testing

@testable import ContentLint

@Suite struct TypedVariantsTests {
  static func row(_ name: String, _ accepted: [String]) -> [Int] {
    let item = Item(
      id: "one", objective: "know", level: .recall, stem: "What is it?",
      answer: .term(TermKey(accepted: accepted, rationale: "Because.")),
      location: SourceLocation(path: "a.md", line: 1))
    let row = TypedVariants.table([item]).first { $0.name == name }
    return row.map { [$0.accepted, $0.close, $0.refused, $0.without] } ?? []
  }

  @Test(arguments: [
    ("other case", "nearshore", [1, 0, 0, 0]), ("double space", "nearshore", [0, 0, 0, 1]),
    ("double space", "near shore", [1, 0, 0, 0]), ("final stop", "KPO", [1, 0, 0, 0]),
    ("hyphen or none", "back-office", [2, 0, 0, 0]),
    ("hyphen or none", "back office", [1, 0, 0, 0]),
    ("hyphen or none", "KPO", [0, 0, 0, 1]), ("article or none", "the client", [1, 0, 0, 0]),
    ("article or none", "client", [1, 0, 0, 0]),
    ("US or UK spelling", "call centre", [1, 0, 0, 0]),
    ("US or UK spelling", "client", [0, 0, 0, 1]),
    ("straight or curly apostrophe", "client's desk", [1, 0, 0, 0]),
    ("one-letter slip", "nearshore", [0, 1, 0, 0]), ("one-letter slip", "KPO", [0, 0, 1, 0]),
    ("plural", "vendor", [0, 1, 0, 0]), ("plural", "desks", [0, 1, 0, 0]),
  ])
  func eachWayOfTypingIsGraded(name: String, form: String, counts: [Int]) {
    #expect(Self.row(name, [form]) == counts)
  }

  @Test func thereAreNineWays() { #expect(TypedVariants.table([]).count == 9) }
}
