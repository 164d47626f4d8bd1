public import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension LearnerRecord {
  /// Unites the history of another machine with this record's: every event of both, by its id, once,
  /// in the order in which they count. `path` is its directory, its history or an export; it is only
  /// read. The history from before is kept under another name.
  public static func merge(
    _ path: String, into directory: String, now: Timestamp, operations: FileOperations = .live
  ) throws -> MergeReport {
    let opened = try openForUpkeep(directory, now: now, operations: operations)
    let merge = try RecordMerge(
      own: directory + "/history.jsonl", other: historyPath(in: path), operations: operations)
    var report = merge.report
    guard report.added > 0 || merge.hasOtherForms else { return report }
    report.isChanged = true
    if merge.own.tail.upperBound > 0 {
      let backup = "\(merge.own.path).before-merge-\(now.milliseconds)"
      _ = try OpenFile.copy(merge.own.path, to: backup, operations)
      report.backup = backup
    }
    // Before the history: were this cut off, a second try would find nothing new and keep the name.
    report.isRenamed = merge.shares(device: opened.record.recorder.device)
    var device = opened.record.recorder.device
    if report.isRenamed {
      device = DeviceFile.newName(now: now)
      try DeviceFile(in: directory, operations: operations).write(device)
    }
    do {
      try merge.united.write(merge.own.path, operations) { () throws(StorageError) in
        // The snapshot does not fit the new history, and is made again from it.
        try OpenFile.remove(directory + "/progress.json", operations)
      }
    } catch {
      // The history is as it was: on a full disk a copy with each try would make it fuller.
      if let backup = report.backup { try? OpenFile.remove(backup, operations) }
      throw error
    }
    try ProgressFile(path: directory + "/progress.json", operations: operations)
      .write(foldOf: merge.own.path, device: device)
    return report
  }

  /// A record that nobody else writes to.
  static func openForUpkeep(
    _ directory: String, now: Timestamp, operations: FileOperations
  ) throws -> Opened {
    let opened = try open(directory, now: now, operations: operations)
    switch opened.obstacle {
    case nil: return opened
    case .otherShell: throw StorageError.busy(directory: directory)
    case .notWritable:
      throw StorageError.failed(doing: "Writing to", path: directory, error: EACCES)
    }
  }

  private static func historyPath(in path: String) -> String {
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return isFolder ? path + "/history.jsonl" : path
  }
}

/// Two histories, and what they come to together.
struct RecordMerge {
  let own: HistoryIndex
  let other: HistoryIndex
  private(set) var report: MergeReport
  /// Some events read differently in the two: of each, both machines keep the same line.
  private(set) var hasOtherForms = false
  /// Entries of the other history that go in, and of ours that they replace.
  private var added: [Int] = []
  private var replaced: [Int: Int] = [:]

  init(own: String, other: String, operations: FileOperations) throws {
    guard let file = try OpenFile(other, .reading, operations) else {
      throw StorageError.noRecord(path: other)
    }
    if try OpenFile(own, .reading, operations)?.isSame(as: file) ?? false {
      throw StorageError.sameRecord(path: other)
    }
    self.own = try HistoryIndex(own, operations: operations)
    self.other = try HistoryIndex(other, isEndWhole: true, operations: operations)
    let places = Dictionary(
      self.own.entries.enumerated().map { ($0.element.place.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    report = MergeReport(
      added: 0, answersAdded: 0, known: 0, damaged: self.other.damage.count)
    for (index, entry) in self.other.entries.enumerated() {
      guard let place = places[entry.place.id] else {
        added.append(index)
        report.added += 1
        report.answersAdded += entry.isAnswer ? 1 : 0
        continue
      }
      report.known += 1
      let known = self.own.entries[place]
      if known.hash != entry.hash, entry.sortsBefore(known) {
        replaced[place] = index
        hasOtherForms = true
      }
    }
  }

  /// Both machines count under the same name: a directory was copied and used on.
  func shares(device: String) -> Bool {
    added.contains { other.entries[$0].place.device == device }
  }

  /// All lines in the order in which they count, and what is no event behind the line it stood
  /// behind.
  var united: HistoryWriting {
    var writing = HistoryWriting(paths: [own.path, other.path])
    let entries =
      own.entries.enumerated().map { index, entry in
        replaced[index].map { (entry: other.entries[$0], file: 1, own: index) }
          ?? (entry: entry, file: 0, own: index)
      } + added.map { (entry: other.entries[$0], file: 1, own: -1) }
    let damage = Dictionary(grouping: own.damage, by: \.entriesBefore)
    func writeDamage(behind count: Int) {
      for piece in damage[count] ?? [] { writing.lines.append(.init(file: 0, bytes: piece.bytes)) }
    }
    writeDamage(behind: 0)
    for index in EventOrder.indices(of: entries.map(\.entry.place)) {
      let (entry, file, place) = entries[index]
      writing.lines.append(.init(file: file, bytes: entry.bytes, hash: entry.hash))
      if place >= 0 { writeDamage(behind: place + 1) }
    }
    return writing
  }
}

extension HistoryIndex.Entry {
  /// Which of two lines with one id both machines keep.
  fileprivate func sortsBefore(_ other: Self) -> Bool {
    place == other.place ? hash < other.hash : place < other.place
  }
}
