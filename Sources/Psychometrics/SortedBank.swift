/// Many items, kept so that the best next one is found without looking at all of them: in groups of
/// equal discrimination and guessing, each sorted by difficulty. Within a group the predicted
/// probability falls with difficulty, and the expected information has one peak: its logarithm,
/// 2x - 2 log(1 + e^x) - log(c + e^x) with x = a (theta - b), is concave, and stays of one peak when
/// averaged over a normal belief (Ibragimov 1956). So a binary search per group is enough. With
/// thousands of different a or c it is no faster than looking at all items.
public struct SortedBank: Sendable {
  private struct Group {
    var discrimination: Double
    var guessing: Double
    /// The different difficulties, ascending, and for each where its items begin in `places`.
    var difficulties: [Double] = []
    var starts: [Int] = []
    /// Places in the given list, by difficulty and then ascending.
    var places: [Int] = []

    func item(_ level: Int) -> ItemParameters {
      ItemParameters(
        discrimination: discrimination, difficulty: difficulties[level], guessing: guessing)
    }

    func places(_ level: Int) -> ArraySlice<Int> {
      places[starts[level]..<(level + 1 < starts.count ? starts[level + 1] : places.count)]
    }
  }

  private var groups: [Group] = []

  public init(_ items: [ItemParameters]) {
    let order = items.indices.sorted { left, right in
      let (one, other) = (items[left], items[right])
      return (one.discrimination, one.guessing, one.difficulty, left)
        < (other.discrimination, other.guessing, other.difficulty, right)
    }
    for place in order {
      let item = items[place]
      if groups.last?.discrimination != item.discrimination
        || groups.last?.guessing != item.guessing
      {
        groups.append(Group(discrimination: item.discrimination, guessing: item.guessing))
      }
      let last = groups.count - 1
      if groups[last].difficulties.last != item.difficulty {
        groups[last].difficulties.append(item.difficulty)
        groups[last].starts.append(groups[last].places.count)
      }
      groups[last].places.append(place)
    }
  }

  /// The item whose predicted probability is nearest to a target; of equals the first in the list.
  /// nil when all are excluded.
  public func nearest(
    to target: Double, for belief: NormalBelief, excluding excluded: Set<Int> = []
  ) -> Int? {
    best(excluding: excluded) { item in
      -abs(belief.probability(of: item) - target)
    } peak: { group in
      firstLevel(of: group) { belief.probability(of: group.item($0)) < target }
    }
  }

  /// The item that is expected to tell most; of equals the first in the list. nil when all are
  /// excluded.
  public func mostInformative(
    for belief: NormalBelief, excluding excluded: Set<Int> = []
  ) -> Int? {
    best(excluding: excluded) { item in
      belief.information(of: item)
    } peak: { group in
      firstLevel(of: group) { level in
        level + 1 == group.difficulties.count
          || belief.information(of: group.item(level + 1))
            < belief.information(of: group.item(level))
      }
    }
  }

  /// The best of the nearest free items on both sides of each group's peak.
  private func best(
    excluding excluded: Set<Int>, worth: (ItemParameters) -> Double, peak: (Group) -> Int
  ) -> Int? {
    var best: (worth: Double, place: Int)?
    for group in groups {
      let peak = peak(group)
      for levels in [
        stride(from: peak, to: group.difficulties.count, by: 1),
        stride(from: peak - 1, to: -1, by: -1),
      ] {
        for level in levels {
          guard let place = group.places(level).first(where: { !excluded.contains($0) }) else {
            continue
          }
          let found = (worth: worth(group.item(level)), place: place)
          if best.map({ (found.worth, -found.place) > ($0.worth, -$0.place) }) ?? true {
            best = found
          }
          break
        }
      }
    }
    return best?.place
  }

  /// The first level at which a condition holds that, once it holds, holds for all higher ones.
  private func firstLevel(of group: Group, where condition: (Int) -> Bool) -> Int {
    var low = 0
    var high = group.difficulties.count
    while low < high {
      let middle = (low + high) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
