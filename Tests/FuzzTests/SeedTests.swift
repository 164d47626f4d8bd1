import Foundation
import FuzzTargets
import Testing

/// The fuzzer's seeds, among them every input that once broke something, through the same functions
/// as in the fuzzer.
@MainActor @Suite struct SeedTests {
  nonisolated static let seeds: [(target: FuzzTarget, name: String)] = FuzzTarget.allCases
    .flatMap { target in
      (try? FileManager.default.contentsOfDirectory(atPath: folder(target).path()))?
        .sorted().map { (target, $0) } ?? []
    }

  nonisolated static func folder(_ target: FuzzTarget) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fuzzing/Seeds/\(target)")
  }

  @Test func everyTargetHasSeeds() {
    for target in FuzzTarget.allCases {
      #expect(Self.seeds.count { $0.target == target } >= 3, "\(target)")
    }
  }

  @Test(arguments: seeds)
  func everySeedKeepsThePromises(target: FuzzTarget, name: String) throws {
    let bytes = try Data(contentsOf: Self.folder(target).appending(path: name))
    try target.run(Array(bytes), isThorough: true)
  }
}
