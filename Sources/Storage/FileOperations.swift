#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The calls that change files. Tests replace single ones to see what happens when they fail.
/// Each returns as the system call does and leaves its error number in the second place.
public struct FileOperations: Sendable {
  public typealias Outcome = (result: Int, error: Int32)

  public var open: @Sendable (_ path: String, _ flags: Int32, _ mode: UInt16) -> Outcome
  public var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Outcome
  /// Writes at the beginning of a file, whatever stands there.
  public var overwrite: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Outcome
  /// Returns when the bytes are on the disk.
  public var synchronize: @Sendable (_ descriptor: Int32) -> Outcome
  public var truncate: @Sendable (_ descriptor: Int32, _ length: Int) -> Outcome
  public var rename: @Sendable (_ from: String, _ to: String) -> Outcome
  public var remove: @Sendable (_ path: String) -> Outcome
  /// Makes one directory, for this user alone.
  public var makeDirectory: @Sendable (_ path: String) -> Outcome
  /// Takes the lock of a file for this process, or fails with `EWOULDBLOCK` at once.
  public var lock: @Sendable (_ descriptor: Int32) -> Outcome

  /// What the program works with.
  public static let live = system.resumingInterruptedCalls

  /// The system's calls as they are: a signal may interrupt them.
  public static let system = FileOperations(
    open: { path, flags, mode in outcome(Int(System.open(path, flags, mode_t(mode)))) },
    write: { descriptor, bytes in
      outcome(System.write(descriptor, bytes.baseAddress, bytes.count))
    },
    overwrite: { descriptor, bytes in
      outcome(pwrite(descriptor, bytes.baseAddress, bytes.count, 0))
    },
    synchronize: { descriptor in
      #if canImport(Darwin)
        // fsync on macOS leaves the bytes in the drive's cache.
        let full = outcome(Int(fcntl(descriptor, F_FULLFSYNC)))
        return full.result >= 0 ? full : outcome(Int(fsync(descriptor)))
      #else
        // The bytes and the length, as fsync does, without the time of the last change.
        return outcome(Int(fdatasync(descriptor)))
      #endif
    },
    truncate: { descriptor, length in outcome(Int(ftruncate(descriptor, off_t(length)))) },
    rename: { from, to in outcome(Int(System.rename(from, to))) },
    remove: { path in outcome(Int(unlink(path))) },
    makeDirectory: { path in outcome(Int(mkdir(path, 0o700))) },
    lock: { descriptor in outcome(Int(flock(descriptor, LOCK_EX | LOCK_NB))) })

  /// Makes a call again when a signal interrupted it.
  public var resumingInterruptedCalls: FileOperations {
    FileOperations(
      open: { path, flags, mode in Self.resumed { open(path, flags, mode) } },
      write: { descriptor, bytes in Self.resumed { write(descriptor, bytes) } },
      overwrite: { descriptor, bytes in Self.resumed { overwrite(descriptor, bytes) } },
      synchronize: { descriptor in Self.resumed { synchronize(descriptor) } },
      truncate: { descriptor, length in Self.resumed { truncate(descriptor, length) } },
      rename: { from, to in Self.resumed { rename(from, to) } },
      remove: { path in Self.resumed { remove(path) } },
      makeDirectory: { path in Self.resumed { makeDirectory(path) } },
      lock: { descriptor in Self.resumed { lock(descriptor) } })
  }

  private static func outcome(_ result: Int) -> Outcome { (result, result < 0 ? errno : 0) }

  private static func resumed(_ call: () -> Outcome) -> Outcome {
    while true {
      let outcome = call()
      if outcome.result >= 0 || outcome.error != EINTR { return outcome }
    }
  }
}

/// The system's calls by names that do not clash with members.
private enum System {
  static func open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags, mode)
    #elseif canImport(Musl)
      Musl.open(path, flags, mode)
    #else
      Darwin.open(path, flags, mode)
    #endif
  }

  static func write(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  static func rename(_ from: String, _ to: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(from, to)
    #elseif canImport(Musl)
      Musl.rename(from, to)
    #else
      Darwin.rename(from, to)
    #endif
  }
}
