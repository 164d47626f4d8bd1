#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Work on all processors, for callers that wait for it.
enum Threads {
  private final class Share: Sendable {
    let numbers: StrideTo<Int>
    let piece: @Sendable (Int) -> Void

    init(_ numbers: StrideTo<Int>, _ piece: @escaping @Sendable (Int) -> Void) {
      self.numbers = numbers
      self.piece = piece
    }

    func work() { for number in numbers { piece(number) } }
  }

  /// Runs pieces 0..<count and returns when all are done. A thread that cannot be had leaves its
  /// share to the caller.
  static func run(_ count: Int, _ piece: @escaping @Sendable (Int) -> Void) {
    let threads = min(count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    guard threads > 0 else { return }
    let shares = (0..<threads).map { Share(stride(from: $0, to: count, by: threads), piece) }
    let started = shares.dropFirst().map { start($0) }
    shares[0].work()
    for (share, thread) in zip(shares.dropFirst(), started) {
      if let thread { pthread_join(thread, nil) } else { share.work() }
    }
  }

  private static func start(_ share: Share) -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let context = Unmanaged.passRetained(share)
    let failure = pthread_create(
      &thread, nil,
      { context in
        #if canImport(Darwin)
          let pointer = context
        #else
          guard let pointer = context else { return nil }
        #endif
        Unmanaged<Share>.fromOpaque(pointer).takeRetainedValue().work()
        return nil
      }, context.toOpaque())
    if failure == 0 { return thread }
    context.release()
    return nil
  }
}
