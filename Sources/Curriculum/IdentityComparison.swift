public import Diagnostics

/// What became of the ids of a ledger in the course as it is now.
public struct IdentityComparison: Sendable {
  let ledger: IdentityLedger
  /// Ids under which an older one's text goes on: from the new one to the old one.
  private(set) var renamed: [Identity: Identity] = [:]
  /// Ids that left the course with their text.
  private(set) var gone: [Identity] = []
  /// Retired ones that are part of the course again.
  private(set) var returned: [Identity] = []
  /// Ids of the course that the ledger does not have, renamed ones left out.
  public private(set) var unlisted: [Identity] = []
  /// Old names in use for something else, with what became of them.
  private(set) var reused: [Identity: String] = [:]
  /// Ids that kept their name and took over the text of one that is gone.
  private(set) var taken: [Identity: Identity] = [:]
  /// Old names whose new name is nowhere.
  private(set) var lost: [Identity: String] = [:]

  let marks: [Identity: TextMarks]
  private let places: [Identity: SourceLocation]
  private let order: [Identity]

  /// Of a course that was read without errors: what could not be read would seem to be gone.
  public init(_ ledger: IdentityLedger, _ course: Course) {
    self.ledger = ledger
    let identities = course.identities
    order = identities.map(\.id)
    marks = Dictionary(
      identities.map { ($0.id, $0.marks) }, uniquingKeysWith: { first, _ in first })
    places = Dictionary(
      identities.map { ($0.id, $0.place) }, uniquingKeysWith: { first, _ in first })
    compare()
  }

  private mutating func compare() {
    var left: [Identity: TextMarks] = [:]
    for (id, entry) in ledger.entries {
      if case .known(let text) = entry, marks[id] == nil { left[id] = text }
    }
    let ends = Renames.ends(ledger.next)
    var candidates: [Identity] = []
    for id in order {
      switch ledger[id] {
      case nil: candidates.append(id)
      case .known: break
      case .retired: returned.append(id)
      case .renamed:
        let now = Identity(id.kind, ends[id] ?? id.name)
        // Renamed back: what it was called in between is gone, and its text is here.
        if let text = left[now], let own = marks[id], isSame(id.kind, text, own) {
          renamed[id] = now
          left[now] = nil
        } else {
          reused[id] = now.name
        }
      }
    }
    pair(candidates, &left)
    unlisted = candidates.filter { renamed[$0] == nil }
    let rest = left.keys.sorted()
    for id in order {
      guard case .known(let old)? = ledger[id], let own = marks[id], !isSame(id.kind, old, own),
        let other = rest.first(where: {
          $0.kind == id.kind && left[$0].map { isSame(id.kind, $0, own) } == true
        })
      else { continue }
      taken[id] = other
      left[other] = nil
    }
    gone = left.keys.sorted()
    for id in ledger.next.keys {
      let end = Identity(id.kind, ends[id] ?? id.name)
      if marks[end] == nil, ledger[end] == nil { lost[id] = end.name }
    }
  }

  /// The likest first; each id has one partner.
  private mutating func pair(_ candidates: [Identity], _ left: inout [Identity: TextMarks]) {
    var pairs: [(share: Double, old: Identity, new: Identity)] = []
    for new in candidates {
      guard let own = marks[new] else { continue }
      for (old, text) in left where old.kind == new.kind && isSame(new.kind, text, own) {
        pairs.append((own.share(with: text), old, new))
      }
    }
    pairs.sort { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    for pair in pairs where left[pair.old] != nil && renamed[pair.new] == nil {
      renamed[pair.new] = pair.old
      left[pair.old] = nil
    }
  }

  /// Topics and objectives go by their names: what belongs to them may move.
  private func isSame(_ kind: Identity.Kind, _ old: TextMarks, _ new: TextMarks) -> Bool {
    switch kind {
    case .topic, .objective: old.haveSameName(as: new) || old.agree(with: new)
    case .lesson, .item: old.agree(with: new)
    }
  }

  /// What would have to be mended before the ledger can be written.
  public var hasErrors: Bool { !reused.isEmpty || !taken.isEmpty || !lost.isEmpty }
}

/// Problems as authors see them.
extension IdentityComparison {
  /// Files are those the course was read from.
  public func diagnostics(_ files: [SourceFile]) -> [Diagnostic] {
    let citations = Citations(files)
    var suggestions = Suggestions(order)
    return
      (renamed.map { new, old in
        problem(
          .warning, at: new, citations,
          "the \(new.kind.rawValue) '\(new.name)' seems to be what was '\(old.name)' before:"
            + " `course check --confirm` records that, and learners keep what they know of it; if it"
            + " is something else, write `retired` behind '\(old.name)' in \(IdentityLedger.path)")
      }
      + reused.map { id, now in
        problem(
          .error, at: id, citations,
          "the id '\(id.name)' belongs to the \(id.kind.rawValue) that is '\(now)' now, and answers"
            + " to it count there: something new needs an id of its own")
      }
      + taken.map { id, old in
        problem(
          .error, at: id, citations,
          "the id '\(id.name)' has the text of what was '\(old.name)', and answers to another text"
            + " count under it: give it the id '\(old.name)' or a new one")
      }
      + gone.map { id in
        entryProblem(
          .warning, id,
          "the \(id.kind.rawValue) '\(id.name)' is gone from the course: `course check --confirm`"
            + " retires it; if it goes on under another id, write"
            + " `\(id.kind.rawValue) \(id.name) -> its-new-id` here")
      }
      + lost.map { id, name in
        entryProblem(
          .error, id, "there is no \(id.kind.rawValue) '\(name)'",
          marking: name, suggestion: suggestions.name(for: Identity(id.kind, name)))
      }).sortedByPlace
  }

  /// What may have been meant: each name is looked for once, and so many at most, since each is
  /// compared with all there are.
  private struct Suggestions {
    private let names: [Identity.Kind: [String]]
    private var found: [Identity: String?] = [:]

    init(_ identities: [Identity]) {
      names = Dictionary(grouping: identities, by: \.kind).mapValues { $0.map(\.name) }
    }

    mutating func name(for id: Identity) -> String? {
      if let name = found[id] { return name }
      guard found.count < 100 else { return nil }
      let name = closestMatch(to: id.name, among: names[id.kind] ?? [])
      found[id] = .some(name)
      return name
    }
  }

  /// At the place where the course names it. A lesson is named by its file.
  private func problem(
    _ severity: Diagnostic.Severity, at id: Identity, _ citations: Citations, _ summary: String
  ) -> Diagnostic {
    let place = places[id] ?? SourceLocation(path: IdentityLedger.path, line: 1)
    switch id.kind {
    case .lesson:
      return Diagnostic(
        severity, at: SourceLocation(path: place.path, line: 1), summary, code: Self.code)
    case .topic, .objective, .item:
      let mark = id.kind == .item ? id.name : id.name + ":"
      var problem = citations.problem(citing: mark, from: place, summary)
      problem.severity = severity
      problem.code = Self.code
      return problem
    }
  }

  private func entryProblem(
    _ severity: Diagnostic.Severity, _ id: Identity, _ summary: String, marking: String? = nil,
    suggestion: String? = nil
  ) -> Diagnostic {
    guard let line = ledger.lines[id] else {
      return Diagnostic(
        severity, at: SourceLocation(path: IdentityLedger.path, line: 1), summary, code: Self.code)
    }
    var log = DiagnosticLog(path: IdentityLedger.path)
    let words = line.text.split { $0 == " " || $0 == "\t" || $0 == ":" }
    log.add(
      severity, line, marking: marking.flatMap { name in words.last { $0 == name } } ?? words[1],
      summary, suggestion: suggestion)
    var problem = log.diagnostics[0]
    problem.code = Self.code
    return problem
  }

  private static let code = "ids"
}
