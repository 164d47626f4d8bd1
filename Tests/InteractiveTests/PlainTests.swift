import Foundation
import TerminalTesting
import Testing

/// `--plain`, themes and the other options of the program itself.
@Suite struct PlainTests {
  private static let drawn = Set("│┌┐└┘├┤┬┴┼─━█░●•·→✓|")

  @Test(arguments: [(["--plain"], [:]), ([], ["COURSE_PLAIN": "1"]), ([], ["TERM": "dumb"])])
  func aWholeQuizIsHeardWithoutEscapesOrDrawings(
    options: [String], environment: [String: String]
  ) throws {
    let course = SmallCourse()
    let colours = ["NO_COLOR": "", "CLICOLOR_FORCE": "1"].merging(environment) { $1 }
    let shell = try course.start(options + ["quiz", "kpo", "--count", "1"], colours)
    #expect(shell.wait { $0.cursorLine == "kpo 1 of 1:" }, "\(shell.screen.text)")
    shell.send("skip\n")
    #expect(shell.wait { $0.text.contains("Skipped.") && $0.cursorLine == "kpo 1 of 1:" })
    shell.send("\n")
    #expect(shell.waitForExit() == .exited(0))
    let text = String(decoding: shell.transcript, as: UTF8.self)
    #expect(!text.utf8.contains(0x1B) && !text.utf8.contains(0x08))
    #expect(!text.contains { Self.drawn.contains($0) }, "\(text)")
    #expect(text.contains("Question 1 of 1, level 2"))
  }

  @Test func aSentenceIsALineInAPipe() throws {
    let course = SmallCourse()
    let (text, status) = try course.run(["learn", "kpo", "--plain"])
    #expect(status == .exited(3))
    for line in text.split(separator: "\n") {
      #expect(line.count { ".?!".contains($0) } <= 1, "\(line)")
    }
  }

  @Test func plainCanBeSwitchedOffInTheEnvironment() throws {
    let course = SmallCourse()
    let shell = try course.start([], ["COURSE_PLAIN": "0"])
    #expect(shell.wait { $0.cursorLine == "course>" })
    #expect(shell.screen.bracketedPaste)
  }

  @Test func themesAreNamedAndMisnamed() throws {
    let course = SmallCourse()
    let colours = ["NO_COLOR": "", "CLICOLOR_FORCE": "1", "TERM": "xterm"]
    let paint = { (words: [String], more: [String: String]) in
      try course.run(words, colours.merging(more) { $1 }).text
    }
    let standard = try paint(["help"], [:])
    let contrast = try paint(["help", "--theme", "contrast"], [:])
    #expect(standard.contains("\u{1B}[2m") && !contrast.contains("\u{1B}[2m"))
    #expect(try paint(["--theme=contrast", "help"], [:]) == contrast)
    #expect(try paint(["help"], ["COURSE_THEME": "contrast"]) == contrast)
    #expect(try paint(["help", "--theme", "default"], ["COURSE_THEME": "contrast"]) == standard)

    let wrong = try course.run(["help", "--theme", "contrasst"])
    #expect(wrong.status == .exited(64))
    #expect(wrong.text.contains("There is no theme contrasst. Did you mean contrast?"))
    #expect(try course.run(["--theme"]).status == .exited(64))
    // In the environment it must not keep anybody from learning.
    let kept = try course.run(["help"], ["COURSE_THEME": "sepia"])
    #expect(kept.status == .exited(0))
    #expect(kept.text.contains("COURSE_THEME: There is no theme sepia."))
    #expect(kept.text.contains("At a question"))
  }
}
