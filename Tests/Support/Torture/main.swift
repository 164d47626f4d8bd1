import Assessment
import Foundation
import Storage
import TerminalTesting
import Tutoring

// Kills the course at random moments while a scripted learner answers, and checks after each kill
// that every answer whose feedback was printed is in the history, once; now and then, and at the
// end, that the state the course starts with is the fold of the history.
//
//   torture PROGRAM COURSE-FOLDER [KILLS] [SEED]

struct Failure: Error { var text: String }

struct Torture {
  let program: String
  let course: String
  let directory: String
  var chance: SeededGenerator
  private(set) var acknowledged = 0
  private(set) var recorded = 0
  private var checkedBytes = 0

  init(program: String, course: String, seed: UInt64) {
    self.program = program
    self.course = course
    chance = SeededGenerator(seed: seed)
    directory =
      FileManager.default.temporaryDirectory.path() + "/course-torture-\(UUID().uuidString)"
  }

  var history: String { directory + "/history.jsonl" }

  mutating func round(_ number: Int) throws {
    let environment = ProgramEnvironment.terminal.merging([
      "COURSE_HOME": course, "COURSE_DATA": directory,
    ]) { $1 }
    // A new quiz, or the one that was killed.
    let process = try PipedProcess(
      program, number.isMultiple(of: 2) ? ["quiz", "--count", "20"] : [],
      environment: environment)
    if !number.isMultiple(of: 2) { process.send("next\n") }
    let answers = Int.below(6, using: &chance)
    for _ in 0..<answers {
      let before = Self.feedbacks(in: process.text)
      process.send(Int.below(3, using: &chance) == 0 ? "skip\n" : "a\n")
      let end = ContinuousClock.now + .seconds(2)
      while Self.feedbacks(in: process.text) == before, ContinuousClock.now < end {
        // An answer that cannot be read is asked again: give the question up.
        if !process.pump(milliseconds: 50) { process.send("skip\n") }
      }
    }
    process.send("skip\n")
    usleep(UInt32(Int.below(12_000, using: &chance)))
    process.signal(SIGKILL)
    _ = process.waitForExit(seconds: 5)
    while process.pump(milliseconds: 0) {}
    acknowledged += Self.feedbacks(in: process.text)
    recorded += try newAnswers()
    guard recorded >= acknowledged else {
      throw Failure(text: "round \(number): \(acknowledged) acknowledged, \(recorded) recorded")
    }
    // What was recorded and not yet shown when the process died counts from now on.
    acknowledged = recorded
  }

  private static func feedbacks(in text: String) -> Int {
    ["\nSkipped.", "\nRight.", "\nNot right.", "\nPartly right"].reduce(0) {
      $0 + text.ranges(of: $1).count
    }
  }

  /// Answers on whole lines behind what was looked at before.
  private mutating func newAnswers() throws -> Int {
    guard let file = FileHandle(forReadingAtPath: history) else { return 0 }
    try file.seek(toOffset: UInt64(checkedBytes))
    let data = try file.readToEnd() ?? Data()
    try file.close()
    guard let end = data.lastIndex(of: 0x0A) else { return 0 }
    let lines = data[...end].split(separator: 0x0A)
    checkedBytes += data.distance(from: data.startIndex, to: end) + 1
    return lines.count { line in
      let text = String(decoding: line, as: UTF8.self)
      return text.contains("\"verb\":\"answered\"") || text.contains("\"verb\":\"skipped\"")
    }
  }

  /// The state of a start is the fold of the whole history, and each event is there once.
  func checkRecord() throws {
    let opened = try LearnerRecord.open(
      directory, now: Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)))
    let events = try opened.record.readAll()
    guard opened.state == LearnerState(replaying: events) else {
      throw Failure(text: "the state is not the fold of the history")
    }
    guard Set(events.map(\.id)).count == events.count else {
      throw Failure(text: "an event stands twice")
    }
  }
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("torture PROGRAM COURSE-FOLDER [KILLS] [SEED]")
  exit(64)
}
let kills = arguments.count > 3 ? Int(arguments[3]) ?? 2000 : 2000
let seed = arguments.count > 4 ? UInt64(arguments[4]) ?? 1 : 1
var torture = Torture(program: arguments[1], course: arguments[2], seed: seed)
do {
  for number in 0..<kills {
    try torture.round(number)
    if number % 200 == 199 { try torture.checkRecord() }
  }
  try torture.checkRecord()
  try? FileManager.default.removeItem(atPath: torture.directory)
  print("\(kills) kills, \(torture.recorded) answers recorded, lost: 0 (seed \(seed))")
} catch let failure as Failure {
  print("FAILED: \(failure.text); the record is kept in \(torture.directory) (seed \(seed))")
  exit(1)
}
