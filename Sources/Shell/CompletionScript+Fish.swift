internal import ArgumentParser

extension CompletionScript {
  static var fish: String {
    """
    # Completion of course for fish, made by: course completions fish

    # The command on the line, if there is one yet.
    function __course_command
        set -l words (commandline -opc)
        set -e words[1]
        while set -q words[1]
            switch $words[1]
                case \(names(takingValue.map(fishQuoted)))
                    set -e words[1]
                case '-*'
                case '*'
                    echo $words[1]
                    return 0
            end
            set -e words[1]
        end
        return 1
    end

    function __course_takes
        contains -- (__course_command) $argv
    end

    complete -c course -f
    \(fishOwnOptions)
    \(fishCommands)
    \(fishOptions)
    complete -c course -n \(fishTaking(.topic)) -a '(command course completions topics 2>/dev/null)'
    complete -c course -n \(fishTaking(.lesson)) -a '(command course completions lessons 2>/dev/null)'
    complete -c course -n \(fishTaking(.command)) -a \(fishQuoted(names(CommandTable.names)))
    complete -c course -n \(fishTaking(.folder)) -a '(__fish_complete_directories)'
    complete -c course -n '__course_takes completions' -a \(fishQuoted(names(shells.map(\.rawValue))))

    """
  }

  /// In single quotes fish knows `\\` and `\'`.
  private static func fishQuoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }

  private static func fishTaking(_ argument: ArgumentKind) -> String {
    fishQuoted("__course_takes " + names(commands(taking: argument).map(fishQuoted)))
  }

  private static var fishOwnOptions: String {
    OptionTable.own.map { option in
      "complete -c course -l \(option.name.dropFirst(2))\(fishValue(option.value))"
        + " -d \(fishQuoted(option.meaning))"
    }.joined(separator: "\n")
  }

  private static var fishCommands: String {
    CommandTable.outer.map { command in
      "complete -c course -n 'not __course_command >/dev/null' -a \(command.name)"
        + " -d \(fishQuoted(command.configuration.abstract))"
    }.joined(separator: "\n")
  }

  private static var fishOptions: String {
    commandsWithOptions.flatMap { command in
      command.options.map { option in
        let value = fishValue(OptionTable.value(of: option) ?? .none)
        return "complete -c course -n '__course_takes \(names([command.name] + command.aliases))'"
          + " -l \(option.dropFirst(2))\(value)"
      }
    }.joined(separator: "\n")
  }

  private static func fishValue(_ value: OptionTable.Value) -> String {
    switch value {
    case .none: ""
    case .count, .number, .text: " -x"
    case .topic: " -xa '(command course completions topics 2>/dev/null)'"
    case .file: " -rF"
    case .folder: " -xa '(__fish_complete_directories)'"
    case .oneOf(let words): " -xa \(fishQuoted(names(words)))"
    }
  }
}
