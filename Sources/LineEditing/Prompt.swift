internal import TextLayout

/// What stands before the line that is typed: pieces of text, each plain or in a style.
public struct Prompt: Sendable, Equatable, ExpressibleByStringLiteral {
  /// A run of text in one style.
  public struct Segment: Sendable, Equatable {
    public var text: String
    /// Parameters of the escape sequence "select graphic rendition", such as `1;32`; nil is plain.
    /// Anything but digits, `;` and `:` counts as nil.
    public var sgr: String?

    public init(_ text: String, sgr: String? = nil) {
      self.text = text
      self.sgr = sgr
    }
  }

  public var segments: [Segment]

  /// What is not printable in the texts is shown as U+FFFD. A styled prompt that
  /// does not end in a space is given one, because a style must end before the prompt does.
  public init(_ segments: [Segment]) {
    self.segments = segments
  }

  public init(_ text: String, sgr: String? = nil) {
    self.init([Segment(text, sgr: sgr)])
  }

  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// The prompt as it is shown where there are no styles.
  public var text: String {
    shownSegments.map(\.text).joined()
  }

  /// Printable, and ending in a character outside any style.
  var shownSegments: [Segment] {
    var shown = segments.filter { !$0.text.isEmpty }
      .map { Segment(sanitized($0.text), sgr: $0.sgr) }
    if let last = shown.last, last.sgr != nil, !last.text.hasSuffix(" ") {
      shown.append(Segment(" "))
    }
    return shown
  }
}

extension String {
  /// Whether a C0 or C1 control character is in it.
  var hasControls: Bool {
    unicodeScalars.contains(where: \.isControl)
  }
}

extension Unicode.Scalar {
  /// C0, DEL and C1.
  var isControl: Bool {
    value < 0x20 || (0x7f..<0xa0).contains(value)
  }
}
