public import Curriculum
public import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A learner's record: history, snapshot, lock and device in one directory.
public final class LearnerRecord {
  public let directory: String
  /// false when another process records: then nothing is written.
  public let isRecording: Bool
  /// How far this device has counted; nothing yet when the state was left unread.
  public private(set) var recorder: Recorder

  private let history: HistoryFile?
  private let progress: ProgressFile
  private let renames: () -> Renames
  private let lock: RecordLock?

  /// What opening a record gives.
  public struct Opened {
    public var record: LearnerRecord
    public var state: LearnerState
    /// What a greeting needs, if it was kept; then `state` is empty, and `LearnerRecord.loadState`
    /// reads it.
    public var standing: Standing?
    /// Why nothing is recorded; nil when it is.
    public var obstacle: Session.Obstacle?
    /// What the learner should be told.
    public var notes: [RecordNote]
  }

  init(
    directory: String, recorder: Recorder, history: HistoryFile?, progress: ProgressFile,
    lock: RecordLock?, renames: @escaping () -> Renames
  ) {
    self.directory = directory
    self.recorder = recorder
    self.history = history
    self.progress = progress
    self.lock = lock
    self.renames = renames
    isRecording = history != nil
  }

  /// Opens a record and works out the state: the snapshot and what the history has beyond it, or
  /// the whole history. With the fingerprint of a course it reads no more than its greeting needs,
  /// if that was kept. State and history come under the names that `renames` gives; files keep the
  /// names they were written with.
  public static func open(
    _ directory: String, course: String? = nil, now: Timestamp,
    operations: FileOperations = .live, renames: @escaping () -> Renames = { .none }
  ) throws -> Opened {
    var opening = RecordOpening(
      directory: directory, course: course, now: now, operations: operations, renames: renames)
    return try opening.open()
  }

  /// The whole state, for a record that was opened without it.
  public func loadState(now: Timestamp) throws -> (state: LearnerState, notes: [RecordNote]) {
    var opening = RecordOpening(
      directory: directory, course: nil, now: now, operations: progress.operations,
      renames: renames)
    let state: LearnerState
    (state, recorder) = try opening.state(device: recorder.device, mayWrite: isRecording)
    if opening.isWorthSaving { try? writeSnapshot(state) }
    return (state, opening.notes)
  }

  /// Returns when the events are on the disk.
  public func append(_ events: [Event]) throws {
    guard let history else { return }
    try history.append(events)
    for event in events { recorder.note(event) }
  }

  public func writeSnapshot(_ state: LearnerState) throws {
    guard let history else { return }
    let covered = try history.size
    let lastEvent = try HistoryReader.lastEvent(
      history.path, endingAt: covered, operations: progress.operations)
    try progress.write(
      ProgressFile.Snapshot(
        state: state, covered: covered, sequence: recorder.lastSequence,
        newest: recorder.newest, lastEvent: lastEvent))
  }

  /// Keeps what the next greeting needs, of the course with this fingerprint and of the files as
  /// they are now. A cache: without it the next start takes a few milliseconds more.
  public func keep(_ standing: Standing, course: String) {
    guard let history, let covered = try? history.size else { return }
    let length = try? OpenFile(progress.path, .reading, progress.operations)?.size
    let start = StartFile(
      course: course, historyBytes: covered, progressBytes: length ?? 0, standing: standing)
    guard let text = start.text else { return }
    // Cut off by a power failure it is not used: it need not be waited for.
    try? OpenFile.replace(
      directory + "/start", with: Array(text.utf8), isDurable: false, progress.operations)
  }

  /// Keeps a text in the directory's `reports`; what stands there under that name gets a number.
  /// Returns its path.
  public func keep(_ text: String, as name: String) throws -> String {
    let folder = directory + "/reports"
    let error = progress.operations.makeDirectory(folder).error
    if error != 0, error != EEXIST {
      throw StorageError.failed(doing: "Making the directory", path: folder, error: error)
    }
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw StorageError.notAFile(path: folder)
    }
    let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
    var path = folder + "/" + name
    var number = 1
    while try OpenFile(path, .reading, progress.operations) != nil, number < 1000 {
      number += 1
      path = "\(folder)/\(parts[0])-\(number)" + (parts.count > 1 ? "." + parts[1] : "")
    }
    try OpenFile.replace(path, with: Array(text.utf8), progress.operations)
    return path
  }

  /// Every event of the history.
  public func readAll() throws -> [Event] {
    try HistoryReader.read(directory + "/history.jsonl").events.renamed(by: renames())
  }
}
