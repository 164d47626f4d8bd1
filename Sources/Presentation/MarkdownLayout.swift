internal import TextLayout

/// Lays the blocks of a Markdown document out in lines.
struct MarkdownLayout {
  let columns: Int
  let glyphs: Glyphs
  private(set) var lines: [StyledLine] = []

  /// Deeper nesting than any author writes is left out.
  private static let deepest = 16

  init(columns: Int, glyphs: Glyphs) {
    self.columns = max(10, columns)
    self.glyphs = glyphs
  }

  /// `first` stands before the first line, `rest` before all others.
  mutating func blocks(
    of parent: MarkdownNode, first: String, rest: String, depth: Int, isTight: Bool = false
  ) {
    guard depth < Self.deepest else { return }
    var lead = first
    var isFirst = true
    for node in parent.children where node.kind != .html || !node.literal.hasPrefix("<!--") {
      if !isFirst, !isTight {
        lines.append(StyledLine([Span(rest.trimmedEnd)].filter(\.isVisible)))
      }
      isFirst = false
      block(node, first: lead, rest: rest, depth: depth)
      lead = rest
    }
  }

  private mutating func block(
    _ node: MarkdownNode, first: String, rest: String, depth: Int
  ) {
    switch node.kind {
    case .heading: paragraph(MarkdownInlines.spans(of: node, [.heading]), first, rest)
    case .paragraph: paragraph(MarkdownInlines.spans(of: node), first, rest)
    case .code: code(node, first, rest)
    case .rule:
      let mark = glyphs == .ascii ? "-" : "\u{2500}"
      let width = max(3, min(20, columns - displayWidth(first)))
      lines.append(StyledLine([Span(first + String(repeating: mark, count: width))]))
    case .quote:
      let bar = glyphs == .ascii ? "| " : "\u{2502} "
      blocks(of: node, first: first + bar, rest: rest + bar, depth: depth + 1)
    case .list: list(node, first: first, rest: rest, depth: depth)
    case .table: table(node, first, rest)
    case .html: paragraph([Span(node.literal)], first, rest)
    default: blocks(of: node, first: first, rest: rest, depth: depth + 1)
    }
  }

  private mutating func paragraph(_ spans: [Span], _ first: String, _ rest: String) {
    let room = max(8, columns - displayWidth(rest))
    let firstRoom = max(8, columns - displayWidth(first))
    for (index, line) in Wrapper.lines(spans, columns: room, firstColumns: firstRoom).enumerated() {
      lines.append(StyledLine([Span(index == 0 ? first : rest)].filter(\.isVisible) + line.spans))
    }
  }

  private mutating func list(_ node: MarkdownNode, first: String, rest: String, depth: Int) {
    let bullet = glyphs == .ascii ? "- " : "\u{2022} "
    for (index, item) in node.children.enumerated() {
      var mark = node.isOrdered ? "\(node.listStart + index). " : bullet
      if let ticked = item.isTicked { mark = ticked ? "[x] " : "[ ] " }
      if index > 0, !node.isTight { lines.append(StyledLine()) }
      blocks(
        of: item, first: (index == 0 ? first : rest) + mark,
        rest: rest + String(repeating: " ", count: displayWidth(mark)), depth: depth + 1,
        isTight: node.isTight)
    }
  }

  private mutating func code(_ node: MarkdownNode, _ first: String, _ rest: String) {
    var content = node.literal[...]
    while content.last == "\n" { content.removeLast() }
    let rows = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let widest = rows.map { displayWidth($0) }.max() ?? 0
    let description = Self.diagramDescription(node.fenceInfo)
    if let description, widest + displayWidth(rest) > columns {
      return paragraph([Span("[diagram: \(description)]", .subdued)], first, rest)
    }
    let indent = description == nil ? "    " : "  "
    let lead = widest + displayWidth(rest + indent) <= columns ? indent : ""
    for (index, row) in rows.enumerated() {
      let tone: Tone = description == nil ? .code : .plain
      lines.append(StyledLine([Span((index == 0 ? first : rest) + lead), Span(row, tone)]))
    }
  }

  /// The description after `diagram:` in a fence's info string.
  static func diagramDescription(_ info: String) -> String? {
    guard info.hasPrefix("diagram:") else { return nil }
    return String(info.dropFirst("diagram:".count).drop { $0 == " " })
  }

  private mutating func table(_ node: MarkdownNode, _ first: String, _ rest: String) {
    let rows = node.children.map { $0.children.map { MarkdownInlines.spans(of: $0) } }
    let room = columns - displayWidth(rest)
    let layout = TableLayout(rows: rows, alignments: node.tableAlignments, glyphs: glyphs)
    for (index, line) in layout.lines(columns: room).enumerated() {
      lines.append(
        StyledLine([Span(index == 0 ? first : rest)].filter(\.isVisible) + line.spans))
    }
  }
}

extension Span {
  var isVisible: Bool { !text.isEmpty }
}
