internal import Diagnostics

/// Finds the words a problem is about in the files, for rules that see the model only.
struct Citations {
  private let files: [String: SourceFile]

  init(_ files: [SourceFile]) {
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A problem at the first occurrence of a text from a place on; at the place itself if the text
  /// is not found there.
  func problem(
    citing text: String, from place: SourceLocation, _ summary: String, suggestion: String? = nil
  ) -> Diagnostic {
    let lines = files[place.path]?.lines ?? []
    for line in lines.dropFirst(place.line - 1) {
      guard let range = line.text.range(of: text) else { continue }
      var log = DiagnosticLog(path: place.path)
      log.error(line, marking: line.text[range], summary, suggestion: suggestion)
      return log.diagnostics[0]
    }
    return Diagnostic(.error, at: place, summary, suggestion: suggestion)
  }
}

extension Substring {
  /// Where a text begins and ends; the standard library has no search for substrings.
  fileprivate func range(of text: String) -> Range<Index>? {
    ranges(of: text).first
  }
}
