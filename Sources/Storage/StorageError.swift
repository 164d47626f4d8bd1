#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Why the record cannot be read or written.
public enum StorageError: Error, Equatable {
  /// A call failed: what was tried, on which file, and the system's error number.
  case failed(doing: String, path: String, error: Int32)
  /// The file was written by a newer version of the course.
  case newerVersion(path: String, version: Int)
  /// A directory, a link or a device stands where a file should be.
  case notAFile(path: String)
  /// The file that was open was deleted or replaced by another.
  case gone(path: String)
  /// Another process added to the file that was open, or shortened it.
  case changed(path: String)
  /// Another process wrote to a file while it was taken over.
  case changedWhileRead(path: String)
  /// An event has more than 1 MiB.
  case tooLong(path: String)
  /// Another shell records there.
  case busy(directory: String)
  /// There is nothing at a path that was given for a record.
  case noRecord(path: String)
  /// A record was to be united with itself.
  case sameRecord(path: String)
  /// A number of an event is infinite or none; the name of its member.
  case noNumber(name: String)
  /// Neither an option nor the environment says where the record is kept.
  case noDirectory

  /// What happened, and what to do: one line.
  public var message: String {
    switch self {
    case .failed(let doing, let path, let error):
      "\(doing) \(path) failed (\(Self.text(error))).\(Self.remedy(error))"
    case .newerVersion(let path, let version):
      "\(path) was written by a newer version of course (format \(version)). It was left as it"
        + " is; please update course."
    case .notAFile(let path):
      "\(path) is not a plain file. It was left as it is; move it away and start again."
    case .gone(let path):
      "\(path) was deleted or replaced while course was open, so the course ends here. Put it back"
        + " from a copy if you have one; started again, the course goes on from what is there."
    case .changed(let path):
      "\(path) was changed by another program while course was open, so the course ends here."
        + " Started again, it goes on from what is there."
    case .changedWhileRead(let path):
      "\(path) was changed while it was read. Nothing was changed here; try again when no course"
        + " shell and no merge is at work there."
    case .tooLong(let path):
      "An entry of \(path) has at most 1 MiB, and this one is longer. Please say it shorter."
    case .busy(let directory):
      "Another course shell is recording in \(directory). Close it, then try again; nothing was"
        + " changed."
    case .noRecord(let path): "There is no record in \(path). Nothing was changed."
    case .sameRecord(let path):
      "\(path) is this record itself. Name the directory, history or export of the other machine."
    case .noNumber(let name): "The event's \(name) is not a number that can be kept."
    case .noDirectory:
      "HOME is not set, so there is no place for your answers: set it, or use --data DIRECTORY."
    }
  }

  /// The system refuses to write here, now: it may be read all the same.
  var isRefusal: Bool {
    guard case .failed(_, _, let error) = self else { return false }
    return [EACCES, EPERM, EROFS, ENOSPC, EDQUOT].contains(error)
  }

  /// The record is not what this process knows of it any more: it has to be opened anew.
  public var endsTheSession: Bool {
    switch self {
    case .gone, .changed: true
    default: false
    }
  }

  private static func remedy(_ error: Int32) -> String {
    switch error {
    case ENOSPC, EDQUOT: " Free some space."
    case EACCES, EPERM, EROFS, ENOTDIR, ENOENT:
      " Nothing was changed. Make it writable for you, or use --data DIRECTORY."
    default: ""
    }
  }

  private static func text(_ error: Int32) -> String {
    switch error {
    case ENOSPC: "no space left on the device"
    case EDQUOT: "your disk quota is used up"
    case EACCES, EPERM: "permission denied"
    case EROFS: "the file system is read-only"
    default: String(cString: strerror(error))
    }
  }
}

/// Something the learner should know about the record, in one line.
public struct RecordNote: Sendable, Equatable {
  public var message: String
  /// Matters only to somebody who wants to answer questions.
  public var isAboutRecording: Bool

  public init(_ message: String, isAboutRecording: Bool = false) {
    self.message = message
    self.isAboutRecording = isAboutRecording
  }
}
