internal import FoundationEssentials
public import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// `history.jsonl`: one event a line, appended and saved before anything is acknowledged.
public final class HistoryFile {
  public let path: String
  private let file: OpenFile
  /// Where the last whole line ends, while bytes of a refused append may still stand behind it.
  private var tornFrom: Int?
  private static let encoder: JSONEncoder = {
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

  /// false when another process records into it. Where the file system has no locks, nobody can
  /// tell.
  var isOurs: Bool { flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Bytes.
  public var size: Int { get throws { try file.size } }

  /// Appends events as a whole: when this returns they are on the disk; when it throws, none of
  /// them counts, and whatever part was written is cut off before anything else is.
  public func append(_ events: [Event]) throws {
    let bytes = try Self.lines(of: events, path)
    guard file.isInPlace else { throw StorageError.gone(path: path) }
    try cutOffTornEnd()
    let before = try file.size
    do {
      try file.write(bytes)
      try file.synchronize()
    } catch {
      tornFrom = before
      try? cutOffTornEnd()
      throw error
    }
  }

  /// The events as they stand in the file with this path.
  package static func lines(of events: [Event], _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for event in events {
      let line = LineSum.adding(to: try encoder.encode(StoredEvent(event)))
      // It could not be read again.
      guard line.count <= HistoryLines.longest else { throw StorageError.tooLong(path: path) }
      bytes += line
      bytes.append(0x0A)
    }
    return bytes
  }

  /// A disk that refuses a write may refuse to shorten the file too. Then the next event must not
  /// be joined to the torn line: it waits until the file could be shortened.
  private func cutOffTornEnd() throws {
    guard let end = tornFrom else { return }
    try file.truncate(to: end)
    tornFrom = nil
  }

  /// Sets bytes behind the last line end aside, which a crash or a full disk left there, so that
  /// the next event begins on a line of its own. Returns the file they are kept in; nil when the
  /// last line is whole.
  public func mendTornEnd(now: Timestamp, operations: FileOperations = .live) throws -> String? {
    let size = try file.size
    guard size > 0, try file.read(at: size - 1, count: 1) != [0x0A] else { return nil }
    let longest = HistoryLines.longest
    let end = try file.read(at: max(0, size - longest), count: min(size, longest))
    let torn = end[((end.lastIndex(of: 0x0A) ?? -1) + 1)...]
    // More than any line has (then it was never ours), or a whole event: the line is ended where
    // it stands. The first is reported as a damaged line.
    if torn.count == longest || EventReading.event(in: torn) != nil {
      try file.write([0x0A])
      try file.synchronize()
      return nil
    }
    let aside = "\(path).torn-\(now.milliseconds)"
    try OpenFile.replace(aside, with: Array(torn), operations)
    try file.truncate(to: size - torn.count)
    try file.synchronize()
    return aside
  }
}
