internal import CPTY

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program on its own pseudo-terminal, and the screen it draws.
///
/// Tests never sleep: they send keys and `wait` until the screen shows what it should.
public final class PTYProcess {
  public private(set) var screen: VirtualScreen
  /// Every byte the program has written.
  public private(set) var transcript: [UInt8] = []

  private let child: ChildProcess
  private let controller: Int32
  private var isHungUp = false

  /// Starts a program. `environment` is its whole environment.
  public init(
    _ path: String, _ arguments: [String] = [],
    environment: [String: String] = ProgramEnvironment.terminal, rows: Int = 24, columns: Int = 80
  ) throws {
    var controller: Int32 = -1
    let identifier = withCStrings([path] + arguments) { arguments in
      withCStrings(ProgramEnvironment.lines(environment)) { environment in
        cpty_spawn(path, arguments, environment, Int32(rows), Int32(columns), &controller)
      }
    }
    child = try ChildProcess(identifier)
    self.controller = controller
    screen = VirtualScreen(rows: rows, columns: columns)
  }

  deinit {
    if !isHungUp { close(controller) }
  }

  public var processIdentifier: Int32 { child.identifier }

  public var status: ChildStatus { child.status }

  /// Whether the terminal is as a shell expects it: it edits lines and echoes.
  public var isCooked: Bool { cpty_is_cooked(controller) }

  /// Makes the terminal cooked behind the program's back, as a shell may while it is stopped.
  public func cook() {
    cpty_cook(controller)
  }

  // MARK: - What the program writes

  /// Reads what there is, waiting at most so long for it; false when nothing came.
  @discardableResult
  public func pump(milliseconds: Int32 = 20) -> Bool {
    guard !isHungUp, waitReadable(controller, milliseconds: milliseconds) else { return false }
    var buffer = [UInt8](repeating: 0, count: 16384)
    let count = buffer.withUnsafeMutableBytes { read(controller, $0.baseAddress, $0.count) }
    guard count > 0 else {
      waitBriefly()  // EIO: no program has the terminal open, which poll announces at once
      return false
    }
    transcript += buffer[..<count]
    screen.feed(buffer[..<count])
    return true
  }

  /// Reads until the screen is as wanted; false when it is not within the time.
  public func wait(seconds: Double = 10, until condition: (VirtualScreen) -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while !condition(screen) {
      if ContinuousClock.now > end { return false }
      pump()
    }
    return true
  }

  /// Reads until nothing has come for so long.
  public func waitForSilence(milliseconds: Int32) {
    while pump(milliseconds: milliseconds) {}
  }

  /// Reads on until the program has ended, at most so long.
  public func waitForExit(seconds: Double = 10) -> ChildStatus {
    let status = child.waitForExit(seconds) {
      if !pump(milliseconds: 5) { waitBriefly() }
    }
    while pump(milliseconds: 0) {}
    return status
  }

  // MARK: - What the learner does

  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Sends keys, for at most ten seconds. Meanwhile output is read: a full terminal blocks both
  /// sides.
  public func send(_ bytes: [UInt8]) {
    let end = ContinuousClock.now + .seconds(10)
    var rest = bytes[...]
    while !rest.isEmpty && !isHungUp && ContinuousClock.now < end {
      let count = rest.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { pump(milliseconds: 10) }
    }
  }

  public func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    _ = cpty_resize(controller, Int32(rows), Int32(columns))
  }

  /// Sends a signal to the program itself.
  public func signal(_ number: Int32) {
    child.signal(number)
  }

  /// Takes the terminal away, as a closed window or a lost connection does.
  public func hangUp() {
    guard !isHungUp else { return }
    isHungUp = true
    close(controller)
  }
}
