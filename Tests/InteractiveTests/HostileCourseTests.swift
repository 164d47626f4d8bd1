import Foundation
import TerminalTesting
import Testing

/// Course files, names, notes and answers are whatever somebody put there: nothing but printable
/// text reaches the output, and no name leads out of its folder.
@Suite struct HostileCourseTests {
  /// Escape sequences that clear the screen and set its title, both directions of writing, a zero
  /// byte, a C1 control, and bytes that are no UTF-8.
  static let poison =
    Array("\u{1B}[2J\u{1B}]0;mine\u{07}\u{202E}\u{2066}\u{0}\u{9B}31m\u{2028}".utf8) + [0xFF, 0xC0]

  /// The small course with poison in the text of every kind of place.
  static func poisoned() throws -> String {
    let folder = FileManager.default.temporaryDirectory.path() + "/course-evil-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: SmallCourse.content, toPath: folder)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".md") }
    for name in files {
      let url = URL(filePath: folder + "/" + name)
      let lines = try Data(contentsOf: url).split(
        separator: 0x0A, omittingEmptySubsequences: false)
      let changed = lines.map { line in
        let isText = ["# ", "- [", "> ", "= ", "title: "].contains { line.starts(with: $0.utf8) }
        return isText ? Array(line) + poison : Array(line)
      }
      try Data(changed.joined(separator: [0x0A])).write(to: url)
    }
    try write("[".repeated(10_000) + "]".repeated(10_000), folder + "/Quizzes/kpo/brackets.md")
    let bomb = (1..<20).map { "a\($0): &a\($0) [\("*a\($0 - 1),".repeated(10))]\n" }.joined()
    try write(
      "---\n\(bomb)---\n# x\n" + "> ".repeated(10_000) + "deep\n" + "- ".repeated(5000) + "x\n",
      folder + "/Lessons/kpo/98-bomb.md")
    try write("x".repeated(3_000_000), folder + "/Lessons/kpo/97-long.md")
    try write("# a\n", folder + "/Lessons/kpo/01-\u{1B}[31mname.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/Lessons/kpo/96-link.md", withDestinationPath: "/etc/passwd")
    return folder
  }

  private static func write(_ text: String, _ path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  /// Scalars that do something instead of being seen.
  static func doers(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  @Test(arguments: [
    ["topics"], ["topics", "--json"], ["check"], ["check", "--json"], ["check", "--coverage"],
    ["search", "hello"], ["search", "hello", "--json"], ["glossary"], ["learn"],
    ["quiz", "--count", "4"], ["open", "kpo/first"], ["progress", "kpo"], ["replay", "1"],
    ["notes"], ["notes", "--json"], ["notes", "--export"], ["doctor"], [],
  ])
  func onlyPrintableTextIsWritten(words: [String]) throws {
    let folder = try Self.poisoned()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let course = SmallCourse()
    let poison = String(decoding: Self.poison, as: UTF8.self)
      .replacing("\u{0}", with: "")
    _ = try course.run(["quiz", "--count", "2"], input: "\(poison)\nskip\na\nskip\n")
    _ = try course.run(["note", "mine \(poison)"])
    let process = try PipedProcess(
      SmallCourse.program, words, environment: course.environment(["COURSE_HOME": folder]))
    process.send(
      Array("note \u{202E}here ".utf8) + Self.poison + Array("\n\na\nskip\n\nquit\n".utf8))
    process.closeInput()
    let status = process.waitForExit(seconds: 30)
    #expect([.exited(0), .exited(1), .exited(3), .exited(64)].contains(status), "\(status)")
    #expect(!process.text.isEmpty)
    #expect(Self.doers(in: process.text).isEmpty, "\(words): \(process.text.debugDescription)")
    #expect(!process.text.contains("root:x:0"))
  }

  @Test func everyProblemHasItsPlace() throws {
    let folder = try Self.poisoned()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let course = SmallCourse()
    let (text, status) = try course.run(["check", folder])
    #expect(status == .exited(1))
    let places = text.matches(of: #/(?m)^(?:Lessons|Quizzes)/\S+:(\d+):(\d+): (?:error|warning): /#)
    let problems = text.matches(of: #/: (?:error|warning): /#)
    #expect(places.count > 20 && places.count == problems.count)
    #expect(places.allSatisfy { Int($0.1) ?? 0 >= 1 && Int($0.2) ?? 0 >= 1 })
  }

  @Test(arguments: [
    "../../../etc", "/etc/passwd", "kpo/../../x", "..", "\u{1B}[2J", "%2e%2e/", "a\u{202E}b",
  ])
  func aNameLeadsNowhereElse(name: String) throws {
    let course = SmallCourse()
    for words in [["learn", name], ["quiz", name], ["open", name], ["exam", name]] {
      let (text, status) = try course.run(words)
      #expect(status == .exited(64) && Self.doers(in: text).isEmpty, "\(words): \(text)")
    }
  }

  /// Read as far as a line may go, told in few words, and nothing kept of it.
  @Test func aLineOfManyMegabytesIsTooLong() throws {
    let course = SmallCourse()
    let long = "a".repeated(20_000_000)
    let (text, status) = try course.run([], input: "\(long)\nquit\n")
    #expect(status == .exited(64) && text.utf8.count < 2000)
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
