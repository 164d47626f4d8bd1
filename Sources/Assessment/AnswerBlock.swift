internal import Diagnostics

/// Turns an item's answer block into its answer, by the rules for each type.
enum AnswerBlock {
  static func read(
    _ parts: ItemParts, heading: SourceLine, log: inout DiagnosticLog
  ) -> Answer? {
    guard let kind = parts.kind else {
      log.error(heading, "an item has an answer block: options, a list, a table or = lines")
      return nil
    }
    if kind != .typed, let stray = parts.mistakes.first {
      log.error(stray.line, "expected mistakes (!) go with = lines")
    }
    switch kind {
    case .choice: return choice(parts, heading, &log)
    case .ordering: return ordering(parts, heading, &log)
    case .table: return matching(parts, heading, &log)
    case .typed: return typed(parts, heading, &log)
    }
  }

  private static func choice(
    _ parts: ItemParts, _ heading: SourceLine, _ log: inout DiagnosticLog
  ) -> Answer? {
    let options = parts.blocks.compactMap { option($0, &log) }
    guard options.count == parts.blocks.count else { return nil }
    reportDuplicates(parts.blocks, options.map(\.text), "option", &log)
    let keys = options.count(where: \.isKey)
    if options.count == 2, options.map({ $0.text.lowercased() }).sorted() == ["false", "true"] {
      guard keys == 1 else {
        log.error(heading, "a true/false item has one key, marked [x]")
        return nil
      }
      return .trueFalse(options.sorted { $0.text.lowercased() > $1.text.lowercased() })
    }
    switch keys {
    case 0: log.error(heading, "an item has a key: mark the right option with [x]")
    case 1:
      if !(3...4).contains(options.count) {
        log.error(heading, "a single choice has 3 or 4 options, not \(options.count)")
      }
      return .singleChoice(options)
    default:
      if !(4...6).contains(options.count) {
        log.error(heading, "a multiple choice has 4 to 6 options, not \(options.count)")
      }
      if keys == options.count { log.error(heading, "a multiple choice has a wrong option too") }
      return .multipleChoice(options)
    }
    return nil
  }

  private static func option(_ block: ItemParts.Block, _ log: inout DiagnosticLog) -> Option? {
    let mark = block.text.prefix(3)
    let text = block.text.dropFirst(3).trimmed
    guard ["[x]", "[X]", "[ ]"].contains(mark) else {
      log.error(block.line, marking: mark, "an option begins with - [ ] or - [x]")
      return nil
    }
    if text.isEmpty { log.error(block.line, "an option has a text") }
    if block.rationale.isEmpty {
      log.error(
        block.line, "missing rationale: under each option stands why it is right or wrong")
    }
    return Option(text: String(text), isKey: mark != "[ ]", rationale: block.rationale)
  }

  private static func ordering(
    _ parts: ItemParts, _ heading: SourceLine, _ log: inout DiagnosticLog
  ) -> Answer? {
    let steps = parts.blocks.map { String($0.text) }
    if !(3...8).contains(steps.count) {
      log.error(heading, "an ordering has 3 to 8 steps, not \(steps.count)")
    }
    reportDuplicates(parts.blocks, steps, "step", &log)
    requireRationale(parts, heading, &log)
    return .ordering(steps: steps, rationale: parts.rationale)
  }

  private static func matching(
    _ parts: ItemParts, _ heading: SourceLine, _ log: inout DiagnosticLog
  ) -> Answer? {
    let rows = parts.blocks.map { (line: $0.line, cells: cells(of: $0.text)) }
    if let bad = rows.first(where: { $0.cells.count != 2 }) {
      log.error(bad.line, "a matching table has two columns, not \(bad.cells.count)")
      return nil
    }
    guard rows.count >= 2, rows[1].cells.allSatisfy(\.isTableRule) else {
      log.error(parts.blocks[0].line, "a table has a header and a line |---|---| below it")
      return nil
    }
    if !(3...8).contains(rows.count - 2) {
      log.error(heading, "a matching has 3 to 8 rows, not \(rows.count - 2)")
    }
    let body = rows.dropFirst(2).prefix(8)
    var targets: [String] = []
    var pairs: [Matching.Row] = []
    for row in body {
      let target = String(row.cells[1])
      if row.cells.contains("") { log.error(row.line, "a cell has a text") }
      if !targets.contains(target) { targets.append(target) }
      pairs.append(
        Matching.Row(text: String(row.cells[0]), target: targets.firstIndex(of: target) ?? 0))
    }
    if targets.count < 2 { log.error(heading, "a matching has at least two different targets") }
    reportDuplicates(Array(parts.blocks.dropFirst(2).prefix(8)), pairs.map(\.text), "row", &log)
    requireRationale(parts, heading, &log)
    return .matching(
      Matching(
        rowTitle: String(rows[0].cells[0]), targetTitle: String(rows[0].cells[1]), rows: pairs,
        targets: targets, rationale: parts.rationale))
  }

  private static func cells(of row: Substring) -> [Substring] {
    var text = row.trimmed
    if text.begins(with: "|") { text = text.dropFirst() }
    if text.ends(with: "|") { text = text.dropLast() }
    return text.parts(separatedBy: "|").map(\.trimmed)
  }

  private static func typed(
    _ parts: ItemParts, _ heading: SourceLine, _ log: inout DiagnosticLog
  ) -> Answer? {
    requireRationale(parts, heading, &log)
    for mistake in parts.mistakes where mistake.rationale.isEmpty {
      log.error(mistake.line, "missing rationale: under an expected mistake stands why it fails")
    }
    if let empty = parts.blocks.first(where: \.text.isEmpty) {
      log.error(empty.line, "an accepted answer is not empty")
      return nil
    }
    let mistakes = parts.mistakes.map {
      ExpectedMistake(text: String($0.text), rationale: $0.rationale)
    }
    if parts.blocks.count == 1,
      var key = NumberKey(authored: parts.blocks[0].text, rationale: parts.rationale)
    {
      key.mistakes = mistakes
      for mistake in parts.mistakes where NumberReading.split(mistake.text) == nil {
        log.error(mistake.line, marking: mistake.text, "an expected mistake is a number here")
      }
      return .number(key)
    }
    if parts.blocks.count == 1, parts.blocks[0].text.contains(where: \.isASCIIDigit) {
      log.error(
        parts.blocks[0].line, marking: parts.blocks[0].text,
        "a number is written = 80 % ± 1: the value, its unit, its tolerance")
      return nil
    }
    let accepted = parts.blocks.map { String($0.text) }
    let forms = accepted.map { Folding.spelled($0).joined() }
    for (block, form) in zip(
      parts.mistakes, parts.mistakes.map { Folding.spelled($0.text).joined() })
    where forms.contains(form) {
      log.error(block.line, marking: block.text, "an expected mistake is not an accepted form too")
    }
    return .term(TermKey(accepted: accepted, mistakes: mistakes, rationale: parts.rationale))
  }

  private static func requireRationale(
    _ parts: ItemParts, _ heading: SourceLine, _ log: inout DiagnosticLog
  ) {
    if parts.rationale.isEmpty {
      log.error(heading, "missing rationale: a paragraph below the answer says why it is right")
    }
  }

  private static func reportDuplicates(
    _ blocks: [ItemParts.Block], _ texts: [String], _ name: String, _ log: inout DiagnosticLog
  ) {
    var seen: Set<String> = []
    for (block, text) in zip(blocks, texts) where !seen.insert(text.lowercased()).inserted {
      log.error(block.line, "each \(name) stands once; this one stands above already")
    }
  }
}

extension Substring {
  fileprivate var isTableRule: Bool {
    contains("-") && allSatisfy { "-: ".contains($0) }
  }
}

extension NumberKey {
  /// `80 % ± 1`, `33`, `$9,600 +- 5`, `12 hours ± 5 %` (a tolerance in percent of another unit is
  /// relative); nil when it is not a number.
  init?(authored text: Substring, rationale: String) {
    let parts = text.replacing("+-", with: "\u{B1}").split(separator: "\u{B1}")
    guard parts.count == 1 || parts.count == 2, let first = parts.first,
      let (value, unit) = NumberReading.split(first)
    else { return nil }
    if let unit, unit.count > 20 { return nil }
    var tolerance = 0.0
    if parts.count == 2 {
      guard let (width, widthUnit) = NumberReading.split(parts[1]), width >= 0 else { return nil }
      tolerance = widthUnit == "%" && unit != "%" ? abs(value) * width / 100 : width
    }
    self.init(value: value, tolerance: tolerance, unit: unit, rationale: rationale)
  }
}
