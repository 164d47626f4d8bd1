internal import CTerminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Standard output or standard error, written at once and whole.
@MainActor
public struct TerminalOutput {
  /// Why text could not be written.
  public enum Failure: Error, Equatable {
    /// Nobody reads any more: the pipe's reader has left, or the terminal is gone.
    case readerGone
    /// A signal asks the program to end while the reader stands still.
    case terminated(signal: Int32)
    /// The system refused (a full disk, a closed descriptor).
    case failed(errno: Int32)
  }

  public static let standardOutput = TerminalOutput(descriptor: 1)
  public static let standardError = TerminalOutput(descriptor: 2)

  private let descriptor: Int32

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Writes all of the text; waits while a pipe or terminal is full.
  public func write(_ text: String) throws(Failure) {
    var text = text
    let code = text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return Int32(0) }
      return ct_write_all(descriptor, start, bytes.count)
    }
    switch code {
    case 0: return
    case EPIPE, EIO, ENXIO: throw .readerGone
    case EINTR: throw .terminated(signal: ct_pending_termination())
    default: throw .failed(errno: code)
    }
  }
}
