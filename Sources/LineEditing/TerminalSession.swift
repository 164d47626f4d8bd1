internal import CTerminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The process's one terminal.
@MainActor
public enum TerminalSession {
  /// Sets the character set and takes the signals. Call it first; again does no harm.
  @discardableResult
  public static func prepare() -> TerminalTraits {
    _ = ct_use_utf8()
    _ = ct_install_signals()
    return .ofProcess()
  }

  /// The line editor where a person sits at a capable terminal, otherwise the plain reader.
  /// - Parameters:
  ///   - isPlain: reads without moving the cursor, whatever the terminal can.
  ///   - program: names the lines of `~/.editrc` that are meant for it.
  ///   - historyPath: a file in a directory that exists; nil keeps the history in memory.
  ///   - completer: what Tab offers for a line and a cursor.
  public static func openLine(
    isPlain: Bool = false, program: String = "course", historyPath: String?,
    completer: @escaping @MainActor (String, String.Index) -> Completion?
  ) -> any LineSource {
    let traits = prepare()
    guard !isPlain, traits.canEditLines,
      let editor = TerminalEditor(
        program: program, historyPath: historyPath, completer: completer)
    else { return PlainReader() }
    return editor
  }

  /// Shows a text through a command of the system's shell, and waits until that has ended; false
  /// when there is no such command. `LESS` is `FRX` unless it is set: colours pass, what fits one
  /// screen is only printed, and the text stays there afterwards.
  public static func page(_ text: String, through command: String) -> Bool {
    setenv("LESS", "FRX", 0)
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return true }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        ct_page(command, $0, bytes.count) == 0
      }
    }
  }

  /// Drops what was typed or pasted ahead, and says how many lines that were.
  public static func dropTypedAhead() -> Int { Int(ct_drop_typed_ahead()) }

  /// The terminal's size now, 80 by 24 where none is known; both are at least 1.
  public static func windowSize() -> (columns: Int, rows: Int) {
    var columns: Int32 = 80
    var rows: Int32 = 24
    ct_window_size(&columns, &rows)
    return (Int(columns), Int(rows))
  }

  /// True once for the Ctrl-Cs since it was last asked. For commands that run long; a Ctrl-C that
  /// nobody takes interrupts the next line.
  public static func takeInterrupt() -> Bool {
    ct_take_interrupt()
  }

  /// SIGTERM or SIGHUP, once it has come: save and leave.
  public static var pendingTermination: Int32? {
    let signal = ct_pending_termination()
    return signal == 0 ? nil : signal
  }

  /// Whether the user's own locale is UTF-8 (see `TerminalTraits.hasUnicodeLocale`).
  public static var unicodeLocale: Bool {
    ct_user_locale_is_utf8()
  }
}
