/// How many columns a character takes in a terminal: 0, 1 or 2.
///
/// Measured by grapheme, as terminals that know emoji draw them: a family, a flag or a letter with
/// its accents is one unit. (`wcwidth` sums scalars and gives 6 for a family emoji.)
public func displayWidth(_ character: Character) -> Int {
  if let ascii = character.asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
  var width = 0
  var base: Unicode.Scalar?
  for scalar in character.unicodeScalars {
    // Variation selector 16 asks for the emoji form, which is wide.
    if scalar.value == 0xFE0F, base?.properties.isEmoji == true { return 2 }
    let own = columns(of: scalar)
    if own > 0, base == nil { base = scalar }
    // Conjuncts of Indic scripts hold several letters; nothing is wider than two columns.
    width += own
    if width >= 2 { return 2 }
  }
  return width
}

/// How many columns a text takes on one line; line breaks count nothing.
public func displayWidth(_ text: some StringProtocol) -> Int {
  let printable = text.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.isPrintableASCII ? bytes.count : nil
  }
  if let width = printable ?? nil { return width }
  return text.reduce(0) { $0 + displayWidth($1) }
}

extension UnsafeBufferPointer<UInt8> {
  /// What nearly every text is: each byte a character of one column.
  var isPrintableASCII: Bool { allSatisfy { (0x20..<0x7F).contains($0) } }
}

private func columns(of scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: return 0
  case 0x20..<0x7F: return 1
  // Vowels and final consonants of Hangul stand inside the syllable that the first one opened.
  case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
  case 0x1F1E6...0x1F1FF: return 2
  default: break
  }
  if isWide(scalar.value) { return 2 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .spacingMark, .format, .control, .lineSeparator,
    .paragraphSeparator:
    return 0
  default:
    return 1
  }
}

/// Binary search in the table of wide ranges.
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
