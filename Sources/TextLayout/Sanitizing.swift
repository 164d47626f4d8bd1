/// What may reach a terminal or a report: printable text only. Control characters, escape
/// sequences' first bytes, bidirectional controls, invisible format characters, private-use and
/// unassigned code points become U+FFFD; a tab becomes a space; marks beyond the fourth on one
/// character are dropped. Joiners and variation selectors stay, emoji need them.
public func sanitized(_ text: some StringProtocol, keepingNewlines: Bool = false) -> String {
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || (keepingNewlines && $0 == 0x0A) }) {
    return String(text)
  }
  var result = String.UnicodeScalarView()
  var marks = 0
  for scalar in text.unicodeScalars {
    if scalar.isMark {
      marks += 1
      if marks > 4 { continue }
    } else {
      marks = 0
    }
    result.append(printable(scalar, keepingNewlines: keepingNewlines))
  }
  return String(result)
}

private func printable(_ scalar: Unicode.Scalar, keepingNewlines: Bool) -> Unicode.Scalar {
  switch scalar.value {
  case 0x0A where keepingNewlines: return scalar
  case 0x09, 0x0A: return " "
  case 0x20...0x7E: return scalar
  case 0x200C, 0x200D, 0xFE00...0xFE0F: return scalar
  default: break
  }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
    .paragraphSeparator:
    return "\u{FFFD}"
  default:
    return scalar.properties.isDefaultIgnorableCodePoint ? "\u{FFFD}" : scalar
  }
}

extension Unicode.Scalar {
  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: !(0xFE00...0xFE0F).contains(value)
    default: false
    }
  }
}
