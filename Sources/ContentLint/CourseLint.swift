public import Curriculum
public import Diagnostics

/// Checks a course by the rules of item writing. It opens no file: what it looks at was read.
public struct CourseLint: Sendable {
  let bank: Bank
  let blueprint: Blueprint?
  let claims: Claims?
  /// What is wrong with the tables of claims and counts; `diagnostics` has it too.
  public let tableProblems: [Diagnostic]
  private let other: SourceFile?

  /// `today` is for facts that age, without it they are not looked at; `against` is a text that no
  /// lesson and no item may share words with.
  public init(
    _ course: Course, files: [SourceFile], today: YearAndMonth? = nil, against: SourceFile? = nil
  ) {
    bank = Bank(course, files: FileIndex(files), today: today)
    other = against
    var problems: [Diagnostic] = []
    blueprint = files.first { $0.path == Blueprint.path }.map { Blueprint($0, &problems) }
    claims = files.first { $0.path == Claims.path }.map { Claims($0, &problems) }
    tableProblems = problems
  }

  /// All problems, by place.
  public var diagnostics: [Diagnostic] {
    var rules: [any Rule] = Rules.standing
    if let claims { rules += [ClaimReferences(claims: claims), StatedAsFact(claims: claims)] }
    if let other { rules.append(Verbatim(text: other)) }
    var ledger = WaiverLedger(bank)
    var problems = tableProblems
    for rule in rules {
      let code = type(of: rule).code
      for finding in rule.findings(in: bank) {
        if type(of: rule).severity == .warning, ledger.waives(code, finding) { continue }
        problems.append(finding.diagnostic(type(of: rule).severity, code, bank))
      }
    }
    problems += coverage.holes.map { $0.diagnostic(.error, Coverage.code, bank) }
    problems += ledger.problems.map { $0.finding.diagnostic($0.severity, "waiver", bank) }
    return problems.sortedByPlace
  }
}

/// The table of rules.
enum Rules {
  /// Those that need nothing but the course.
  static let standing: [any Rule] = [
    AggregateOptions(), LongKey(), LengthGivesKeyAway(), GuessingPays(), SmallNegatives(),
    ManyNegatives(), DoubleNegative(), AbsolutesPointAway(), AbsolutesInBank(), VagueWordsInBank(),
    ArticleFits(), StemWordInKey(), StemWordsInBank(), KeysConverge(), OptionsOverlap(),
    ParallelOptions(), SameStem(), SimilarStem(), KeyIsTold(), StemIsAQuestion(), StemIsReadable(),
    LessonIsReadable(), RationaleIsWhole(), NamesNoPlace(), SourcesAreNamed(), TypedForms(),
    TypedMistakes(), SumsAreRight(), TrueFalseBalance(), FactsAreFresh(), QuestionFitsScreen(),
    DiagramFitsScreen(), TextHasAsciiForm(), FairWords(), KeyProof(),
  ]

  /// Codes that an item can waive.
  static let waivable = Set(
    standing.map { type(of: $0) }.filter { $0.severity == .warning }.map { $0.code })

  /// All codes, also of rules that need tables or another text, and of rules of the reader.
  static let codes = Set(
    standing.map { type(of: $0).code } + ["Q1", "Q2", "Q23", "Q24", "Q25", "Q32"])
}
