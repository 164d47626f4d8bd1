public import Curriculum
public import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension LearnerRecord {
  /// Puts right what `RecordExamination` calls repairable, and says what was done, a sentence each.
  /// Whatever a file said before is kept under another name first. Throws when another shell
  /// records, and when a file cannot be read or written.
  public static func repair(
    _ directory: String, now: Timestamp, renames: Renames = .none,
    operations: FileOperations = .live
  ) throws -> [String] {
    let before = RecordExamination(
      of: directory, now: now, renames: renames, operations: operations)
    guard before.problems.contains(where: \.isRepairable) else { return [] }
    let lock = try RecordLock.require(in: directory, now: now, operations: operations)
    return try withExtendedLifetime(lock) {
      var repair = RecordRepair(
        directory: directory, now: now, renames: renames, operations: operations)
      try repair.run()
      return repair.done
    }
  }
}

/// A repair while it is at work.
struct RecordRepair {
  let directory: String
  let now: Timestamp
  let renames: Renames
  let operations: FileOperations
  private(set) var done: [String] = []

  init(directory: String, now: Timestamp, renames: Renames, operations: FileOperations) {
    self.directory = directory
    self.now = now
    self.renames = renames
    self.operations = operations
  }

  private var historyPath: String { directory + "/history.jsonl" }

  mutating func run() throws {
    try closeToOthers()
    try removeUnfinished()
    try mendHistory()
    try mendSnapshot()
  }

  private mutating func closeToOthers() throws {
    var names = try RecordFiles(directory).entries
      .filter { RecordFiles.isOurs($0) && $0.isOpenToOthers }
      .map { (path: directory + "/" + $0.name, mode: $0.kind == .folder ? mode_t(0o700) : 0o600) }
    var status = stat()
    if stat(directory, &status) == 0, status.st_mode & 0o077 != 0 {
      names.append((path: directory, mode: 0o700))
    }
    for (path, mode) in names {
      guard chmod(path, mode) == 0 else {
        throw StorageError.failed(doing: "Closing", path: path, error: errno)
      }
    }
    if names.isEmpty { return }
    let count = names.count == 1 ? "1 name" : "\(names.count) names"
    done.append("Closed to other users: \(count).")
  }

  private mutating func removeUnfinished() throws {
    for entry in try RecordFiles(directory).entries where entry.isUnfinished {
      try OpenFile.remove(directory + "/" + entry.name, operations)
      done.append("Removed \(entry.name).")
    }
  }

  private mutating func mendHistory() throws {
    guard try OpenFile(historyPath, .reading, operations) != nil else { return }
    let history = try HistoryFile(path: historyPath, operations: operations)
    let torn = try HistoryIndex(historyPath, operations: operations).tail
    let aside = try history.mendTornEnd(now: now, operations: operations)
    if !torn.isEmpty {
      done.append(aside.map { "Moved the cut-off line to \($0)." } ?? "Ended the last line.")
    }
    let index = try HistoryIndex(historyPath, operations: operations)
    guard !index.problems.isEmpty else { return }
    let backup = "\(historyPath).before-repair-\(now.milliseconds)"
    _ = try OpenFile.copy(historyPath, to: backup, operations)
    done.append("Kept the history as it was: \(backup).")
    if !index.damage.isEmpty {
      let path = "\(historyPath).damaged-\(now.milliseconds)"
      let lines = index.damage.map { HistoryWriting.Line(file: 0, bytes: $0.bytes) }
      try HistoryWriting(paths: [historyPath], lines: lines).write(path, operations)
      done.append(
        "Moved \(index.damage.count) damaged \(index.damage.count == 1 ? "line" : "lines") to"
          + " \(path).")
    }
    let lines = index.order.map { HistoryWriting.Line(file: 0, bytes: index.entries[$0].bytes) }
    try HistoryWriting(paths: [historyPath], lines: lines).write(historyPath, operations)
    done.append("Wrote the history anew: \(lines.count) events, each once, in order.")
  }

  private mutating func mendSnapshot() throws {
    let examination = RecordExamination(
      of: directory, now: now, renames: renames, operations: operations)
    guard examination.problems.contains(where: \.isRepairable) else { return }
    let progress = ProgressFile(path: directory + "/progress.json", operations: operations)
    let name = try progress.moveAside(as: "before-repair", now: now)
    done.append("Kept progress.json as it was: \(name).")
    let device = try DeviceFile(in: directory, operations: operations).read()
    try progress.write(foldOf: historyPath, device: device ?? "")
    done.append("Made progress.json anew from the history.")
  }
}
