internal import CPTY

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program between two pipes, as a script runs it. Its standard error comes with its output.
public final class PipedProcess {
  /// Every byte the program has written.
  public private(set) var output: [UInt8] = []

  private let child: ChildProcess
  private var input: Int32
  private var outputEnd: Int32

  /// Starts a program. `environment` is its whole environment.
  public init(
    _ path: String, _ arguments: [String] = [],
    environment: [String: String] = ProgramEnvironment.terminal
  ) throws {
    var input: Int32 = -1
    var output: Int32 = -1
    let identifier = withCStrings([path] + arguments) { arguments in
      withCStrings(ProgramEnvironment.lines(environment)) { environment in
        cpty_spawn_on_pipes(path, arguments, environment, &input, &output)
      }
    }
    child = try ChildProcess(identifier)
    self.input = input
    self.outputEnd = output
  }

  deinit {
    closeInput()
    closeOutput()
  }

  public var status: ChildStatus { child.status }

  /// The output, what is not UTF-8 repaired.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Sends input, for at most ten seconds, reading output meanwhile; stops when nobody reads it.
  public func send(_ bytes: [UInt8]) {
    let end = ContinuousClock.now + .seconds(10)
    var rest = bytes[...]
    while !rest.isEmpty && ContinuousClock.now < end {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        pump(milliseconds: 10)
      } else {
        return
      }
    }
  }

  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  public func closeInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Leaves, as `head` does when it has seen enough.
  public func closeOutput() {
    if outputEnd >= 0 { close(outputEnd) }
    outputEnd = -1
  }

  public func signal(_ number: Int32) {
    child.signal(number)
  }

  /// Reads what there is, waiting at most so long for it; false when nothing came.
  @discardableResult
  public func pump(milliseconds: Int32 = 20) -> Bool {
    guard outputEnd >= 0, waitReadable(outputEnd, milliseconds: milliseconds) else { return false }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = buffer.withUnsafeMutableBytes { read(outputEnd, $0.baseAddress, $0.count) }
    if count > 0 { output += buffer[..<count] }
    return count > 0
  }

  /// Reads until the output is as wanted; false when it is not within the time.
  public func wait(seconds: Double = 10, until condition: (String) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition(text) {
      if ContinuousClock.now > end { return false }
      if !pump() { waitBriefly() }
    }
    return true
  }

  /// Waits until the program has ended, at most so long, reading its output meanwhile or letting
  /// the pipe stay full.
  public func waitForExit(seconds: Double = 10, readsOutput: Bool = true) -> ChildStatus {
    let status = child.waitForExit(seconds) {
      if !readsOutput || !pump(milliseconds: 5) { waitBriefly() }
    }
    while readsOutput && pump(milliseconds: 0) {}
    return status
  }
}
