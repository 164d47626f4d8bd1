internal import ArgumentParser
internal import Tutoring

struct Progress: CourseCommand {
  static let examples = [
    Example("progress", "every topic at a glance"),
    Example("progress kpo", "one topic, idea by idea, and what mastery still asks for"),
    Example("progress --json", "the same in full for other programs, see FORMATS.md"),
  ]
  static let configuration = configured(
    "progress", "See where you stand and what comes back when.", examples)
  static let group = CommandGroup.find
  static let argument = ArgumentKind.topic
  static let options = ["--topic", "--json"]

  @Argument(help: "A topic, to see each of its objectives.")
  var topic: String?
  @ArgumentParser.Option(name: .customLong("topic"), help: "The same, as an option.")
  var only: String?
  @Flag(help: "Write JSON for other programs.")
  var json = false

  func validate() throws {
    if let topic, let only, topic != only {
      throw ValidationError("\(topic) and --topic \(only) are two topics; name one.")
    }
  }

  var action: ShellAction {
    json ? .json(.progress(topic: topic ?? only)) : .progress(topic: topic ?? only)
  }
}

struct Topics: CourseCommand {
  static let examples = [
    Example("topics", "all topics and lessons, and which you have finished"),
    Example("course topics | less", "one screen at a time"),
  ]
  static let configuration = configured(
    "topics", aliases: ["lessons"], "List topics and lessons.", examples)
  static let group = CommandGroup.find
  static let options = ["--json"]

  @Flag(help: "Write JSON for other programs.")
  var json = false

  var action: ShellAction { json ? .json(.topics) : .topics }
}

struct Search: CourseCommand {
  static let examples = [
    Example("search payroll", "where a word stands in lessons, glossary and questions you met"),
    Example("search time zone", "all the words, in any order"),
  ]
  static let configuration = configured("search", "Find words in the course.", examples)
  static let group = CommandGroup.find
  static let options = ["--json"]

  @Argument(help: "One or more words.")
  var words: [String]
  @Flag(help: "Write JSON for other programs.")
  var json = false

  var action: ShellAction {
    let query = words.joined(separator: " ")
    return json ? .json(.search(query)) : .search(query)
  }
}

struct Glossary: CourseCommand {
  static let examples = [
    Example("glossary", "all terms of the course"),
    Example("glossary nearshore", "what one term means, and which lesson explains it"),
  ]
  static let configuration = configured("glossary", "Look a term up.", examples)
  static let group = CommandGroup.find
  static let argument = ArgumentKind.term
  static let options = ["--json"]

  @Argument(help: "A term or its beginning.")
  var term: [String] = []
  @Flag(help: "Write JSON for other programs.")
  var json = false

  var action: ShellAction {
    let wanted = term.isEmpty ? nil : term.joined(separator: " ")
    return json ? .json(.glossary(wanted)) : .glossary(wanted)
  }
}

struct Help: CourseCommand {
  static let examples = [
    Example("help", "all commands on one page"),
    Example("help quiz", "one command with its options"),
  ]
  static let configuration = configured("help", aliases: ["?"], "Explain a command.", examples)
  static let group = CommandGroup.shell
  static let argument = ArgumentKind.command

  @Argument(help: "A command.")
  var command: String?

  var action: ShellAction { .help(command) }
}

struct Quit: CourseCommand {
  static let examples = [
    Example("quit", "leave; your place and every answer are kept"),
    Example("Ctrl-D", "the same"),
  ]
  static let configuration = configured(
    "quit", aliases: ["exit", "bye", "q"], "Leave; everything is kept.", examples)
  static let group = CommandGroup.shell

  var action: ShellAction { .quit }
}
