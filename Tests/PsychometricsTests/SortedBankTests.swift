import Psychometrics
import Testing

@Suite struct SortedBankTests {
  /// Items with few kinds of guessing and any difficulty, some of them equal.
  static func items(_ count: Int, seed: UInt64) -> [ItemParameters] {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    return (0..<count).map { _ in
      let fine = next() < 0.8
      let difficulty = next() * 8 - 4
      return ItemParameters(
        discrimination: next() < 0.5 ? 1 : 1.7,
        difficulty: fine ? difficulty : difficulty.rounded(),
        guessing: [0, 0.25, 1.0 / 3, 0.5][Int(next() * 4)])
    }
  }

  static func exhaustive(
    _ items: [ItemParameters], _ excluded: Set<Int>, _ worth: (ItemParameters) -> Double
  ) -> Int? {
    items.indices.filter { !excluded.contains($0) }
      .map { (worth: worth(items[$0]), place: $0) }
      .max { ($0.worth, -$0.place) < ($1.worth, -$1.place) }?.place
  }

  @Test(arguments: [1, 2, 7, 60, 300])
  func findsWhatLookingAtAllFinds(count: Int) {
    let items = Self.items(count, seed: UInt64(count))
    let bank = SortedBank(items)
    for (step, mean) in stride(from: -3.0, through: 3, by: 1.5).enumerated() {
      let belief = NormalBelief(mean: mean, standardDeviation: 0.2 + 0.25 * Double(step))
      var near: Set<Int> = []
      var telling: Set<Int> = []
      for _ in 0..<12 {
        let nearest = Self.exhaustive(items, near) { -abs(belief.probability(of: $0) - 0.8) }
        #expect(bank.nearest(to: 0.8, for: belief, excluding: near) == nearest)
        if let nearest { near.insert(nearest) }
        let most = Self.exhaustive(items, telling) { belief.information(of: $0) }
        #expect(bank.mostInformative(for: belief, excluding: telling) == most)
        if let most { telling.insert(most) }
      }
    }
  }

  @Test func nothingToFindIsNil() {
    let belief = NormalBelief(mean: 0, standardDeviation: 1)
    #expect(SortedBank([]).nearest(to: 0.8, for: belief) == nil)
    #expect(SortedBank([]).mostInformative(for: belief) == nil)
    let one = SortedBank([ItemParameters(difficulty: .nan, guessing: .infinity)])
    #expect(one.nearest(to: .nan, for: belief) == 0)
    #expect(one.mostInformative(for: belief, excluding: [0]) == nil)
  }
}
