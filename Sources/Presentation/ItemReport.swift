public import Assessment
internal import Diagnostics
internal import TextLayout
public import Tutoring

/// A ready text for the author about one question: which, of which version, what was answered, what
/// the course holds for right, and the learner's remark.
public struct ItemReport: Sendable {
  public var item: Item
  public var contentHash: String
  /// nil before an answer.
  public var response: Response?
  /// The key is told only where the learner has seen it.
  public var showsKey: Bool
  public var remark: String
  public var time: Timestamp

  public init(
    item: Item, contentHash: String, response: Response?, showsKey: Bool, remark: String,
    time: Timestamp
  ) {
    self.item = item
    self.contentHash = contentHash
    self.response = response
    self.showsKey = showsKey
    self.remark = remark
    self.time = time
  }

  public var markdown: String {
    var lines = [
      "# Report on the question \(item.id.rawValue)", "",
      "- When: \(Words.date(time))",
      "- Where: \(item.location.path):\(item.location.line)",
      "- Content version: \(contentHash), engine \(EngineRules.version)",
      "- Objective: \(item.objective.rawValue), level \(item.level.rawValue)", "",
      "## The question", "", item.stem, "",
    ]
    lines += item.options.map { "- \($0.text)" }
    if !item.options.isEmpty { lines.append("") }
    if let response {
      let words = item.words(of: response)
      lines += [
        "## The answer given", "", words.isEmpty ? typed(response) : words.joined(separator: "; "),
        "",
      ]
    }
    if showsKey { lines += ["## The answer the course holds for right", "", item.keyText, ""] }
    lines += ["## Remark", "", remark.isEmpty ? "(none)" : remark, ""]
    return sanitized(lines.joined(separator: "\n"), keepingNewlines: true)
  }

  private func typed(_ response: Response) -> String {
    switch response {
    case .term(let text): text
    case .number(let value): "\(value)"
    default: ""
    }
  }
}
