import Assessment
import Diagnostics
import Testing

@testable import Tutoring

/// Where the key stands is left to chance (rule Q6 of the item writing rules): counts over 10,000
/// seeds stay below the 99 % point of the chi-square distribution.
@Suite struct ShufflingTests {
  /// 99 % points for 2, 3 and 5 degrees of freedom.
  static let limits = [3: 9.210, 4: 11.345, 6: 15.086]

  @Test(arguments: [3, 4, 6], [true, false])
  func everyPlaceIsAsLikely(count: Int, bySeed: Bool) throws {
    let options = (0..<count).map {
      Option(text: "\($0)", isKey: $0 == 0, rationale: "Because.")
    }
    let item = Item(
      id: "one", objective: "know", level: .recall, stem: "Which?", answer: .singleChoice(options),
      location: SourceLocation(path: "a.md", line: 1))
    var counts = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for number in 0..<10_000 {
      var generator =
        bySeed
        ? SeededGenerator(seed: UInt64(number), layoutOf: 0)
        : SeededGenerator(seed: 7, layoutOf: number)
      let shown = Arrangement(for: item, using: &generator).shown
      for (place, index) in shown.enumerated() { counts[index][place] += 1 }
    }
    let expected = 10_000 / Double(count)
    let limit = try #require(Self.limits[count])
    for option in counts {
      let chiSquare = option.reduce(0) {
        $0 + (Double($1) - expected) * (Double($1) - expected) / expected
      }
      #expect(chiSquare < limit, "\(option)")
    }
  }
}
