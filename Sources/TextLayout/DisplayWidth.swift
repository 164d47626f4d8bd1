/// How many columns a character takes in a terminal: 0, 1 or 2. Measured by grapheme, as terminals
/// that know emoji draw them; `wcwidth` sums scalars and is wrong for them.
public func displayWidth(_ character: Character) -> Int {
  if let ascii = character.asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if isWide(first.value) || (0x1F1E6...0x1F1FF).contains(first.value) { return 2 }
  if first.properties.isEmoji, scalars.dropFirst().contains(where: { $0.value == 0xFE0F }) {
    return 2
  }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return 0
  default: return 1
  }
}

/// How many columns a text without line breaks takes.
public func displayWidth(_ text: some StringProtocol) -> Int {
  text.reduce(0) { $0 + displayWidth($1) }
}

private func isWide(_ value: UInt32) -> Bool {
  guard value >= 0x1100 else { return false }
  var low = 0
  var high = WideRanges.table.count - 1
  while low <= high {
    let middle = (low + high) / 2
    let range = WideRanges.table[middle]
    if value < range.first {
      high = middle - 1
    } else if value > range.last {
      low = middle + 1
    } else {
      return true
    }
  }
  return false
}
