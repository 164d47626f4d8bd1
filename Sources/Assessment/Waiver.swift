internal import Diagnostics

/// A rule of style that an author sets aside for one item or lesson, and why:
/// `` `waive: Q4 the law's own words` ``
public struct Waiver: Sendable, Equatable {
  /// As written; it need not exist.
  public var code: String
  public var reason: String

  /// A code, a space and the reason.
  public init(_ text: Substring) {
    let text = text.trimmed
    let code = text.prefix { $0 != " " }
    self.code = String(code)
    reason = String(text.dropFirst(code.count).trimmed)
  }
}
