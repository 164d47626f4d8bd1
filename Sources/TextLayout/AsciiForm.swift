/// The text in ASCII, for terminals and locales that have nothing else: drawings keep their width,
/// common Latin letters lose their accents, some signs are spelled out (`>=`, `GBP`), and anything
/// else becomes question marks, as many as it had columns.
public func asciiForm(_ text: some StringProtocol) -> String {
  replaced(text) { AsciiForms.spelled[$0] ?? AsciiForms.oneColumn[$0] }
}

/// The ASCII form of a drawing: like `asciiForm`, but every character keeps its width, so that
/// lines still meet.
public func asciiDrawing(_ text: some StringProtocol) -> String {
  replaced(text) { AsciiForms.oneColumn[$0] }
}

private func replaced(
  _ text: some StringProtocol, _ replacement: (Unicode.Scalar) -> String?
) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text) }
  var result = ""
  for character in text {
    if character.isASCII {
      result.append(character)
    } else {
      result += ascii(character, replacement)
    }
  }
  return result
}

/// Accents and selectors after the first scalar are left out. What is wide stays wide: the rest is
/// filled with question marks.
private func ascii(_ character: Character, _ replacement: (Unicode.Scalar) -> String?) -> String {
  let width = displayWidth(character)
  guard let first = character.unicodeScalars.first, width > 0 else { return "" }
  if first.isASCII, first.value >= 0x20, first.value != 0x7F { return String(Character(first)) }
  return replacement(first) ?? String(repeating: "?", count: width)
}
