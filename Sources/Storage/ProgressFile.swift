internal import FoundationEssentials
public import Tutoring

/// `progress.json`, the snapshot of a learner's state.
public struct ProgressFile: Sendable {
  public let path: String
  let operations: FileOperations

  public init(path: String, operations: FileOperations = .live) {
    self.path = path
    self.operations = operations
  }

  /// A snapshot and how much of the history it covers.
  public struct Snapshot: Sendable, Equatable {
    public var state: LearnerState
    /// Bytes of the history.
    public var covered: Int
    /// The sequence number of this device's last event.
    public var sequence: Int
    /// See `Recorder.newest`.
    public var newest: Int64
    /// The event whose line ends where the covered part does; nil when there is none.
    public var lastEvent: EventID?

    public init(
      state: LearnerState, covered: Int, sequence: Int, newest: Int64, lastEvent: EventID? = nil
    ) {
      self.state = state
      self.covered = covered
      self.sequence = sequence
      self.newest = newest
      self.lastEvent = lastEvent
    }
  }

  public enum Content: Sendable, Equatable {
    case missing
    case snapshot(Snapshot)
    case corrupt
  }

  /// Throws when the file cannot be read or is of a newer version.
  public func read() throws -> Content {
    guard let bytes = try OpenFile.bytes(of: path, operations) else { return .missing }
    return try content(of: bytes)
  }

  /// What bytes say that stand in memory; throws as `read`.
  package func content(of bytes: [UInt8]) throws -> Content {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    if SnapshotSum.fits(bytes), let stored = try? decoder.decode(StoredProgress.self, from: data),
      stored.format == StoredProgress.formatName, stored.version == StoredProgress.version,
      let state = stored.state
    {
      let lastEvent = stored.history.lastEvent.map(EventID.init(rawValue:))
      return .snapshot(
        Snapshot(
          state: state, covered: stored.history.bytes,
          sequence: StoredRange.lastSequence(stored.history.sequence),
          newest: stored.history.newest.map(Int64.init) ?? lastEvent?.milliseconds ?? 0,
          lastEvent: lastEvent))
    }
    if let version = try? decoder.decode(StoredProgressVersion.self, from: data),
      version.format == StoredProgress.formatName, version.version > StoredProgress.version
    {
      throw StorageError.newerVersion(path: path, version: version.version)
    }
    return .corrupt
  }

  public func write(_ snapshot: Snapshot) throws {
    try OpenFile.replace(path, with: Self.bytes(of: snapshot), operations)
  }

  /// A snapshot as it stands in the file.
  package static func bytes(of snapshot: Snapshot) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var stored = StoredProgress(
      snapshot.state,
      history: StoredProgress.History(
        bytes: snapshot.covered, sequence: snapshot.sequence, newest: Int(snapshot.newest),
        lastEvent: snapshot.lastEvent?.rawValue))
    stored.sum = SnapshotSum.empty
    var bytes = Array(try encoder.encode(stored))
    bytes.append(0x0A)
    return SnapshotSum.filled(in: bytes)
  }

  /// Makes the snapshot of a whole history.
  func write(foldOf history: String, device: String) throws {
    let size = try OpenFile(history, .reading, operations)?.size ?? 0
    let fold = try HistoryFold(history, upTo: size, device: device, operations: operations)
    try write(
      Snapshot(
        state: fold.state, covered: size, sequence: fold.recorder.lastSequence,
        newest: fold.recorder.newest,
        lastEvent: try HistoryReader.lastEvent(history, endingAt: size, operations: operations)))
  }

  /// Keeps a copy under another name, which is returned.
  func copyAside(as kind: String, now: Timestamp) throws -> String {
    let name = "\(path).\(kind)-\(now.milliseconds)"
    _ = try OpenFile.copy(path, to: name, operations)
    return name
  }

  /// Gives the file another name, which is returned. Needs no space on the disk.
  func moveAside(as kind: String, now: Timestamp) throws -> String {
    let name = "\(path).\(kind)-\(now.milliseconds)"
    let moved = operations.rename(path, name)
    guard moved.result >= 0 else {
      throw StorageError.failed(doing: "Setting aside", path: path, error: moved.error)
    }
    OpenFile.synchronizeFolder(of: path, operations)
    return name
  }
}
