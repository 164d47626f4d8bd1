internal import ArgumentParser
internal import Presentation

/// Help made from the table of commands.
enum HelpPage {
  /// The groups of commands; at an open question its commands come first, in full, and those for
  /// studying in brief, elsewhere the other way round.
  static func groups(questionIsOpen: Bool) -> [HelpGroup] {
    let order =
      questionIsOpen
      ? [.question] + CommandGroup.allCases.filter { $0 != .question } : CommandGroup.allCases
    return order.map { group in
      HelpGroup(
        title: group.rawValue,
        entries: CommandTable.all.filter { $0.group == group }
          .map { HelpGroup.Entry(name: $0.name, summary: $0.configuration.abstract) },
        isBrief: group == .tools || group == .own || group == (questionIsOpen ? .study : .question))
    }
  }

  static func text(for command: any CourseCommand.Type, columns: Int) -> String {
    CommandRoot.helpMessage(for: command, columns: self.columns(columns))
  }

  /// What the parser wraps its help to: it needs room for two columns of text, and stops the program
  /// where there is less. A narrower screen wraps the lines once more.
  static func columns(_ columns: Int) -> Int { min(76, max(40, columns)) }
}
