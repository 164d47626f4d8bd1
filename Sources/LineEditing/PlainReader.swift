internal import CTerminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Lines from a pipe or a file, or from a terminal that cannot move its cursor.
///
/// Lines end in `\n` or `\r\n`; the last may end with the input. A line above 64 KiB is cut there,
/// bytes that are not UTF-8 become U+FFFD. Nothing is written but the prompt, and that only when
/// both ends are a terminal.
@MainActor
public final class PlainReader: LineSource {
  private let showsPrompt: Bool

  public init() {
    showsPrompt = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
  }

  public var isInteractive: Bool { false }

  public var historyProblem: String? { nil }

  public func readLine(prompt: Prompt) -> LineEnding {
    // A failure shows in the next output of the shell, which can say so.
    showsPrompt
      ? prompt.text.withCString { LineEnding(ct_read_plain_line($0)) }
      : LineEnding(ct_read_plain_line(nil))
  }

  /// Keeps nothing: there is no key to call it back.
  public func remember(_ line: String) {}
}

extension LineEnding {
  /// Copies: the memory is C's until the next line is read.
  init(_ line: ct_line) {
    switch line.ending {
    case CT_ENDING_LINE:
      let bytes = UnsafeRawBufferPointer(start: line.bytes, count: line.length)
      self = .line(String(decoding: bytes, as: UTF8.self))
    case CT_ENDING_INTERRUPT: self = .interrupted(abandonedText: line.length > 0)
    case CT_ENDING_INPUT_END: self = .endOfInput
    case CT_ENDING_TERMINATE: self = .terminated(signal: line.code)
    default: self = .failed(errno: line.code)
    }
  }
}
