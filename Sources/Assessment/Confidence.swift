internal import Diagnostics

/// How sure the learner says to be of an answer. It is recorded and never changes the score.
public enum Confidence: String, Sendable, Hashable {
  case sure, unsure
}

extension Confidence {
  /// Takes a trailing `!` (sure) or `?` (unsure) off a line. Behind a text of several words the mark
  /// stands apart, because an option may end with one.
  public static func split(_ line: String) -> (answer: String, confidence: Confidence?) {
    let text = line[...].trimmed
    guard let mark = text.last, let confidence = Confidence(mark: mark) else { return (line, nil) }
    let rest = text.dropLast()
    guard !rest.trimmed.isEmpty, rest.last.map({ Confidence(mark: $0) == nil }) == true else {
      return (line, nil)
    }
    let words = rest.split(separator: " ")
    let isApart = rest.last == " "
    let isShort = words.count == 1 || words.allSatisfy { $0.count <= 2 }
    return isApart || isShort ? (String(rest.trimmed), confidence) : (line, nil)
  }

  private init?(mark: Character) {
    switch mark {
    case "!": self = .sure
    case "?": self = .unsure
    default: return nil
    }
  }
}
