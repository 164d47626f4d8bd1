internal import TextLayout

/// Wraps spans.
enum Wrapper {
  /// At least one line; none wider than `columns` (the first: than `firstColumns`).
  static func lines(
    _ spans: [Span], columns: Int, firstColumns: Int? = nil, glyphs: Glyphs
  ) -> [StyledLine] {
    let ready = spans.map { $0.ready(for: glyphs) }
    let cells = ready.enumerated().flatMap { mark, span in
      span.text.map { Cell($0, mark: mark) }
    }
    return wrapped(cells, columns: columns, firstColumns: firstColumns).map { line in
      StyledLine(joined(line, from: ready))
    }
  }

  /// Neighbours of the same tones become one span.
  private static func joined(_ line: [Cell], from source: [Span]) -> [Span] {
    var result: [Span] = []
    var previous: Int?
    for cell in line {
      let tones = source[cell.mark].tones
      if let last = result.indices.last, cell.mark == previous || result[last].tones == tones {
        result[last].text.append(cell.character)
      } else {
        result.append(Span(String(cell.character), tones))
      }
      previous = cell.mark
    }
    return result
  }
}

extension Span {
  /// The span as it will be printed, so that it is measured as it will be printed.
  func ready(for glyphs: Glyphs) -> Span {
    let printable = sanitized(text, keepingNewlines: true)
    return Span(glyphs == .ascii ? asciiForm(printable) : printable, tones)
  }

  func adding(_ tone: Tone) -> Span { tone == .plain ? self : Span(text, tones.union([tone])) }
}
