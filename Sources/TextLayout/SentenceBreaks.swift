/// Where sentences end: the indices behind their last marks, without the end of the text.
///
/// At a stop, a question or exclamation mark with a space behind it. Abbreviations and decimal
/// points do not end a sentence. Marks inside quotation marks end one only where the quotation ends
/// too; what goes on in a small letter goes on.
public func sentenceBreaks(_ characters: [Character]) -> [Int] {
  var breaks: [Int] = []
  var start = 0
  for (index, character) in characters.enumerated() {
    let isMark = ".!?".contains(character)
    let isQuoted =
      "\")".contains(character) && index > start && ".!?".contains(characters[index - 1])
    let next = index + 1
    guard isMark || isQuoted, next == characters.count || characters[next] == " ",
      !isAbbreviation(characters[start...index])
    else { continue }
    if next + 1 < characters.count, characters[next + 1].isLowercase { continue }
    start = next
    if next < characters.count { breaks.append(next) }
  }
  return breaks
}

private func isAbbreviation(_ text: ArraySlice<Character>) -> Bool {
  guard text.last == ".", let word = text.split(separator: " ").last else { return false }
  let known = ["e.g.", "i.e.", "etc.", "mr.", "mrs.", "ms.", "dr.", "no.", "vs.", "ltd."]
  return known.contains(String(word).lowercased())
    || (word.count == 2 && word.first?.isUppercase == true)
}
