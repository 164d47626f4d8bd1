/// Inline nodes to spans.
enum MarkdownInlines {
  /// Deeper nesting than any author writes loses its tones, never its text.
  private static let deepest = 64

  static func spans(of node: MarkdownNode, _ tones: Tones = [], depth: Int = 0) -> [Span] {
    guard depth < deepest else { return [Span(node.flatText, tones)] }
    return node.children.flatMap { spans(for: $0, tones, depth: depth) }
  }

  private static func spans(
    for child: MarkdownNode, _ tones: Tones, depth: Int
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
    // What is struck out means its opposite, so the tildes stay for those who see no line.
    case .strike: return [Span("~~", tones)] + inner(.strike) + [Span("~~", tones)]
    case .link: return link(child, inner(.link), tones)
    case .image:
      return [Span("[image: ", tones)] + spans(of: child, tones, depth: depth + 1)
        + [Span("]", tones)]
    case .htmlSpan: return child.literal.hasPrefix("<!--") ? [] : [Span(child.literal, tones)]
    default: return spans(of: child, tones, depth: depth + 1)
    }
  }

  /// The text and its address in parentheses, unless the text is the address.
  private static func link(_ node: MarkdownNode, _ text: [Span], _ tones: Tones) -> [Span] {
    let address = node.address
    let isSaid = address == text.plainText || address == "mailto:" + text.plainText
    return isSaid || address.isEmpty ? text : text + [Span(" (\(address))", tones)]
  }
}
