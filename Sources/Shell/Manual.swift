internal import ArgumentParser

/// The manual page, made from the table of commands (mdoc).
public enum Manual {
  public static func page(version: String, date: String) -> String {
    """
    .Dd \(date)
    .Dt COURSE 1
    .Os
    .Sh NAME
    .Nm course
    .Nd learn business process outsourcing in the terminal
    .Sh SYNOPSIS
    .Nm
    .Op Fl -data Ar directory
    .Op Ar command Op Ar argument ...
    .Sh DESCRIPTION
    .Nm
    teaches business process outsourcing by short lessons and by questions that adapt to the
    learner.
    Without a command it opens a shell; Enter on an empty line does the next sensible thing.
    With a command it does that one thing and ends.
    When input or output is not a terminal, the same commands are read one per line.
    .Sh COMMANDS
    \(commands)
    .Sh OPTIONS
    .Bl -tag -width Ds
    .It Fl -data Ar directory
    Keep the learner's record in this directory.
    .It Fl -version
    Print the version.
    .It Fl -help
    Print the commands.
    .El
    .Pp
    With
    .Fl -json
    a command writes one JSON object for other programs; its fields, and those of the files below,
    are named in
    .Pa FORMATS.md .
    .Sh ENVIRONMENT
    .Bl -tag -width Ds
    .It Ev COURSE_DATA
    The directory of the learner's record, unless
    .Fl -data
    is given.
    .It Ev COURSE_HOME
    The folder with
    .Pa Lessons
    and
    .Pa Quizzes .
    .It Ev XDG_DATA_HOME
    The record is kept in its
    .Pa course
    folder; the default is
    .Pa ~/.local/share .
    .It Ev NO_COLOR , CLICOLOR_FORCE , TERM
    Whether and how colour is used.
    .It Ev EDITRC
    Key bindings of the line editor, see
    .Xr editrc 5 .
    .El
    .Sh FILES
    .Bl -tag -width Ds
    .It Pa ~/.local/share/course/history.jsonl
    Every answer, one JSON event per line; written before feedback is shown.
    .It Pa ~/.local/share/course/progress.json
    Where the learner stands; can be deleted and is then made again from the history.
    .It Pa ~/.editrc
    Key bindings, such as
    .Ql course:bind -v .
    .El
    .Sh EXIT STATUS
    .Bl -tag -width Ds
    .It 0
    Everything went well.
    .It 1
    .Cm check
    found errors, or a file could not be read.
    .It 3
    The input ended before the quiz or lesson did; the place is kept.
    .It 64
    The words on the command line make no sense.
    .It 66
    There is no course to show.
    .It 74
    The record could not be read or written.
    .It 75
    Another course shell is recording.
    .It 128+n
    Ended by signal n.
    .El
    .Sh EXAMPLES
    \(examples)
    .Sh SEE ALSO
    .Xr editrc 5
    """ + "\n"
  }

  private static var commands: String {
    CommandGroup.allCases.map { group in
      let entries = CommandTable.all.filter { $0.group == group }.map { command in
        """
        .It Cm \(command.name)\(synopsis(of: command))
        \(escaped(command.configuration.abstract))
        """
      }
      return ".Ss \\&\(group.rawValue)\n.Bl -tag -width Ds\n"
        + entries.joined(separator: "\n") + "\n.El"
    }.joined(separator: "\n")
  }

  private static func synopsis(of command: any CourseCommand.Type) -> String {
    let argument: String? =
      switch command.argument {
      case .none: command == Search.self ? "word ..." : command == Check.self ? "folder" : nil
      case .topic: "topic"
      case .lesson: "lesson"
      case .term: "term"
      case .command: "command"
      }
    let options = command.options.map { option in
      let value = optionValues[option, default: "n"]
      return " Oo Fl -\(option.dropFirst(2))\(value.isEmpty ? "" : " Ar " + value) Oc"
    }
    return (argument.map { " Oo Ar \($0) Oc" } ?? "") + options.joined()
  }

  /// What an option takes where that is no count; empty for a switch.
  private static let optionValues = [
    "--seed": "number", "--against": "file", "--coverage": "", "--statistics": "", "--json": "",
    "--all": "", "--early": "", "--forecast": "", "--objective": "id", "--topic": "topic",
    "--export-bank": "", "--policy": "policy", "--ability": "logits",
  ]

  private static var examples: String {
    let outer = CommandTable.outer.filter { $0 != Help.self }
      .compactMap { command in command.examples.first }
    let items = outer.map { example in
      let line = example.line.hasPrefix("course ") ? example.line : "course " + example.line
      return ".It Ic \(line)\n\(escaped(example.meaning.capitalizedSentence))"
    }
    return ".Bl -tag -width Ds\n" + items.joined(separator: "\n") + "\n.El"
  }

  /// A line beginning with a dot or an apostrophe would be a request.
  private static func escaped(_ text: String) -> String {
    text.hasPrefix(".") || text.hasPrefix("'") ? "\\&" + text : text
  }
}

extension String {
  fileprivate var capitalizedSentence: String {
    (first?.uppercased() ?? "") + dropFirst() + "."
  }
}
