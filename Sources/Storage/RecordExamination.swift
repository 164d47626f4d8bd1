public import Curriculum
public import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension RecordExamination {
  /// Looks at everything in a record's directory and changes nothing. The snapshot may be of before
  /// or after ids were renamed.
  public init(
    of directory: String, now: Timestamp, renames: Renames = .none,
    operations: FileOperations = .live
  ) {
    self.init(directory: directory)
    var status = stat()
    guard stat(directory, &status) == 0 else {
      facts.append("There is no record yet: it is made with the first answer.")
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      problems.append(
        Problem(
          "\(directory) is not a directory.",
          remedy: "Move it away, or use --data DIRECTORY.", isRepairable: false))
      return
    }
    examineDirectory(status, operations)
    // Before the history: another shell may add to both meanwhile, to the history first.
    let snapshot = Result {
      try ProgressFile(path: directory + "/progress.json", operations: operations).read()
    }
    let history = examineHistory(now, operations)
    if let history { examine(snapshot, history, renames, operations) }
    examineSpace()
  }

  // MARK: - The directory

  private mutating func examineDirectory(_ status: stat, _ operations: FileOperations) {
    let files: RecordFiles
    do {
      files = try RecordFiles(directory)
    } catch {
      return cannot(error)
    }
    var open = files.entries.filter { RecordFiles.isOurs($0) && $0.isOpenToOthers }.map(\.name)
    if status.st_mode & 0o077 != 0 { open.insert("the directory itself", at: 0) }
    if !open.isEmpty {
      problems.append(
        Problem(
          "Other users of this machine can read or change your record: \(Self.list(open)).",
          remedy: "They are closed to others.", isRepairable: true))
    }
    let unfinished = files.entries.filter(\.isUnfinished).map(\.name)
    if !unfinished.isEmpty {
      problems.append(
        Problem(
          "A write was cut off and left \(Self.list(unfinished)). What it held was never"
            + " acknowledged.", remedy: "It is removed.", isRepairable: true))
    }
    for entry in files.entries where entry.isSetAside {
      facts.append("Kept from before: \(entry.name) (\(entry.size) bytes).")
    }
    let foreign = files.entries.filter { !RecordFiles.isOurs($0) }.map(\.name)
    if !foreign.isEmpty { facts.append("Not made by course: \(Self.list(foreign)).") }
    examineLock(operations)
  }

  private mutating func examineLock(_ operations: FileOperations) {
    let path = directory + "/lock"
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    do {
      switch try RecordLock.look(path, operations: operations) {
      case .free: break
      case .held(let holder): facts.append("A course shell is recording here: \(holder).")
      case .unsupported:
        problems.append(
          Problem(
            "This file system has no locks, so two shells could record at once.",
            remedy: "Use one course shell at a time, or --data with a local directory.",
            isRepairable: false))
      }
    } catch {
      cannot(error)
    }
  }

  private mutating func examineSpace() {
    var status = statvfs()
    guard statvfs(directory, &status) == 0, status.f_blocks > 0 else { return }
    let free = UInt64(status.f_bavail) * UInt64(status.f_frsize)
    if free < 10 << 20 {
      problems.append(
        Problem(
          "The disk has \(free >> 10) KiB left.", remedy: "Free some space.", isRepairable: false))
    }
  }

  // MARK: - The files

  private mutating func examineHistory(
    _ now: Timestamp, _ operations: FileOperations
  ) -> HistoryIndex? {
    do {
      let index = try HistoryIndex(directory + "/history.jsonl", operations: operations)
      note(index)
      for problem in index.problems { problems.append(problem) }
      if let newest = index.entries.map(\.place.time).max(),
        newest > now.milliseconds + Timestamp.millisecondsPerDay
      {
        let time = ISOTime.text(Timestamp(milliseconds: newest))
        problems.append(
          Problem(
            "An event is dated \(time.prefix(10)), which is yet to come: a clock was or is wrong.",
            remedy: "Check this machine's date. Nothing is lost: the course goes by the order of"
              + " events.", isRepairable: false))
      }
      return index
    } catch {
      cannot(error)
      return nil
    }
  }

  private mutating func note(_ index: HistoryIndex) {
    let events = index.entries.count
    guard events > 0 else { return facts.append("The history has no events yet.") }
    let devices = Set(index.entries.map(\.place.device)).count
    let answers = index.entries.count(where: \.isAnswer)
    facts.append(
      "The history has \(events) \(events == 1 ? "event" : "events") of \(devices)"
        + " \(devices == 1 ? "machine" : "machines"), \(answers) of them answers.")
  }

  private mutating func examine(
    _ snapshot: Result<ProgressFile.Content, any Error>, _ index: HistoryIndex, _ renames: Renames,
    _ operations: FileOperations
  ) {
    let anew = "It is made anew from the history; the old one is kept."
    do {
      switch try snapshot.get() {
      case .missing:
        guard !index.entries.isEmpty else { return }
        facts.append("progress.json is not there; the next start makes it from the history.")
      case .corrupt:
        problems.append(
          Problem("progress.json cannot be read.", remedy: anew, isRepairable: true))
      case .snapshot(let snapshot) where snapshot.covered > index.tail.upperBound:
        problems.append(
          Problem(
            "progress.json knows of more than the history holds: the history was shortened.",
            remedy: "If you have a copy of the history, put it back first."
              + " Otherwise progress.json is made anew and the old one is kept.",
            isRepairable: true))
      case .snapshot(let snapshot):
        let isFold = try (renames.isEmpty ? [.none] : [renames, .none]).contains { renames in
          try HistoryFold(
            index.path, upTo: snapshot.covered, device: "", renames: renames,
            operations: operations
          ).state == snapshot.state.renamed(by: renames)
        }
        guard !isFold else {
          return facts.append("progress.json is what the history comes to.")
        }
        problems.append(
          Problem(
            "progress.json is not what the history comes to.", remedy: anew, isRepairable: true))
      }
    } catch {
      cannot(error)
    }
  }

  private mutating func cannot(_ error: any Error) {
    problems.append(
      Problem(
        (error as? StorageError)?.message ?? "\(error)", remedy: "This is for you to mend.",
        isRepairable: false))
  }

  /// The first few of many names.
  static func list(_ names: [String]) -> String {
    names.prefix(5).joined(separator: ", ")
      + (names.count > 5 ? " and \(names.count - 5) more" : "")
  }
}

extension HistoryIndex {
  /// What is wrong with the lines, and can be put right.
  var problems: [RecordExamination.Problem] {
    var found: [RecordExamination.Problem] = []
    func note(_ text: String, _ remedy: String) {
      found.append(RecordExamination.Problem(text, remedy: remedy, isRepairable: true))
    }
    if !damage.isEmpty {
      let lines = damage.count == 1 ? "1 line that is no event" : "\(damage.count) such lines"
      note(
        "The history has \(lines): line \(RecordExamination.list(damage.map { "\($0.number)" })).",
        "What is no event is moved to a file of its own; all events stay.")
    }
    if repeatedLines > 0 {
      let lines = repeatedLines == 1 ? "1 line repeats" : "\(repeatedLines) lines repeat"
      note("\(lines) an event that stands earlier in the history.", "Each event is kept once.")
    }
    if !isInOrder {
      note(
        "Lines of the history do not stand in the order in which they count.",
        "They are put in order.")
    }
    if !tail.isEmpty {
      note(
        "The last line of the history was cut off (\(tail.count) bytes).",
        "It is ended if it is a whole event, else moved to a file of its own.")
    }
    return found
  }
}
