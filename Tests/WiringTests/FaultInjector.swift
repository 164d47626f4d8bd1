import Storage
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One call of the system, and how it fails.
struct Fault: Sendable, CustomTestStringConvertible {
  enum Call: CaseIterable, Sendable {
    case open, write, overwrite, synchronize, truncate, rename, remove, makeDirectory, lock
    /// All of them, counted together: the disk is gone.
    case every

    static var single: [Call] { allCases.filter { $0 != .every } }
  }

  enum Manner: Equatable, Sendable {
    case error(Int32)
    /// A write takes a part of the bytes.
    case short
  }

  var call: Call
  var manner: Manner
  /// From 1.
  var number: Int
  /// How many calls in a row fail.
  var count: Int

  func hits(_ call: Call, _ made: Int) -> Bool {
    (call == self.call || self.call == .every) && made >= number && made - number < count
  }

  var testDescription: String { "\(call) \(manner) from call \(number), \(count) times" }
}

/// The system with a fault in it. Nothing is forced to the disk: no power fails here.
final class FaultInjector: @unchecked Sendable {
  private let fault: Fault
  private var made = 0
  private(set) var injected = 0

  init(_ fault: Fault) { self.fault = fault }

  var operations: FileOperations {
    let system = FileOperations.system
    var faulty = system
    faulty.open = { path, flags, mode in self.pass(.open) ?? system.open(path, flags, mode) }
    faulty.write = { descriptor, bytes in
      guard let failed = self.pass(.write) else { return system.write(descriptor, bytes) }
      guard self.fault.manner == .short else { return failed }
      let part = bytes.prefix(max(1, min(50, bytes.count / 2)))
      return system.write(descriptor, UnsafeRawBufferPointer(rebasing: part))
    }
    faulty.overwrite = { self.pass(.overwrite) ?? system.overwrite($0, $1) }
    faulty.synchronize = { _ in self.pass(.synchronize) ?? (0, 0) }
    faulty.truncate = { self.pass(.truncate) ?? system.truncate($0, $1) }
    faulty.rename = { self.pass(.rename) ?? system.rename($0, $1) }
    faulty.remove = { self.pass(.remove) ?? system.remove($0) }
    faulty.makeDirectory = { self.pass(.makeDirectory) ?? system.makeDirectory($0) }
    faulty.lock = { self.pass(.lock) ?? system.lock($0) }
    return faulty.resumingInterruptedCalls
  }

  /// How the call fails; nil when it does not.
  private func pass(_ call: Fault.Call) -> FileOperations.Outcome? {
    guard call == fault.call || fault.call == .every else { return nil }
    made += 1
    guard fault.hits(call, made) else { return nil }
    injected += 1
    return if case .error(let number) = fault.manner { (-1, number) } else { (-1, EIO) }
  }
}
