/// Where text stands in a column.
public enum Alignment: Sendable, Equatable {
  case left, center, right
}

extension Alignment {
  /// How `missing` columns are shared out before and after a text.
  public func margins(_ missing: Int) -> (before: Int, after: Int) {
    let missing = max(0, missing)
    let before =
      switch self {
      case .left: 0
      case .center: missing / 2
      case .right: missing
      }
    return (before, missing - before)
  }
}

/// The text filled with spaces to a width in columns; wider text stays as it is.
public func padded(
  _ text: some StringProtocol, to columns: Int, alignment: Alignment = .left
) -> String {
  let margins = alignment.margins(columns - displayWidth(text))
  return String(repeating: " ", count: margins.before) + text
    + String(repeating: " ", count: margins.after)
}

/// The text cut to at most `columns` columns, with an ellipsis where something was cut off. The
/// ellipsis itself is cut where there is no room even for it.
public func truncated(
  _ text: some StringProtocol, to columns: Int, ellipsis: String = "..."
) -> String {
  guard displayWidth(text) > columns else { return String(text) }
  let room = columns - displayWidth(ellipsis)
  guard room > 0 else { return beginning(of: ellipsis, columns: columns) }
  return beginning(of: text, columns: room) + ellipsis
}

private func beginning(of text: some StringProtocol, columns: Int) -> String {
  var used = 0
  return String(
    text.prefix { character in
      used += displayWidth(character)
      return used <= columns
    })
}
