internal import ArgumentParser
internal import Assessment
internal import Tutoring

struct Learn: CourseCommand {
  static let examples = [
    Example("learn", "go on with the next lesson"),
    Example("learn kpo", "the next lesson of a topic"),
    Example("learn kpo/kpo-and-lpo", "one lesson, from where you left it"),
  ]
  static let configuration = configured("learn", "Read a lesson, screen by screen.", examples)
  static let group = CommandGroup.study
  static let argument = ArgumentKind.lesson

  @Argument(help: "A topic or a lesson. Without it: the next lesson.")
  var lesson: String?

  var action: ShellAction { .learn(lesson) }
}

struct Quiz: CourseCommand {
  static let examples = [
    Example("quiz kpo", "questions on one topic, matched to your level"),
    Example("quiz kpo --count 5 --level 2", "five questions of level 2"),
    Example("quiz --objective define-kpo", "all questions on one idea; progress names the weakest"),
    Example("quiz --seed 7", "the same choice of questions from the same record"),
  ]
  static let configuration = configured(
    "quiz", "Answer questions that adapt to you.", examples)
  static let group = CommandGroup.study
  static let argument = ArgumentKind.topic
  static let options = ["--count", "--level", "--objective", "--seed"]

  @Argument(help: "A topic. Without it: all topics.")
  var topic: String?
  @ArgumentParser.Option(parsing: .unconditional, help: "How many questions, 1 to 100.")
  var count: Int?
  @ArgumentParser.Option(parsing: .unconditional, help: "Only questions of this level: 1, 2 or 3.")
  var level: Int?
  @ArgumentParser.Option(help: "Only questions on this objective, such as define-kpo.")
  var objective: String?
  @ArgumentParser.Option(
    parsing: .unconditional, help: "A number that fixes what is left to chance.")
  var seed: UInt64?

  func validate() throws {
    if let count, !(1...100).contains(count) {
      throw ValidationError("--count is a number from 1 to 100, not \(count).")
    }
    if let level, Level(rawValue: level) == nil {
      throw ValidationError("--level is 1, 2 or 3, not \(level).")
    }
  }

  var action: ShellAction {
    .quiz(
      topic: topic, count: count, level: level.flatMap(Level.init(rawValue:)), seed: seed,
      objective: objective)
  }
}

struct Review: CourseCommand {
  static let examples = [
    Example("review", "questions on what you are about to forget, as many as a day has room for"),
    Example("review --all", "all that is due, however much"),
    Example("review --early --count 5", "five on what is not due yet"),
    Example("review --forecast", "how many come back on each of the next 14 days; asks nothing"),
  ]
  static let configuration = configured(
    "review", "Bring back what is about to be forgotten.", examples)
  static let group = CommandGroup.study
  static let options = ["--all", "--count", "--early", "--forecast", "--json"]

  @Flag(help: "All that is due, not only today's share.")
  var all = false
  @Flag(help: "Also what is not due yet, nearest to being forgotten first.")
  var early = false
  @Flag(help: "Ask nothing: show how many come back on each of the next 14 days.")
  var forecast = false
  @Flag(help: "With --forecast: write JSON for other programs.")
  var json = false
  @ArgumentParser.Option(parsing: .unconditional, help: "How many questions, 1 to 500.")
  var count: Int?

  func validate() throws {
    if json, !forecast { throw ValidationError("--json goes with --forecast.") }
    if forecast, all || early || count != nil {
      throw ValidationError("--forecast asks no questions; leave the other options out.")
    }
    if let count, !(1...500).contains(count) {
      throw ValidationError("--count is a number from 1 to 500, not \(count).")
    }
  }

  var action: ShellAction {
    if forecast { return json ? .json(.forecast) : .forecast }
    return .intent(
      .review(ReviewRequest(count.map { .count($0) } ?? (all ? .all : .today), isEarly: early)))
  }
}

struct Placement: CourseCommand {
  static let examples = [
    Example("placement", "at most 25 questions that find out what you know"),
    Example("learn kpo", "a lesson all the same, whatever the placement says"),
  ]
  static let configuration = configured(
    "placement", "Find out what you know already.", examples)
  static let group = CommandGroup.study

  var action: ShellAction { .intent(.placement) }
}

struct Exam: CourseCommand {
  static let examples = [
    Example("exam kpo", "sealed questions on one topic"),
    Example("exam core", "40 questions on everything"),
  ]
  static let configuration = configured(
    "exam", "Take an exam: sealed questions, the result at the end.", examples)
  static let group = CommandGroup.study
  static let argument = ArgumentKind.topic

  static let options = ["--end"]

  @Argument(help: "A topic, or core for all of them.")
  var scope: String = "core"
  @Flag(help: "Hand the open exam in as it is.")
  var end = false

  var action: ShellAction { end ? .intent(.endExam) : .exam(scope) }
}

struct SettingsCommand: CourseCommand {
  static let examples = [
    Example("settings", "what you can set, and how it is set"),
    Example("settings reviews 30", "up to 30 reviews a day"),
    Example("settings retention 0.85", "ideas come back later, and fewer are remembered"),
  ]
  static let configuration = configured("settings", "See or change settings.", examples)
  static let group = CommandGroup.shell
  static let options = ["--json"]

  @Argument(help: "reviews or retention. Without it: all settings.")
  var name: String?
  @Argument(parsing: .allUnrecognized, help: "reviews: 1 to 500 a day. retention: 0.7 to 0.99.")
  var value: [String] = []

  @Flag(help: "Write all settings as JSON for other programs.")
  var json = false

  func validate() throws {
    guard let name else { return }
    if json { throw ValidationError("--json writes all settings; change them without it.") }
    guard ["reviews", "retention"].contains(name) else {
      throw ValidationError("There is no setting \(name). The settings are reviews and retention.")
    }
    guard value.count == 1, change != nil else {
      throw ValidationError(
        name == "reviews"
          ? "reviews is a number from 1 to 500." : "retention is a number from 0.7 to 0.99.")
    }
  }

  private var change: SettingChange? {
    guard let text = value.first else { return nil }
    if name == "reviews" {
      return Int(text).flatMap { (1...500).contains($0) ? .reviewsPerDay($0) : nil }
    }
    return Double(text).flatMap { (0.7...0.99).contains($0) ? .retention($0) : nil }
  }

  var action: ShellAction { json ? .json(.settings) : .settings(change) }
}

struct Next: CourseCommand {
  static let examples = [
    Example("next", "the same as Enter on an empty line"),
    Example("n", "the short form"),
  ]
  static let configuration = configured(
    "next", aliases: ["n"], "Do the next sensible thing, as Enter does.", examples)
  static let group = CommandGroup.study

  var action: ShellAction { .intent(.proceed) }
}
