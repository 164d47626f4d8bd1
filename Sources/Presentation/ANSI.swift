internal import TextLayout

/// Styled text to what is written: the only place that knows escape sequences. Every span passes
/// the sanitizer here, so that no control byte gets through whatever happens above.
public struct Painter: Sendable {
  public var surface: Surface

  public init(surface: Surface) { self.surface = surface }

  /// The lines, each with its line break, without spaces at their ends. Where the surface has no
  /// colour there is not one escape byte in it.
  public func paint(_ text: StyledText) -> String {
    var result = ""
    for line in text.lines {
      paint(line, into: &result)
      result += "\n"
    }
    return result
  }

  private func paint(_ line: StyledLine, into result: inout String) {
    var spans = line.spans.map { Span(clean($0.text), $0.tones) }
    while let last = spans.last {
      let trimmed = last.text.trimmedEnd
      if !trimmed.isEmpty {
        spans[spans.count - 1].text = trimmed
        break
      }
      spans.removeLast()
    }
    for span in spans { result += paint(span) }
  }

  private func clean(_ text: String) -> String {
    let printable = sanitized(text)
    return surface.glyphs.form(of: printable)
  }

  private func paint(_ span: Span) -> String {
    guard !span.text.isEmpty, let parameters = sgrParameters(for: span.tones) else {
      return span.text
    }
    return "\u{1B}[\(parameters)m\(span.text)\u{1B}[0m"
  }

  /// SGR parameters, such as `1;32`, without the escape sequence around them; nil when the tones
  /// look like plain text. Of several colours the one of the last tone counts.
  public func sgrParameters(for tones: Tones) -> String? {
    guard surface.colour != .none, !surface.glyphs.isSpoken, !tones.isEmpty else { return nil }
    var attributes: Set<Int> = []
    var colour: String?
    for tone in tones.list {
      let look = tone.look(in: surface.theme)
      if surface.colour == .ansi16 {
        attributes.formUnion(look.attributes)
        colour = look.basic.map(String.init) ?? colour
      } else {
        attributes.formUnion(look.paletteAttributes ?? look.attributes)
        colour = look.palette.map { "38;5;\($0)" } ?? colour
      }
    }
    let parameters = attributes.sorted().map(String.init) + [colour].compactMap(\.self)
    return parameters.isEmpty ? nil : parameters.joined(separator: ";")
  }
}

extension Presenter {
  /// SGR parameters of a tone, for prompts.
  func parameters(for tone: Tone) -> String? {
    Painter(surface: surface).sgrParameters(for: [tone])
  }
}

extension String {
  var trimmedEnd: String {
    var end = self[...]
    while end.last?.isWhitespace == true { end.removeLast() }
    return String(end)
  }
}
