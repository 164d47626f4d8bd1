internal import ArgumentParser
internal import ContentLint
internal import Curriculum
internal import Diagnostics
internal import Presentation
internal import Tutoring

/// What an author wants to know about a course.
struct CheckRequest: Equatable {
  enum Report: Equatable { case problems, coverage, statistics, confirmation }

  /// A folder; nil for this course.
  var path: String?
  var report = Report.problems
  /// For programs instead of people.
  var isJSON = false
  /// A text that the course may share no eight words with.
  var otherText: String?
}

struct Check: CourseCommand {
  static let examples = [
    Example("check", "read all lessons and quizzes and name every problem"),
    Example("course check drafts/", "the same for another folder"),
    Example("check --coverage", "which lessons and questions cover which claims and objectives"),
    Example("check --confirm", "record which ids are new, renamed or gone, in Lessons/ids.txt"),
    Example("check --statistics", "the bank in numbers: lengths, cues, reading level, guessing"),
    Example("check --against article.txt", "also find words taken over from a text"),
  ]
  static let configuration = configured(
    "check", "For authors: find problems in the course files.", examples)
  static let group = CommandGroup.tools
  static let argument = ArgumentKind.folder
  static let options = ["--coverage", "--statistics", "--confirm", "--json", "--against"]

  @Argument(help: "A folder with Lessons and Quizzes. Without it: this course.")
  var folder: String?
  @Flag(help: "Show what covers each claim and objective, and what is missing.")
  var coverage = false
  @Flag(help: "Show the question bank in numbers.")
  var statistics = false
  @Flag(help: "Record the ids of the course, so that learners keep what they know.")
  var confirm = false
  @Flag(help: "Write JSON for other programs.")
  var json = false
  @ArgumentParser.Option(help: "A text file with which no eight words in a row may be shared.")
  var against: String?

  func validate() throws {
    if coverage, statistics {
      throw ValidationError("--coverage and --statistics are two reports; ask for one.")
    }
    if confirm, coverage || statistics || json || against != nil {
      throw ValidationError("--confirm writes the ids; use it without other options.")
    }
  }

  var action: ShellAction {
    .check(CheckRequest(path: folder, report: report, isJSON: json, otherText: against))
  }

  private var report: CheckRequest.Report {
    if confirm { return .confirmation }
    return coverage ? .coverage : statistics ? .statistics : .problems
  }
}

extension CourseShell {
  func check(_ request: CheckRequest) throws {
    if request.path == nil, request.report == .statistics, try !completeLearner() { return }
    let loaded: LoadedCourse
    do {
      loaded = try effects.loadCourse(request.path)
    } catch let failure as RecordFailure {
      // A conversation goes on.
      if isInteractive, !isSingleCommand { return try complain(failure.message) }
      effects.warn("course: \(failure.message)\n")
      return end(.noCourse)
    }
    var other: SourceFile?
    do {
      other = try request.otherText.map(effects.readText)
    } catch let failure as RecordFailure {
      effects.warn("course: \(failure.message)\n")
      return failAfterwards()
    }
    let lint = CourseLint(
      loaded.course, files: loaded.files, today: YearAndMonth(ofDay: effects.now().day),
      against: other)
    switch request.report {
    case .problems: try show(loaded, lint, isJSON: request.isJSON)
    case .coverage: try showCoverage(lint, isJSON: request.isJSON)
    case .confirmation: try confirm(loaded, in: request.path)
    case .statistics:
      let numbers = lint.statistics
      // A record speaks of the course it was made with.
      let difficulties = request.path == nil ? loaded.course.difficulties(in: session.learner) : []
      try page(
        request.isJSON
          ? CheckRecord.statistics(numbers, difficulties: difficulties)
          : presenter.text(numbers, difficulties: difficulties))
    }
  }

  private func show(_ loaded: LoadedCourse, _ lint: CourseLint, isJSON: Bool) throws {
    let ids = loaded.identityReport
    let problems = (loaded.problems + lint.diagnostics + ids.problems).sortedByPlace
    let (lessons, items) = (loaded.course.screens.count, loaded.course.items.count)
    try page(
      isJSON
        ? CheckRecord.problems(problems, lessons: lessons, items: items, unlisted: ids.unlisted)
        : presenter.text(problems, lessons: lessons, items: items, unlisted: ids.unlisted))
    if problems.contains(where: { $0.severity == .error }) { failAfterwards() }
  }

  private func showCoverage(_ lint: CourseLint, isJSON: Bool) throws {
    let coverage = lint.coverage
    try page(isJSON ? CheckRecord.coverage(coverage) : presenter.text(coverage))
    for problem in lint.tableProblems { effects.warn(problem.rendered) }
    if !coverage.missing.isEmpty || !lint.tableProblems.isEmpty { failAfterwards() }
  }
}
