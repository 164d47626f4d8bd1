/// The text in ASCII, for terminals and locales that have nothing else: drawings keep their width
/// where ASCII can, accents are dropped, other letters become a question mark.
public func asciiForm(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return String(text) }
  var result = ""
  for character in text {
    if character.isASCII {
      result.append(character)
    } else if let replacement = replacements[character] {
      result += replacement
    } else {
      result += unaccented(character)
    }
  }
  return result
}

/// A letter without its accents; anything else as question marks, as wide as it was.
private func unaccented(_ character: Character) -> String {
  if let scalar = character.unicodeScalars.first, let base = latinBases[scalar] { return base }
  if let first = character.unicodeScalars.first, first.isASCII, first.value >= 0x20 {
    return String(first)
  }
  let width = displayWidth(character)
  return String(repeating: "?", count: width)
}

private let replacements: [Character: String] = [
  "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "┌": "+", "┐": "+", "└": "+",
  "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╔": "+", "╗": "+", "╚": "+",
  "╝": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "╠": "+", "╣": "+", "╪": "+", "╞": "+",
  "╡": "+", "╌": "-", "┄": "-", "┆": "|", "→": ">", "←": "<", "↑": "^", "↓": "v", "↔": "-",
  "⇒": ">", "⇐": "<", "▶": ">", "◀": "<", "▲": "^", "▼": "v", "►": ">", "◄": "<", "•": "*",
  "◦": "o", "▪": "*", "●": "*", "○": "o", "■": "#", "□": "-", "█": "#", "▓": "#", "▒": "+",
  "░": ".", "▏": "|", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'",
  "‚": ",", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "…": "...", "×": "x",
  "÷": "/", "±": "+-", "≥": ">=", "≤": "<=", "≠": "!=", "≈": "~", "·": "-", "✓": "x", "✔": "x",
  "✗": "x", "☑": "[x]", "☐": "[ ]", "£": "GBP", "€": "EUR", "¥": "JPY", "©": "(c)", "®": "(R)",
  "™": "(TM)", "°": "deg", "½": "1/2", "¼": "1/4", "¾": "3/4", "\u{A0}": " ", "\u{202F}": " ",
  "\u{2009}": " ", "\u{2007}": " ", "\u{FFFD}": "?",
]

private let latinBases: [Unicode.Scalar: String] = {
  let groups: [(String, String)] = [
    ("àáâãåāăą", "a"), ("ÀÁÂÃÅĀĂĄ", "A"), ("çćĉċč", "c"), ("ÇĆĈĊČ", "C"), ("ďđð", "d"),
    ("ĎĐÐ", "D"), ("èéêëēĕėęě", "e"), ("ÈÉÊËĒĔĖĘĚ", "E"), ("ĝğġģ", "g"), ("ĜĞĠĢ", "G"),
    ("ìíîïĩīĭįı", "i"), ("ÌÍÎÏĨĪĬĮİ", "I"), ("ñńņň", "n"), ("ÑŃŅŇ", "N"), ("òóôõøōŏő", "o"),
    ("ÒÓÔÕØŌŎŐ", "O"), ("ŕŗř", "r"), ("ŔŖŘ", "R"), ("śŝşš", "s"), ("ŚŜŞŠ", "S"), ("ţťŧ", "t"),
    ("ŢŤŦ", "T"), ("ùúûũūŭůűų", "u"), ("ÙÚÛŨŪŬŮŰŲ", "U"), ("ýÿŷ", "y"), ("ÝŸŶ", "Y"),
    ("źżž", "z"), ("ŹŻŽ", "Z"), ("łĺļľ", "l"), ("ŁĹĻĽ", "L"), ("ä", "ae"), ("ö", "oe"),
    ("ü", "ue"), ("Ä", "Ae"), ("Ö", "Oe"), ("Ü", "Ue"), ("ß", "ss"), ("æ", "ae"), ("Æ", "AE"),
    ("œ", "oe"), ("Œ", "OE"), ("þ", "th"), ("Þ", "Th"),
  ]
  return Dictionary(
    groups.flatMap { letters, base in letters.unicodeScalars.map { ($0, base) } },
    uniquingKeysWith: { first, _ in first })
}()
