internal import TextLayout

/// Wraps spans.
enum Wrapper {
  /// At least one line; none wider than `columns` (the first: than `firstColumns`).
  static func lines(
    _ spans: [Span], columns: Int, firstColumns: Int? = nil, glyphs: Glyphs
  ) -> [StyledLine] {
    let ready = spans.map { $0.ready(for: glyphs) }
    if glyphs.isSpoken {
      return sentences(ready).flatMap { sentence in
        // Each begins a line of its own, so the first has no less room than the others.
        wrappedLines(sentence, columns: columns, firstColumns: nil)
      }
    }
    return wrappedLines(ready, columns: columns, firstColumns: firstColumns)
  }

  private static func wrappedLines(
    _ ready: [Span], columns: Int, firstColumns: Int?
  ) -> [StyledLine] {
    let cells = ready.enumerated().flatMap { mark, span in
      span.text.map { Cell($0, mark: mark) }
    }
    return wrapped(cells, columns: columns, firstColumns: firstColumns).map { line in
      StyledLine(joined(line, from: ready))
    }
  }

  /// The spans of each sentence.
  private static func sentences(_ spans: [Span]) -> [[Span]] {
    let characters = spans.flatMap { Array($0.text) }
    let marks = spans.enumerated().flatMap { index, span in span.text.map { _ in index } }
    let breaks = sentenceBreaks(characters)
    return zip([0] + breaks, breaks + [characters.count]).map { start, end in
      var rest = start..<end
      while let first = rest.first, characters[first] == " " { rest = (first + 1)..<end }
      var sentence: [Span] = []
      for index in rest {
        if index > rest.lowerBound, marks[index] == marks[index - 1] {
          sentence[sentence.count - 1].text.append(characters[index])
        } else {
          sentence.append(Span(String(characters[index]), spans[marks[index]].tones))
        }
      }
      return sentence
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

extension Glyphs {
  /// A text in the characters there are.
  func form(of text: String) -> String {
    let text = isSpoken ? spokenForm(text) : text
    return isASCII ? asciiForm(text) : text
  }
}

extension Span {
  /// The span as it will be printed, so that it is measured as it will be printed.
  func ready(for glyphs: Glyphs) -> Span {
    let printable = sanitized(text, keepingNewlines: true)
    return Span(glyphs.form(of: printable), tones)
  }

  func adding(_ tone: Tone) -> Span { tone == .plain ? self : Span(text, tones.union([tone])) }
}
