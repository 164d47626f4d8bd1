/// The command line: the program's own option, and the words of a command.
struct Arguments {
  /// Where the record is kept, if `--data` says so.
  private(set) var dataDirectory: String?
  /// `--data` stands last, without its directory.
  private(set) var isIncomplete = false
  private(set) var words: [String] = []

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      if word == "--data" {
        dataDirectory = rest.popFirst()
        isIncomplete = dataDirectory == nil
      } else if word.hasPrefix("--data=") {
        dataDirectory = String(word.dropFirst("--data=".count))
      } else {
        words.append(word)
      }
    }
  }
}
