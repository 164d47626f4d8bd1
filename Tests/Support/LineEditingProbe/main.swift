import LineEditing

// Reads lines and says what it read: the smallest program around `LineEditing`, for its tests.
//
//   line-editing-probe [--history FILE] [--count]
//
// --count says how long a line is instead of repeating it.

let arguments = CommandLine.arguments
var historyPath: String?
if let option = arguments.firstIndex(of: "--history"), option + 1 < arguments.count {
  historyPath = arguments[option + 1]
}
let output = TerminalOutput.standardOutput

@MainActor func complete(_ line: String, _ cursor: String.Index) -> Completion? {
  let words = ["lesson", "lessons", "listes-à-puces", "naïve-bayes", "日本語", "term:"]
  let head = line[..<cursor]
  let start = head.lastIndex(of: " ").map { head.index(after: $0) } ?? head.startIndex
  let fitting = words.filter { $0.hasPrefix(head[start...]) }
  return Completion(
    replaceFrom: start,
    candidates: fitting.map { Completion.Candidate($0, isWhole: !$0.hasSuffix(":")) })
}

/// Stands for a command that runs until Ctrl-C.
@MainActor func spin() throws(TerminalOutput.Failure) {
  try output.write("spinning\n")
  while TerminalSession.pendingTermination == nil {
    if TerminalSession.takeInterrupt() { return try output.write("stopped\n") }
  }
}

/// False when the program should end.
@MainActor func answer(_ line: String) throws(TerminalOutput.Failure) -> Bool {
  switch line {
  case "quit": return false
  case "crash": fatalError("crashed as asked")
  case "spin": try spin()
  case "size":
    let size = TerminalSession.windowSize()
    try output.write("size \(size.columns)x\(size.rows)\n")
  case "pid": try output.write("pid \(processIdentifier())\n")
  case "locale": try output.write("unicode \(TerminalSession.unicodeLocale)\n")
  case "flood":
    while true { try output.write(String(repeating: "flood ", count: 2000) + "\n") }
  default:
    let isCounted = arguments.contains("--count")
    try output.write(isCounted ? "read \(line.utf8.count)\n" : "read <\(line)>\n")
  }
  return true
}

/// The exit code.
@MainActor func readLines() throws(TerminalOutput.Failure) -> Int32 {
  let source = TerminalSession.openLine(historyPath: historyPath, completer: complete)
  if let problem = source.historyProblem { try output.write("problem \(problem)\n") }
  while true {
    switch source.readLine(prompt: Prompt("probe>", sgr: "1;32")) {
    case .line(let line):
      source.remember(line)
      if try !answer(line) { return 0 }
    case .interrupted(let abandonedText):
      try output.write(abandonedText ? "interrupted text\n" : "interrupted\n")
    case .endOfInput:
      try output.write("end\n")
      return 0
    case .terminated(let signal): return 128 + signal
    case .failed(let code):
      try output.write("failed \(code)\n")
      return 1
    }
  }
}

do throws(TerminalOutput.Failure) {
  leave(try readLines())
} catch {
  leave(error == .readerGone ? 3 : 4)
}
