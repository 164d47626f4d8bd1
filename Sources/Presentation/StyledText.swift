/// What a piece of text is, never how it looks.
public enum Tone: Int, Sendable, Hashable, CaseIterable {
  case plain, strong, emphasis, heading, subdued, code, link, strike
  case right, wrong, partly, hint, key, warning, error, prompt
}

/// A run of text with its tones.
public struct Span: Sendable, Equatable {
  public var text: String
  public var tones: Set<Tone>

  public init(_ text: String, _ tones: Set<Tone> = []) {
    self.text = text
    self.tones = tones
  }

  public init(_ text: String, _ tone: Tone) {
    self.init(text, tone == .plain ? [] : [tone])
  }
}

/// One line as it will be printed.
public struct StyledLine: Sendable, Equatable {
  public var spans: [Span]

  public init(_ spans: [Span] = []) { self.spans = spans }

  public var text: String { spans.map(\.text).joined() }
}

/// Lines of text by meaning; `Painter` gives them their looks.
public struct StyledText: Sendable, Equatable {
  public var lines: [StyledLine]

  public init(_ lines: [StyledLine] = []) { self.lines = lines }
}
