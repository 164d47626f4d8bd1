internal import FoundationEssentials

/// JSON as it is written for other programs: keys in order, a line break at the end. Characters
/// that could steer a terminal are escaped, which changes nothing for who parses it.
func jsonText(_ record: some Encodable) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  // Texts and finite numbers only: there is nothing that could fail.
  guard let data = try? encoder.encode(record) else { return "{}\n" }
  var text = ""
  for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
    switch scalar.value {
    case 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\n"
}
