extension CompletionScript {
  static var bash: String {
    """
    # Completion of course for bash, made by: course completions bash
    _course_names() {
      command course completions "$1" 2>/dev/null | cut -f 1
    }

    # Names with spaces stay whole; bash 4 quotes them and puts slashes behind folders.
    _course_paths() {
      local IFS=$'\\n'
      COMPREPLY=($(compgen "$1" -- "$cur"))
      compopt -o filenames 2>/dev/null
    }

    _course() {
      local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
      local command= index=1 words=
      COMPREPLY=()
      # bash takes "--theme=x" for three words.
      if [[ $cur == = ]]; then
        cur=
      elif [[ $prev == = ]]; then
        prev=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      case $prev in
        \(pattern(takingFolder))) _course_paths -d; return ;;
        \(pattern(takingFile))) _course_paths -f; return ;;
    \(bashChoices)
        \(pattern(takingTopic)))
          COMPREPLY=($(compgen -W "$(_course_names topics)" -- "$cur")); return ;;
        \(pattern(free))) return ;;
      esac
      while ((index < COMP_CWORD)); do
        case ${COMP_WORDS[index]} in
          \(pattern(takingValue)))
            ((index++))
            [[ ${COMP_WORDS[index]} != = ]] || ((index++)) ;;
          -*) ;;
          *) command=${COMP_WORDS[index]}; break ;;
        esac
        ((index++))
      done
      if [[ $cur == -* ]]; then
        words="\(ownOptions)"
        case $command in
    \(bashOptions)
        esac
      else
        case $command in
          '') words="\(names(CommandTable.outer.map { $0.name }))" ;;
          \(pattern(commands(taking: .topic)))) words=$(_course_names topics) ;;
          \(pattern(commands(taking: .lesson)))) words=$(_course_names lessons) ;;
          \(pattern(commands(taking: .command)))) words="\(names(CommandTable.names))" ;;
          \(pattern(commands(taking: .folder)))) _course_paths -d; return ;;
          completions) words="\(names(shells.map(\.rawValue)))" ;;
        esac
      fi
      COMPREPLY=($(compgen -W "$words" -- "$cur"))
    }

    complete -F _course course

    """
  }

  private static var bashChoices: String {
    choices.map { choice in
      "    \(quoted(choice.option))) COMPREPLY=($(compgen -W \"\(names(choice.words))\" -- \"$cur\")); return ;;"
    }.joined(separator: "\n")
  }

  private static var bashOptions: String {
    commandsWithOptions.map { command in
      "      \(pattern([command.name] + command.aliases))) words+=\" \(names(command.options))\" ;;"
    }.joined(separator: "\n")
  }
}
