internal import ArgumentParser
internal import Tutoring

struct Hint: CourseCommand {
  static let examples = [
    Example("hint", "a pointer that does not give the answer away"),
    Example("= hint", "the answer \"hint\", should a question ask for that word"),
  ]
  static let configuration = configured(
    "hint", "Get a pointer; the answer then counts a little less.", examples)
  static let group = CommandGroup.question
  var action: ShellAction { .intent(.hint) }
}

struct Skip: CourseCommand {
  static let examples = [
    Example("skip", "give the question up and see the answer"),
    Example("= skip", "the answer \"skip\", should a question ask for that word"),
  ]
  static let configuration = configured(
    "skip", "Give the open question up and see the answer.", examples)
  static let group = CommandGroup.question
  var action: ShellAction { .intent(.skip) }
}

struct Why: CourseCommand {
  static let examples = [
    Example("why", "why this question comes now, and how likely you are to know it"),
    Example("= why", "the answer \"why\", should a question ask for that word"),
  ]
  static let configuration = configured("why", "Why this question, and why now?", examples)
  static let group = CommandGroup.question
  var action: ShellAction { .intent(.why) }
}

struct Passage: CourseCommand {
  static let examples = [
    Example("passage", "after an answer: the screen of the lesson that it rests on"),
    Example("learn kpo", "the whole lesson instead"),
  ]
  static let configuration = configured(
    "passage", "After an answer: see where the lesson says it.", examples)
  static let group = CommandGroup.question
  var action: ShellAction { .intent(.passage) }
}

struct Undo: CourseCommand {
  static let examples = [
    Example("undo", "take the last answer back, as if it had not been given"),
    Example("undo", "again: the one before"),
  ]
  static let configuration = configured(
    "undo", "Take the last answer of this quiz or lesson back.", examples)
  static let group = CommandGroup.question
  var action: ShellAction { .intent(.undo) }
}

struct Back: CourseCommand {
  static let examples = [
    Example("back", "the screen before"),
    Example("back", "at a check of a lesson: the screen it is about"),
  ]
  static let configuration = configured("back", "Go one screen of a lesson back.", examples)
  static let group = CommandGroup.question
  var action: ShellAction { .intent(.back) }
}

struct Again: CourseCommand {
  static let examples = [
    Example("again", "show the screen or question once more"),
    Example("undo", "if you meant to answer again"),
  ]
  static let configuration = configured(
    "again", "Show the current screen or question again.", examples)
  static let group = CommandGroup.question
  var action: ShellAction { .intent(.again) }
}
