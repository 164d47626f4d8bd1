internal import FoundationEssentials
public import Tutoring

/// `history.jsonl`: one event a line, appended and saved before anything is acknowledged.
public final class HistoryFile {
  public let path: String
  private let file: OpenFile
  private lazy var encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()

  /// Opens the file for appending and makes it if it is not there.
  public init(path: String, operations: FileOperations = .live) throws {
    self.path = path
    let isNew = try OpenFile(path, .reading, operations) == nil
    guard let file = try OpenFile(path, .appending, operations) else {
      throw StorageError.notAFile(path: path)
    }
    self.file = file
    if isNew { OpenFile.synchronizeFolder(of: path, operations) }
  }

  /// Bytes.
  public var size: Int { file.size }

  /// Appends events as a whole: when this returns they are on the disk; when it throws, none of
  /// them is in the file.
  public func append(_ events: [Event]) throws {
    var bytes: [UInt8] = []
    for event in events {
      bytes += try encoder.encode(StoredEvent(event))
      bytes.append(0x0A)
    }
    let before = file.size
    do {
      try file.write(bytes)
      try file.synchronize()
    } catch {
      try? file.truncate(to: before)
      throw error
    }
  }

  /// Sets bytes behind the last line end aside, which a crash or a full disk left there, so that
  /// the next event begins on a line of its own. Returns the file they are kept in; nil when the
  /// last line is whole.
  public func mendTornEnd(now: Timestamp, operations: FileOperations = .live) throws -> String? {
    let size = file.size
    guard size > 0, try file.read(at: size - 1, count: 1) != [0x0A] else { return nil }
    let start = try startOfLastLine(size)
    let torn = try file.read(at: start, count: size - start)
    if HistoryReader.event(torn) != nil {
      try file.write([0x0A])
      try file.synchronize()
      return nil
    }
    let aside = "\(path).torn-\(now.milliseconds)"
    try OpenFile.replace(aside, with: torn, operations)
    try file.truncate(to: start)
    try file.synchronize()
    return aside
  }

  private func startOfLastLine(_ size: Int) throws -> Int {
    var end = size
    while end > 0 {
      let start = max(0, end - 65_536)
      let part = try file.read(at: start, count: end - start)
      if let newline = part.lastIndex(of: 0x0A) { return start + newline + 1 }
      end = start
    }
    return 0
  }
}

/// Reads a history in pieces, however long it is.
public struct HistoryReader {
  /// Events in order, each id once.
  public private(set) var events: [Event] = []
  /// Numbers of lines (from 1, counted from where reading began) that are no events.
  public private(set) var damagedLines: [Int] = []
  private var seen: Set<EventID> = []
  private var lineNumber = 0

  /// A longer line is no event.
  static let longestLine = 1 << 20
  private static let decoder = JSONDecoder()

  /// Reads from a byte offset to the end; a line without its end is left out.
  public static func read(
    _ path: String, from offset: Int = 0, operations: FileOperations = .live
  ) throws -> HistoryReader {
    var reader = HistoryReader()
    guard let file = try OpenFile(path, .reading, operations) else { return reader }
    var position = offset
    var rest: [UInt8] = []
    while true {
      let part = try file.read(at: position, count: min(1 << 18, file.size - position))
      if part.isEmpty { break }
      position += part.count
      rest += part
      var start = 0
      while let end = rest[start...].firstIndex(of: 0x0A) {
        try reader.take(rest[start..<end], path)
        start = end + 1
      }
      rest.removeFirst(start)
    }
    return reader
  }

  private mutating func take(_ line: ArraySlice<UInt8>, _ path: String) throws {
    lineNumber += 1
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0 }) {
      if line.contains(0) { damagedLines.append(lineNumber) }
      return
    }
    guard line.count <= Self.longestLine,
      let stored = try? Self.decoder.decode(StoredVersion.self, from: Data(line))
    else { return damagedLines.append(lineNumber) }
    guard stored.v <= StoredEvent.version else {
      throw StorageError.newerVersion(path: path, version: stored.v)
    }
    guard let event = Self.event(line) else { return damagedLines.append(lineNumber) }
    if seen.insert(event.id).inserted { events.append(event) }
  }

  static func event(_ line: some Collection<UInt8>) -> Event? {
    (try? decoder.decode(StoredEvent.self, from: Data(line)))?.event
  }
}

private struct StoredVersion: Decodable {
  var v: Int
}
