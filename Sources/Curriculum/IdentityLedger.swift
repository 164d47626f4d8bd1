public import Diagnostics

/// `Lessons/ids.txt`: the ids that learners' records may hold, with marks of their texts, what they
/// were renamed to, and which are retired. One line each, sorted, so that it can be read and merged:
///
///     item lpo-boundary: 3fa2c1 9b0e77
///     item lpo-limit -> lpo-boundary
///     item old-fact retired: 77ab01
public struct IdentityLedger: Sendable, Equatable {
  public static let path = "Lessons/ids.txt"

  enum Entry: Sendable, Equatable {
    case known(TextMarks)
    case renamed(to: String)
    case retired(TextMarks)
  }

  private(set) var entries: [Identity: Entry] = [:]
  /// The lines they stand on; none for entries that were not read.
  private(set) var lines: [Identity: SourceLine] = [:]

  public init() {}

  /// Reads it; a line that is wrong is left out and named.
  public static func read(
    _ file: SourceFile
  ) -> (ledger: IdentityLedger, diagnostics: [Diagnostic]) {
    var ledger = IdentityLedger()
    var log = DiagnosticLog(path: file.path)
    for line in file.lines where !line.isBlank && !line.text.begins(with: "#") {
      ledger.read(line, &log)
    }
    ledger.reportCircles(&log)
    return (ledger, log.diagnostics)
  }

  /// What it says was renamed: other lines are not read, which takes a tenth of the time.
  public static func renames(in file: SourceFile) -> Renames {
    var text = file.text
    let lines = text.withUTF8 { bytes in
      bytes.split(separator: 0x0A).filter { $0.contains(0x3E) }
        .map { String(decoding: $0, as: UTF8.self) }
    }
    return read(SourceFile(path: path, text: lines.joined(separator: "\n"))).ledger.renames
  }

  subscript(id: Identity) -> Entry? {
    get { entries[id] }
    set { entries[id] = newValue }
  }

  /// From each renamed id to its next name.
  var next: [Identity: String] {
    entries.compactMapValues { if case .renamed(let name) = $0 { name } else { nil } }
  }

  public var renames: Renames { Renames(next) }

  /// As it is written: the same for the same content.
  public var text: String {
    let head = """
      # The ids that learners' records know, with marks of their texts. `course check --confirm`
      # keeps this file; CONTRIBUTING.md tells what the lines mean.

      """
    return head
      + entries.sorted { $0.key < $1.key }.map { id, entry in
        "\(id.kind.rawValue) \(id.name)" + Self.words(entry) + "\n"
      }.joined()
  }

  private static func words(_ entry: Entry) -> String {
    let (lead, marks) =
      switch entry {
      case .known(let marks): ("", marks.marks)
      case .retired(let marks): (" retired", marks.marks)
      case .renamed(let name): (" -> \(name)", [String]())
      }
    return marks.isEmpty ? lead : "\(lead): \(marks.joined(separator: " "))"
  }

  private mutating func read(_ line: SourceLine, _ log: inout DiagnosticLog) {
    let words = line.text.split { $0 == " " || $0 == "\t" }
    guard let kind = Identity.Kind(rawValue: String(words[0])) else {
      return log.error(
        line, marking: words[0], "a line of the ids begins with topic, lesson, objective or item",
        suggestion: closestMatch(
          to: String(words[0]), among: Identity.Kind.allCases.map(\.rawValue)))
    }
    guard words.count > 1, let name = Self.name(words[1], kind) else {
      return log.error(line, marking: words.dropFirst().first, "an id follows the kind")
    }
    let id = Identity(kind, name)
    if lines[id] != nil {
      return log.error(line, marking: words[1], "the \(kind.rawValue) '\(name)' stands once")
    }
    guard let entry = Self.entry(words, kind) else {
      return log.error(
        line, "behind an id stand marks of its text (`id: 3fa2c1`), `-> new-id`, or `retired`")
    }
    entries[id] = entry
    lines[id] = line
  }

  private static func entry(_ words: [Substring], _ kind: Identity.Kind) -> Entry? {
    let rest = words.dropFirst(2)
    if words[1].ends(with: ":") { return TextMarks(written: rest).map(Entry.known) }
    switch rest.first {
    case nil: return .known(.none)
    case "->"?:
      guard rest.count == 2, let new = rest.last, let name = name(new, kind), new == name[...]
      else {
        return nil
      }
      return .renamed(to: name)
    case "retired"? where rest.count == 1: return .retired(.none)
    case "retired:"?: return TextMarks(written: rest.dropFirst()).map(Entry.retired)
    default: return nil
    }
  }

  private static func name(_ word: Substring, _ kind: Identity.Kind) -> String? {
    let name = word.ends(with: ":") ? word.dropLast() : word
    let parts = name.parts(separatedBy: "/")
    guard parts.count == (kind == .lesson ? 2 : 1), parts.allSatisfy(\.isIdentifier) else {
      return nil
    }
    return String(name)
  }

  private func reportCircles(_ log: inout DiagnosticLog) {
    let next = next
    let ends = Renames.ends(next)
    for id in next.keys.sorted() where ends[id] == nil {
      guard let line = lines[id] else { continue }
      log.error(line, "the names of the \(id.kind.rawValue) '\(id.name)' lead in a circle")
    }
  }
}
