internal import CPTY

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How a program under test stands.
public enum ChildStatus: Equatable, Sendable {
  case running
  case exited(Int32)
  case signalled(Int32)
}

/// A program could not be started; the errno says why.
public struct SpawnFailure: Error {
  public let errno: Int32
}

/// The process id of a started program and, once it has ended, how. Ends with its owner.
final class ChildProcess {
  let identifier: Int32
  private var ended: ChildStatus?

  init(_ identifier: Int32) throws {
    guard identifier > 0 else { throw SpawnFailure(errno: errno) }
    self.identifier = identifier
  }

  deinit {
    guard status == .running else { return }
    kill(identifier, SIGKILL)
    var status: Int32 = 0
    waitpid(identifier, &status, 0)
  }

  var status: ChildStatus {
    if let ended { return ended }
    var code: Int32 = 0
    guard waitpid(identifier, &code, WNOHANG) == identifier else { return .running }
    let status: ChildStatus =
      code & 0x7f == 0 ? .exited((code >> 8) & 0xff) : .signalled(code & 0x7f)
    ended = status
    return status
  }

  func signal(_ number: Int32) {
    if status == .running { kill(identifier, number) }
  }

  /// Polls until the program has ended; `meanwhile` must wait a little and keep its output flowing.
  func waitForExit(_ seconds: Double, meanwhile: () -> Void) -> ChildStatus {
    let end = ContinuousClock.now + .seconds(seconds)
    while status == .running && ContinuousClock.now < end { meanwhile() }
    return status
  }
}

/// Waits for bytes to read; false when none came in the time.
func waitReadable(_ descriptor: Int32, milliseconds: Int32) -> Bool {
  var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
  return poll(&watched, 1, milliseconds) > 0
}

/// Lets a moment pass for a condition that no descriptor announces.
func waitBriefly() {
  _ = poll(nil, 0, 2)
}

/// Calls `body` with C's form of an argument list or environment.
func withCStrings<R>(
  _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> R
) -> R {
  var pointers = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeMutableBufferPointer { buffer in
    guard let start = buffer.baseAddress else { fatalError("a list that ends in nil is empty") }
    return body(start)
  }
}
