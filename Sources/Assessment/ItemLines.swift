internal import Diagnostics

/// The lines of an item's parts in its file, from 1, for problems to be shown at; 0 where a part is
/// missing or the item was not read from a file.
public struct ItemLines: Sendable, Equatable {
  public var attributes = 0
  public var stem = 0
  /// Of each option, step, row or accepted form, in the answer's order.
  public var answers: [Int] = []
  /// Where each option's rationale begins; the one rationale of other answers.
  public var rationales: [Int] = []
  /// Of each expected mistake.
  public var mistakes: [Int] = []
  public var hint = 0

  public init() {}

  init(_ parts: ItemParts, of answer: Answer, attributes: Int) {
    self.attributes = attributes
    stem = parts.stemLine
    hint = parts.hintLine
    mistakes = parts.mistakes.map(\.line.number)
    let isTable = parts.kind == .table
    answers = parts.blocks.dropFirst(isTable ? 2 : 0).map(\.line.number)
    rationales =
      parts.kind == .choice ? parts.blocks.map(\.rationaleLine) : [parts.rationaleLine]
    if case .trueFalse = answer, parts.blocks[0].text.lowercased().hasSuffix("false") {
      answers.reverse()
      rationales.reverse()
    }
  }
}
