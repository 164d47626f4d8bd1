internal import Assessment
internal import Diagnostics

extension Finding {
  /// With its line and caret.
  func diagnostic(_ severity: Diagnostic.Severity, _ code: String, _ bank: Bank) -> Diagnostic {
    var diagnostic: Diagnostic
    switch place {
    case .bank:
      diagnostic = Diagnostic(severity, at: SourceLocation(path: "Quizzes", line: 1), summary)
    case .line(let path, let number):
      diagnostic = shown(severity, path, number, within: 1, marking: marking, bank)
    case .item(let index, let part):
      let item = bank.items[index].item
      diagnostic = shown(
        severity, item.location.path, item.line(of: part), within: 8,
        marking: marking ?? item.text(of: part), bank)
    }
    diagnostic.code = code
    return diagnostic
  }

  private func shown(
    _ severity: Diagnostic.Severity, _ path: String, _ number: Int, within count: Int,
    marking: String?, _ bank: Bank
  ) -> Diagnostic {
    var log = DiagnosticLog(path: path)
    if let marking,
      let (line, part) = bank.files.find(marking, in: path, from: number, within: count)
    {
      log.add(severity, line, marking: part, summary, suggestion: suggestion)
    } else if let line = bank.files.line(path, number) {
      log.add(severity, line, summary, suggestion: suggestion)
    } else {
      return Diagnostic(
        severity, at: SourceLocation(path: path, line: number), summary, suggestion: suggestion)
    }
    return log.diagnostics[0]
  }
}

extension Item {
  /// The line of a part, or the heading's if the part has none.
  fileprivate func line(of part: ItemPart) -> Int {
    let line: Int
    switch part {
    case .heading: line = location.line
    case .attributes: line = lines.attributes
    case .stem: line = lines.stem
    case .hint: line = lines.hint
    case .answer(let index): line = lines.answers.indices.contains(index) ? lines.answers[index] : 0
    case .rationale(let index):
      line = lines.rationales.indices.contains(index) ? lines.rationales[index] : 0
    case .mistake(let index):
      line = lines.mistakes.indices.contains(index) ? lines.mistakes[index] : 0
    }
    return line > 0 ? line : location.line
  }

  /// What to mark of a part when a rule names no words.
  fileprivate func text(of part: ItemPart) -> String? {
    guard case .answer(let index) = part else { return nil }
    switch answer {
    case .singleChoice(let options), .multipleChoice(let options), .trueFalse(let options):
      return options.indices.contains(index) ? options[index].text : nil
    default: return nil
    }
  }
}
