/// What a piece of text is, never how it looks.
public enum Tone: Int, Sendable, Hashable, CaseIterable {
  case plain, strong, emphasis, heading, subdued, code, link, strike
  case right, wrong, partly, hint, key, warning, error, prompt
}

/// Several tones at once, in one word: a hashed set of them costs as much at the first prompt as
/// laying out the whole greeting.
public struct Tones: Sendable, Equatable, ExpressibleByArrayLiteral {
  private var bits: UInt32 = 0

  public init(arrayLiteral tones: Tone...) {
    for tone in tones { bits |= 1 << UInt32(tone.rawValue) }
  }

  public var isEmpty: Bool { bits == 0 }
  public func contains(_ tone: Tone) -> Bool { bits & 1 << UInt32(tone.rawValue) != 0 }

  public func union(_ other: Tones) -> Tones {
    var both = self
    both.bits |= other.bits
    return both
  }

  /// In the order in which `Tone` lists them.
  public var list: [Tone] { Tone.allCases.filter(contains) }
}

/// A run of text with its tones. No tone at all is plain text.
public struct Span: Sendable, Equatable {
  public var text: String
  public var tones: Tones

  public init(_ text: String, _ tones: Tones = []) {
    self.text = text
    self.tones = tones
  }

  public init(_ text: String, _ tone: Tone) {
    self.init(text, tone == .plain ? [] : [tone])
  }
}

/// One line as it will be printed, without its line break.
public struct StyledLine: Sendable, Equatable {
  public var spans: [Span]

  public init(_ spans: [Span] = []) { self.spans = spans }

  public init(_ text: String, _ tone: Tone = .plain) {
    self.init(text.isEmpty ? [] : [Span(text, tone)])
  }

  public var text: String { spans.plainText }

  /// Nothing would be printed.
  public var isBlank: Bool { spans.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}

/// Lines of text by meaning; `Painter` gives them their looks.
public struct StyledText: Sendable, Equatable {
  public var lines: [StyledLine]

  public init(_ lines: [StyledLine] = []) { self.lines = lines }

  public static func + (first: StyledText, second: StyledText) -> StyledText {
    StyledText(first.lines + second.lines)
  }
}

extension [Span] {
  var plainText: String { map(\.text).joined() }
}
