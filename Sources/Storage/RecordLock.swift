public import Tutoring

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Lets one process record at a time. The lock goes with the process, however it ends; it stands
/// on a file of its own, because the others get replaced.
public final class RecordLock {
  private let file: OpenFile

  public enum Result {
    case held(RecordLock)
    /// Another process records; the text says which and since when.
    case busy(holder: String)
    /// This file system has no locks.
    case unsupported
  }

  /// Whether somebody holds it, without taking it.
  enum State {
    case free
    case held(by: String)
    case unsupported
  }

  static func look(_ path: String, operations: FileOperations) throws -> State {
    guard let file = try OpenFile(path, .reading, operations) else { return .free }
    switch file.lock() {
    case 0: return .free
    case EWOULDBLOCK: return .held(by: try holder(in: file))
    default: return .unsupported
    }
  }

  private static func holder(in file: OpenFile) throws -> String {
    let line = try file.read(at: 0, count: 200).prefix { $0 != 0x0A }
    let isPlain = line.allSatisfy { (0x20...0x7E).contains($0) }
    let text = String(decoding: line, as: UTF8.self).split(separator: " ").joined(separator: " ")
    return isPlain && !text.isEmpty ? text : "another process"
  }

  private init(_ file: OpenFile) { self.file = file }

  public static func take(
    _ path: String, now: Timestamp, operations: FileOperations = .live
  ) throws -> Result {
    guard let file = try OpenFile(path, .locking, operations) else {
      throw StorageError.notAFile(path: path)
    }
    var patience = 10
    while true {
      switch file.lock() {
      case 0: return .held(named(file, now))
      case EWOULDBLOCK where patience > 0:
        // A shell that is just leaving, or starting a child, lets go within a moment.
        patience -= 1
        usleep(5000)
      case EWOULDBLOCK: return .busy(holder: try holder(in: file))
      case ENOLCK, EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL: return .unsupported
      case let error: throw StorageError.failed(doing: "Locking", path: path, error: error)
      }
    }
  }

  /// The lock of a directory; nil where there are no locks. Throws when another shell has it.
  static func require(
    in directory: String, now: Timestamp, operations: FileOperations
  ) throws -> RecordLock? {
    switch try take(directory + "/lock", now: now, operations: operations) {
    case .held(let lock): return lock
    case .unsupported: return nil
    case .busy: throw StorageError.busy(directory: directory)
    }
  }

  private static func named(_ file: OpenFile, _ now: Timestamp) -> RecordLock {
    // Who holds it is a courtesy: a full disk must not keep anybody out.
    // Always the same length, in place: shortening a file costs more than all else here.
    let holder = "process \(getpid()) since \(ISOTime.text(now))"
    let padded = holder + String(repeating: " ", count: max(0, 79 - holder.utf8.count)) + "\n"
    file.overwrite(with: Array(padded.utf8))
    return RecordLock(file)
  }
}
