/// One problem in an author's text: where it is, what the rule is, and what may have been meant.
public struct Diagnostic: Sendable, Equatable {
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case note, warning, error

    public static func < (left: Severity, right: Severity) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  public var severity: Severity
  public var location: SourceLocation
  /// How many characters the caret line marks, at least 1.
  public var length: Int
  /// A headline in lower case: the specific thing first, the rule rather than the failure.
  public var summary: String
  /// The rule's name in the handbook for authors: `Q4`.
  public var code: String?
  /// The line of the file, without its line end.
  public var sourceLine: String
  /// What the author may have meant.
  public var suggestion: String?

  public init(
    _ severity: Severity, at location: SourceLocation, length: Int = 1, _ summary: String,
    sourceLine: String = "", suggestion: String? = nil, code: String? = nil
  ) {
    self.severity = severity
    self.location = location
    self.length = max(1, length)
    self.summary = summary
    self.sourceLine = sourceLine
    self.suggestion = suggestion
    self.code = code
  }
}
