internal import TextLayout

extension Diagnostic {
  /// As compilers write it, so that editors can jump there; the rule's code stands in brackets:
  ///
  ///     Quizzes/kpo/kpo-and-lpo.md:4:14: error: the level is 1, 2 or 3, not "4"
  ///       `objective: define-kpo` `level: 4`
  ///                                ^~~~~~~~
  ///       did you mean ...?
  public var rendered: String {
    var text =
      "\(sanitized(location.path)):\(location.line):\(location.column): "
      + "\(severity.rawValue): \(sanitized(summary))\(code.map { " [\($0)]" } ?? "")\n"
    if !sourceLine.isEmpty { text += excerpt }
    if let suggestion { text += "  did you mean \(sanitized(suggestion))?\n" }
    return text
  }

  /// The line, or the part of a long one around the place, with a caret under the place.
  private var excerpt: String {
    let line = Array(sourceLine.map { $0 == "\t" ? " " : $0 })
    let place = min(max(0, location.column - 1), line.count)
    let start = place > 120 ? place - 60 : 0
    let end = min(line.count, start + 180)
    let shown = sanitized(String(line[start..<end]))
    let before = sanitized(String(line[start..<place]))
    let marked = sanitized(String(line[place..<min(end, max(place, place + length))]))
    let caret = "^" + String(repeating: "~", count: max(0, displayWidth(marked) - 1))
    return "  \(shown)\n  \(String(repeating: " ", count: displayWidth(before)))\(caret)\n"
  }
}

extension [Diagnostic] {
  /// By file, line and column.
  public var sortedByPlace: [Diagnostic] {
    sorted { ($0.location, $0.summary) < ($1.location, $1.summary) }
  }
}
