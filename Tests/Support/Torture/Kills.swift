import Assessment
import Foundation
import TerminalTesting
import Tutoring

/// Kills the course at random moments and looks at what it left behind.
struct Kills {
  let program: String
  let environment: [String: String]
  var chance: SeededGenerator
  private(set) var kills = 0
  /// Kills while a second process stood on the same directory.
  private(set) var pairs = 0
  private(set) var checked = Signs()
  private var ledger: Ledger

  /// Kills on one directory, before a new learner begins.
  static let chapter = 100

  init(program: String, environment: [String: String], directory: String, chance: SeededGenerator) {
    self.program = program
    self.environment = environment.merging(["COURSE_DATA": directory]) { $1 }
    self.chance = chance
    ledger = Ledger(directory: directory)
  }

  mutating func run(_ count: Int) throws {
    while kills < count {
      let companion = Int.below(8, using: &chance) == 0 ? try start() : nil
      let (process, learner) = try start()
      var killed = 0
      if Int.below(6, using: &chance) == 0 {
        // While it starts.
        usleep(UInt32(Int.below(5000, using: &chance)))
      } else {
        study(process, learner)
        if let companion { study(companion.process, companion.learner) }
        process.send(learner.line(&chance))
        if Int.below(5, using: &chance) == 0 { process.closeInput() }
        usleep(UInt32(Int.below(12_000, using: &chance)))
      }
      var shown = Signs(shown: "")
      for process in [process, companion?.process].compactMap({ $0 }) {
        process.signal(SIGKILL)
        if process.waitForExit(seconds: 10) == .signalled(SIGKILL) { killed += 1 }
        while process.pump(milliseconds: 0) {}
        shown.add(Signs(shown: process.text))
      }
      kills += killed
      if companion != nil { pairs += 1 }
      try check(shown)
    }
  }

  private mutating func start() throws -> (process: PipedProcess, learner: Learner) {
    let learner = Learner.visits[Int.below(Learner.visits.count, using: &chance)]
    return (try PipedProcess(program, learner.arguments, environment: environment), learner)
  }

  private mutating func study(_ process: PipedProcess, _ learner: Learner) {
    for _ in 0..<Int.below(6, using: &chance) where process.status == .running {
      // What it says at its start comes first.
      if process.output.isEmpty { process.pump(milliseconds: 500) }
      process.send(learner.line(&chance))
      process.pump(milliseconds: 400)
    }
  }

  /// What was shown in this round was recorded in it.
  private mutating func check(_ shown: Signs) throws {
    let added = try ledger.read()
    try Failure.unless(added.covers(shown), "shown \(shown), recorded \(added)")
    try ledger.checkStates()
    checked.add(added)
  }
}
