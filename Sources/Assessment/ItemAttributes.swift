internal import Diagnostics

/// The line of attributes below an item's heading: `` `objective: id` `level: 2` ... ``
struct ItemAttributes {
  private(set) var objective: Substring?
  private(set) var level: Level?
  private(set) var sources: [String] = []
  private(set) var passage: String?
  private(set) var asOf: String?
  private(set) var isSealed = false
  private(set) var waivers: [Waiver] = []
  private(set) var isPresent = false
  /// Where they stand, 0 if nowhere.
  private(set) var line = 0

  static let names = ["objective", "level", "source", "passage", "exam", "as-of", "waive"]

  init(_ line: SourceLine?, heading: SourceLine, log: inout DiagnosticLog) {
    guard let line, line.text.begins(with: "`") else {
      log.error(heading, "below its id an item has its attributes: `objective: id` `level: 1`")
      return
    }
    isPresent = true
    self.line = line.number
    for (index, part) in line.text.parts(separatedBy: "`").enumerated() {
      if index.isMultiple(of: 2) {
        let stray = part.trimmed
        if !stray.isEmpty {
          log.error(line, marking: stray, "each attribute stands in back quotes")
        }
      } else {
        read(part.trimmed, line, &log)
      }
    }
    require(line, &log)
  }

  private mutating func read(_ part: Substring, _ line: SourceLine, _ log: inout DiagnosticLog) {
    let colon = part.firstIndex(of: ":")
    let name = colon.map { part[..<$0].trimmed } ?? part
    let value = colon.map { part[part.index(after: $0)...].trimmed } ?? ""
    switch name {
    case "objective": objective = value
    case "level":
      level = Int(value).flatMap(Level.init(rawValue:))
      if level == nil { log.error(line, marking: part, "the level is 1, 2 or 3, not '\(value)'") }
    case "source": sources = value.parts(separatedBy: " ").filter { !$0.isEmpty }.map(String.init)
    case "passage": passage = String(value)
    case "as-of":
      asOf = String(value)
      if !value.isYearAndMonth {
        log.error(line, marking: part, "as-of is a year and month: 2025-07")
      }
    case "waive": waivers.append(Waiver(value))
    case "exam":
      isSealed = true
      if colon != nil { log.error(line, marking: part, "exam stands alone") }
    default:
      log.error(
        line, marking: name, "unknown attribute '\(name)'",
        suggestion: closestMatch(to: String(name), among: Self.names))
    }
  }

  private func require(_ line: SourceLine, _ log: inout DiagnosticLog) {
    // A misspelled or unreadable attribute was named already; that it is missing follows from it.
    if log.diagnostics.contains(where: {
      $0.location.line == line.number && $0.severity == .error
    }) {
      return
    }
    if objective?.isEmpty ?? true { log.error(line, "an item names its objective") }
    if level == nil { log.error(line, "an item has a level: `level: 1`") }
    if sources.isEmpty { log.warning(line, "an item names its sources: `source: S1`") }
  }
}

extension Substring {
  /// `2025-07`
  public var isYearAndMonth: Bool {
    let bytes = Array(utf8)
    guard bytes.count == 7, bytes[4] == 0x2D else { return false }
    let digits = bytes[..<4] + bytes[5...]
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return (1...12).contains(Int(bytes[5] - 0x30) * 10 + Int(bytes[6] - 0x30))
  }
}
