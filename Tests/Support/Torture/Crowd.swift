import Foundation
import TerminalTesting
import Tutoring

/// Many processes at once on one directory.
struct Crowd {
  let program: String
  let environment: [String: String]
  let directory: String
  private(set) var checked = 0

  init(program: String, environment: [String: String], directory: String) {
    self.program = program
    self.environment = environment.merging(["COURSE_DATA": directory]) { $1 }
    self.directory = directory
  }

  /// All start at the same time, and each is told the same lines. Returns what each wrote.
  private func run(_ count: Int, through command: [String] = []) throws -> [String] {
    let words = command + [program, "quiz", "--count", "3"]
    let processes = try (0..<count).map { _ in
      try PipedProcess(words[0], Array(words.dropFirst()), environment: environment)
    }
    for process in processes {
      process.send("skip\nskip\nskip\n")
      process.closeInput()
    }
    return try processes.map { process in
      let status = process.waitForExit(seconds: 120)
      let shown = Signs(shown: process.text).answers
      switch status {
      case .exited(let code):
        try Failure.unless(
          shown == 3 ? code == 0 : process.text.contains("course: "),
          "status \(code) after \(shown) answers, and nobody says why: \(process.text)")
      default: throw Failure(text: "a process of many ended as \(status): \(process.text)")
      }
      return process.text
    }
  }

  /// A hundred at once: one records at any moment, the others say who does.
  mutating func hundred() throws -> (writers: Int, readers: Int) {
    let texts = try run(100)
    let writers = texts.count { Signs(shown: $0).answers == 3 }
    // Some are told at their start, and may record a moment later.
    let readers = texts.count {
      Signs(shown: $0).answers == 0
        && $0.contains("Another course shell is recording here (process ")
    }
    try Failure.unless(
      readers + writers == 100 && writers > 0, "\(writers) recorded and \(readers) read, of 100")
    let ledger = try whole(texts)
    // Each writer went on where the one before it had stopped.
    try Failure.unless(
      ledger.events.map(\.sequence) == Array(1...ledger.events.count), "two recorded at once")
    return (writers, readers)
  }

  /// Locks fail, as on some network file systems.
  mutating func lockless(_ tracer: Tracer) throws -> Int {
    let texts = try run(8, through: tracer.command("flock", "error=ENOLCK:when=1+", directory))
    for text in texts {
      try Failure.unless(text.contains("This file system has no locks"), "silent: \(text)")
    }
    _ = try whole(texts)
    return texts.count { $0.contains("was changed by another program") }
  }

  /// One is open for long; a second one reads, and records when the first has left.
  mutating func takeover() throws {
    let first = try PipedProcess(program, ["quiz", "--count", "9"], environment: environment)
    try Failure.unless(first.wait { $0.contains("Question 1") }, "the first did not start")
    let second = try PipedProcess(program, [], environment: environment)
    try Failure.unless(
      second.wait { $0.contains("recording here (process ") && $0.contains(" since 20") },
      "the second does not say who records: \(second.text)")
    first.send("skip\n")
    try Failure.unless(first.wait { $0.contains("\nSkipped.") }, "the first cannot record")
    first.closeInput()
    _ = first.waitForExit(seconds: 20)
    second.send("quiz --count 1\nskip\n")
    try Failure.unless(
      second.wait { $0.contains("Answers are recorded here now.") && $0.contains("\nSkipped.") },
      "the second does not take over: \(second.text)")
    second.closeInput()
    _ = second.waitForExit(seconds: 20)
    _ = try whole([first.text, second.text])
  }

  /// All that was shown is recorded, and the record is whole.
  private mutating func whole(_ texts: [String]) throws -> Ledger {
    let shown = texts.reduce(0) { $0 + Signs(shown: $1).answers }
    var ledger = Ledger(directory: directory)
    let recorded = try ledger.read().answers
    try Failure.unless(recorded >= shown, "\(shown) shown, \(recorded) recorded")
    try ledger.checkStates()
    checked += recorded
    return ledger
  }
}
