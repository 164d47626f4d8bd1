internal import Assessment
internal import Diagnostics

/// A part of an item that a problem can be shown at.
enum ItemPart: Equatable {
  case heading, attributes, stem, hint
  /// An option, step, row or accepted form, from 0.
  case answer(Int)
  case rationale(Int)
  case mistake(Int)
}

/// Something a rule found: where, and what the author is told.
struct Finding {
  enum Place {
    /// The whole bank.
    case bank
    case item(Int, ItemPart)
    case line(path: String, number: Int)
  }

  var place: Place
  /// The words to mark, if they stand in one line there.
  var marking: String?
  var summary: String
  var suggestion: String?

  init(
    _ place: Place, marking: String? = nil, _ summary: String, suggestion: String? = nil
  ) {
    self.place = place
    self.marking = marking
    self.summary = summary
    self.suggestion = suggestion
  }
}

/// One rule for authors. Its code is known from CONTRIBUTING.md; a rule that warns can be waived by
/// an item, a rule that is an error cannot.
protocol Rule: Sendable {
  static var code: String { get }
  static var severity: Diagnostic.Severity { get }
  func findings(in bank: Bank) -> [Finding]
}

/// A rule that looks at one item at a time.
protocol ItemRule: Rule {
  func findings(in item: ItemText, of bank: Bank) -> [Finding]
}

extension ItemRule {
  func findings(in bank: Bank) -> [Finding] {
    bank.items.flatMap { findings(in: $0, of: bank) }
  }
}

extension ItemText {
  /// Something found in a part of this item.
  func finding(
    _ part: ItemPart, marking: String? = nil, _ summary: String, suggestion: String? = nil
  ) -> Finding {
    Finding(.item(index, part), marking: marking, summary, suggestion: suggestion)
  }
}
