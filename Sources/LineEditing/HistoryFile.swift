internal import CTerminal

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The line history on disk: plain UTF-8, one entry per line, oldest first, readable by its owner
/// only, and no link is followed to it. Nothing that goes wrong here is worth stopping for;
/// `problem` keeps the first of it.
struct HistoryFile {
  /// A longer entry is not worth keeping; in scalars.
  static let longestEntry = 4096
  /// Of a larger file only the end is read; in bytes.
  static let mostBytes = 1 << 20

  let path: String
  /// Entries that are kept.
  let limit: Int
  private(set) var problem: String?

  init(path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// The form in which a line is kept: composed, without blanks around it. Nil when it is not:
  /// a blank or overlong line, or one with control characters, which would act when it is shown.
  static func entry(for line: String) -> String? {
    let blank: (Character) -> Bool = { $0 == " " }
    guard let end = line.lastIndex(where: { !blank($0) }) else { return nil }
    let kept = String(line[...end].drop(while: blank))
    guard !kept.hasControls, kept.unicodeScalars.count <= longestEntry else { return nil }
    return composed(kept)
  }

  /// The entries, oldest first, each once, at most `limit`. Cuts a file that holds more.
  mutating func load() -> [String] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno != ENOENT { noteFailure("cannot be read") }
      return []
    }
    defer { close(descriptor) }
    guard let size = sizeOfFile(descriptor) else { return [] }
    let bytes = end(of: descriptor, size: size)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let entries = newest(lines)
    if lines.count > limit || size > Self.mostBytes { replaceFile(by: entries) }
    return entries
  }

  /// Adds an entry at the end, in one write, so that two programs may share the file.
  mutating func append(_ entry: String) {
    let descriptor = open(
      path, O_RDWR | O_APPEND | O_CREAT | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return noteFailure("cannot be written") }
    defer { close(descriptor) }
    guard let size = sizeOfFile(descriptor) else { return }
    var last = UInt8(ascii: "\n")
    if size > 0 { _ = pread(descriptor, &last, 1, off_t(size - 1)) }
    let separator = last == UInt8(ascii: "\n") ? "" : "\n"
    write(separator + entry + "\n", to: descriptor)
  }

  // MARK: - Parts

  /// Nil, with the problem noted, when it is not a regular file. Closes it to other users.
  private mutating func sizeOfFile(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      note("cannot be read", errno)
      return nil
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      note("is not a regular file", nil)
      return nil
    }
    if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
    return Int(status.st_size)
  }

  /// The last bytes of a file, from the start of a line.
  private mutating func end(of descriptor: Int32, size: Int) -> ArraySlice<UInt8> {
    let start = max(0, size - Self.mostBytes)
    var bytes = [UInt8](repeating: 0, count: size - start)
    var filled = 0
    while filled < bytes.count {
      let count = bytes[filled...].withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress, $0.count, off_t(start + filled))
      }
      if count < 0 && errno == EINTR { continue }
      if count < 0 { note("cannot be read", errno) }
      if count <= 0 { break }
      filled += count
    }
    let whole = bytes[..<filled]
    return start == 0 ? whole : whole.drop { $0 != UInt8(ascii: "\n") }
  }

  /// The newest entries, oldest first, of equal ones the newest.
  private func newest(_ lines: [ArraySlice<UInt8>]) -> [String] {
    var seen = Set<String>()
    var entries: [String] = []
    for line in lines.reversed() where entries.count < limit {
      let text = String(decoding: line, as: UTF8.self)
      guard let entry = Self.entry(for: text), seen.insert(entry).inserted else { continue }
      entries.append(entry)
    }
    return entries.reversed()
  }

  /// Writes a new file and puts it in place of the old one, so that a crash leaves one of both.
  private mutating func replaceFile(by entries: [String]) {
    let aside = "\(path).\(getpid())"
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return note("cannot be written", errno) }
    let isWritten = write(entries.map { $0 + "\n" }.joined(), to: descriptor)
    close(descriptor)
    if isWritten && rename(aside, path) == 0 { return }
    if isWritten { note("cannot be written", errno) }
    unlink(aside)
  }

  @discardableResult
  private mutating func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    let code = text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return Int32(0) }
      return ct_write_all(descriptor, start, bytes.count)
    }
    if code != 0 { note("cannot be written", code) }
    return code == 0
  }

  /// Of opening it.
  private mutating func noteFailure(_ what: String) {
    errno == ELOOP ? note("is not a regular file", nil) : note(what, errno)
  }

  private mutating func note(_ what: String, _ code: Int32?) {
    let reason = code.map { ": " + String(cString: strerror($0)) } ?? ""
    if problem == nil { problem = "\(path): the line history \(what)\(reason)" }
  }
}
