internal import Assessment

/// How the ways in which people type a term fare, over all accepted forms of a bank.
public enum TypedVariants {
  public struct Row: Sendable, Equatable {
    public var name: String
    public var accepted = 0
    /// Accepted as a misspelling.
    public var close = 0
    public var refused = 0
    /// Forms that have no such variant.
    public var without = 0
  }

  /// One row for each of the nine ways.
  static func table(_ items: [Item]) -> [Row] {
    var rows = variants.map { Row(name: $0.name) }
    for item in items {
      guard case .term(let key) = item.answer else { continue }
      for form in key.accepted {
        for (place, variant) in variants.enumerated() {
          let typed = variant.make(form).filter { $0 != form }
          if typed.isEmpty { rows[place].without += 1 }
          for line in typed { count(KeyProof.grade(line, item), in: &rows[place]) }
        }
      }
    }
    return rows
  }

  private static func count(_ grade: Grade?, in row: inout Row) {
    switch grade {
    case let grade? where grade.verdict == .right && grade.remark == nil: row.accepted += 1
    case let grade? where grade.verdict == .right: row.close += 1
    default: row.refused += 1
    }
  }

  private struct Variant {
    var name: String
    var make: @Sendable (String) -> [String]
  }

  private static let variants = [
    Variant(name: "other case") { form in
      [form == form.uppercased() ? form.lowercased() : form.uppercased()]
    },
    Variant(name: "double space") { [$0.replacing(" ", with: "  ")] },
    Variant(name: "final stop") { [$0 + "."] },
    Variant(name: "hyphen or none") { form in
      if form.contains("-") {
        return [form.replacing("-", with: " "), form.replacing("-", with: "")]
      }
      return [form.replacing(" ", with: "-")]
    },
    Variant(name: "article or none") { form in
      for article in ["a ", "an ", "the "] where form.lowercased().hasPrefix(article) {
        return [String(form.dropFirst(article.count))]
      }
      return ["the " + form]
    },
    Variant(name: "US or UK spelling") { [otherSpelling($0)] },
    Variant(name: "straight or curly apostrophe") { form in
      [form.replacing("'", with: "\u{2019}"), form.replacing("\u{2019}", with: "'")]
    },
    Variant(name: "one-letter slip") { [slip($0)] },
    Variant(name: "plural") { form in
      form.hasSuffix("s") ? [String(form.dropLast())] : [form + "s"]
    },
  ]

  /// Without the middle letter of its longest word.
  private static func slip(_ form: String) -> String {
    let words = form.split(separator: " ", omittingEmptySubsequences: false)
    guard let longest = words.map(\.count).max(), longest > 1,
      let place = words.firstIndex(where: { $0.count == longest })
    else { return form }
    var letters = Array(words[place])
    letters.remove(at: letters.count / 2)
    return
      (words[..<place].map(String.init) + [String(letters)]
      + words[(place + 1)...].map(String.init)).joined(separator: " ")
  }

  private static let spellings = [
    ("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("centre", "center"),
    ("labour", "labor"), ("favour", "favor"), ("behaviour", "behavior"), ("colour", "color"),
    ("programme", "program"), ("cheque", "check"), ("licence", "license"), ("defence", "defense"),
    ("judgement", "judgment"), ("fulfilment", "fulfillment"), ("catalogue", "catalog"),
  ]

  private static func otherSpelling(_ form: String) -> String {
    let folded = form.lowercased()
    for (british, american) in spellings {
      if folded.contains(british) { return folded.replacing(british, with: american) }
      if folded.contains(american) { return folded.replacing(american, with: british) }
    }
    return form
  }
}
