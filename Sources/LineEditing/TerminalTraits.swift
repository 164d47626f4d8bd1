internal import CTerminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the program is connected to.
public struct TerminalTraits: Sendable, Equatable {
  public var inputIsTerminal: Bool
  public var outputIsTerminal: Bool
  public var errorIsTerminal: Bool
  /// `$TERM`; nil when unset or empty.
  public var term: String?
  /// Whether the user's own locale is UTF-8. Input is read as UTF-8 in any case; drawings in a
  /// locale that is not must be ASCII.
  public var hasUnicodeLocale: Bool

  public init(
    inputIsTerminal: Bool, outputIsTerminal: Bool, errorIsTerminal: Bool, term: String?,
    hasUnicodeLocale: Bool
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.term = term
    self.hasUnicodeLocale = hasUnicodeLocale
  }

  /// Whether the terminal understands no escape sequences.
  public var isDumb: Bool {
    guard let term else { return true }
    return ["dumb", "emacs", "unknown"].contains(term)
  }

  /// A person at both ends.
  public var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  /// Whether lines can be edited: a person at both ends, on a terminal that moves its cursor.
  public var canEditLines: Bool { isInteractive && !isDumb }
}

extension TerminalTraits {
  /// Those of this process. The locale is known after `ct_use_utf8`.
  static func ofProcess() -> TerminalTraits {
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    return TerminalTraits(
      inputIsTerminal: isatty(STDIN_FILENO) == 1,
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1,
      term: term.isEmpty ? nil : term,
      hasUnicodeLocale: ct_user_locale_is_utf8())
  }
}
