internal import ArgumentParser

extension CompletionScript {
  static var zsh: String {
    """
    #compdef course
    # Completion of course for zsh, made by: course completions zsh
    _course_names() {
      local -a names
      local line
      for line in ${(f)"$(command course completions $1 2>/dev/null)"}; do
        # A colon would end the name.
        line=${line//:/\\\\:}
        names+=("${line/$'\\t'/:}")
      done
      _describe -t $1 $1 names
    }

    _course() {
      local command= current=${words[CURRENT]}
      local -a options names
      integer index=2
      case $current in
    \(zshChoices { "\($0)=*) compset -P '*=';" })
        --data=*) compset -P '*='; _files -/; return ;;
      esac
      case ${words[CURRENT - 1]} in
        \(pattern(takingFolder))) _files -/; return ;;
        \(pattern(takingFile))) _files; return ;;
    \(zshChoices { "\($0))" })
        \(pattern(takingTopic))) _course_names topics; return ;;
        \(pattern(free))) _message 'a value'; return ;;
      esac
      while ((index < CURRENT)); do
        case ${words[index]} in
          \(pattern(takingValue))) ((index++)) ;;
          -*) ;;
          *) command=${words[index]}; break ;;
        esac
        ((index++))
      done
      if [[ $current == -* ]]; then
        options=(\(ownOptions))
        case $command in
    \(zshOptions)
        esac
        compadd -- $options
        return
      fi
      case $command in
        '')
          names=(
    \(zshCommands)
          )
          _describe -t commands command names ;;
        \(pattern(commands(taking: .topic)))) _course_names topics ;;
        \(pattern(commands(taking: .lesson)))) _course_names lessons ;;
        \(pattern(commands(taking: .command)))) compadd -- \(names(CommandTable.names)) ;;
        \(pattern(commands(taking: .folder)))) _files -/ ;;
        completions) compadd -- \(names(shells.map(\.rawValue))) ;;
      esac
    }

    # Found through fpath it is called; read from a file it is announced.
    if [[ ${funcstack[1]} == _course ]]; then
      _course "$@"
    else
      compdef _course course
    fi

    """
  }

  private static func zshChoices(_ pattern: (String) -> String) -> String {
    choices.map { "    \(pattern($0.option)) compadd \(names($0.words)); return ;;" }
      .joined(separator: "\n")
  }

  private static var zshOptions: String {
    commandsWithOptions.map { command in
      "      \(pattern([command.name] + command.aliases))) options+=(\(names(command.options))) ;;"
    }.joined(separator: "\n")
  }

  private static var zshCommands: String {
    CommandTable.outer.map { command in
      let meaning = command.configuration.abstract.replacing(":", with: "\\:")
      return "        " + quoted("\(command.name):\(meaning)")
    }.joined(separator: "\n")
  }
}
