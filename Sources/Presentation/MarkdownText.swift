internal import CCmarkGFM

/// A page of Markdown laid out for a width, through libcmark-gfm; no line is wider than `columns`
/// (at least 10). Text beyond 1 MB is left out; so are HTML comments.
public func styled(markdown: String, columns: Int, glyphs: Glyphs) -> StyledText {
  MarkdownText.styled(markdown, columns: columns, glyphs: glyphs)
}

enum MarkdownText {
  /// Bytes; no screen of a lesson comes near it.
  private static let longest = 1_000_000

  /// Cells of all tables together. The parser fills short rows up to the header's width, so a text
  /// of n bytes could ask for about n * n / 16 cells.
  private static let mostCells = 200_000

  /// Registration is global: once, whatever thread comes first.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  static func styled(_ markdown: String, columns: Int, glyphs: Glyphs) -> StyledText {
    withDocument(markdown) { document in
      var layout = MarkdownLayout(columns: columns, glyphs: glyphs)
      layout.add(document)
      return StyledText(layout.lines)
    } ?? StyledText()
  }

  /// Emphasis, code and links of a text that is one paragraph whatever it begins with.
  static func inline(_ markdown: String) -> [Span] {
    guard markdown.utf8.contains(where: markup.contains) else { return [Span(markdown)] }
    // A comma in front begins no block, and lets emphasis begin after it.
    let paragraph =
      "," + String(markdown.drop(while: \.isWhitespace).map { $0.isNewline ? " " : $0 })
    let spans = withDocument(paragraph) { document in
      document.children.flatMap { MarkdownInlines.spans(of: $0) }
    }
    guard var spans, spans.first?.text.first == "," else { return [Span(markdown)] }
    spans[0].text.removeFirst()
    if spans[0].text.isEmpty { spans.removeFirst() }
    return spans
  }

  private static let markup = Set("*_`[<&\\~\n".utf8)

  private static func withDocument<Result>(
    _ markdown: String, _ body: (MarkdownNode) -> Result
  ) -> Result? {
    _ = registered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    var source = markdown
    if source.utf8.count > longest {
      source = String(decoding: source.utf8.prefix(longest), as: UTF8.self)
    }
    for name in ["strikethrough", "tasklist"] + (hasSaneTables(source) ? ["table"] : []) {
      if let syntax = cmark_find_syntax_extension(name) {
        cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
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

  private static func hasSaneTables(_ source: String) -> Bool {
    var lines = 1
    var widest = 1
    var columns = 1
    for byte in source.utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        lines += 1
        columns = 1
      case UInt8(ascii: "|"):
        columns += 1
        widest = max(widest, columns)
      default: break
      }
    }
    return widest * lines <= mostCells
  }
}
