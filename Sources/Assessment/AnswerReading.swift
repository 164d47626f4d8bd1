internal import Diagnostics
internal import TextLayout

extension Item {
  /// Reads what a learner typed. What cannot be read as an answer is said so, with what can be
  /// typed; it costs nothing.
  public func read(_ line: String, arrangement: Arrangement) -> Reading {
    let typed = AnswerLine(line)
    guard !typed.text.isEmpty else { return .unreadable("Type an answer.") }
    switch answer {
    case .singleChoice(let options):
      return readChoice(typed, options, arrangement)
    case .trueFalse(let options):
      if let truth = typed.truth { return .response(.choice(truth ? 0 : 1)) }
      if typed.singleLetter.map(arrangement.shown.indices.contains) == true {
        return readChoice(typed, options, arrangement)
      }
      return .unreadable("Type true or false, or a letter (\(letters(arrangement))).")
    case .multipleChoice(let options): return readChoices(typed, options, arrangement)
    case .ordering(let steps, _): return readOrder(typed, steps.count, arrangement)
    case .matching(let matching): return readMatches(typed, matching, arrangement)
    case .term: return .response(.term(typed.text))
    case .number(let key): return NumberReading.read(typed.text, for: key)
    }
  }

  private func readChoice(
    _ typed: AnswerLine, _ options: [Option], _ arrangement: Arrangement
  ) -> Reading {
    if let place = typed.singleLetter {
      guard arrangement.shown.indices.contains(place) else {
        return .unreadable("There is no option \(typed.text): \(letters(arrangement)).")
      }
      return .response(.choice(arrangement.shown[place]))
    }
    switch matchOption(typed.text, options) {
    case .one(let index): return .response(.choice(index))
    case .several:
      return .unreadable("Several options begin like that. Type more of it, or a letter.")
    case .none:
      return .unreadable("That is none of the options. Type a letter (\(letters(arrangement))).")
    }
  }

  private func readChoices(
    _ typed: AnswerLine, _ options: [Option], _ arrangement: Arrangement
  ) -> Reading {
    let wanted = options.count(where: \.isKey)
    var chosen: [Int] = []
    if let places = typed.letters {
      guard places.allSatisfy(arrangement.shown.indices.contains) else {
        return .unreadable("The options are \(letters(arrangement)). Choose \(wanted).")
      }
      chosen = places.map { arrangement.shown[$0] }
    } else {
      for part in typed.text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
        guard case .one(let index) = matchOption(String(part), options) else {
          return .unreadable(
            "Type \(wanted) letters, such as \(example(wanted)), or texts with commas between.")
        }
        chosen.append(index)
      }
    }
    let unique = Set(chosen)
    guard unique.count == wanted else {
      return .unreadable("Choose \(wanted); that names \(unique.count).")
    }
    return .response(.choices(unique))
  }

  private func readOrder(
    _ typed: AnswerLine, _ count: Int, _ arrangement: Arrangement
  ) -> Reading {
    guard let places = typed.letters, places.count == count, Set(places).count == count,
      places.allSatisfy(arrangement.shown.indices.contains)
    else {
      return .unreadable(
        "Type all \(count) letters once each, from first to last, such as \(example(count)).")
    }
    return .response(.order(places.map { arrangement.shown[$0] }))
  }

  private func readMatches(
    _ typed: AnswerLine, _ matching: Matching, _ arrangement: Arrangement
  ) -> Reading {
    let rows = matching.rows.count
    let help = "Give every row from 1 to \(rows) one letter, such as 1a 2b."
    guard let pairs = typed.pairs(rows: rows) else { return .unreadable(help) }
    var targets = [Int?](repeating: nil, count: rows)
    for (row, place) in pairs {
      guard targets.indices.contains(row), arrangement.shown.indices.contains(place) else {
        return .unreadable("\(help) The letters are \(letters(arrangement)).")
      }
      guard targets[row] == nil else {
        return .unreadable("Row \(row + 1) has two letters. \(help)")
      }
      targets[row] = arrangement.shown[place]
    }
    let missing = targets.indices.filter { targets[$0] == nil }.map { String($0 + 1) }
    guard missing.isEmpty else {
      let names = missing.joined(separator: ", ")
      return .unreadable(
        missing.count == 1
          ? "Row \(names) still needs a letter. \(help)"
          : "Rows \(names) still need a letter each. \(help)")
    }
    return .response(.matches(targets.compactMap { $0 }))
  }

  private enum OptionMatch {
    case none, several
    case one(Int)
  }

  private func matchOption(_ text: String, _ options: [Option]) -> OptionMatch {
    let wanted = Folding.text(text)
    guard wanted.count >= 2 else { return .none }
    let folded = options.map { Folding.text($0.text) }
    if let exact = folded.firstIndex(of: wanted) { return .one(exact) }
    let beginning = folded.indices.filter { folded[$0].hasPrefix(wanted) }
    if beginning.count == 1 { return .one(beginning[0]) }
    return beginning.isEmpty ? .none : .several
  }

  private func letters(_ arrangement: Arrangement) -> String {
    "a-\(AnswerLine.letter(arrangement.shown.count - 1))"
  }

  private func example(_ count: Int) -> String {
    (0..<count).reversed().map { String(AnswerLine.letter($0)) }.joined(separator: " ")
  }
}

/// A typed line, seen as letters, pairs or text.
struct AnswerLine {
  /// Trimmed, printable, without a leading `=`; at most 200 characters.
  let text: String

  init(_ line: String) {
    var text = sanitized(String(line.prefix(400)))[...].trimmed
    if text.hasPrefix("=") { text = text.dropFirst().trimmed }
    self.text = String(text.prefix(200))
  }

  static func letter(_ index: Int) -> Character {
    Character(Unicode.Scalar(UInt8(97 + min(25, max(0, index)))))
  }

  private static func place(_ character: Character) -> Int? {
    guard let value = character.lowercased().first?.asciiValue, (97...122).contains(value) else {
      return nil
    }
    return Int(value) - 97
  }

  /// `a`, `A`, `a)`, `(a)`, `a.`
  var singleLetter: Int? {
    let bare = text.filter { !"().".contains($0) }
    return bare.count == 1 ? bare.first.flatMap(Self.place) : nil
  }

  /// `b a c`, `bac`, `b, a and c`, `b > a > c`; nil when there is anything else.
  var letters: [Int]? {
    let parts = text.lowercased().split { " ,;>()./&+-\u{2192}".contains($0) }
      .filter { $0 != "and" && $0 != "then" }
    guard !parts.isEmpty else { return nil }
    let isSpelledOut = parts.allSatisfy { $0.count == 1 }
    guard isSpelledOut || parts.count == 1 else { return nil }
    let places = parts.joined().map(Self.place)
    return places.contains(nil) ? nil : places.compactMap { $0 }
  }

  /// `1c 2a 3b`, `1-c, 2=a`, `1 c 2 a`, or as many letters as there are rows.
  func pairs(rows: Int) -> [(row: Int, place: Int)]? {
    if let letters, letters.count == rows { return letters.enumerated().map { ($0, $1) } }
    var pairs: [(row: Int, place: Int)] = []
    var row: Int?
    for character in text where !" ,;:=->().\u{2192}".contains(character) {
      if let digit = character.wholeNumberValue, character.isASCII {
        guard (row ?? 0) < 100 else { return nil }
        row = (row ?? 0) * 10 + digit
      } else if let place = Self.place(character), let number = row {
        pairs.append((number - 1, place))
        row = nil
      } else {
        return nil
      }
    }
    return row == nil && !pairs.isEmpty ? pairs : nil
  }

  var truth: Bool? {
    switch text.lowercased() {
    case "true", "t", "yes", "y": true
    case "false", "f", "no", "n": false
    default: nil
    }
  }
}
