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

    public init(state: LearnerState, covered: Int, sequence: Int) {
      self.state = state
      self.covered = covered
      self.sequence = sequence
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
    let decoder = JSONDecoder()
    let data = Data(bytes)
    if let stored = try? decoder.decode(StoredProgress.self, from: data),
      stored.format == StoredProgress.formatName, stored.version == StoredProgress.version,
      let state = stored.state
    {
      return .snapshot(
        Snapshot(
          state: state, covered: stored.history.bytes, sequence: stored.history.sequence))
    }
    if let version = try? decoder.decode(StoredProgressVersion.self, from: data),
      version.format == StoredProgress.formatName, version.version > StoredProgress.version
    {
      throw StorageError.newerVersion(path: path, version: version.version)
    }
    return .corrupt
  }

  /// Returns how many bytes were written.
  @discardableResult
  public func write(_ snapshot: Snapshot) throws -> Int {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let stored = StoredProgress(
      snapshot.state,
      history: StoredProgress.History(bytes: snapshot.covered, sequence: snapshot.sequence))
    var bytes = Array(try encoder.encode(stored))
    bytes.append(0x0A)
    try OpenFile.replace(path, with: bytes, operations)
    return bytes.count
  }

  /// Keeps the file under another name, which is returned.
  func setAside(as kind: String, now: Timestamp) throws -> String {
    let name = "\(path).\(kind)-\(now.milliseconds)"
    if let bytes = try OpenFile.bytes(of: path, operations) {
      try OpenFile.replace(name, with: bytes, operations)
    }
    return name
  }
}
