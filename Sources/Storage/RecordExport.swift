public import Tutoring

extension LearnerRecord {
  /// Hands over everything that is kept of a learner, as lines of JSON: the events as they stand in
  /// the history, then every other file. Nothing is changed. Throws when there is no record, when a
  /// file cannot be read, and what `write` throws.
  public static func export(
    _ directory: String, now: Timestamp, operations: FileOperations = .live,
    to write: (String) throws -> Void
  ) throws {
    let history = directory + "/history.jsonl"
    let files = try RecordFiles(directory).entries.filter {
      $0.kind == .file && RecordFiles.isOurs($0) && !$0.isUnfinished
    }
    guard !files.isEmpty else { throw StorageError.noRecord(path: directory) }
    var header = ExportLine.Content()
    header.version = ExportLine.version
    header.time = ISOTime.text(now)
    header.device = try DeviceFile(in: directory, operations: operations).read()
    try write(ExportLine.text(.record, header))
    try exportHistory(history, operations, write)
    for file in files where !["history.jsonl", "start", "lock", "device"].contains(file.name) {
      try export(file.name, in: directory, operations, write)
    }
  }

  private static func exportHistory(
    _ path: String, _ operations: FileOperations, _ write: (String) throws -> Void
  ) throws {
    var buffer = ""
    // Added meanwhile, perhaps by this very export, is not taken along.
    let size = try OpenFile(path, .reading, operations)?.size ?? 0
    try HistoryLines.forEach(in: path, to: size, isEndWhole: true, operations: operations) { line in
      switch try EventReading(line, of: path) {
      case .blank: return
      case .event: buffer += String(decoding: line.bytes, as: UTF8.self) + "\n"
      case .damaged:
        var content = ExportLine.Content(line.bytes)
        content.line = line.number
        buffer += try ExportLine.text(.damaged, content)
      }
      if buffer.utf8.count > 1 << 18 {
        try write(buffer)
        buffer = ""
      }
    }
    if !buffer.isEmpty { try write(buffer) }
  }

  /// In parts that make lines of a length other programs read.
  private static func export(
    _ name: String, in directory: String, _ operations: FileOperations,
    _ write: (String) throws -> Void
  ) throws {
    guard let file = try OpenFile(directory + "/" + name, .reading, operations) else { return }
    let (size, length) = (try file.size, 1 << 18)
    let parts = max(1, (size + length - 1) / length)
    for part in 0..<parts {
      var content = ExportLine.Content(try file.read(at: part * length, count: length))
      content.name = name
      if parts > 1 { (content.part, content.parts) = (part + 1, parts) }
      try write(ExportLine.text(.file, content))
    }
  }
}
