internal import Assessment
public import Curriculum

extension Course {
  /// Finds words in lessons, in glossary entries and in items the learner has been asked before;
  /// every word of the query must stand in the same place, in any case. Sealed items and items not
  /// met yet stay hidden.
  public func search(_ query: String, seen: LearnerState) -> [SearchHit] {
    let words = query.lowercased().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return [] }
    return terms(with: words) + screens(with: words) + items(with: words, seen: seen)
  }

  /// Glossary entries whose name begins with, or else contains, the text; all for an empty one.
  public func glossary(_ text: String) -> [Term] {
    let all = outline.lessonOrder.flatMap { outline.lessons[$0]?.terms ?? [] }
      .sorted { $0.name.lowercased() < $1.name.lowercased() }
    let wanted = text.lowercased()
    guard !wanted.isEmpty else { return all }
    let exact = all.filter { $0.names.contains(wanted) }
    if !exact.isEmpty { return exact }
    let beginning = all.filter { $0.names.contains { $0.hasPrefix(wanted) } }
    return beginning.isEmpty ? all.filter { $0.name.lowercased().contains(wanted) } : beginning
  }

  private func terms(with words: [String]) -> [SearchHit] {
    outline.lessonOrder.flatMap { outline.lessons[$0]?.terms ?? [] }
      .filter { term in contains(words, in: term.name + " " + term.meaning) }
      .map {
        SearchHit(place: .term($0.name, $0.lesson), heading: $0.name, context: $0.meaning)
      }
  }

  private func screens(with words: [String]) -> [SearchHit] {
    outline.lessonOrder.flatMap { lesson -> [SearchHit] in
      (screens[lesson] ?? []).enumerated().compactMap { index, screen in
        let prose = screen.body.proseLines.joined(separator: "\n")
        guard contains(words, in: screen.heading + "\n" + prose) else { return nil }
        return SearchHit(
          place: .screen(
            lesson, lessonTitle: outline.lessons[lesson]?.title ?? "", number: index + 1),
          heading: screen.heading, context: context(of: words, in: screen.body))
      }
    }
  }

  private func items(with words: [String], seen: LearnerState) -> [SearchHit] {
    items.filter {
      !$0.isSealed && (seen.items[$0.id]?.asked ?? 0) > 0
        && contains(words, in: $0.stem.proseLines.joined(separator: "\n"))
    }
    .map {
      SearchHit(place: .item($0.id), heading: "", context: context(of: words, in: $0.stem))
    }
  }

  private func contains(_ words: [String], in text: String) -> Bool {
    let folded = text.lowercased()
    return words.allSatisfy { folded.contains($0) }
  }

  /// The line that holds the first of the words, without Markdown marks.
  private func context(of words: [String], in text: String) -> String {
    let lines = text.proseLines
    return lines.first { line in words.contains { line.lowercased().contains($0) } }
      ?? lines.first ?? ""
  }
}

extension String {
  /// Lines that are read as text, without Markdown's marks: no comments, no diagrams.
  fileprivate var proseLines: [String] {
    var isFenced = false
    return split(separator: "\n").compactMap { line in
      if line.hasPrefix("```") {
        isFenced.toggle()
        return nil
      }
      if isFenced || line.hasPrefix("<!--") { return nil }
      return String(line.drop { "-#>| ".contains($0) }.filter { !"*`|".contains($0) })
    }
  }
}

extension Term {
  /// The names it is found by: the whole, the part before the brackets, and what stands in them.
  public var names: [String] {
    let whole = name.lowercased()
    guard let open = whole.firstIndex(of: "("), let close = whole.lastIndex(of: ")"), open < close
    else { return [whole] }
    var before = String(whole[..<open])
    while before.hasSuffix(" ") { before.removeLast() }
    return [whole, before, String(whole[whole.index(after: open)..<close])]
  }
}
