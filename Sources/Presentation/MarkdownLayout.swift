internal import TextLayout

/// Lays the blocks of a Markdown document out in lines.
struct MarkdownLayout {
  let columns: Int
  let glyphs: Glyphs
  private(set) var lines: [StyledLine] = []

  /// Deeper nesting than any author writes is flattened to text.
  private static let deepest = 64
  /// Indents, bars and bullets leave at least so much room for text.
  private static let narrowest = 8

  /// What stands before the first line of a block and before all others.
  struct Lead {
    var first = ""
    var rest = ""
  }

  init(columns: Int, glyphs: Glyphs) {
    self.columns = max(10, columns)
    self.glyphs = glyphs
  }

  mutating func add(_ document: MarkdownNode) { blocks(of: document, Lead(), depth: 0) }

  /// Blocks one below the other; blank lines between them unless they stand in a tight list.
  private mutating func blocks(
    of parent: MarkdownNode, _ outer: Lead, depth: Int, isTight: Bool = false
  ) {
    guard depth < Self.deepest else { return paragraph([Span(parent.flatText)], outer) }
    var lead = outer
    var isFirst = true
    for node in parent.children {
      let end = lines.count
      if !isFirst, !isTight { separate(lead.rest) }
      let start = lines.count
      block(node, lead, depth: depth)
      if lines.count == start {
        lines.removeLast(start - end)
      } else {
        isFirst = false
        lead.first = lead.rest
      }
    }
  }

  private mutating func block(_ node: MarkdownNode, _ lead: Lead, depth: Int) {
    switch node.kind {
    case .heading: paragraph(MarkdownInlines.spans(of: node, [.heading]), lead)
    case .paragraph: paragraph(MarkdownInlines.spans(of: node), lead)
    case .code: code(node, lead)
    case .rule where glyphs.isSpoken: break
    case .rule:
      let mark = glyphs.isASCII ? "-" : "\u{2500}"
      let width = min(20, columns - displayWidth(lead.first))
      append([StyledLine(String(repeating: mark, count: width))], lead)
    case .quote:
      let bar = glyphs.isASCII ? "| " : "\u{2502} "
      let (first, rest) = glyphs.isSpoken ? ("Quote: ", "") : (bar, bar)
      blocks(of: node, deeper(lead, first: first, rest: rest), depth: depth + 1)
    case .list: list(node, lead, depth: depth)
    case .table:
      let rows = node.children.map { $0.children.map { MarkdownInlines.spans(of: $0) } }
      let layout = TableLayout(rows: rows, alignments: node.tableAlignments, glyphs: glyphs)
      append(layout.lines(columns: room(lead)), lead)
    case .html:
      let text = Self.withoutComments(node.literal).drop { $0.isWhitespace }
      if !text.isEmpty { paragraph([Span(String(text).trimmedEnd)], lead) }
    default: blocks(of: node, lead, depth: depth + 1)
    }
  }

  private mutating func paragraph(_ spans: [Span], _ lead: Lead) {
    append(
      Wrapper.lines(
        spans, columns: columns - displayWidth(lead.rest),
        firstColumns: columns - displayWidth(lead.first), glyphs: glyphs), lead)
  }

  private mutating func list(_ node: MarkdownNode, _ outer: Lead, depth: Int) {
    let bullet = glyphs.isASCII || glyphs.isSpoken ? "- " : "\u{2022} "
    var lead = outer
    for (index, item) in node.children.enumerated() {
      var mark = node.isOrdered ? "\(node.listStart + index). " : bullet
      if let ticked = item.isTicked { mark = ticked ? "[x] " : "[ ] " }
      if index > 0, !node.isTight { separate(lead.rest) }
      let start = lines.count
      // A voice tells no indents.
      let indent = glyphs.isSpoken ? "" : String(repeating: " ", count: displayWidth(mark))
      let inner = deeper(lead, first: mark, rest: indent)
      blocks(of: item, inner, depth: depth + 1, isTight: node.isTight)
      if lines.count == start { append([StyledLine()], inner) }
      lead.first = lead.rest
    }
  }

  private mutating func code(_ node: MarkdownNode, _ lead: Lead) {
    var content = node.literal[...]
    while content.last == "\n" { content.removeLast() }
    let rows = content.split(separator: "\n", omittingEmptySubsequences: false)
      .map { sanitized(String($0.flatMap { $0 == "\t" ? Array("    ") : [$0] })) }
    if let description = Self.diagramDescription(node.fenceInfo) {
      return diagram(glyphs.isASCII ? rows.map { asciiDrawing($0) } : rows, description, lead)
    }
    let widest = rows.map { displayWidth($0) }.max() ?? 0
    let indent = String(repeating: " ", count: widest + 4 <= room(lead) && !glyphs.isSpoken ? 4 : 0)
    let drawn = rows.flatMap { row in
      Wrapper.lines([Span(indent + row, .code)], columns: room(lead), glyphs: glyphs)
    }
    append(drawn, lead)
  }

  /// A drawing as it stands, or its description where it does not fit.
  private mutating func diagram(_ rows: [String], _ description: String, _ lead: Lead) {
    let widest = rows.map { displayWidth($0) }.max() ?? 0
    if glyphs.isSpoken {
      return paragraph([Span(description.isEmpty ? "Diagram." : "Diagram: \(description)")], lead)
    }
    guard widest <= room(lead) else {
      let text = description.isEmpty ? "[diagram]" : "[diagram: \(description)]"
      return paragraph([Span(text, .subdued)], lead)
    }
    let indent = widest + 2 <= room(lead) ? "  " : ""
    append(rows.map { StyledLine(indent + $0) }, lead)
  }
}

extension MarkdownLayout {
  /// The description after `diagram:` in a fence's info string; nil for other blocks.
  static func diagramDescription(_ info: String) -> String? {
    guard info.hasPrefix("diagram:") else { return nil }
    return String(info.dropFirst("diagram:".count).drop { $0 == " " })
  }

  static func withoutComments(_ html: String) -> String {
    var result = ""
    var rest = html[...]
    while let start = rest.firstRange(of: "<!--") {
      result += rest[..<start.lowerBound]
      guard let end = rest[start.upperBound...].firstRange(of: "-->") else { return result }
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  /// Columns for a block, first line and others alike.
  private func room(_ lead: Lead) -> Int {
    columns - max(displayWidth(lead.first), displayWidth(lead.rest))
  }

  /// A lead with more in it, as far as there is room.
  private func deeper(_ lead: Lead, first: String, rest: String) -> Lead {
    let longer = Lead(first: lead.first + first, rest: lead.rest + rest)
    if room(longer) >= Self.narrowest { return longer }
    let marked = Lead(first: lead.first + first, rest: lead.rest)
    return room(marked) >= Self.narrowest ? marked : lead
  }

  private mutating func separate(_ rest: String) { lines.append(StyledLine(rest.trimmedEnd)) }

  private mutating func append(_ more: [StyledLine], _ lead: Lead) {
    for (index, line) in more.enumerated() {
      let before = index == 0 ? lead.first : lead.rest
      lines.append(StyledLine((before.isEmpty ? [] : [Span(before)]) + line.spans))
    }
  }
}
