import Assessment
import Curriculum
import Foundation
import Psychometrics
import SpacedRepetition
import Storage
import Tutoring

// How many answers a second a record acknowledges, against a bare loop that appends lines of the same
// length to a file and saves each, in turns:
//
//   record-timing FOLDER ANSWERS ROUNDS
//
// Prints medians over the rounds: answers a second, lines a second, and their ratio.

let words = CommandLine.arguments
guard words.count == 4, let count = Int(words[2]), let rounds = Int(words[3]) else { exit(64) }
let folder = words[1]

func answers(_ recorder: inout Recorder) -> [Event] {
  var generator = SeededGenerator(seed: 1)
  return (0..<count).map { number in
    let answered = Answered(
      sitting: EventID(rawValue: "01a20fe0-8db2-717f-85ba-ec8c04337ba4"),
      item: ItemID("def-task-or-function"),
      objective: "tell-bpo-apart", topic: "meaning", level: .recall,
      parameters: ItemParameters(difficulty: -1.2, guessing: 1.0 / 3), response: .choice(2),
      said: ["The work is of a creative kind"], credit: 0, verdict: .wrong, attempt: 1,
      hinted: false, predicted: 0.7471400391007784, rating: .again)
    return recorder.event(
      .answered(answered), at: Timestamp(milliseconds: 1_795_000_000_000 + Int64(number) * 5000),
      using: &generator)
  }
}

func rate(_ body: () throws -> Void) rethrows -> Double {
  let time = try ContinuousClock().measure(body)
  return Double(count) / (time / .seconds(1))
}

/// Answers a second, and the length of their lines.
func recorded(_ round: Int) throws -> (rate: Double, length: Int) {
  let directory = "\(folder)/record-\(round)"
  let record = try LearnerRecord.open(
    directory, now: Timestamp(milliseconds: 1_795_000_000_000)
  ).record
  var recorder = record.recorder
  let events = answers(&recorder)
  let rate = try rate { for event in events { try record.append([event]) } }
  let bytes = try FileManager.default.attributesOfItem(atPath: directory + "/history.jsonl")
  return (rate, (bytes[.size] as? Int ?? 0) / count)
}

func bare(_ round: Int, length: Int) throws -> Double {
  let operations = FileOperations.live
  let path = "\(folder)/bare-\(round)"
  let file = operations.open(path, O_RDWR | O_APPEND | O_CREAT, 0o600).result
  defer { close(Int32(file)) }
  let line = [UInt8](repeating: 0x78, count: length - 1) + [0x0A]
  return rate {
    for _ in 0..<count {
      _ = line.withUnsafeBytes { operations.write(Int32(file), $0) }
      _ = fsync(Int32(file))
    }
  }
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

var pairs: [(record: Double, bare: Double)] = []
for round in 0..<max(1, rounds) {
  let (rate, length) = try recorded(round)
  pairs.append((rate, try bare(round, length: length)))
}
print(
  String(
    format: "%.0f %.0f %.2f", median(pairs.map(\.record)), median(pairs.map(\.bare)),
    median(pairs.map { $0.record / $0.bare })))
