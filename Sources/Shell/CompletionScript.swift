internal import Curriculum
internal import TextLayout

/// Completion for the system's shells, made from the table of commands.
enum CompletionScript {
  /// What `completions` prints: a script, or the names that the scripts ask for.
  enum Part: String, CaseIterable {
    case bash, zsh, fish, topics, lessons
  }

  static let shells: [Part] = [.bash, .zsh, .fish]

  /// For the shells only; nil for the names.
  static func text(_ part: Part) -> String? {
    switch part {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    case .topics, .lessons: nil
    }
  }

  /// The commands of the command line that take such an argument, with their short forms.
  static func commands(taking argument: ArgumentKind) -> [String] {
    CommandTable.outer.filter { $0.argument == argument }.flatMap { [$0.name] + $0.aliases }
  }

  /// A word in single quotes, as bash and zsh read it.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

  /// Alternatives of a `case`.
  static func pattern(_ words: [String]) -> String { words.map(quoted).joined(separator: "|") }

  static func names(_ words: [String]) -> String { words.joined(separator: " ") }

  static var ownOptions: String { names(OptionTable.own.map(\.name)) }

  /// Options with a choice of words, and these.
  static var choices: [(option: String, words: [String])] {
    OptionTable.all { _ in true }.compactMap { option in
      guard case .oneOf(let words) = OptionTable.value(of: option) else { return nil }
      return (option, words)
    }
  }

  /// Options whose value is any text.
  static var free: [String] {
    OptionTable.all { value in
      switch value {
      case .count, .number, .text: true
      default: false
      }
    }
  }
  static var takingTopic: [String] { OptionTable.all { $0 == .topic } }
  static var takingFile: [String] { OptionTable.all { $0 == .file } }
  static var takingFolder: [String] { OptionTable.all { $0 == .folder } }
  /// The word behind one of these is no command.
  static var takingValue: [String] { OptionTable.all { $0 != .none } }

  static var commandsWithOptions: [any CourseCommand.Type] {
    CommandTable.outer.filter { !$0.options.isEmpty }
  }
}

extension CourseShell {
  /// Prints a script, or names with their titles behind a tab.
  func complete(_ part: CompletionScript.Part) throws {
    if let script = CompletionScript.text(part) { return try effects.write(script) }
    var lines = outline.topics.map { "\($0.id.rawValue)\t\($0.title)\n" }
    if part == .lessons {
      lines += outline.lessonOrder.map { id in
        "\(id.rawValue)\t\(outline.lessons[id]?.title ?? "")\n"
      }
    }
    try effects.write(lines.map { sanitizedLine($0) }.joined())
  }

  /// Titles are an author's text; the tab and the line break are ours.
  private func sanitizedLine(_ line: String) -> String {
    line.dropLast().split(separator: "\t", maxSplits: 1).map { sanitized(String($0)) }
      .joined(separator: "\t") + "\n"
  }
}
