internal import CTerminal

/// Lines edited on the terminal by libedit: emacs or vi keys as `~/.editrc` says, history, Tab.
@MainActor
public final class TerminalEditor: LineSource {
  /// What Tab offers for a line and the cursor in it; nil or no candidates beeps.
  public typealias Completer = @MainActor (_ line: String, _ cursor: String.Index) -> Completion?

  private static let historyLimit = 1000

  private let handle: EditorHandle
  private let completer: Completer
  private var historyFile: HistoryFile?
  /// Where the last Tab left the choice open.
  private var lastTab: (line: String, cursor: Int)?

  /// Nil when there is no memory or no description of the terminal or any usual one.
  /// `TerminalSession.prepare()` must have been called, and standard input and output must be a
  /// terminal.
  public init?(program: String = "course", historyPath: String?, completer: @escaping Completer) {
    guard let handle = EditorHandle(program: program) else { return nil }
    self.handle = handle
    self.completer = completer
    historyFile = historyPath.map { HistoryFile(path: $0, limit: Self.historyLimit) }
    ct_history_limit(handle.editor, Int32(Self.historyLimit))
    for entry in historyFile?.load() ?? [] { ct_history_add(handle.editor, entry, false) }
    offerCompletion()
  }

  public var isInteractive: Bool { true }

  public var historyProblem: String? { historyFile?.problem }

  public func readLine(prompt: Prompt) -> LineEnding {
    ct_prompt_begin(handle.editor)
    for segment in prompt.shownSegments {
      ct_prompt_add(handle.editor, segment.text, segment.sgr)
    }
    lastTab = nil
    return LineEnding(ct_read_line(handle.editor))
  }

  public func remember(_ line: String) {
    guard let entry = HistoryFile.entry(for: line) else { return }
    ct_history_add(handle.editor, entry, true)
    historyFile?.append(entry)
  }

  // MARK: - Completion

  private func offerCompletion() {
    // Unretained: the handle, and with it the callback, lives no longer than this object.
    let context = Unmanaged.passUnretained(self).toOpaque()
    ct_set_completer(
      handle.editor,
      { context, line, length, cursor in
        guard let context else { return CT_COMPLETION_NONE }
        let editor = Unmanaged<TerminalEditor>.fromOpaque(context).takeUnretainedValue()
        let bytes = UnsafeRawBufferPointer(start: line, count: length)
        let text = String(decoding: bytes, as: UTF8.self)
        // C calls back on the thread that reads the line, and that is the main actor's.
        return MainActor.assumeIsolated { editor.complete(text, cursor) }
      }, context)
  }

  /// `offset`: of the cursor, in bytes.
  private func complete(_ line: String, _ offset: Int) -> ct_completion {
    let end = line.endIndex
    let cursor = line.utf8.index(line.startIndex, offsetBy: offset, limitedBy: end) ?? end
    let isRepeated = lastTab.map { $0 == (line, offset) } ?? false
    lastTab = nil
    guard let completion = completer(line, cursor) else { return CT_COMPLETION_NONE }
    switch completion.step(line: line, cursor: cursor, isRepeated: isRepeated) {
    case .beep:
      lastTab = (line, offset)
      return CT_COMPLETION_NONE
    case .replace(let scalars, let text):
      ct_delete_before_cursor(handle.editor, Int32(clamping: scalars))
      return ct_insert(handle.editor, text) ? CT_COMPLETION_EDITED : CT_COMPLETION_NONE
    case .list(let texts):
      let size = TerminalSession.windowSize()
      ct_show_below(
        handle.editor, columns(of: texts, width: size.columns, rows: size.rows - 2))
      return CT_COMPLETION_LISTED
    }
  }
}

/// Owns libedit's editor; apart, so that closing it needs no actor.
private final class EditorHandle {
  let editor: OpaquePointer

  init?(program: String) {
    guard let editor = ct_open(program) else { return nil }
    self.editor = editor
  }

  deinit {
    ct_close(editor)
  }
}
