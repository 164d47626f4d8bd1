import Foundation
import TerminalTesting
import Testing

/// What was acknowledged is there, however the program ended.
@Suite struct CrashTests {
  @Test func killedAfterEachAnswerNothingIsLostOrAskedTwice() throws {
    let course = SmallCourse()
    var acknowledged = 0
    for round in 0..<6 {
      let shell = try course.start(round == 0 ? ["quiz", "kpo", "--count", "6"] : [])
      if round > 0 {
        #expect(shell.wait { $0.text.contains("at question \(round + 1) of 6") })
        shell.send("\r")
      }
      #expect(shell.wait { $0.cursorLine.hasPrefix("kpo \(round + 1)/6>") })
      try shell.say("skip", expecting: "Skipped.")
      acknowledged += 1
      shell.signal(SIGKILL)
      #expect(shell.waitForExit() == .signalled(SIGKILL))
      #expect(course.events("skipped").count == acknowledged)
    }
    let items = course.events("skipped").compactMap { $0["item"] as? String }
    #expect(Set(items).count == 6)
    #expect(Set(course.events.compactMap { $0["id"] as? String }).count == course.events.count)
  }

  @Test func theQuestionThatWasOpenComesBackAsItWas() throws {
    let course = SmallCourse()
    let question = { (screen: VirtualScreen) in
      screen.lines.filter { $0.hasPrefix("  a ") || $0.hasPrefix("  b ") || $0.hasSuffix("?") }
    }
    var shell = try course.start(["quiz", "kpo", "--count", "4", "--seed", "3"])
    #expect(shell.wait { $0.cursorLine.hasPrefix("kpo 1/4>") })
    let before = question(shell.screen)
    shell.signal(SIGKILL)
    _ = shell.waitForExit()
    shell = try course.start()
    #expect(shell.wait { $0.cursorLine == "course>" })
    shell.send("\r")
    #expect(shell.wait { $0.cursorLine.hasPrefix("kpo 1/4>") })
    #expect(question(shell.screen) == before && !before.isEmpty)
  }
}
