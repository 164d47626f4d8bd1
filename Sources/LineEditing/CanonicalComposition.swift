/// Text as the history keeps it: a letter and its accents as one scalar where Unicode has one.
/// libedit loses combining marks when it draws a recalled line again.
///
/// This is normalization form C for Latin, Greek and Cyrillic letters whose whole cluster has a
/// scalar of its own; other clusters stay as they are. (The standard library compares canonically
/// but has no public normalization.)
func composed(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.value >= 0x300 }) else { return text }
  return String(
    text.map { character in
      character.unicodeScalars.count > 1 ? compositions[character] ?? character : character
    })
}

/// Letters with marks, found by any canonically equal spelling.
private let compositions: [Character: Character] = {
  let blocks: [ClosedRange<UInt32>] = [0xc0...0x24f, 0x370...0x4ff, 0x1e00...0x1fff]
  let letters = blocks.joined().compactMap { Unicode.Scalar($0) }
    .filter { $0.properties.isAlphabetic }.map { Character($0) }
  // Where two scalars are canonically equal, form C has the one with the lower number.
  return Dictionary(zip(letters, letters), uniquingKeysWith: { first, _ in first })
}()
