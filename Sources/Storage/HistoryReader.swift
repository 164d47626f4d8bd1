public import Tutoring

/// Reads the events of a history.
public struct HistoryReader {
  /// In the order in which they count. Of lines with one id the first counts.
  public private(set) var events: [Event] = []
  /// Numbers of lines (from 1, counted from where reading began) that are no events.
  public private(set) var damagedLines: [Int] = []
  private var seen = EventIDSet()

  /// Reads from one byte offset to another, or to the end; a line without its end is left out.
  public static func read(
    _ path: String, from offset: Int = 0, to limit: Int = .max, operations: FileOperations = .live
  ) throws -> HistoryReader {
    var reader = HistoryReader()
    try HistoryLines.forEach(in: path, from: offset, to: limit, operations: operations) {
      try reader.take($0, of: path)
    }
    reader.events = reader.events.inOrder()
    return reader
  }

  /// Reads pieces that stand in memory, as if they followed one another in a file.
  package static func read(pieces: [[UInt8]]) throws -> HistoryReader {
    var reader = HistoryReader()
    try HistoryLines.forEach(in: pieces) { try reader.take($0, of: "history.jsonl") }
    reader.events = reader.events.inOrder()
    return reader
  }

  /// The id of the event whose line ends at an offset; nil when none does.
  static func lastEvent(
    _ path: String, endingAt offset: Int, operations: FileOperations = .live
  ) throws -> EventID? {
    guard offset > 0, let file = try OpenFile(path, .reading, operations) else { return nil }
    for reach in [4096, HistoryLines.longest + 2] {
      let start = max(0, offset - reach)
      let end = try file.read(at: start, count: offset - start)
      guard end.count == offset - start, end.last == 0x0A else { return nil }
      if let newline = end.dropLast().lastIndex(of: 0x0A) {
        return EventReading.event(in: end[(newline + 1)...].dropLast())?.id
      }
      if start == 0 { return EventReading.event(in: end.dropLast())?.id }
    }
    return nil
  }

  private mutating func take(_ line: HistoryLines.Line, of path: String) throws {
    switch try EventReading(line, of: path) {
    case .event(let event): if seen.insert(event.id) { events.append(event) }
    case .damaged: damagedLines.append(line.number)
    case .blank: break
    }
  }
}
