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
  /// Returns when the bytes are on the disk.
  public var synchronize: @Sendable (_ descriptor: Int32) -> Outcome
  public var truncate: @Sendable (_ descriptor: Int32, _ length: Int) -> Outcome
  public var rename: @Sendable (_ from: String, _ to: String) -> Outcome

  public init(
    open: @escaping @Sendable (String, Int32, UInt16) -> Outcome,
    write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> Outcome,
    synchronize: @escaping @Sendable (Int32) -> Outcome,
    truncate: @escaping @Sendable (Int32, Int) -> Outcome,
    rename: @escaping @Sendable (String, String) -> Outcome
  ) {
    self.open = open
    self.write = write
    self.synchronize = synchronize
    self.truncate = truncate
    self.rename = rename
  }

  public static let live = FileOperations(
    open: { path, flags, mode in
      outcome { Int(System.open(path, flags, mode_t(mode))) }
    },
    write: { descriptor, bytes in
      outcome { System.write(descriptor, bytes.baseAddress, bytes.count) }
    },
    synchronize: { descriptor in
      #if canImport(Darwin)
        // fsync on macOS leaves the bytes in the drive's cache.
        let full = outcome { Int(fcntl(descriptor, F_FULLFSYNC)) }
        if full.result >= 0 { return full }
      #endif
      return outcome { Int(fsync(descriptor)) }
    },
    truncate: { descriptor, length in outcome { Int(ftruncate(descriptor, off_t(length))) } },
    rename: { from, to in outcome { Int(System.rename(from, to)) } })

  private static func outcome(_ call: () -> Int) -> Outcome {
    while true {
      let result = call()
      if result >= 0 { return (result, 0) }
      let error = errno
      if error != EINTR { return (result, error) }
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
