/// Reads a typed number with or without its unit.
enum NumberReading {
  static func read(_ text: String, for key: NumberKey) -> Reading {
    let wanted = key.unit.map { " (in \($0))" } ?? ""
    guard let (value, unit) = split(text) else {
      return .unreadable("Type a number\(wanted), such as 1200 or 0.5.")
    }
    if isAmbiguous(text) {
      return .unreadable("That point could mean thousands or decimals. Type 1200 or 1.2.")
    }
    guard let unit else { return .response(.number(value)) }
    let typed = canonical(unit)
    if let expected = key.unit {
      guard typed == canonical(expected) else {
        return .unreadable("The answer is wanted in \(expected); \(unit) is something else.")
      }
    } else if known.contains(typed) || multiples.contains(typed) || !isWord(unit) {
      return .unreadable("A plain number is wanted here, without \(unit).")
    }
    return .response(.number(value))
  }

  /// A number as an author or a learner writes it: an optional sign, digits with or without
  /// thousands separators (comma, space, apostrophe), a decimal point or comma, and a unit before
  /// or behind. nil when it cannot be read in one way only.
  static func split(_ text: some StringProtocol) -> (value: Double, unit: String?)? {
    var rest = text.drop { $0 == " " }
    var unit = ""
    while let first = rest.first, !first.isNumberPart {
      unit.append(first)
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isNumberPart || $0 == " " || $0 == "'" || $0 == "," }
    rest = rest.dropFirst(digits.count)
    let behind = String(rest)
    guard unit.isEmpty || behind.allSatisfy({ $0 == " " }) else { return nil }
    unit = (unit + behind).filter { $0 != " " || !unit.isEmpty }
    guard let value = value(of: String(digits)) else { return nil }
    let name = unit.split(separator: " ").joined(separator: " ")
    return (value, name.isEmpty ? nil : name)
  }

  private static func value(of digits: String) -> Double? {
    var text = digits.split(separator: " ", omittingEmptySubsequences: true)
      .joined(separator: " ")
    text = text.replacing("\u{2212}", with: "-")
    let sign = text.hasPrefix("-") ? -1.0 : 1.0
    if let first = text.first, "+-".contains(first) { text.removeFirst() }
    guard !text.isEmpty, text.count <= 30 else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : nil
    if let fraction, fraction.isEmpty || !fraction.allSatisfy(\.isASCIIDigit) { return nil }
    guard let number = integer(whole, hasFraction: fraction != nil) else { return nil }
    return Double(number + (fraction.map { "." + $0 } ?? "")).map { sign * $0 }
  }

  /// Digits in groups of three, or with one decimal comma.
  private static func integer(_ text: Substring, hasFraction: Bool) -> String? {
    let separators = Set(text.filter { !$0.isASCIIDigit })
    if separators.isEmpty { return text.isEmpty ? "0" : String(text) }
    guard separators.count == 1, let separator = separators.first else { return nil }
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    if groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count) {
      return groups.joined()
    }
    guard separator == ",", groups.count == 2, !hasFraction, !groups[0].isEmpty,
      !groups[1].isEmpty
    else { return nil }
    return groups.joined(separator: ".")
  }

  private static let synonyms: [String: String] = [
    "percent": "%", "per cent": "%", "pct": "%", "$": "dollar", "usd": "dollar", "us$": "dollar",
    "dollars": "dollar", "\u{A3}": "pound", "gbp": "pound", "pounds": "pound",
    "\u{20AC}": "euro", "eur": "euro", "euros": "euro", "h": "hour", "hr": "hour", "hrs": "hour",
    "hours": "hour", "min": "minute", "mins": "minute", "minutes": "minute", "s": "second",
    "sec": "second", "secs": "second", "seconds": "second", "days": "day", "weeks": "week",
    "months": "month", "years": "year",
  ]

  /// Three digits behind one point, as some languages write thousands.
  private static func isAmbiguous(_ text: String) -> Bool {
    let digits = text.filter { $0.isASCIIDigit || $0 == "." }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[1].count == 3 && (1...3).contains(parts[0].count)
      && parts[0] != "0" && !text.contains(",")
  }

  /// What was counted, such as `people`; signs and digits are arithmetic, and a single letter is a
  /// slip or a multiple.
  private static func isWord(_ unit: String) -> Bool {
    unit.count > 1 && unit.allSatisfy { $0.isLetter || $0 == " " || $0 == "-" || $0 == "." }
  }

  private static let multiples: Set<String> = [
    "k", "m", "mn", "bn", "hundred", "thousand", "million", "billion", "dozen", "lakh", "crore",
    "e",
  ]

  private static let known = Set(synonyms.values)

  private static func canonical(_ unit: String) -> String {
    var folded = unit.lowercased()
    while let last = folded.last, last == "." || last == " " { folded.removeLast() }
    if let synonym = synonyms[folded] { return synonym }
    return folded.count > 3 && folded.hasSuffix("s") ? String(folded.dropLast()) : folded
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
  fileprivate var isNumberPart: Bool {
    isASCIIDigit || self == "." || self == "-" || self == "+" || self == "\u{2212}"
  }
}
