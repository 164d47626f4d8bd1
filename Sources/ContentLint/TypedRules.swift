internal import Assessment
internal import Diagnostics

/// Q26: a term is accepted in more than one form, and the form that is shown is long enough to be
/// told from a slip.
struct TypedForms: ItemRule {
  static let code = "Q26"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard case .term(let key) = item.item.answer else { return [] }
    var found: [Finding] = []
    if key.accepted.count < 2 {
      found.append(item.finding(.answer(0), "a term has at least two accepted forms"))
    }
    if let first = key.accepted.first, first.count < 3 {
      found.append(
        item.finding(.answer(0), "the first form, which is shown, has at least 3 characters"))
    }
    return found
  }
}

/// Q26: what people will mistake the term for is expected and answered. (That it is refused is part
/// of each key's proof.)
struct TypedMistakes: ItemRule {
  static let code = "Q26"
  static let severity = Diagnostic.Severity.warning

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    switch item.item.answer {
    case .term(let key) where key.mistakes.isEmpty:
      [item.finding(.answer(0), "a term names the mistake it expects: ! and its rationale")]
    default: []
    }
  }
}

/// Q27: sums in a number's rationale come out, and the rationale arrives at the number.
struct SumsAreRight: ItemRule {
  static let code = "Q27"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard case .number(let key) = item.item.answer else { return [] }
    let rationale = Words.plain(key.rationale)
    let sums = Sum.all(in: rationale)
    if let wrong = sums.first(where: { !$0.isRight }) {
      return [
        item.finding(
          .rationale(0), marking: wrong.left.isEmpty ? nil : wrong.text,
          "the sum '\(wrong.text)' comes to \(Sum.plain(wrong.computed))")
      ]
    }
    guard !Self.names(key.value, in: rationale), !sums.contains(where: { $0.right == key.value })
    else { return [] }
    return [
      item.finding(.rationale(0), "the rationale arrives at the number \(Sum.plain(key.value))")
    ]
  }

  private static let numerals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  private static func names(_ value: Double, in text: String) -> Bool {
    if NumberRange.numbers(text).contains(abs(value)) { return true }
    guard let whole = Int(exactly: value), numerals.indices.contains(whole) else { return false }
    return Words.list(text).contains(numerals[whole])
  }
}

/// A sum written out in a text: `340 / 425 = 0.8`, `90,000 + 12,000 = $102,000`.
struct Sum: Equatable {
  /// Numbers and the operators between them.
  let left: [String]
  let right: Double
  let text: String
  /// What is right within half of the last digit written.
  private let tolerance: Double

  static func all(in text: String) -> [Sum] {
    let signs = ["\u{D7}": "*", "\u{F7}": "/", "\u{2212}": "-", "x": "*"]
    let tokens = text.split(separator: " ").map { token -> String in
      let bare = String(token.drop { "($\u{20AC}\u{A3}".contains($0) })
      return signs[bare] ?? bare
    }
    return tokens.indices.filter { tokens[$0] == "=" }.compactMap { Sum(tokens, equalsAt: $0) }
  }

  private init?(_ tokens: [String], equalsAt place: Int) {
    guard place + 1 < tokens.count, let result = Self.number(tokens[place + 1]) else { return nil }
    var left: [String] = []
    var index = place - 1
    while index >= 0 {
      let wantsNumber = left.count.isMultiple(of: 2)
      if index > 0, wantsNumber, tokens[index] == "%" { index -= 1 }
      let isNumber = Self.number(tokens[index]) != nil
      guard wantsNumber ? isNumber : ["+", "-", "*", "/"].contains(tokens[index]) else { break }
      left.insert(tokens[index], at: 0)
      index -= 1
    }
    if left.count.isMultiple(of: 2), !left.isEmpty { left.removeFirst() }
    guard left.count >= 3 else { return nil }
    let isPercent =
      tokens[place + 1].hasSuffix("%")
      || (place + 2 < tokens.count && tokens[place + 2].hasPrefix("%"))
    self.left = left
    right = isPercent && !left.contains { $0.hasSuffix("%") } ? result / 100 : result
    let digits = tokens[place + 1].filter { $0.isNumber || $0 == "." }.drop { $0 != "." }
    let places = max(0, digits.dropFirst().count) + (isPercent ? 2 : 0)
    tolerance = (0..<places).reduce(0.5) { value, _ in value / 10 } + 1e-9
    text = (left + ["=", tokens[place + 1]]).joined(separator: " ")
  }

  /// Products and quotients before sums and differences.
  var computed: Double {
    var terms: [Double] = [Self.number(left[0]) ?? 0]
    for index in stride(from: 1, to: left.count - 1, by: 2) {
      let value = Self.number(left[index + 1]) ?? 0
      switch left[index] {
      case "*": terms[terms.count - 1] *= value
      case "/": terms[terms.count - 1] /= value
      case "-": terms.append(-value)
      default: terms.append(value)
      }
    }
    return terms.reduce(0, +)
  }

  var isRight: Bool { abs(computed - right) <= tolerance || abs(computed - right * 100) <= 0.5 }

  private static func number(_ token: String) -> Double? {
    var token = token.filter { $0 != "," }
    while let last = token.last, ".;:)?!".contains(last) { token.removeLast() }
    let isPercent = token.hasSuffix("%")
    if isPercent { token.removeLast() }
    return Double(token).map { isPercent ? $0 / 100 : $0 }
  }

  static func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }
}
