import Foundation
import TerminalTesting
import Tutoring

// Kills the course at random moments, makes its calls fail, and lets a hundred of it loose on one
// directory; looks each time whether everything acknowledged is recorded, once, and whether the
// state is the fold of the history.
//
//   torture PROGRAM COURSE-FOLDER [KILLS] [SEED]

let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  print("torture PROGRAM COURSE-FOLDER [KILLS] [SEED]")
  exit(64)
}
let kills = arguments.count > 3 ? Int(arguments[3]) ?? 2000 : 2000
let seed = arguments.count > 4 ? UInt64(arguments[4]) ?? 1 : 1
let ground = Ground(program: arguments[1], course: arguments[2], seed: seed)
do {
  try ground.run(kills: kills)
  try? FileManager.default.removeItem(atPath: ground.directory)
} catch {
  let text = (error as? Failure)?.text ?? "\(error)"
  print("FAILED: \(text)\nThe record is kept in \(ground.directory) (seed \(seed)).")
  exit(1)
}
