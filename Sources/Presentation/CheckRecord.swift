internal import Assessment
public import ContentLint
internal import Curriculum
public import Diagnostics
public import Tutoring

/// What `check --json` writes: its own versioned form, which other programs may rely on.
public enum CheckRecord {
  /// `unlisted` ids are not in the ledger yet.
  public static func problems(
    _ problems: [Diagnostic], lessons: Int, items: Int, unlisted: Int = 0
  ) -> String {
    jsonText(ProblemsRecord(problems, lessons: lessons, items: items, unlisted: unlisted))
  }

  public static func coverage(_ coverage: Coverage) -> String { jsonText(CoverageRecord(coverage)) }

  public static func statistics(
    _ numbers: Statistics, difficulties: [ItemDifficulty] = []
  ) -> String {
    jsonText(StatisticsRecord(numbers, difficulties))
  }
}

private struct ProblemsRecord: Encodable {
  struct Problem: Encodable {
    var severity, path, summary: String
    var line, column, length: Int
    var code, suggestion: String?
  }

  let format = "course-check"
  let version = 1
  let report = "problems"
  let lessons, questions, errors, warnings, unlistedIds: Int
  let problems: [Problem]

  init(_ problems: [Diagnostic], lessons: Int, items: Int, unlisted: Int) {
    self.lessons = lessons
    unlistedIds = unlisted
    questions = items
    errors = problems.count { $0.severity == .error }
    warnings = problems.count { $0.severity == .warning }
    self.problems = problems.map {
      Problem(
        severity: $0.severity.rawValue, path: $0.location.path, summary: $0.summary,
        line: $0.location.line, column: $0.location.column, length: $0.length, code: $0.code,
        suggestion: $0.suggestion)
    }
  }
}

private struct CoverageRecord: Encodable {
  struct Claim: Encodable {
    var claim, text, note: String
    var isTaught, isCovered: Bool
    var lessons, questions: [String]
  }

  struct Objective: Encodable {
    var objective, lesson: String
    var questions, minimum, sealed: Int
    /// Of levels 1, 2 and 3.
    var levels: [Int]
  }

  struct Lesson: Encodable {
    var lesson: String
    var questions, sealed: Int
    var levels: [Int]
    var types: [String: Int]
  }

  let format = "course-check"
  let version = 1
  let report = "coverage"
  let claims: [Claim]
  let objectives: [Objective]
  let lessons: [Lesson]
  let missing: [String]

  init(_ coverage: Coverage) {
    claims = coverage.claims.map { row in
      Claim(
        claim: row.claim.id, text: row.claim.text, note: row.claim.note,
        isTaught: !row.claim.isLeftOut, isCovered: row.isCovered,
        lessons: row.lessons.map(\.rawValue), questions: row.items.map(\.rawValue))
    }
    objectives = coverage.objectives.map { row in
      Objective(
        objective: row.objective.rawValue, lesson: row.lesson.rawValue, questions: row.items,
        minimum: row.minimum, sealed: row.sealed, levels: row.levels)
    }
    lessons = coverage.lessons.map { row in
      Lesson(
        lesson: row.lesson.rawValue, questions: row.items, sealed: row.sealed, levels: row.levels,
        types: types(row.types))
    }
    missing = coverage.missing
  }
}

private struct StatisticsRecord: Encodable {
  struct Share: Encodable {
    var name: String
    var share, chance: Double
    var probability: Double?

    init(_ share: Statistics.Share) {
      name = share.name
      self.share = share.share
      chance = share.chance
      probability = share.probability
    }
  }

  struct CueWords: Encodable {
    var name: String
    var keys, keyTotal, distractors, distractorTotal: Int
  }

  struct Ease: Encodable {
    var lesson: String
    var readingEase: Double
  }

  struct Variant: Encodable {
    var name: String
    var accepted, close, refused, without: Int
  }

  let format = "course-check"
  let version = 1
  let report = "statistics"
  let questions, sealed, negatives, singleChoices, trueFalse, trueKeys: Int
  let levels: [Int]
  let types: [String: Int]
  let keys, strategies: [Share]
  let cueWords: [CueWords]
  let stemGradeMedian, stemGradeHighest: Double
  let hardestStem: String?
  let lessons: [Ease]
  let typedVariants: [Variant]
  let difficulties: [Difficulty]

  struct Difficulty: Encodable {
    var question: String
    var level, answers: Int
    var estimate, standardError: Double
  }

  init(_ numbers: Statistics, _ difficulties: [ItemDifficulty]) {
    self.difficulties = difficulties.map {
      Difficulty(
        question: $0.item.rawValue, level: $0.level.rawValue, answers: $0.answers,
        estimate: $0.estimate, standardError: $0.standardError)
    }
    questions = numbers.items
    sealed = numbers.sealed
    negatives = numbers.negatives
    singleChoices = numbers.singles
    trueFalse = numbers.trueFalse
    trueKeys = numbers.trueKeys
    levels = numbers.levels
    types = Presentation.types(numbers.types)
    keys = (numbers.lengths + [numbers.convergence].compactMap { $0 }).map(Share.init)
    strategies = numbers.strategies.map(Share.init)
    cueWords = numbers.cueWords.map {
      CueWords(
        name: $0.name, keys: $0.keys, keyTotal: $0.keyTotal, distractors: $0.distractors,
        distractorTotal: $0.distractorTotal)
    }
    stemGradeMedian = numbers.medianStemGrade
    stemGradeHighest = numbers.highestStemGrade
    hardestStem = numbers.hardestStem?.rawValue
    lessons = numbers.lessonEase.map { Ease(lesson: $0.lesson.rawValue, readingEase: $0.ease) }
    typedVariants = numbers.typedVariants.map {
      Variant(
        name: $0.name, accepted: $0.accepted, close: $0.close, refused: $0.refused,
        without: $0.without)
    }
  }
}

private func types(_ counts: [ItemKind: Int]) -> [String: Int] {
  Dictionary(uniqueKeysWithValues: ItemKind.allCases.map { ($0.rawValue, counts[$0] ?? 0) })
}
