internal import TextLayout

/// Text cut into sentences.
enum Sentences {
  /// Each with single spaces; what holds no letter is left out.
  static func list(_ text: String) -> [String] {
    let characters = Array(text)
    let breaks = sentenceBreaks(characters)
    return zip([0] + breaks, breaks + [characters.count]).compactMap { start, end in
      let sentence = String(characters[start..<end])
      guard sentence.contains(where: \.isLetter) else { return nil }
      return sentence.split(separator: " ").joined(separator: " ")
    }
  }
}
