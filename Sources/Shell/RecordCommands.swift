internal import ArgumentParser
internal import Tutoring

struct Replay: CourseCommand {
  static let examples = [
    Example("replay", "your quizzes, reviews and lessons with questions, the newest first"),
    Example("replay 1", "the newest again: each question as it stood, your answer, the right one"),
  ]
  static let configuration = configured(
    "replay", "Show an earlier quiz again, as it was.", examples)
  static let group = CommandGroup.own
  static let options = ["--json"]

  @Argument(help: "Its number in the list.")
  var number: Int?
  @Flag(help: "Write JSON for other programs.")
  var json = false

  func validate() throws {
    if let number, number < 1 { throw ValidationError("The newest is number 1.") }
  }

  var action: ShellAction { json ? .json(.replay(number)) : .replay(number) }
}

struct Regrade: CourseCommand {
  static let examples = [
    Example("regrade", "grade every recorded answer as the course grades it now"),
    Example("regrade --preview", "show what would change, and change nothing"),
  ]
  static let configuration = configured(
    "regrade", "Grade recorded answers anew after a question was corrected.", examples)
  static let group = CommandGroup.tools
  static let options = ["--preview"]

  @Flag(help: "Change nothing.")
  var preview = false

  var action: ShellAction { .regrade(isPreview: preview) }
}
