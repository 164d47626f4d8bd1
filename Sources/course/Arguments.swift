import Diagnostics
import Presentation

/// The command line: the program's own options, and the words of a command.
struct Arguments {
  /// Where the record is kept, if `--data` says so.
  private(set) var dataDirectory: String?
  private(set) var isPlain = false
  private(set) var usesPager = false
  private(set) var theme: Theme?
  /// Why the options make no sense, in one line.
  private(set) var problem: String?
  private(set) var words: [String] = []

  init(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    while let word = rest.popFirst() {
      switch word {
      case "--":
        // What stands behind it is meant as it is.
        words += [word] + rest
        return
      case "--data": setDirectory(rest.popFirst())
      case "--theme": setTheme(rest.popFirst())
      case "--plain": isPlain = true
      case "--pager": usesPager = true
      case _ where word.hasPrefix("--data="): setDirectory(String(word.dropFirst(7)))
      case _ where word.hasPrefix("--theme="): setTheme(String(word.dropFirst(8)))
      default: words.append(word)
      }
    }
  }

  private mutating func setDirectory(_ name: String?) {
    dataDirectory = name
    if name == nil { problem = "--data needs a directory." }
  }

  private mutating func setTheme(_ name: String?) {
    theme = name.flatMap(Theme.init(rawValue:))
    if theme == nil { problem = name.map { Theme.rejection($0) } ?? "--theme needs a name." }
  }
}

extension Theme {
  static func rejection(_ name: String) -> String {
    let names = allCases.map(\.rawValue)
    let meant = closestMatch(to: name.lowercased(), among: names).map { " Did you mean \($0)?" }
    return "There is no theme \(name).\(meant ?? "") The themes are default, contrast, colourblind."
  }
}
