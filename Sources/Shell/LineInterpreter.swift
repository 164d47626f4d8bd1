internal import ArgumentParser
internal import Diagnostics

/// What a typed line is.
enum Interpretation: Equatable {
  case empty
  case action(ShellAction)
  /// A line for the open question.
  case answer(String)
  /// Text to show as it stands: a command's help or what is wrong with its words.
  case message(String, isError: Bool)
  case unknown(word: String, suggestion: String?)
}

enum LineInterpreter {
  /// At an open question a line is a command only if the whole of it makes sense as one, so that
  /// an option beginning with such a word can be typed out; `=` says that it is an answer.
  static func interpret(_ line: String, questionIsOpen: Bool, columns: Int) -> Interpretation {
    var words = split(line)
    // As it is typed in the system's shell.
    if !questionIsOpen, words.count > 1, words[0].lowercased() == "course" { words.removeFirst() }
    guard let first = words.first else { return .empty }
    if questionIsOpen, first.hasPrefix("=") { return .answer(line) }
    guard CommandTable.command(named: first) != nil else {
      if questionIsOpen { return .answer(line) }
      return .unknown(
        word: first, suggestion: closestMatch(to: first.lowercased(), among: CommandTable.names))
    }
    words[0] = first.lowercased()
    let isFreeText = ["note", "report"].contains(words[0])
    // A learner's words stay as they are, quotes and all.
    if isFreeText, words.count > 1, !words[1].hasPrefix("--") {
      words = [words[0], String(line.drop { $0 != " " }.drop { $0 == " " })]
      if words[1].lowercased().hasPrefix("\(words[0]) ") {
        words[1].removeFirst(words[0].count + 1)
      }
    }
    let parsed = parse(words, columns: columns)
    if questionIsOpen, case .message(_, isError: true) = parsed, !line.contains(" --"),
      !isFreeText, words.count > 1
    {
      return .answer(line)
    }
    return parsed
  }

  /// The words of the command line; those that need an open shell say so.
  static func parseFirst(_ words: [String], columns: Int) -> Interpretation {
    guard let first = words.first else { return .empty }
    if first.hasPrefix("-") { return parse(words, columns: columns) }
    guard let command = CommandTable.command(named: first) else {
      let names = CommandTable.outer.map { $0.name }
      return .unknown(word: first, suggestion: closestMatch(to: first.lowercased(), among: names))
    }
    guard command.isOuter else {
      return .message(
        "\(command.name) works inside the course: type course, and \(command.name) there.",
        isError: true)
    }
    return parse([command.name] + words.dropFirst(), columns: columns)
  }

  static func parse(_ words: [String], columns: Int) -> Interpretation {
    // A word that takes nothing with it needs no parser, which would take longer than the rest of
    // an answer.
    if words.count == 1, let command = CommandTable.command(named: words[0]), command.isBare {
      return .action(command.init().action)
    }
    do {
      guard let command = try CommandRoot.parseAsRoot(words) as? any CourseCommand else {
        // The parser's own answer to --help.
        return .action(.help(words.first.flatMap { CommandTable.command(named: $0)?.name }))
      }
      return .action(command.action)
    } catch {
      let isError = !CommandRoot.exitCode(for: error).isSuccess
      return .message(
        isError ? CommandRoot.message(for: error) : HelpPage.text(for: error, columns: columns),
        isError: isError)
    }
  }

  /// Words at spaces; quotes keep words together. An unclosed quote is a character like any other.
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var rest = line[...]
    while let character = rest.popFirst() {
      if character.isWhitespace {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else if character == "\"" || (character == "'" && !isOpen),
        let end = rest.firstIndex(of: character)
      {
        word += rest[..<end]
        isOpen = true
        rest = rest[rest.index(after: end)...]
      } else {
        word.append(character)
        isOpen = true
      }
    }
    return isOpen ? words + [word] : words
  }
}
