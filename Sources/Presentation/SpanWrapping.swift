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
      Cell.cells(of: span.text, mark: mark)
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
    line.chunked { $0.mark == $1.mark || source[$0.mark].tones == source[$1.mark].tones }
      .map { Span($0.text, source[$0[$0.startIndex].mark].tones) }
  }
}

extension Array {
  /// The longest pieces in which `belongTogether` holds of all neighbours.
  fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var pieces: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where !belongTogether(self[index - 1], self[index]) {
      pieces.append(self[start..<index])
      start = index
    }
    if start < endIndex { pieces.append(self[start...]) }
    return pieces
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
