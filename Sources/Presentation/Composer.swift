internal import TextLayout

/// Builds the text of a view: wraps, indents, and turns Markdown into styled text.
struct Composer {
  let surface: Surface
  private(set) var text = StyledText()
  private var indent = 0

  init(surface: Surface) { self.surface = surface }

  var painted: String { Painter(surface: surface).paint(text) }

  private var columns: Int { surface.textColumns - indent }

  /// For ears: words instead of drawings.
  var isSpoken: Bool { surface.glyphs.isSpoken }
  /// A separator inside a line.
  var dot: String { isSpoken ? "," : surface.glyphs.isASCII ? " -" : " \u{B7}" }
  /// Where one is in what has a known length.
  func place(_ number: Int, _ total: String) -> String {
    isSpoken ? "\(number) of \(total)" : "\(number)/\(total)"
  }
  /// Marks what is done.
  var check: String { isSpoken ? "" : surface.glyphs.isASCII ? "x" : "\u{2713}" }

  /// An empty line, unless one stands there already.
  mutating func blank() {
    if text.lines.last?.isBlank != true { text.lines.append(StyledLine()) }
  }

  /// One paragraph; spaces at its beginning indent all its lines.
  mutating func line(_ content: String, _ tone: Tone = .plain) {
    if isSpoken { return spokenLine(content, tone) }
    let lead = content.prefix { $0 == " " }.count
    let words = Span(String(content.drop { $0 == " " }), tone)
    append(wrap([words], columns - lead), hanging: lead, first: "")
  }

  /// Words of our own: a sentence may begin with the name of a command, in a small letter.
  private mutating func spokenLine(_ content: String, _ tone: Tone) {
    var rest = content.drop { $0 == " " }
    while let end = rest.firstRange(of: ". ") {
      append(
        wrap([Span(String(rest[..<end.lowerBound]) + ".", tone)], columns), hanging: 0, first: "")
      rest = rest[end.upperBound...]
    }
    append(wrap([Span(String(rest), tone)], columns), hanging: 0, first: "")
  }

  /// One line as it is, however long.
  mutating func verbatim(_ content: String) { text.lines.append(StyledLine([Span(content)])) }

  /// A label and what belongs to it, as one paragraph.
  mutating func labelled(_ label: String, _ tone: Tone, _ content: String) {
    let spans = [Span(label, tone)] + MarkdownText.inline(content)
    append(wrap(spans, columns), hanging: 0, first: "")
  }

  /// Inline Markdown as one paragraph.
  mutating func inline(_ markdown: String, _ tone: Tone) {
    let spans = MarkdownText.inline(markdown).map { $0.adding(tone) }
    append(wrap(spans, columns), hanging: 0, first: "")
  }

  /// An entry with its mark in front and its text hanging beside it; the text is Markdown.
  mutating func entry(_ mark: String, _ content: String) {
    if isSpoken { return spokenEntry(mark, content) }
    let lead = "  " + mark + "  "
    let width = displayWidth(lead)
    let lines = wrap(MarkdownText.inline(content), max(10, columns - width))
    append(lines, hanging: width, first: lead)
  }

  /// A number, letter or name leads with a colon, so that a voice pauses; other marks say nothing.
  private mutating func spokenEntry(_ mark: String, _ content: String) {
    let name = mark.trimmedEnd.drop { $0 == " " }
    let isName = name.contains { $0.isLetter || $0.isNumber }
    labelled(isName ? name + ": " : "", .plain, content)
  }

  /// An entry with a piece cut out of a text, which is no sentence.
  mutating func excerpt(_ mark: String, _ content: String) {
    guard isSpoken else { return entry(mark, content) }
    let asOne = Glyphs(isASCII: surface.glyphs.isASCII, isSpoken: false)
    let lines = Wrapper.lines(MarkdownText.inline(content), columns: columns, glyphs: asOne)
    append(lines, hanging: 0, first: "")
  }

  mutating func markdown(_ source: String) {
    add(MarkdownText.styled(source, columns: columns, glyphs: surface.glyphs))
  }

  mutating func add(_ more: StyledText) { append(more.lines, hanging: 0, first: "") }

  /// What the body adds stands five columns to the right, under the text of an entry.
  mutating func indented(_ body: (inout Composer) -> Void) {
    let columns = isSpoken ? 0 : 5
    indent += columns
    body(&self)
    indent -= columns
  }

  /// Ten blocks for a share; all full only when all is done.
  func bar(done: Int, of total: Int) -> String {
    if isSpoken { return "" }
    let tenths = total > 0 ? Double(done) * 10 / Double(total) : 0
    let full = Int(min(10, max(0, tenths)))
    let (on, off) = surface.glyphs.isASCII ? ("#", ".") : ("\u{2588}", "\u{2591}")
    return String(repeating: on, count: full) + String(repeating: off, count: 10 - full)
  }

  private func wrap(_ spans: [Span], _ columns: Int) -> [StyledLine] {
    Wrapper.lines(spans, columns: columns, glyphs: surface.glyphs)
  }

  private mutating func append(_ lines: [StyledLine], hanging: Int, first: String) {
    let margin = String(repeating: " ", count: indent)
    for (index, line) in lines.enumerated() {
      let isFirst = index == 0 && !first.isEmpty
      let lead = margin + (isFirst ? first : String(repeating: " ", count: hanging))
      text.lines.append(
        StyledLine(line.spans.isEmpty || lead.isEmpty ? line.spans : [Span(lead)] + line.spans))
    }
  }
}
