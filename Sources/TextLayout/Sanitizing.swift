/// What may reach a terminal or a report: printable text only, whatever a file or a learner wrote.
///
/// - Replaced by U+FFFD, so that it shows: control characters (ESC, DEL and C1 too), bidirectional
///   controls, other format characters, line and paragraph separators, private-use, unassigned and
///   noncharacter code points.
/// - Dropped, because it never shows: U+FEFF, soft hyphens, zero-width spaces, tags, fillers and
///   other default-ignorable code points; marks, joiners and variation selectors beyond the fourth
///   on one character.
/// - A tab becomes a space. CR LF counts as a newline; a newline becomes a space unless
///   `keepingNewlines`.
///
/// Joiners and variation selectors stay: emoji and several scripts need them.
/// Takes time linear in the text; applying it twice changes nothing more.
public func sanitized(_ text: String, keepingNewlines: Bool = false) -> String {
  if isPlain(text, keepingNewlines: keepingNewlines) { return text }
  var result = String.UnicodeScalarView()
  var attached = 0
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if previous == "\r", scalar != "\n" { result.append("\u{FFFD}") }
    previous = scalar
    switch verdict(on: scalar, keepingNewlines: keepingNewlines) {
    case .dropped, .awaitingNewline:
      continue
    case .attached:
      attached += 1
      if attached <= mostAttached { result.append(scalar) }
    case .kept(let printable):
      attached = 0
      result.append(printable)
    }
  }
  if previous == "\r" { result.append("\u{FFFD}") }
  return String(result)
}

/// Printable ASCII alone: what nearly every text is, so that it is found out fast.
private func isPlain(_ text: String, keepingNewlines: Bool) -> Bool {
  let fast = text.utf8.withContiguousStorageIfAvailable { bytes in
    bytes.allSatisfy { ($0 >= 0x20 && $0 <= 0x7E) || (keepingNewlines && $0 == 0x0A) }
  }
  return fast ?? false
}

/// More marks on one character than any language writes only smear the lines above and below.
private let mostAttached = 4

private enum Verdict {
  case kept(Unicode.Scalar)
  /// Belongs to the character before it.
  case attached
  case dropped
  /// A carriage return, which is fine in CR LF alone.
  case awaitingNewline
}

private func verdict(on scalar: Unicode.Scalar, keepingNewlines: Bool) -> Verdict {
  switch scalar.value {
  case 0x20...0x7E: return .kept(scalar)
  case 0x0A: return .kept(keepingNewlines ? scalar : " ")
  case 0x0D: return .awaitingNewline
  case 0x09: return .kept(" ")
  case 0x200C, 0x200D, 0xFE00...0xFE0F: return .attached
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return .kept("\u{FFFD}")
  case 0xE0000...0xE0FFF: return .dropped
  default: break
  }
  let properties = scalar.properties
  switch properties.generalCategory {
  case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
    return .kept("\u{FFFD}")
  case .format:
    return properties.isDefaultIgnorableCodePoint ? .dropped : .kept("\u{FFFD}")
  case .nonspacingMark, .enclosingMark, .spacingMark:
    return properties.isDefaultIgnorableCodePoint ? .dropped : .attached
  default:
    return properties.isDefaultIgnorableCodePoint ? .dropped : .kept(scalar)
  }
}
