internal import CCmarkGFM
internal import TextLayout

/// Markdown to styled text, through libcmark-gfm.
public enum MarkdownText {
  /// Longer texts are cut: no screen of a lesson comes near it.
  static let longest = 1_000_000

  /// A page of Markdown, laid out for a width.
  public static func styled(_ markdown: String, columns: Int, glyphs: Glyphs) -> StyledText {
    withDocument(markdown) { document in
      var layout = MarkdownLayout(columns: columns, glyphs: glyphs)
      layout.blocks(of: document, first: "", rest: "", depth: 0)
      return StyledText(layout.lines)
    } ?? StyledText()
  }

  /// The inline content of a text, blocks run together.
  static func inline(_ markdown: String) -> [Span] {
    guard markdown.contains(where: { "*_`[]<&\\~!\n".contains($0) }) else {
      return [Span(markdown)]
    }
    return withDocument(markdown) { document in
      var spans: [Span] = []
      for block in document.children {
        if !spans.isEmpty { spans.append(Span(" ")) }
        spans +=
          block.hasInlines ? MarkdownInlines.spans(of: block) : [Span(block.source(markdown))]
      }
      return spans
    } ?? [Span(markdown)]
  }

  private static func withDocument<Result>(
    _ markdown: String, _ body: (MarkdownNode) -> Result
  ) -> Result? {
    // Registration is global and idempotent.
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_UNSAFE) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "tasklist"] {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    var source = markdown.utf8.count > longest ? String(markdown.prefix(longest / 4)) : markdown
    source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        guard let start = $0.baseAddress else { return }
        cmark_parser_feed(parser, start, $0.count)
      }
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    defer { cmark_node_free(root) }
    return body(MarkdownNode(pointer: root))
  }
}

/// A node of the parsed document; valid only while the document is.
struct MarkdownNode {
  enum Kind {
    case heading, paragraph, code, rule, quote, list, item, table, html, other
    case text, softBreak, lineBreak, codeSpan, emphasis, strong, strike, link, image, htmlSpan
  }

  let pointer: OpaquePointer

  var children: [MarkdownNode] {
    var result: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      result.append(MarkdownNode(pointer: child))
      next = cmark_node_next(child)
    }
    return result
  }

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_INLINE: .htmlSpan
    default: extensionKind
    }
  }

  /// Kinds of extensions are told apart by name only.
  private var extensionKind: Kind {
    switch typeName {
    case "table": .table
    case "tasklist": .item
    case "strikethrough": .strike
    default: .other
    }
  }

  var typeName: String { String(cString: cmark_node_get_type_string(pointer)) }
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  /// For items of task lists.
  var isTicked: Bool? {
    typeName == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil
  }
  var hasInlines: Bool { kind == .paragraph || kind == .heading }

  var tableAlignments: [Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let start = cmark_gfm_extensions_get_table_alignments(pointer) else {
      return Array(repeating: .left, count: count)
    }
    return UnsafeBufferPointer(start: start, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "r"): .right
      case UInt8(ascii: "c"): .center
      default: .left
      }
    }
  }

  /// The lines of the source that the node came from.
  func source(_ markdown: String) -> String {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let first = max(0, Int(cmark_node_get_start_line(pointer)) - 1)
    let last = min(lines.count, Int(cmark_node_get_end_line(pointer)))
    return first < last ? lines[first..<last].joined(separator: " ") : ""
  }
}

/// Inline nodes to spans.
enum MarkdownInlines {
  /// Deeper nesting than any author writes is flattened.
  private static let deepest = 32

  static func spans(of node: MarkdownNode, _ tones: Set<Tone> = [], depth: Int = 0) -> [Span] {
    guard depth < deepest else { return [] }
    return node.children.flatMap { spans(for: $0, tones, depth: depth) }
  }

  private static func spans(
    for child: MarkdownNode, _ tones: Set<Tone>, depth: Int
  ) -> [Span] {
    let inner = { (tone: Tone) in
      spans(of: child, tones.union([tone]), depth: depth + 1)
    }
    switch child.kind {
    case .text: return [Span(child.literal, tones)]
    case .softBreak: return [Span(" ", tones)]
    case .lineBreak: return [Span("\n", tones)]
    case .codeSpan: return [Span(child.literal, tones.union([.code]))]
    case .emphasis: return inner(.emphasis)
    case .strong: return inner(.strong)
    case .strike: return inner(.strike)
    case .link:
      let text = inner(.link)
      let isAddress = text.map(\.text).joined() == child.address
      return isAddress ? text : text + [Span(" (\(child.address))", tones)]
    case .image:
      return [Span("[image: ", tones)] + spans(of: child, tones, depth: depth + 1)
        + [Span("]", tones)]
    case .htmlSpan: return child.literal.hasPrefix("<!--") ? [] : [Span(child.literal, tones)]
    default: return spans(of: child, tones, depth: depth + 1)
    }
  }
}
