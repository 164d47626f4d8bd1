internal import TextLayout

/// The only place where looks and escape sequences are known. Every span passes the sanitizer
/// here, so that no control byte gets through whatever happens above.
struct Painter {
  var surface: Surface

  func paint(_ text: StyledText) -> String {
    var result = ""
    for line in text.lines {
      result += paint(line)
      result += "\n"
    }
    return result
  }

  private func paint(_ line: StyledLine) -> String {
    var spans = line.spans.map { Span(clean($0.text), $0.tones) }
    while let last = spans.last {
      let trimmed = last.text.trimmedEnd
      if !trimmed.isEmpty {
        spans[spans.count - 1].text = trimmed
        break
      }
      spans.removeLast()
    }
    return spans.map(paint).joined()
  }

  private func clean(_ text: String) -> String {
    let printable = sanitized(text)
    return surface.glyphs == .ascii ? asciiForm(printable) : printable
  }

  private func paint(_ span: Span) -> String {
    guard let parameters = parameters(for: span.tones) else { return span.text }
    return "\u{1B}[\(parameters)m\(span.text)\u{1B}[0m"
  }

  /// SGR parameters; nil when the tones look like plain text. Only the terminal's own sixteen
  /// colours are used, which people choose to be readable, and never yellow or white.
  func parameters(for tones: Set<Tone>) -> String? {
    guard surface.colour != .none else { return nil }
    let codes = tones.sorted { $0.rawValue < $1.rawValue }.flatMap(Painter.codes)
    return codes.isEmpty ? nil : codes.map(String.init).joined(separator: ";")
  }

  private static func codes(_ tone: Tone) -> [Int] {
    switch tone {
    case .plain: []
    case .strong: [1]
    case .emphasis: [3]
    case .heading: [1]
    case .subdued: [2]
    case .code: [36]
    case .link: [4]
    case .strike: [9]
    case .right: [1, 32]
    case .wrong, .error: [1, 31]
    case .partly, .warning: [1, 35]
    case .hint: [36]
    case .key: [1]
    case .prompt: [1, 34]
    }
  }
}

extension Presenter {
  /// SGR parameters of a tone, for prompts.
  func parameters(for tone: Tone) -> String? { Painter(surface: surface).parameters(for: [tone]) }
}

extension String {
  var trimmedEnd: String {
    var end = self[...]
    while end.last == " " { end.removeLast() }
    return String(end)
  }
}
