internal import TextLayout

/// What a Tab offers: texts that may stand in place of what was typed before the cursor.
public struct Completion: Sendable, Equatable {
  /// One text on offer.
  public struct Candidate: Sendable, Equatable {
    /// What is inserted.
    public var text: String
    /// Whether a space follows it when it is the only one; false for a prefix like `lesson:`.
    public var isWhole: Bool

    public init(_ text: String, isWhole: Bool = true) {
      self.text = text
      self.isWhole = isWhole
    }
  }

  /// Where in the line the replaced text begins; it ends at the cursor.
  public var replaceFrom: String.Index
  public var candidates: [Candidate]

  public init(replaceFrom: String.Index, candidates: [Candidate]) {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
  }
}

/// What a Tab does to the line.
enum CompletionStep: Equatable {
  case beep
  /// Takes scalars away before the cursor, then inserts.
  case replace(scalars: Int, with: String)
  case list([String])
}

extension Completion {
  /// Decides what a Tab does. `isRepeated`: it is the second Tab in the same place.
  func step(line: String, cursor: String.Index, isRepeated: Bool) -> CompletionStep {
    // What cannot be typed must not get into the line.
    let candidates = candidates.filter { !$0.text.hasControls }
    guard replaceFrom <= cursor, let first = candidates.first else { return .beep }
    let typed = line[replaceFrom..<cursor].unicodeScalars.count
    if candidates.count == 1 {
      let isFollowedBySpace = line[cursor...].hasPrefix(" ")
      let space = first.isWhole && !isFollowedBySpace ? " " : ""
      return .replace(scalars: typed, with: first.text + space)
    }
    let common = commonPrefix(candidates.map(\.text))
    if common.unicodeScalars.count > typed { return .replace(scalars: typed, with: common) }
    return isRepeated ? .list(candidates.map { sanitized($0.text) }) : .beep
  }
}

/// The characters that all texts begin with.
func commonPrefix(_ texts: [String]) -> String {
  guard var prefix = texts.first?[...] else { return "" }
  for text in texts.dropFirst() {
    let count = zip(prefix, text).prefix { $0 == $1 }.count
    prefix = prefix.prefix(count)
  }
  return String(prefix)
}
