internal import FoundationEssentials
public import Tutoring

/// Reads a history in pieces, however long it is.
public struct HistoryReader {
  /// Events in order, each id once.
  public private(set) var events: [Event] = []
  /// Numbers of lines (from 1, counted from where reading began) that are no events.
  public private(set) var damagedLines: [Int] = []
  private var seen: Set<EventID> = []
  private var lineNumber = 0
  /// The line that is being read, as far as it is known.
  private var line: [UInt8] = []

  /// Bytes. A longer line is no event.
  static let longestLine = 1 << 20
  private static let decoder = JSONDecoder()

  /// Reads from a byte offset to the end; a line without its end is left out.
  public static func read(
    _ path: String, from offset: Int = 0, operations: FileOperations = .live
  ) throws -> HistoryReader {
    var reader = HistoryReader()
    guard let file = try OpenFile(path, .reading, operations) else { return reader }
    var position = offset
    while true {
      let part = try file.read(at: position, count: min(1 << 18, try file.size - position))
      if part.isEmpty { break }
      position += part.count
      var start = 0
      while let end = part[start...].firstIndex(of: 0x0A) {
        reader.extendLine(part[start..<end])
        try reader.endLine(path)
        start = end + 1
      }
      reader.extendLine(part[start...])
    }
    return reader
  }

  /// The id of the event whose line ends at an offset; nil when none does.
  static func lastEvent(
    _ path: String, endingAt offset: Int, operations: FileOperations = .live
  ) throws -> EventID? {
    guard offset > 0, let file = try OpenFile(path, .reading, operations) else { return nil }
    for reach in [4096, longestLine + 2] {
      let start = max(0, offset - reach)
      let end = try file.read(at: start, count: offset - start)
      guard end.count == offset - start, end.last == 0x0A else { return nil }
      if let newline = end.dropLast().lastIndex(of: 0x0A) {
        return event(end[(newline + 1)...].dropLast())?.id
      }
      if start == 0 { return event(end.dropLast())?.id }
    }
    return nil
  }

  private mutating func extendLine(_ piece: ArraySlice<UInt8>) {
    // Of a line that is too long anyway, one byte more than the limit is enough to know it.
    line += piece.prefix(max(0, Self.longestLine + 1 - line.count))
  }

  private mutating func endLine(_ path: String) throws {
    defer { line.removeAll(keepingCapacity: true) }
    lineNumber += 1
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { return }
    guard line.count <= Self.longestLine else { return damagedLines.append(lineNumber) }
    let data = Data(line)
    let stored = try? Self.decoder.decode(StoredEvent.self, from: data)
    let version = stored?.v ?? (try? Self.decoder.decode(StoredVersion.self, from: data))?.v
    if let version, version > StoredEvent.version {
      throw StorageError.newerVersion(path: path, version: version)
    }
    guard let event = stored?.event else { return damagedLines.append(lineNumber) }
    if seen.insert(event.id).inserted { events.append(event) }
  }

  static func event(_ line: some Collection<UInt8>) -> Event? {
    (try? decoder.decode(StoredEvent.self, from: Data(line)))?.event
  }
}

private struct StoredVersion: Decodable {
  var v: Int
}
