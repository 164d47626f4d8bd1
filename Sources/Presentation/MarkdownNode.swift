internal import CCmarkGFM
internal import TextLayout

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

  private var typeName: String { String(cString: cmark_node_get_type_string(pointer)) }
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// nil for items that are not tasks.
  var isTicked: Bool? {
    typeName == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(pointer) : nil
  }

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

  /// All text below the node, words of neighbouring blocks apart. Walks without recursion, so it
  /// serves where nesting has become too deep to follow.
  var flatText: String {
    guard let walk = cmark_iter_new(pointer) else { return "" }
    defer { cmark_iter_free(walk) }
    var text = ""
    while case let event = cmark_iter_next(walk), event != CMARK_EVENT_DONE {
      guard event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(walk) else { continue }
      let node = MarkdownNode(pointer: current)
      switch node.kind {
      case .text, .codeSpan, .code: text += node.literal
      case .softBreak, .lineBreak: text += " "
      case .paragraph, .heading: text += text.isEmpty ? "" : " "
      default: break
      }
    }
    return text
  }
}
