internal import Assessment
internal import Curriculum
internal import Tutoring

/// What Tab can put in place of the word before the cursor.
public struct CompletionList: Sendable, Equatable {
  /// Where the replaced text begins in the line.
  public var replaceFrom: String.Index
  public var candidates: [String]

  public init(replaceFrom: String.Index, candidates: [String]) {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
  }
}

extension CourseShell {
  /// Commands first; after a command what it takes: topics, lessons, glossary terms, options.
  /// At an open question the texts of its options too.
  public func complete(_ line: String, at cursor: String.Index) -> CompletionList? {
    let head = line[..<cursor]
    let start = head.lastIndex(of: " ").map { line.index(after: $0) } ?? line.startIndex
    let typed = head[start...].lowercased()
    let first = LineInterpreter.split(String(head)).first ?? ""
    if start == line.startIndex {
      let options = optionTexts.filter { $0.lowercased().hasPrefix(typed) && !typed.isEmpty }
      let names = CommandTable.names.filter { $0.hasPrefix(typed) }
      return CompletionList(replaceFrom: start, candidates: names + options)
    }
    guard let command = CommandTable.command(named: first) else {
      let whole = head.lowercased()
      return CompletionList(
        replaceFrom: line.startIndex,
        candidates: optionTexts.filter { $0.lowercased().hasPrefix(whole) })
    }
    if typed.hasPrefix("-") {
      return CompletionList(
        replaceFrom: start, candidates: command.options.filter { $0.hasPrefix(typed) })
    }
    let before = LineInterpreter.split(String(head[..<start])).last ?? ""
    if before == "--objective" || before == "--topic" {
      let names = before == "--topic" ? names(for: .topic) : objectiveNames
      return CompletionList(
        replaceFrom: start, candidates: names.filter { $0.hasPrefix(typed) })
    }
    if command.argument == .term { return completeTerm(line, head, command: first) }
    return CompletionList(
      replaceFrom: start,
      candidates: names(for: command.argument).filter { $0.lowercased().hasPrefix(typed) })
  }

  /// Terms have spaces in them: everything after the command is the beginning of one.
  private func completeTerm(
    _ line: String, _ head: Substring, command: String
  ) -> CompletionList {
    let afterCommand = head.drop { $0 == " " }.dropFirst(command.count).drop { $0 == " " }
    let typed = afterCommand.lowercased()
    return CompletionList(
      replaceFrom: afterCommand.startIndex,
      candidates: termNames.filter { $0.hasPrefix(typed) })
  }

  private var termNames: [String] {
    let terms = outline.lessonOrder.flatMap { outline.lessons[$0]?.terms ?? [] }
    return Array(Set(terms.compactMap { $0.names.dropFirst().first ?? $0.names.first })).sorted()
  }

  private var objectiveNames: [String] {
    outline.lessonOrder.flatMap { outline.lessons[$0]?.objectives ?? [] }.map(\.id.rawValue)
  }

  private func names(for argument: ArgumentKind) -> [String] {
    switch argument {
    case .none, .term: []
    case .topic: outline.topics.map(\.id.rawValue)
    case .lesson: outline.topics.map(\.id.rawValue) + outline.lessonOrder.map(\.rawValue)
    case .command: CommandTable.names
    }
  }

  /// The texts a learner could type at the open question.
  private var optionTexts: [String] {
    guard case .question(let question) = session.activity else { return [] }
    switch question.item.answer {
    case .singleChoice(let options), .trueFalse(let options), .multipleChoice(let options):
      return question.arrangement.shown.compactMap {
        options.indices.contains($0) ? options[$0].text : nil
      }
    case .ordering, .matching, .term, .number: return []
    }
  }
}
