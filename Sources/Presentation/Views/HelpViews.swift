/// A group of commands on the help page.
public struct HelpGroup: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var name: String
    public var summary: String

    public init(name: String, summary: String) {
      self.name = name
      self.summary = summary
    }
  }

  public var title: String
  public var entries: [Entry]

  public init(title: String, entries: [Entry]) {
    self.title = title
    self.entries = entries
  }
}

extension Composer {
  mutating func add(_ groups: [HelpGroup]) {
    let width = groups.flatMap(\.entries).map(\.name.count).max() ?? 0
    for group in groups {
      line(group.title, .strong)
      for item in group.entries {
        entry(item.name + String(repeating: " ", count: width - item.name.count), item.summary)
      }
    }
    line("help COMMAND tells more. Tab completes. Ctrl-C clears the line; Ctrl-D leaves.", .subdued)
  }
}
