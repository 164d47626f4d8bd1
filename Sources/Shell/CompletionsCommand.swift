internal import ArgumentParser

struct Completions: CourseCommand {
  static let examples = [
    Example("course completions bash", "what bash needs so that Tab completes course"),
    Example("course completions zsh > ~/.zfunc/_course", "the same for zsh, in a folder of fpath"),
    Example("course completions fish | source", "the same for fish, until you leave it"),
  ]
  static let configuration = configured(
    "completions", "Print what makes Tab work in your shell.", examples)
  static let group = CommandGroup.shell

  @Argument(help: "bash, zsh or fish. The scripts themselves ask for topics and lessons.")
  var shell: String

  func validate() throws {
    guard part != nil else {
      throw ValidationError("There are completions for bash, zsh and fish, not for \(shell).")
    }
  }

  private var part: CompletionScript.Part? { CompletionScript.Part(rawValue: shell.lowercased()) }

  // `validate` has seen to it that there is one.
  var action: ShellAction { .completions(part ?? .bash) }
}
