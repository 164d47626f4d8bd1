internal import Tutoring

/// The first byte picks the surface and whether the lines come from a pipe; the rest are the lines.
@MainActor enum SessionTarget {
  /// More lines tell little more and take long.
  private static let mostLines = 40

  static func run(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let lines = bytes.dropFirst().split(separator: 0x0A, omittingEmptySubsequences: false)
      .prefix(mostLines).map { String(decoding: $0, as: UTF8.self) }
    let world = World(
      surface: .kind(Int(first / 2)), pace: first.isMultiple(of: 2) ? .stepwise : .continuous)
    try world.run(lines)
    try RecordChecks.requireLasting(world.events)
  }
}
