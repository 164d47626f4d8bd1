internal import FoundationEssentials
internal import TextLayout

/// JSON as it is written for other programs: keys in order, a line break at the end. Characters
/// that are not printable are escaped, which changes nothing for who parses it.
func jsonText(_ record: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  // Texts and finite numbers only: there is nothing that could fail.
  guard let data = try? encoder.encode(record) else { return "{}\n" }
  var text = ""
  for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
    if isPrintable(scalar) {
      text.unicodeScalars.append(scalar)
      continue
    }
    for unit in String(scalar).utf16 {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return text + "\n"
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  if scalar == "\n" || (0x20..<0x7F).contains(scalar.value) { return true }
  return sanitized(String(scalar)) == String(scalar)
}
