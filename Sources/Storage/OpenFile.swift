#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A file that is open; it closes itself.
final class OpenFile {
  enum Access { case reading, appending, replacing, locking }

  let path: String
  let descriptor: Int32
  private let operations: FileOperations
  /// As it was when it was opened.
  private let opened: stat

  /// nil when the file does not exist and is not to be made. Links are not followed for writing.
  init?(_ path: String, _ access: Access, _ operations: FileOperations) throws(StorageError) {
    self.path = path
    self.operations = operations
    let flags: Int32 =
      switch access {
      case .reading: O_RDONLY
      case .appending: O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW
      case .replacing: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
      case .locking: O_RDWR | O_CREAT | O_NOFOLLOW
      }
    let outcome = operations.open(path, flags | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard outcome.result >= 0 else {
      if outcome.error == ENOENT, access == .reading { return nil }
      if outcome.error == ELOOP || outcome.error == EISDIR { throw .notAFile(path: path) }
      throw .failed(doing: "Opening", path: path, error: outcome.error)
    }
    descriptor = Int32(outcome.result)
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .notAFile(path: path)
    }
    opened = status
  }

  deinit { close(descriptor) }

  /// Bytes. Never guessed: a file is shortened to it.
  var size: Int {
    get throws(StorageError) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else {
        throw .failed(doing: "Reading", path: path, error: errno)
      }
      return Int(status.st_size)
    }
  }

  /// Bytes; nil when its name was deleted, or given to another file, since it was opened.
  var sizeInPlace: Int? {
    get throws(StorageError) {
      var named = stat()
      if stat(path, &named) != 0, errno == ENOENT || errno == ENOTDIR { return nil }
      if opened.isSameFile(as: named) { return Int(named.st_size) }
      var now = stat()
      guard fstat(descriptor, &now) == 0 else {
        throw .failed(doing: "Reading", path: path, error: errno)
      }
      guard now.st_nlink > 0 else { return nil }
      // Some file systems number a file anew at every look. There the time of its last change
      // tells, which no copy takes over.
      let first = named
      let isInPlace =
        stat(path, &named) == 0 && !first.isSameFile(as: named) && now.isUnchanged(named)
      return isInPlace ? Int(now.st_size) : nil
    }
  }

  /// The same file under another name.
  func isSame(as other: OpenFile) -> Bool {
    var (mine, others) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && fstat(other.descriptor, &others) == 0
      && mine.st_dev == others.st_dev && mine.st_ino == others.st_ino
  }

  func write(_ bytes: [UInt8]) throws(StorageError) {
    var written = 0
    while written < bytes.count {
      let outcome = bytes.withUnsafeBytes {
        operations.write(descriptor, UnsafeRawBufferPointer(rebasing: $0[written...]))
      }
      guard outcome.result > 0 else {
        let error = outcome.result < 0 ? outcome.error : EIO
        throw .failed(doing: "Writing", path: path, error: error)
      }
      written += outcome.result
    }
  }

  /// Writes at the beginning, as far as it goes.
  func overwrite(with bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { operations.overwrite(descriptor, $0) }
  }

  /// Takes the file's lock for this process; the error number is 0 when it is held.
  func lock() -> Int32 { operations.lock(descriptor).error }

  func synchronize() throws(StorageError) {
    let outcome = operations.synchronize(descriptor)
    if outcome.result < 0 { throw .failed(doing: "Saving", path: path, error: outcome.error) }
  }

  func truncate(to length: Int) throws(StorageError) {
    let outcome = operations.truncate(descriptor, length)
    if outcome.result < 0 { throw .failed(doing: "Shortening", path: path, error: outcome.error) }
  }

  /// Up to `count` bytes from an offset.
  func read(at offset: Int, count: Int) throws(StorageError) -> [UInt8] {
    guard count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: count)
    var got = 0
    while got < count {
      let result = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress! + got, count - got, off_t(offset + got))
      }
      if result < 0, errno == EINTR { continue }
      guard result >= 0 else { throw .failed(doing: "Reading", path: path, error: errno) }
      if result == 0 { break }
      got += result
    }
    bytes.removeLast(count - got)
    return bytes
  }

  static func bytes(
    of path: String, _ operations: FileOperations = .live, atMost limit: Int = 64 << 20
  ) throws(StorageError) -> [UInt8]? {
    guard let file = try OpenFile(path, .reading, operations) else { return nil }
    return try file.read(at: 0, count: min(limit, try file.size))
  }

  /// Puts bytes in a file's place at once: beside it first, saved, then renamed, then the folder
  /// saved. Whoever reads sees the old or the new, never half.
  static func replace(
    _ path: String, with bytes: [UInt8], isDurable: Bool = true, _ operations: FileOperations
  ) throws(StorageError) {
    try replace(path, isDurable: isDurable, operations) { file throws(StorageError) in
      try file.write(bytes)
    }
  }

  /// The same with what a closure writes.
  static func replace(
    _ path: String, isDurable: Bool = true, _ operations: FileOperations,
    _ write: (OpenFile) throws(StorageError) -> Void
  ) throws(StorageError) {
    let aside = "\(path).tmp"
    do throws(StorageError) {
      guard let file = try OpenFile(aside, .replacing, operations) else {
        throw StorageError.notAFile(path: aside)
      }
      try write(file)
      if isDurable { try file.synchronize() }
    } catch {
      _ = operations.remove(aside)
      throw error
    }
    let renamed = operations.rename(aside, path)
    guard renamed.result >= 0 else {
      _ = operations.remove(aside)
      throw .failed(doing: "Replacing", path: path, error: renamed.error)
    }
    if isDurable { synchronizeFolder(of: path, operations) }
  }

  /// Takes a name away. It need not be there.
  static func remove(_ path: String, _ operations: FileOperations) throws(StorageError) {
    let removed = operations.remove(path)
    guard removed.result < 0, removed.error != ENOENT else { return }
    throw .failed(doing: "Removing", path: path, error: removed.error)
  }

  /// Copies a file, however long; false when it is not there.
  static func copy(
    _ path: String, to other: String, _ operations: FileOperations
  ) throws(StorageError) -> Bool {
    guard let original = try OpenFile(path, .reading, operations) else { return false }
    try replace(other, operations) { copy throws(StorageError) in
      var position = 0
      while true {
        let part = try original.read(at: position, count: 1 << 18)
        if part.isEmpty { return }
        try copy.write(part)
        position += part.count
      }
    }
    return true
  }

  /// Makes new names in a folder durable. Some file systems cannot; then nothing is lost but the
  /// guarantee against power failure.
  static func synchronizeFolder(of path: String, _ operations: FileOperations) {
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    let opened = operations.open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC, 0)
    guard opened.result >= 0 else { return }
    _ = operations.synchronize(Int32(opened.result))
    close(Int32(opened.result))
  }
}

extension stat {
  fileprivate func isSameFile(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }

  fileprivate func isUnchanged(_ other: stat) -> Bool {
    #if canImport(Darwin)
      let (mine, theirs) = (st_ctimespec, other.st_ctimespec)
    #else
      let (mine, theirs) = (st_ctim, other.st_ctim)
    #endif
    return st_size == other.st_size && mine.tv_sec == theirs.tv_sec
      && mine.tv_nsec == theirs.tv_nsec
  }
}
