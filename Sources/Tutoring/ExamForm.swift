internal import Assessment
internal import Curriculum

/// Draws the items of one exam from the sealed ones: some of each lesson, the levels in their shares,
/// those first that were seen least in earlier exams. The same seed and the same earlier exams give
/// the same form.
struct ExamForm {
  private let course: Course
  private let seen: [ItemID: Int]
  private var generator: SeededGenerator
  private var chosen: [Item] = []
  private var levelCounts: [Level: Int] = [:]

  /// The items in the order in which they are asked.
  static func items(
    of scope: ExamScope, course: Course, earlier: some Sequence<ExamRecord>, seed: UInt64
  ) -> [Item] {
    var seen: [ItemID: Int] = [:]
    for item in earlier.flatMap(\.items) { seen[item, default: 0] += 1 }
    var form = ExamForm(
      course: course, seen: seen, generator: SeededGenerator(seed: seed, choiceOf: 0))
    return form.draw(scope)
  }

  private init(course: Course, seen: [ItemID: Int], generator: SeededGenerator) {
    self.course = course
    self.seen = seen
    self.generator = generator
  }

  private mutating func draw(_ scope: ExamScope) -> [Item] {
    let course = course
    let sealed = course.items.filter { item in
      guard item.isSealed, let topic = course.lesson(of: item.objective)?.topic else {
        return false
      }
      return scope.topic == nil || topic == scope.topic
    }
    // Half of a topic's sealed items at most, so that a retake finds others.
    let length =
      scope == .core
      ? min(ExamRules.coreLength, sealed.count)
      : min(ExamRules.topicLength, (sealed.count + 1) / 2)
    // Chance decides between items that are otherwise alike.
    var pool = shuffled(sealed)
    for _ in 0..<ExamRules.itemsPerLesson {
      for lesson in course.outline.lessonOrder where chosen.count < length {
        take(from: &pool, length) { course.lesson(of: $0.objective) == lesson }
      }
    }
    while chosen.count < length { take(from: &pool, length) { _ in true } }
    return shuffled(chosen)
  }

  /// The item seen least, of the level that wants items most, of the lesson that has fewest.
  private mutating func take(
    from pool: inout [Item], _ length: Int, where isWanted: (Item) -> Bool
  ) {
    let candidates = pool.indices.filter { isWanted(pool[$0]) }
    let best = candidates.min { left, right in
      rank(pool[left], length) < rank(pool[right], length)
    }
    guard let best else { return }
    let item = pool.remove(at: best)
    chosen.append(item)
    levelCounts[item.level, default: 0] += 1
  }

  private func rank(_ item: Item, _ length: Int) -> (Int, Double, Int) {
    let wanted = (ExamRules.levelShares[item.level] ?? 0) * Double(length)
    let lesson = course.lesson(of: item.objective)
    let fromLesson = chosen.count { course.lesson(of: $0.objective) == lesson }
    let filled = Double(levelCounts[item.level] ?? 0) / max(1, wanted)
    return (seen[item.id] ?? 0, filled, fromLesson)
  }

  private mutating func shuffled(_ items: [Item]) -> [Item] {
    var items = items
    for last in stride(from: items.count - 1, to: 0, by: -1) {
      items.swapAt(last, Int.below(last + 1, using: &generator))
    }
    return items
  }
}
