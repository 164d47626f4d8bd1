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
    fitting(columns) { CommandRoot.helpMessage(for: command, columns: $0) }
  }

  /// The parser's own answer to `--help` and its like.
  static func text(for error: any Error, columns: Int) -> String {
    fitting(columns) { CommandRoot.fullMessage(for: error, columns: $0) }
  }

  /// The parser sets two columns, the right one from `labelColumns` on. Where that is less than half
  /// of a screen, it is asked for lines that are not wrapped, and what stands on the right goes below.
  private static func fitting(_ columns: Int, _ help: (_ columns: Int) -> String) -> String {
    guard columns < 2 * labelColumns else { return help(min(76, columns)) }
    var isList = false
    let lines = help(1000).split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      line in
      if !line.hasPrefix(" "), !line.isEmpty {
        isList = ["ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:"].contains(line)
      }
      return isList ? stacked(line) : [String(line)]
    }
    return lines.joined(separator: "\n")
  }

  private static let labelColumns = 26

  /// A label, and what is said of it on a line of its own.
  private static func stacked(_ line: Substring) -> [String] {
    let label = line.prefix(labelColumns)
    guard line.count > labelColumns, label.last == " " else { return [String(line)] }
    let meaning = line.dropFirst(labelColumns).drop { $0 == " " }
    let below = "      " + meaning
    return label.allSatisfy { $0 == " " } ? [below] : [String(label), below]
  }
}
