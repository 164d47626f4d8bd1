internal import Curriculum
internal import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Opens a record step by step, and collects what the learner should be told on the way.
struct RecordOpening {
  let directory: String
  let now: Timestamp
  /// Names the lessons; nil to read the whole state in any case.
  let course: String?
  let operations: FileOperations
  /// What ids of older courses are called now, read when a state is.
  let renames: () -> Renames
  private(set) var notes: [RecordNote] = []
  /// The state took long to work out, or files did not fit one another: the next start has it
  /// easier with a new snapshot.
  private(set) var isWorthSaving = false

  init(
    directory: String, course: String?, now: Timestamp, operations: FileOperations,
    renames: @escaping () -> Renames
  ) {
    self.directory = directory
    self.course = course
    self.now = now
    self.operations = operations
    self.renames = renames
  }

  private var historyPath: String { directory + "/history.jsonl" }
  private var progressFile: ProgressFile {
    ProgressFile(path: directory + "/progress.json", operations: operations)
  }

  mutating func open() throws -> LearnerRecord.Opened {
    let access = try openForWriting()
    let start = try startFile()
    let (state, recorder) =
      start != nil
      ? (LearnerState(), Recorder(device: access.device))
      : try state(device: access.device, mayWrite: access.history != nil)
    let record = LearnerRecord(
      directory: directory, recorder: recorder, history: access.history, progress: progressFile,
      lock: access.lock, renames: renames)
    if isWorthSaving { try? record.writeSnapshot(state) }
    return LearnerRecord.Opened(
      record: record, state: state, standing: start?.standing, obstacle: access.obstacle,
      notes: notes)
  }

  /// What was found out on the way to recording, as far as it went.
  private struct Access {
    var lock: RecordLock?
    var history: HistoryFile?
    var device: String
    var obstacle: Session.Obstacle?
  }

  /// A directory that refuses to be written can still be read, if it is there.
  private mutating func openForWriting() throws -> Access {
    do {
      try makeDirectory()
      let lock = try takeLock()
      guard lock.isRecording else {
        return Access(device: try deviceName(mayCreate: false), obstacle: .otherShell)
      }
      let history = try openHistory(isLocked: lock.lock != nil)
      // The lock file may have been deleted under another shell; its history is still locked.
      guard history.isOurs else {
        noteOtherShell("its lock file was deleted")
        return Access(device: try deviceName(mayCreate: false), obstacle: .otherShell)
      }
      // Without a lock another process may record at the same time: the numbers it gives its
      // events are its own.
      let device = lock.lock == nil ? DeviceFile.newName(now: now) : try deviceName(mayCreate: true)
      return Access(lock: lock.lock, history: history, device: device)
    } catch let error as StorageError where error.isRefusal {
      notes.append(
        RecordNote(
          error.message + " Until then this shell can show lessons and progress.",
          isAboutRecording: true))
      return Access(device: try deviceName(mayCreate: false), obstacle: .notWritable)
    }
  }

  /// What a greeting needs, if it was kept for exactly these files.
  private func startFile() throws -> StartFile? {
    guard let course, let bytes = try? OpenFile.bytes(of: directory + "/start", operations),
      let start = StartFile(bytes), start.course == course,
      try OpenFile(historyPath, .reading, operations)?.size ?? 0 == start.historyBytes,
      try OpenFile(progressFile.path, .reading, operations)?.size ?? 0 == start.progressBytes
    else { return nil }
    return start
  }

  /// Makes the directory for this user alone.
  private func makeDirectory() throws {
    var status = stat()
    if stat(directory, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else {
        throw StorageError.failed(doing: "Opening", path: directory, error: ENOTDIR)
      }
      return
    }
    var path = directory.hasPrefix("/") ? "" : "."
    for part in directory.split(separator: "/") {
      path += "/" + part
      let error = operations.makeDirectory(path).error
      if error != 0, error != EEXIST {
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { continue }
        throw StorageError.failed(doing: "Making the directory", path: path, error: error)
      }
    }
  }

  private mutating func takeLock() throws -> (lock: RecordLock?, isRecording: Bool) {
    switch try RecordLock.take(directory + "/lock", now: now, operations: operations) {
    case .held(let lock): return (lock, true)
    case .busy(let holder):
      noteOtherShell(holder)
      return (nil, false)
    case .unsupported:
      notes.append(
        RecordNote(
          "This file system has no locks: please use one course shell at a time on \(directory)."
            + " One that finds answers of another there says so and ends.", isAboutRecording: true))
      return (nil, true)
    }
  }

  private mutating func noteOtherShell(_ holder: String) {
    notes.append(
      RecordNote(
        "Another course shell is recording here (\(holder)). This one can show lessons and"
          + " progress; close the other to answer questions.", isAboutRecording: true))
  }

  private mutating func openHistory(isLocked: Bool) throws -> HistoryFile {
    let history = try HistoryFile(path: historyPath, isLocked: isLocked, operations: operations)
    if let aside = try history.mendTornEnd(now: now, operations: operations) {
      notes.append(
        RecordNote(
          "The last line of the history was cut off, probably by a crash. It is kept in"
            + " \(aside); everything before it is there."))
    }
    return history
  }

  private func deviceName(mayCreate: Bool) throws -> String {
    let file = DeviceFile(in: directory, operations: operations)
    if let name = try file.read() { return name }
    let name = DeviceFile.newName(now: now)
    if mayCreate { try file.write(name) }
    return name
  }

  /// The state, and how far the device has counted.
  mutating func state(device: String, mayWrite: Bool) throws -> (LearnerState, Recorder) {
    let renames = renames()
    // The snapshot before the size: another shell may append and then save in between.
    let content = try progressFile.read()
    let size = try OpenFile(historyPath, .reading, operations)?.size ?? 0
    switch content {
    case .missing: break
    case .corrupt:
      isWorthSaving = true
      let name = mayWrite ? try progressFile.moveAside(as: "corrupt", now: now) : progressFile.path
      notes.append(
        RecordNote(
          "progress.json could not be read; it is kept as \(name). Your progress was made again"
            + " from the history: no answer is lost."))
    case .snapshot(let snapshot) where snapshot.covered > size:
      try noteLongerSnapshot(snapshot, size: size, mayWrite: mayWrite)
      return (snapshot.state.renamed(by: renames), snapshot.recorder(device))
    case .snapshot(let snapshot):
      guard try isBeginning(of: snapshot) else {
        try noteChangedHistory(mayWrite: mayWrite)
        break
      }
      if snapshot.state.isSplit(by: renames) {
        isWorthSaving = true
        break
      }
      if snapshot.covered == size {
        return (snapshot.state.renamed(by: renames), snapshot.recorder(device))
      }
      if let extended = try extend(snapshot, device: device, renames) { return extended }
    }
    let fold = try HistoryFold(
      historyPath, device: device, renames: renames, operations: operations)
    noteDamage(fold.damagedLines, from: 0)
    if fold.events > Self.shortTail { isWorthSaving = true }
    return (fold.state, fold.recorder)
  }

  /// Events that are quicker read than a snapshot is written.
  private static let shortTail = 50

  /// Whether the history still begins with what the snapshot covers.
  private func isBeginning(of snapshot: ProgressFile.Snapshot) throws -> Bool {
    guard let expected = snapshot.lastEvent else { return true }
    return try expected
      == HistoryReader.lastEvent(
        historyPath, endingAt: snapshot.covered, operations: operations)
  }

  /// nil when only the whole history tells the state: when something is taken back, or the tail is
  /// not simply this device's next events (a history of another machine joined to this one).
  private mutating func extend(
    _ snapshot: ProgressFile.Snapshot, device: String, _ renames: Renames
  ) throws -> (LearnerState, Recorder)? {
    let tail = try HistoryReader.read(
      historyPath, from: snapshot.covered, operations: operations)
    var recorder = snapshot.recorder(device)
    for event in tail.events {
      switch event.action {
      case .retracted, .regraded: return nil
      default: break
      }
      guard event.device == device, event.sequence > recorder.lastSequence,
        event.id.milliseconds ?? 0 >= recorder.newest
      else { return nil }
      recorder.note(event)
    }
    noteDamage(tail.damagedLines, from: snapshot.covered)
    if tail.events.count > Self.shortTail { isWorthSaving = true }
    let state = snapshot.state.renamed(by: renames)
    return (state.replaying(tail.events.renamed(by: renames)), recorder)
  }

  private mutating func noteLongerSnapshot(
    _ snapshot: ProgressFile.Snapshot, size: Int, mayWrite: Bool
  ) throws {
    isWorthSaving = true
    let name = mayWrite ? try progressFile.copyAside(as: "before", now: now) : progressFile.path
    notes.append(
      RecordNote(
        "The history is shorter (\(size) bytes) than when progress.json was written"
          + " (\(snapshot.covered)): somebody shortened it. The course goes on from progress.json,"
          + " which is also kept as \(name)."))
  }

  private mutating func noteChangedHistory(mayWrite: Bool) throws {
    isWorthSaving = true
    let name = mayWrite ? try progressFile.copyAside(as: "before", now: now) : progressFile.path
    notes.append(
      RecordNote(
        "\(historyPath) was changed by something else than course. Your progress was made again"
          + " from what it holds now; what progress.json said before is kept as \(name)."))
  }

  private mutating func noteDamage(_ lines: [Int], from offset: Int) {
    if lines.isEmpty { return }
    let numbers = lines.prefix(5).map(String.init).joined(separator: ", ")
    notes.append(
      RecordNote(
        "\(historyPath) has \(lines.count) damaged \(lines.count == 1 ? "line" : "lines") (line"
          + " \(numbers)\(offset > 0 ? " of its newest part" : "")). What is no event is left there;"
          + " all events count. course doctor --repair moves them to a file of their own."))
  }
}

extension ProgressFile.Snapshot {
  fileprivate func recorder(_ device: String) -> Recorder {
    Recorder(device: device, lastSequence: sequence, newest: newest)
  }
}
