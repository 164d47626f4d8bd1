public import Assessment
public import Curriculum

/// Numbers that describe a bank as a whole.
public struct Statistics: Sendable {
  /// A count and how it compares with chance.
  public struct Share: Sendable, Equatable {
    public var name: String
    /// 0...1; for strategies the expected score.
    public var share: Double
    public var chance: Double
    /// Of a share as high or higher by chance, where there is a test for it.
    public var probability: Double?
  }

  /// How many texts of two kinds have certain words.
  public struct Words: Sendable, Equatable {
    public var name: String
    public var keys: Int
    public var keyTotal: Int
    public var distractors: Int
    public var distractorTotal: Int
  }

  public struct LessonEase: Sendable, Equatable {
    public var lesson: LessonID
    /// Flesch reading ease.
    public var ease: Double
  }

  public var items = 0
  public var types: [ItemKind: Int] = [:]
  /// Of levels 1, 2 and 3.
  public var levels = [0, 0, 0]
  public var sealed = 0
  public var negatives = 0
  /// True/false items whose key is true, and all of them.
  public var trueKeys = 0
  public var trueFalse = 0
  public var singles = 0
  public var lengths: [Share] = []
  public var convergence: Share?
  public var strategies: [Share] = []
  public var cueWords: [Words] = []
  /// Flesch-Kincaid grades of stems.
  public var medianStemGrade = 0.0
  public var highestStemGrade = 0.0
  public var hardestStem: ItemID?
  public var lessonEase: [LessonEase] = []
  public var typedVariants: [TypedVariants.Row] = []
}

extension CourseLint {
  public var statistics: Statistics {
    var numbers = Statistics()
    numbers.items = bank.items.count
    numbers.types = Dictionary(bank.items.map { (ItemKind($0), 1) }, uniquingKeysWith: +)
    numbers.levels = Level.allCases.map { level in bank.items.count { $0.item.level == level } }
    numbers.sealed = bank.items.count(where: \.item.isSealed)
    numbers.negatives = bank.items.count { !Negatives.inQuestion($0).isEmpty }
    let truths = bank.items.filter(\.isTrueFalse)
    numbers.trueFalse = truths.count
    numbers.trueKeys = truths.count { $0.options.first?.isKey == true }
    addGuessing(&numbers)
    addReading(&numbers)
    numbers.typedVariants = TypedVariants.table(bank.items.map(\.item))
    return numbers
  }

  private func addGuessing(_ numbers: inout Statistics) {
    let singles = bank.singles
    numbers.singles = singles.count
    let count = Double(max(1, singles.count))
    numbers.lengths = Extreme.allCases.map { extreme in
      let share = ExtremeShare(extreme, singles)
      return Statistics.Share(
        name: "key is the only \(extreme.rawValue)", share: Double(share.items.count) / count,
        chance: share.expected / count, probability: share.probability)
    }
    let centres = singles.count { KeysConverge.isCentre($0) }
    let chances = singles.map { 1 / Double($0.options.count) }
    numbers.convergence = Statistics.Share(
      name: "key is most like the others", share: Double(centres) / count,
      chance: chances.reduce(0, +) / count, probability: Chances.atLeast(centres, of: chances))
    numbers.strategies = GuessingStrategy.allCases.map { strategy in
      let score = strategy.score(singles)
      return Statistics.Share(name: strategy.rawValue, share: score.share, chance: score.chance)
    }
    numbers.cueWords = [("absolutes", CueWords.absolute), ("vague words", CueWords.vague)].map {
      let (keys, others) = CueWords.rates($1, bank.items)
      return Statistics.Words(
        name: $0, keys: keys.count, keyTotal: keys.total, distractors: others.count,
        distractorTotal: others.total)
    }
  }

  private func addReading(_ numbers: inout Statistics) {
    let grades = bank.items
      .map { ($0.item.id, ReadingLevel($0.stem, excluding: bank.terms)) }
      .filter { $0.1.words >= StemIsReadable.shortest }
      .map { ($0, $1.grade) }.sorted { $0.1 < $1.1 }
    if !grades.isEmpty {
      let middle = grades.count / 2
      numbers.medianStemGrade =
        grades.count.isMultiple(of: 2)
        ? (grades[middle - 1].1 + grades[middle].1) / 2 : grades[middle].1
      numbers.highestStemGrade = grades[grades.count - 1].1
      numbers.hardestStem = grades[grades.count - 1].0
    }
    numbers.lessonEase = bank.course.outline.lessonOrder.compactMap { lesson in
      bank.readingLevel(of: lesson).map { Statistics.LessonEase(lesson: lesson, ease: $0.ease) }
    }
  }
}
