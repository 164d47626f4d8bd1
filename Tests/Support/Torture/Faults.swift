import Foundation
import Storage
import TerminalTesting
import Tutoring

/// Makes each call of the real program on its record fail in turn.
struct Faults {
  let program: String
  let environment: [String: String]
  let directory: String
  let tracer: Tracer
  private(set) var runs = 0
  private(set) var injected = 0
  private(set) var checked = 0

  init(program: String, environment: [String: String], directory: String, tracer: Tracer) {
    self.program = program
    self.environment = environment.merging(["COURSE_DATA": directory]) { $1 }
    self.directory = directory
    self.tracer = tracer
  }

  static let calls = [
    "openat", "write", "pwrite64", "fdatasync", "rename", "flock", "ftruncate", "mkdir",
  ]
  static let errors = ["ENOSPC", "EIO", "EACCES", "EDQUOT"]

  mutating func run() throws {
    for call in Self.calls {
      for error in Self.errors {
        try forEveryNumber(call) { "error=\(error):when=\($0)" }
        try forEveryNumber(call) { "error=\(error):when=\($0)+" }
      }
      try forEveryNumber(call, isHarmless: true) { "error=EINTR:when=\($0)..\($0 + 2)" }
    }
  }

  /// Until the call is not made that often. A new learner's record and one with a torn line have
  /// turns.
  private mutating func forEveryNumber(
    _ call: String, isHarmless: Bool = false, _ fault: (Int) -> String
  ) throws {
    for isNew in [true, false] {
      var number = 1
      while try run(call, fault(number), isNew: isNew, isHarmless: isHarmless) { number += 1 }
    }
  }

  /// false when no call failed.
  private mutating func run(
    _ call: String, _ fault: String, isNew: Bool, isHarmless: Bool
  ) throws -> Bool {
    try? FileManager.default.removeItem(atPath: directory)
    var ledger = Ledger(directory: directory)
    if !isNew { try prepare() }
    let before = isNew ? 0 : 1
    let words = tracer.command(call, fault, directory) + [program, "quiz", "--count", "2"]
    let process = try PipedProcess(words[0], Array(words.dropFirst()), environment: environment)
    process.send("skip\nskip\n")
    process.closeInput()
    let status = process.waitForExit(seconds: 60)
    let injected = tracer.takeInjections()
    runs += 1
    self.injected += injected
    let what = "\(call):\(fault)\(isNew ? "" : " on an old record") (\(status)): \(process.text)"
    let shown = Signs(shown: process.text).answers
    try Failure.unless(
      status == .exited(0) && shown == 2
        || !isHarmless && shown < 2 && process.text.contains("course: ")
          && [.exited(74), .exited(75)].contains(status),
      what)
    // The system works again.
    try mend()
    let recorded = try ledger.read().answers - before
    try Failure.unless(recorded == shown, "\(shown) shown, \(recorded) recorded, \(what)")
    try ledger.checkStates()
    checked += recorded
    return injected > 0
  }

  /// A record with one answer, and the beginning of a line behind it.
  private func prepare() throws {
    let process = try PipedProcess(program, ["quiz", "--count", "2"], environment: environment)
    process.send("skip\n")
    process.closeInput()
    _ = process.waitForExit(seconds: 20)
    let file = try FileHandle(forWritingTo: URL(filePath: directory + "/history.jsonl"))
    try file.seekToEnd()
    try file.write(contentsOf: Data("{\"attempt\":1,".utf8))
    try file.close()
  }

  /// Opens and leaves the record, as the next start does.
  private func mend() throws {
    _ = try LearnerRecord.open(directory, now: .init(milliseconds: 1_800_000_000_000))
  }
}
