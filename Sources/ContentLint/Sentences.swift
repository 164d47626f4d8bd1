/// Text cut into sentences.
enum Sentences {
  /// At a stop, a question or exclamation mark with a space behind it, or at a colon that ends the
  /// text; abbreviations and decimal points do not end a sentence. Marks inside quotation marks end
  /// one only where the quotation ends too.
  static func list(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      current.append(character)
      guard ".!?".contains(character) || (isClosing(character) && endsQuoted(current)) else {
        continue
      }
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      guard next == " ", !isAbbreviation(current) else { continue }
      let following = index + 2 < characters.count ? characters[index + 2] : "A"
      if following.isLowercase { continue }
      append(&current, to: &sentences)
    }
    append(&current, to: &sentences)
    return sentences
  }

  private static func append(_ current: inout String, to sentences: inout [String]) {
    let text = current.split(separator: " ").joined(separator: " ")
    if text.contains(where: \.isLetter) { sentences.append(text) }
    current = ""
  }

  private static func isClosing(_ character: Character) -> Bool { "\")".contains(character) }

  private static func endsQuoted(_ text: String) -> Bool {
    text.dropLast().last.map { ".!?".contains($0) } ?? false
  }

  private static func isAbbreviation(_ text: String) -> Bool {
    guard text.last == ".", let word = text.split(separator: " ").last else { return false }
    let known = ["e.g.", "i.e.", "etc.", "mr.", "mrs.", "ms.", "dr.", "no.", "vs.", "ltd."]
    return known.contains(word.lowercased()) || (word.count == 2 && word.first?.isUppercase == true)
  }
}
