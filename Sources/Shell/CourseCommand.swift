internal import ArgumentParser
internal import Assessment
internal import Simulation
internal import Tutoring

/// What a command asks the shell to do.
enum ShellAction: Equatable {
  case intent(Intent)
  /// A topic or lesson name, or nil for the next one.
  case learn(String?)
  case quiz(topic: String?, count: Int?, level: Level?, seed: UInt64?, objective: String? = nil)
  case open(String, screen: Int)
  case notes(isExport: Bool)
  case report(String)
  /// A topic's name, or core.
  case exam(String)
  /// nil to list them.
  case settings(SettingChange?)
  /// Number from 1; nil for the list.
  case replay(Int?)
  case regrade(isPreview: Bool)
  case progress(topic: String?)
  case forecast
  /// A listing for other programs.
  case json(Listing)
  case topics
  case search(String)
  case glossary(String?)
  case help(String?)
  case check(CheckRequest)
  case completions(CompletionScript.Part)
  case upkeep(UpkeepRequest)
  case simulate(Conditions, SimulationForm)
  case quit
}

/// What can be written as JSON, with what the command was given.
enum Listing: Equatable {
  case progress(topic: String?)
  case topics
  case search(String)
  case glossary(String?)
  /// Number from 1; nil for the list.
  case replay(Int?)
  case notes
  case settings
  case forecast
}

enum SettingChange: Equatable {
  case reviewsPerDay(Int)
  case retention(Double)
}

/// What Tab offers after a command.
enum ArgumentKind: Equatable {
  case none, topic, lesson, term, command, folder
}

/// One entry of the table that feeds dispatch, help, completion and the manual.
protocol CourseCommand: ParsableCommand {
  static var group: CommandGroup { get }
  static var argument: ArgumentKind { get }
  /// Long options with their values' names, for completion and the manual.
  static var options: [String] { get }
  static var examples: [Example] { get }
  var action: ShellAction { get }
}

struct Example: Equatable {
  var line: String
  var meaning: String
  init(_ line: String, _ meaning: String) {
    self.line = line
    self.meaning = meaning
  }
}

enum CommandGroup: String, CaseIterable {
  case study = "Study"
  case question = "At a question"
  case find = "Find your way"
  case own = "Yours"
  case shell = "The shell"
  case tools = "For authors and trainers"
}

extension CourseCommand {
  static var argument: ArgumentKind { .none }
  static var options: [String] { [] }
  /// It has neither arguments nor options.
  static var isBare: Bool { Mirror(reflecting: Self()).children.isEmpty }
  static var name: String { configuration.commandName ?? "" }
  static var aliases: [String] { configuration.aliases }
  /// Works as `course NAME` as well as inside the shell.
  static var isOuter: Bool { CommandTable.outer.contains { $0 == self } }

  static func configured(
    _ name: String, aliases: [String] = [], _ abstract: String, _ examples: [Example]
  ) -> CommandConfiguration {
    let lines = examples.map { "  \($0.line)\n      \($0.meaning)" }
    return CommandConfiguration(
      commandName: name, abstract: abstract,
      discussion: "Examples:\n" + lines.joined(separator: "\n"), aliases: aliases)
  }
}

/// All commands, in the order of the help page.
enum CommandTable {
  static let outer: [any CourseCommand.Type] = [
    Learn.self, Quiz.self, Review.self, Placement.self, Exam.self, Progress.self, Topics.self,
    Search.self,
    Glossary.self, Replay.self, Open.self,
    NoteCommand.self, NotesCommand.self, Regrade.self,
    Doctor.self, Merge.self, Export.self, Forget.self,
    Check.self, Simulate.self, SettingsCommand.self, Completions.self, Help.self,
  ]
  static let inner: [any CourseCommand.Type] = [
    Next.self, Hint.self, Skip.self, Why.self, Passage.self, Back.self, Again.self, Undo.self,
    BookmarkCommand.self, Report.self,
    Quit.self,
  ]
  static let all = outer + inner

  static func command(named word: String) -> (any CourseCommand.Type)? {
    let folded = word.lowercased()
    return all.first { $0.name == folded || $0.aliases.contains(folded) }
  }

  static var names: [String] { all.map { $0.name } }
}

/// All commands under one name, for the parser.
struct CommandRoot: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "course", abstract: "Commands of the course shell.",
      subcommands: CommandTable.all.map { $0 as any ParsableCommand.Type },
      helpNames: [.long, .short])
  }
}
