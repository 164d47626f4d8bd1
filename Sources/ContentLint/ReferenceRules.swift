internal import Assessment
internal import Curriculum
internal import Diagnostics

/// Q23: every item names what it rests on. (Lesson, objective, passage and level are looked at when
/// files are read.)
struct SourcesAreNamed: ItemRule {
  static let code = "Q23"
  static let severity = Diagnostic.Severity.error

  func findings(in item: ItemText, of bank: Bank) -> [Finding] {
    guard item.item.sources.isEmpty else { return [] }
    return [item.finding(.attributes, "an item names a claim or a source: `source: S1`")]
  }
}

/// Q23, with a table of claims: the claims that items and lessons name exist, and what rests on a
/// claim that ages says when it was true.
struct ClaimReferences: Rule {
  static let code = "Q23"
  static let severity = Diagnostic.Severity.error
  let claims: Claims

  func findings(in bank: Bank) -> [Finding] {
    bank.items.flatMap { findings(in: $0, bank) }
      + bank.lessons.flatMap { lesson -> [Finding] in
        guard let outline = bank.course.outline.lessons[lesson.id] else { return [] }
        return unknown(outline.sources).map { name in
          Finding(
            bank.line(of: name, in: outline), marking: name, "unknown claim '\(name)'",
            suggestion: claims.meant(by: name))
        }
      }
  }

  private func findings(in item: ItemText, _ bank: Bank) -> [Finding] {
    var found = unknown(item.item.sources).map { name in
      item.finding(
        .attributes, marking: name, "unknown claim '\(name)'", suggestion: claims.meant(by: name))
    }
    let isDated =
      item.item.asOf != nil
      || item.lesson.flatMap { bank.course.outline.lessons[$0]?.asOf } != nil
    if !isDated, let aging = item.item.sources.first(where: { claims[$0]?.ages == true }) {
      found.append(
        item.finding(
          .attributes, marking: aging,
          "\(aging) ages: the item, or its lesson, says when it was true: `as-of: 2025-07`"))
    }
    return found
  }

  private func unknown(_ sources: [String]) -> [String] {
    sources.filter { $0.isClaim && claims[$0] == nil }
  }
}

/// Q25, with a table of claims: phrases that the table forbids as fact stand in no key, and in no
/// sentence of a lesson that neither quotes, denies nor doubts them.
struct StatedAsFact: Rule {
  static let code = "Q25"
  static let severity = Diagnostic.Severity.error
  let claims: Claims

  private static let distance: Set<String> = [
    "not", "no", "never", "nobody", "none", "cannot", "article", "claim", "claims", "claimed",
    "says", "said", "slip", "promise", "promises", "promised", "advertisement", "brochure", "sales",
    "if", "whether", "wrong", "contested", "unless", "without",
  ]

  func findings(in bank: Bank) -> [Finding] {
    claims.forbidden.flatMap { phrase -> [Finding] in
      let words = Words.list(phrase.text)
      return bank.items.flatMap { keys($0, words, phrase) }
        + bank.lessons.flatMap { lesson in
          (bank.course.screens[lesson.id] ?? []).compactMap { screen($0, words, phrase, bank) }
        }
    }
  }

  private func keys(_ item: ItemText, _ words: [String], _ phrase: Claims.Phrase) -> [Finding] {
    item.options.enumerated().compactMap { place, option in
      guard option.isKey, Words.contains(words, in: option.words),
        option.words.isDisjoint(with: Self.distance.subtracting(words)),
        !item.isTrueFalse, !item.stem.contains("\"")
      else { return nil }
      return item.finding(.answer(place), "'\(phrase.text)' is no fact: \(phrase.reason)")
    }
  }

  private func screen(
    _ screen: Screen, _ words: [String], _ phrase: Claims.Phrase, _ bank: Bank
  ) -> Finding? {
    let text = Words.plain(screen.heading + ". " + screen.body)
    let isFact = Sentences.list(text).contains { sentence in
      Words.contains(words, in: Words.list(sentence)) && !sentence.contains("\"")
        && Words.list(sentence).isDisjoint(with: Self.distance.subtracting(words))
    }
    guard isFact else { return nil }
    let place = screen.location
    let line = bank.files.find(phrase.text, in: place.path, from: place.line, within: 40)
    return Finding(
      .line(path: place.path, number: line?.line.number ?? place.line), marking: phrase.text,
      "'\(phrase.text)' is no fact: \(phrase.reason)")
  }
}

/// Q29: a fact with a date is looked at again after a year and a half.
struct FactsAreFresh: Rule {
  static let code = "Q29"
  static let severity = Diagnostic.Severity.warning
  static let months = 18

  func findings(in bank: Bank) -> [Finding] {
    guard let today = bank.today else { return [] }
    let isStale = { (date: String?) in
      date.flatMap { YearAndMonth($0) }.map { today.months(since: $0) > Self.months } ?? false
    }
    let items = bank.items.filter { isStale($0.item.asOf) }.map { item in
      item.finding(
        .attributes, marking: "as-of: \(item.item.asOf ?? "")",
        "true as of \(item.item.asOf ?? ""): look it up again, it is over \(Self.months) months old"
      )
    }
    let lessons = bank.course.outline.lessonOrder.compactMap { bank.course.outline.lessons[$0] }
      .filter { isStale($0.asOf) }.map { lesson in
        Finding(
          bank.line(of: "as-of:", in: lesson), marking: lesson.asOf,
          "true as of \(lesson.asOf ?? ""): look it up again, it is over \(Self.months) months old")
      }
    return items + lessons
  }
}

extension Bank {
  /// The line of a lesson's front matter that holds a text.
  func line(of text: String, in lesson: Outline.Lesson) -> Finding.Place {
    let path = lesson.location.path
    let found = files.find(text, in: path, from: 1)
    return .line(path: path, number: found?.line.number ?? lesson.location.line)
  }
}

extension String {
  /// S and a number.
  var isClaim: Bool { first == "S" && count > 1 && dropFirst().allSatisfy(\.isASCIIDigit) }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
