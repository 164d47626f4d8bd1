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
    .Op Fl -plain
    .Op Fl -theme Ar default|contrast|colourblind
    .Op Fl -pager
    .Op Ar command Op Ar argument ...
    .Sh DESCRIPTION
    .Nm
    teaches business process outsourcing by short lessons and by questions that
    adapt to the learner.
    Without a command it opens a shell; Enter on an empty line does the next
    sensible thing.
    With a command it does that one thing and ends.
    When input or output is not a terminal, the same commands are read one per line.
    .Sh COMMANDS
    \(commands)
    .Sh OPTIONS
    These can stand anywhere on the command line.
    .Bl -tag -width Ds
    \(ownOptions)
    .El
    .Pp
    A terminal that understands no escape sequences, such as
    .Ev TERM Ns = Ns Ql dumb ,
    is always treated as with
    .Fl -plain .
    .Pp
    With
    .Fl -json
    a command writes one JSON object for other programs; its fields, and those of
    the files below, are named in
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
    .It Ev COURSE_PLAIN
    Set and neither empty nor 0: as
    .Fl -plain .
    .It Ev COURSE_THEME
    A theme, unless
    .Fl -theme
    is given.
    .It Ev PAGER
    The command that
    .Fl -pager
    uses; the default is
    .Ql less -FRX .
    Set and empty: none.
    .It Ev LC_ALL , LC_CTYPE , LANG
    Whether the locale is UTF-8; everything is shown in ASCII where it is not.
    .It Ev NO_COLOR , CLICOLOR_FORCE , COLORTERM , TERM
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
    Where the learner stands; can be deleted and is then made again from the
    history.
    .It Pa ~/.local/share/course/line-history
    Commands typed before, for the arrow keys; answers are not kept there.
    .It Pa ~/.local/share/course/start
    What the greeting needs; can be deleted.
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

  private static var ownOptions: String {
    OptionTable.own.map { option in
      let value = option.value.name.isEmpty ? "" : " Ar " + option.value.name
      return ".It Fl -\(option.name.dropFirst(2))\(value)\n\(escaped(option.meaning))"
    }.joined(separator: "\n")
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
      case .none: freeArgument(of: command)
      case .folder: "folder"
      case .topic: "topic"
      case .lesson: "lesson"
      case .term: "term"
      case .command: "command"
      }
    let options = command.options.map { option in
      let value = OptionTable.value(of: option)?.name ?? ""
      return " Oo Fl -\(option.dropFirst(2))\(value.isEmpty ? "" : " Ar " + value) Oc"
    }
    return (argument.map { " Oo Ar \($0) Oc" } ?? "") + options.joined()
  }

  private static func freeArgument(of command: any CourseCommand.Type) -> String? {
    switch command {
    case is Search.Type: "word ..."
    case is Replay.Type: "number"
    case is SettingsCommand.Type: "name"
    case is Completions.Type: "shell"
    default: nil
    }
  }

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
