public import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension LearnerRecord {
  /// What `erase` takes away, and what it leaves. Throws when the directory cannot be read.
  public static func inventory(_ directory: String) throws -> RecordInventory {
    let entries = try RecordFiles(directory).entries
    return RecordInventory(
      directory: directory,
      files: entries.filter { $0.kind == .file && RecordFiles.isOurs($0) }
        .map { RecordInventory.File(name: $0.name, size: $0.size) },
      foreign: entries.filter { !RecordFiles.isOurs($0) }.map(\.name))
  }

  /// Takes away what the course made in a directory, and the directory if nothing else is in it;
  /// returns whether it is gone. The history goes first: were this cut off, nothing would be made
  /// again from it. Throws when another shell records, and when a file cannot be removed.
  public static func erase(
    _ directory: String, now: Timestamp, operations: FileOperations = .live
  ) throws -> Bool {
    let lock = try RecordLock.require(in: directory, now: now, operations: operations)
    return try withExtendedLifetime(lock) {
      let files = try inventory(directory).files.map(\.name)
      // The lock goes last: a shell that starts meanwhile must not begin a record here.
      let ends = ["history.jsonl", "lock"]
      let ordered =
        files.filter { $0 == ends[0] } + files.filter { !ends.contains($0) }
        + files.filter { $0 == ends[1] }
      for name in ordered { try OpenFile.remove(directory + "/" + name, operations) }
      rmdir(directory + "/reports")
      return rmdir(directory) == 0
    }
  }
}
