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
    Example("quiz --seed 7", "the same choice of questions from the same record"),
  ]
  static let configuration = configured(
    "quiz", "Answer questions that adapt to you.", examples)
  static let group = CommandGroup.study
  static let argument = ArgumentKind.topic
  static let options = ["--count", "--level", "--seed"]

  @Argument(help: "A topic. Without it: all topics.")
  var topic: String?
  @ArgumentParser.Option(parsing: .unconditional, help: "How many questions, 1 to 100.")
  var count: Int?
  @ArgumentParser.Option(parsing: .unconditional, help: "Only questions of this level: 1, 2 or 3.")
  var level: Int?
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
    .quiz(topic: topic, count: count, level: level.flatMap(Level.init(rawValue:)), seed: seed)
  }
}

struct Review: CourseCommand {
  static let examples = [
    Example("review", "questions on what you are about to forget"),
    Example("course review", "the same from your system's shell"),
  ]
  static let configuration = configured(
    "review", "Bring back what is about to be forgotten.", examples)
  static let group = CommandGroup.study

  var action: ShellAction { .intent(.review) }
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
