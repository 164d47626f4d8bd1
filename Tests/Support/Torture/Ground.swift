import Foundation
import TerminalTesting
import Tutoring

/// Where the torture takes place, part by part. What went well is removed.
final class Ground {
  let program: String
  let directory: String
  private let environment: [String: String]
  private let seed: UInt64
  private var answers = 0
  private var acknowledgements = 0

  init(program: String, course: String, seed: UInt64) {
    self.program = program
    self.seed = seed
    // As the system names it: what is traced is found by its path.
    let temporary = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path()
    directory =
      (temporary.hasSuffix("/") ? String(temporary.dropLast()) : temporary)
      + "/course-torture-\(UUID().uuidString)"
    environment = ProgramEnvironment.terminal.merging(["COURSE_HOME": course]) { $1 }
  }

  func run(kills: Int) throws {
    try killAtRandom(kills)
    try crowd()
    let faults = try failCalls()
    report(
      "in all: \(kills) kills, \(faults) faults, \(answers) answers checked, lost: 0 (seed \(seed))"
    )
  }

  private func killAtRandom(_ count: Int) throws {
    var chance = SeededGenerator(seed: seed)
    var done = 0
    var pairs = 0
    while done < count {
      var part = Kills(
        program: program, environment: environment, directory: directory,
        chance: SeededGenerator(seed: chance.next()))
      try part.run(min(Kills.chapter, count - done))
      done += part.kills
      pairs += part.pairs
      answers += part.checked.answers
      acknowledgements += part.checked.total
      try clear()
      if done / 1000 > (done - part.kills) / 1000 { report("\(done) kills so far") }
    }
    report(
      "\(done) kills (\(pairs) rounds with two processes): \(acknowledgements) answers, notes and"
        + " retractions recorded, lost: 0; each start gave the fold of the history")
  }

  private func crowd() throws {
    var crowd = Crowd(program: program, environment: environment, directory: directory)
    let (writers, readers) = try crowd.hundred()
    report("100 processes at once: \(writers) recorded one after another, \(readers) said who does")
    try clear()
    try crowd.takeover()
    report("a second process read beside the first, and recorded when that had left")
    try clear()
    if let tracer = Tracer(program) {
      let ended = try crowd.lockless(tracer)
      report("8 processes at once without locks: \(ended) found answers of others and ended")
      try clear()
    }
    answers += crowd.checked
  }

  /// Returns how many calls failed.
  private func failCalls() throws -> Int {
    guard let tracer = Tracer(program) else {
      report("strace is missing or must not trace here: 0 calls of the program failed")
      return 0
    }
    var faults = Faults(
      program: program, environment: environment, directory: directory, tracer: tracer)
    try faults.run()
    answers += faults.checked
    report(
      "\(faults.injected) failed calls in \(faults.runs) runs: \(faults.checked) answers recorded,"
        + " lost: 0; each failure was told")
    return faults.injected
  }

  /// At once, also into a pipe.
  private func report(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
  }

  private func clear() throws { try FileManager.default.removeItem(atPath: directory) }
}
