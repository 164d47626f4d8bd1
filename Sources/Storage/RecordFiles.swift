internal import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What stands in a record's directory.
struct RecordFiles {
  enum Kind { case file, folder, other }

  struct Entry {
    /// Below the directory.
    var name: String
    var kind: Kind
    /// Bytes.
    var size: Int
    /// The permission bits.
    var mode: UInt32

    /// Others on this machine can read or change it.
    var isOpenToOthers: Bool { mode & 0o077 != 0 }
    /// Left over from a write of the course that was cut off: whatever it holds was never
    /// acknowledged, or stands in the file that it was to replace.
    var isUnfinished: Bool {
      guard kind == .file else { return false }
      let replaced = name.hasSuffix(".tmp") ? String(name.dropLast(4)) : ""
      return RecordFiles.names.contains(replaced) || RecordFiles.isReport(replaced)
        || name.hasSuffix(".tmp") && isBesideRecord || isUnfinishedLineHistory
    }
    /// Named by the process that wrote it.
    private var isUnfinishedLineHistory: Bool {
      let beginning = "line-history."
      return name.hasPrefix(beginning) && name.count > beginning.count
        && name.dropFirst(beginning.count).allSatisfy { ("0"..."9").contains($0) }
    }
    /// Kept when something was mended, cut off or merged.
    var isSetAside: Bool { !isUnfinished && isBesideRecord }
    private var isBesideRecord: Bool {
      ["history.jsonl.", "progress.json."].contains { name.hasPrefix($0) }
    }
  }

  let directory: String
  /// Sorted by name; those below `reports` too.
  private(set) var entries: [Entry] = []

  /// Throws when the directory cannot be read; empty when it is not there.
  init(_ directory: String) throws(StorageError) {
    self.directory = directory
    try walk("")
    entries.sort { $0.name < $1.name }
  }

  private mutating func walk(_ folder: String) throws(StorageError) {
    let path = folder.isEmpty ? directory : directory + "/" + folder
    guard let stream = opendir(path) else {
      if errno == ENOENT { return }
      throw .failed(doing: "Reading", path: path, error: errno)
    }
    defer { closedir(stream) }
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard name != ".", name != "..", lstat(path + "/" + name, &status) == 0 else { continue }
      let kind: Kind =
        switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        default: .other
        }
      let entry = Entry(
        name: folder.isEmpty ? name : folder + "/" + name, kind: kind, size: Int(status.st_size),
        mode: UInt32(status.st_mode) & 0o777)
      entries.append(entry)
      if entry.name == "reports", kind == .folder { try walk("reports") }
    }
  }

  /// Made by the course: its files by their names, and what it set aside.
  static func isOurs(_ entry: Entry) -> Bool {
    if entry.name == "reports" { return entry.kind == .folder }
    guard entry.kind == .file else { return false }
    return entry.isSetAside || entry.isUnfinished || names.contains(entry.name)
      || isReport(entry.name)
  }

  private static let names = [
    "history.jsonl", "progress.json", "start", "device", "lock", "line-history",
  ]

  private static func isReport(_ name: String) -> Bool { name.hasPrefix("reports/report-") }
}
