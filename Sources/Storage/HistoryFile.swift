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
  /// The lock of the record keeps others away. Without it, each append looks whether it was alone.
  private let isLocked: Bool
  /// Where the file ended when this process looked last: nobody else may have added to it since.
  private var end: Int
  /// What of a refused append may still stand behind the end.
  private var torn: [UInt8] = []

  /// Opens the file for appending and makes it if it is not there.
  public init(path: String, isLocked: Bool = true, operations: FileOperations = .live) throws {
    self.path = path
    self.isLocked = isLocked
    let isNew = try OpenFile(path, .reading, operations) == nil
    guard let file = try OpenFile(path, .appending, operations) else {
      throw StorageError.notAFile(path: path)
    }
    self.file = file
    end = try file.size
    if isNew { OpenFile.synchronizeFolder(of: path, operations) }
  }

  /// false when another process records into it. Where the file system has no locks, nobody can
  /// tell.
  var isOurs: Bool { file.lock() != EWOULDBLOCK }

  /// Bytes, all of which this process knows. Throws when another one has changed the file.
  public var size: Int {
    get throws {
      guard let size = try file.sizeInPlace else { throw StorageError.gone(path: path) }
      guard size == end else { throw StorageError.changed(path: path) }
      return size
    }
  }

  /// Appends events as a whole: when this returns they are on the disk; when it throws, none of
  /// them counts, and whatever part was written is cut off before anything else is.
  public func append(_ events: [Event]) throws {
    let bytes = try Self.lines(of: events, path)
    try cutOffTornEnd()
    let start = try size
    do {
      try file.write(bytes)
      try file.synchronize()
    } catch {
      torn = bytes
      try? cutOffTornEnd()
      throw error
    }
    if !isLocked { try confirm(bytes, from: start) }
    end = start + bytes.count
  }

  /// The events as they stand in the file with this path.
  package static func lines(of events: [Event], _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for event in events {
      var line = try StoredEvent(event).line()
      LineSum.add(to: &line)
      // It could not be read again.
      guard line.count <= HistoryLines.longest else { throw StorageError.tooLong(path: path) }
      line.append(0x0A)
      bytes += line
    }
    return bytes
  }

  /// Two processes that looked at the same moment may both have written. What stands in the file
  /// whole is recorded, wherever it is; what another one wrote over is not.
  private func confirm(_ bytes: [UInt8], from start: Int) throws {
    let added = try file.read(at: start, count: try file.size - start)
    if added == bytes { return }
    guard added.firstRange(of: bytes) != nil else { throw StorageError.changed(path: path) }
  }

  /// A disk that refuses a write may refuse to shorten the file too. Then the next event must not
  /// be joined to the torn line: it waits until the file could be shortened. Cut off is only what
  /// this process wrote.
  private func cutOffTornEnd() throws {
    if torn.isEmpty { return }
    let behind = try file.read(at: end, count: max(0, try file.size - end))
    guard torn.starts(with: behind) else { throw StorageError.changed(path: path) }
    if !behind.isEmpty { try file.truncate(to: end) }
    torn = []
  }

  /// Sets bytes behind the last line end aside, which a crash or a full disk left there, so that
  /// the next event begins on a line of its own. Returns the file they are kept in; nil when the
  /// last line is whole.
  public func mendTornEnd(now: Timestamp, operations: FileOperations = .live) throws -> String? {
    let size = try size
    guard size > 0, try file.read(at: size - 1, count: 1) != [0x0A] else { return nil }
    let longest = HistoryLines.longest
    let end = try file.read(at: max(0, size - longest), count: min(size, longest))
    let torn = end[((end.lastIndex(of: 0x0A) ?? -1) + 1)...]
    // More than any line has (then it was never ours), or a whole event: the line is ended where
    // it stands. The first is reported as a damaged line.
    // Without a lock, another process may be about to write the rest of it.
    if torn.count == longest || EventReading.event(in: torn) != nil || !isLocked {
      try file.write([0x0A])
      try file.synchronize()
      self.end = size + 1
      return nil
    }
    let aside = "\(path).torn-\(now.milliseconds)"
    try OpenFile.replace(aside, with: Array(torn), operations)
    try file.truncate(to: size - torn.count)
    try file.synchronize()
    self.end = size - torn.count
    return aside
  }
}
