internal import Simulation

/// What options take, for completions and the manual.
enum OptionTable {
  /// What may stand behind an option.
  enum Value: Equatable {
    /// Nothing: a switch.
    case none
    case count, number, file, folder, topic
    case text(String)
    case oneOf([String])

    /// Its name in the manual.
    var name: String {
      switch self {
      case .none: ""
      case .count: "n"
      case .number: "number"
      case .file: "file"
      case .folder: "directory"
      case .topic: "topic"
      case .text(let name): name
      case .oneOf(let words): words.joined(separator: "|")
      }
    }
  }

  /// An option of the program itself: it can stand anywhere on the command line.
  struct Own {
    var name: String
    var value: Value
    var meaning: String
  }

  static let own = [
    Own(name: "--data", value: .folder, meaning: "Keep the learner's record in this directory."),
    Own(
      name: "--plain", value: .none,
      meaning: "For screen readers: no drawings, colours or cursor movement; a sentence a line."),
    Own(
      name: "--theme", value: .oneOf(["default", "contrast", "colourblind"]),
      meaning: "How meanings look where there are colours; they are in the words as well."),
    Own(
      name: "--pager", value: .none,
      meaning: "Show what is longer than the screen through a pager; never a question."),
    Own(name: "--version", value: .none, meaning: "Print the version."),
    Own(name: "--help", value: .none, meaning: "Print the commands."),
  ]

  /// Of the options of commands; nil for one that is not listed here.
  static func value(of option: String) -> Value? {
    switch option {
    case "--answers", "--count", "--days", "--delete", "--learners", "--level": .count
    case "--forgetting", "--item-error", "--learning", "--seed": .number
    case "--policy": .oneOf(Policy.allCases.map(\.rawValue))
    case "--ability": .text("logits")
    case "--against": .file
    case "--all", "--confirm", "--coverage", "--early", "--end", "--export", "--export-bank",
      "--forecast", "--json", "--preview", "--repair", "--statistics", "--yes":
      Value.none
    case "--topic": .topic
    case "--objective": .text("id")
    default: own.first { $0.name == option }?.value
    }
  }

  /// All options with a value that fits, the program's and its commands'.
  static func all(where fits: (Value) -> Bool) -> [String] {
    let names = own.map(\.name) + Set(CommandTable.all.flatMap { $0.options }).sorted()
    return names.filter { fits(value(of: $0) ?? .none) }
  }
}
