import TerminalTesting
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct PlainReaderTests {
  /// Feeds bytes through a pipe and gives back the output and how the program ended.
  func run(
    _ input: [UInt8], _ arguments: [String] = []
  ) throws -> (output: String, bytes: [UInt8], status: ChildStatus) {
    let probe = try PipedProcess(Probe.path, arguments)
    probe.send(input)
    probe.closeInput()
    let status = probe.waitForExit()
    return (probe.text, probe.output, status)
  }

  @Test(arguments: [
    ("a\nb\n", "read <a>\nread <b>\nend\n"),
    ("a\r\nb\r\n", "read <a>\nread <b>\nend\n"),
    ("a\nb", "read <a>\nread <b>\nend\n"),
    ("\n\n", "read <>\nread <>\nend\n"),
    ("", "end\n"),
    ("é日本", "read <é日本>\nend\n"),
    ("a\u{1}b\n", "read <a\u{1}b>\nend\n"),
    ("quit\nnever\n", ""),
  ])
  func linesFromAPipe(_ input: String, _ output: String) throws {
    let result = try run(Array(input.utf8))
    #expect(result.output == output)
    #expect(result.status == .exited(0))
    #expect(!result.bytes.contains(27))
  }

  @Test func invalidUTF8IsRepaired() throws {
    #expect(try run([0x61, 0xff, 0x62, 0xc3, 10]).output == "read <a\u{fffd}b\u{fffd}>\nend\n")
  }

  @Test(arguments: [
    (200 * 1024, 65536), (65536, 65536), (65535, 65535), (65537, 65536),
  ])
  func overlongLineIsCut(_ length: Int, _ read: Int) throws {
    let input = [UInt8](repeating: 0x78, count: length) + Array("\nnext\n".utf8)
    #expect(try run(input, ["--count"]).output == "read \(read)\nread 4\nend\n")
  }

  @Test func cutFallsAnywhereInARead() throws {
    let input = Array("ab\n".utf8) + [UInt8](repeating: 0x78, count: 70000)
    #expect(try run(input, ["--count"]).output == "read 2\nread 65536\nend\n")
  }

  @Test func cutFallsBetweenCharacters() throws {
    let input = Array(("x" + String(repeating: "é", count: 40000) + "\n").utf8)
    #expect(try run(input, ["--count"]).output == "read 65535\nend\n")
  }

  @Test func interruptAndTerminationOnAPipe() throws {
    let probe = try PipedProcess(Probe.path)
    probe.send("one\nhal")
    #expect(probe.wait { $0 == "read <one>\n" })
    probe.signal(SIGINT)
    #expect(probe.wait { $0.hasSuffix("interrupted\n") })
    probe.send("f\n")
    #expect(probe.wait { $0.hasSuffix("read <half>\n") })
    probe.signal(SIGTERM)
    #expect(probe.waitForExit() == .exited(128 + SIGTERM))
  }

  @Test func readerOfThePipeLeaves() throws {
    let probe = try PipedProcess(Probe.path)
    probe.send("flood\n")
    #expect(probe.wait { $0.hasPrefix("flood") })
    probe.closeOutput()
    #expect(probe.waitForExit() == .exited(3))
  }

  @Test func readerOfThePipeStandsStill() throws {
    let probe = try PipedProcess(Probe.path)
    probe.send("flood\n")
    #expect(probe.wait { $0.hasPrefix("flood") })
    probe.signal(SIGTERM)
    #expect(probe.waitForExit(readsOutput: false) == .exited(4))
  }

  @Test(arguments: ["dumb", "", nil, "emacs"])
  func dumbTerminal(_ term: String?) throws {
    let probe = try Probe.start([], ["TERM": term])
    probe.send("hi\n")
    #expect(probe.wait { $0.hasAnswered("read <hi>") })
    probe.send("abc")
    #expect(probe.wait { $0.isEditing("abc") })
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.hasAnswered("interrupted") }, "\(probe.screen.text)")
    #expect(probe.screen.lines.contains("probe> abc^C"))
    probe.send("sent" + Key.control("d"))
    #expect(probe.wait { $0.isEditing("sent") })
    probe.send(Key.control("c"))
    #expect(probe.wait { $0.lines.contains("probe> sent^C") && $0.hasAnswered("interrupted") })
    probe.send("alive\n")
    #expect(probe.wait { $0.hasAnswered("read <alive>") })
    probe.send(Key.control("d"))
    #expect(probe.waitForExit() == .exited(0))
    #expect(probe.screen.text.hasSuffix("probe>\nend"), "\(probe.screen.text)")
    #expect(!probe.transcript.contains(27))
  }

  @Test func hangUpOfADumbTerminal() throws {
    let probe = try Probe.start([], ["TERM": "dumb"])
    probe.hangUp()
    #expect(probe.waitForExit() == .exited(128 + SIGHUP))
  }
}
