/// The text as it is to be heard: drawings are left out, arrows and separators become words or
/// pauses that every voice knows, and so do the gaps between columns.
public func spokenForm(_ text: some StringProtocol) -> String {
  let gap = "  "
  guard text.contains(gap) || text.unicodeScalars.contains(where: { spoken($0) != nil }) else {
    return String(text)
  }
  var result = ""
  for scalar in text.unicodeScalars {
    if let word = spoken(scalar) { result += word } else { result.unicodeScalars.append(scalar) }
  }
  return withoutGaps(result)
}

/// Spaces that stand inside a line, where one word or column ends, become a comma.
private func withoutGaps(_ text: String) -> String {
  var result = ""
  var spaces = 0
  for character in text {
    if character == " " {
      spaces += 1
      continue
    }
    let isInside = result.last.map { !$0.isNewline } ?? false
    if spaces == 1 || (spaces > 1 && !isInside) { result += " " }
    if spaces > 1, isInside {
      let hasPause = character == "(" || result.last.map { ",:;.".contains($0) } == true
      result += hasPause ? " " : ", "
    }
    spaces = 0
    result.append(character)
  }
  return spaces > 0 ? result + " " : result
}

private func spoken(_ scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case ..<0x80: return nil
  // Boxes, blocks and geometric shapes.
  case 0x2500...0x25FF: return " "
  default: break
  }
  switch scalar {
  case "\u{2192}", "\u{21D2}", "\u{279C}": return "to"
  case "\u{2190}", "\u{21D0}": return "from"
  case "\u{2194}", "\u{21D4}": return "and"
  case "\u{B7}", "\u{2022}": return ","
  case "\u{2713}", "\u{2714}": return "yes"
  case "\u{2717}", "\u{2718}": return "no"
  case "\u{2026}": return "..."
  default: return nil
  }
}
