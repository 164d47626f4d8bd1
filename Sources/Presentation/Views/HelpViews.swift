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
  /// Names alone, so that the page fits a screen.
  public var isBrief: Bool

  public init(title: String, entries: [Entry], isBrief: Bool = false) {
    self.title = title
    self.entries = entries
    self.isBrief = isBrief
  }
}

extension Composer {
  mutating func add(_ groups: [HelpGroup]) {
    let width = groups.filter { !$0.isBrief }.flatMap(\.entries).map(\.name.count).max() ?? 0
    for group in groups {
      guard !group.isBrief else {
        labelled(
          group.title + ": ", .strong, group.entries.map(\.name).joined(separator: ", ") + ".")
        continue
      }
      line(group.title, .strong)
      for item in group.entries {
        entry(item.name + String(repeating: " ", count: width - item.name.count), item.summary)
      }
    }
    line("help COMMAND tells more. Tab completes. Ctrl-C clears the line; Ctrl-D leaves.", .subdued)
  }
}
