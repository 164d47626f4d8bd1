internal import Curriculum
public import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The folder with `Lessons/` and `Quizzes/`.
public struct CourseFolder: Sendable, Equatable {
  public let path: String

  public init(path: String) { self.path = path }

  /// `$COURSE_HOME`; else upwards from the executable, `share/course` (installed) or a checkout;
  /// else `course` in `$XDG_DATA_DIRS`. nil when none of them is a course.
  public static func locate(environment: (String) -> String?) -> CourseFolder? {
    if let home = environment("COURSE_HOME"), !home.isEmpty {
      return CourseFolder(path: home).orNil
    }
    var folder = executablePath()
    while let slash = folder.utf8.lastIndex(of: 0x2F) {
      folder = String(folder[..<slash])
      if let found = CourseFolder(path: folder + "/share/course").orNil { return found }
      if let found = CourseFolder(path: folder).orNil { return found }
    }
    let shared = environment("XDG_DATA_DIRS") ?? "/usr/local/share:/usr/share"
    return shared.split(separator: ":").lazy
      .compactMap { CourseFolder(path: $0 + "/course").orNil }.first
  }

  /// Whether it has both folders.
  public var exists: Bool { isFolder("Lessons") && isFolder("Quizzes") }

  private var orNil: CourseFolder? { exists ? self : nil }

  private func isFolder(_ name: String) -> Bool {
    var status = stat()
    return stat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// All files, sorted by path. Hidden files and editors' backups are passed over, links are not
  /// followed; what cannot be read becomes a diagnostic.
  public func read() -> (files: [SourceFile], problems: [Diagnostic]) {
    // One byte more tells that a file is too long.
    var reading = CourseFolderReading(
      root: path, limit: CourseLimits.fileBytes + 1, part: .beginning)
    reading.walk("Lessons")
    reading.walk("Quizzes")
    return (reading.files.sorted { $0.path < $1.path }, reading.problems)
  }

  /// `course.md` and the first 8 KiB of each lesson: enough for the front matters.
  public func readFrontMatters() -> [SourceFile] {
    var reading = CourseFolderReading(root: path, limit: 8192, part: .frontMatter)
    reading.walk("Lessons")
    return reading.files
  }

  /// The quizzes, as whole files.
  public func readQuizzes() -> [SourceFile] {
    var reading = CourseFolderReading(root: path, limit: 2_000_000)
    reading.walk("Quizzes")
    return reading.files
  }

  /// Changes whenever a file of the course is added, removed, renamed, written or replaced: paths,
  /// sizes, times and file numbers, whatever the order in which the folders list them.
  public var fingerprint: String {
    var sum: UInt64 = 0
    var hash = FNV1a()
    hash.mix(path.utf8)
    addFingerprints(below: path + "/Lessons", depth: 0, to: &sum)
    addFingerprints(below: path + "/Quizzes", depth: 0, to: &sum)
    hash.mix(sum)
    return hash.hexadecimal
  }

  private func addFingerprints(below folder: String, depth: Int, to sum: inout UInt64) {
    guard depth < CourseFolderReading.deepest, let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard let name = CourseFolderReading.name(of: entry) else { continue }
      let file = folder + "/" + name
      var status = stat()
      guard lstat(file, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        addFingerprints(below: file, depth: depth + 1, to: &sum)
        continue
      }
      var hash = FNV1a()
      hash.mix(file.utf8)
      #if canImport(Darwin)
        let (changed, named) = (status.st_mtimespec, status.st_ctimespec)
      #else
        let (changed, named) = (status.st_mtim, status.st_ctim)
      #endif
      for number in [
        Int(status.st_size), Int(truncatingIfNeeded: status.st_ino), changed.tv_sec,
        changed.tv_nsec, named.tv_sec, named.tv_nsec,
      ] {
        hash.mix(UInt64(bitPattern: Int64(number)))
      }
      sum &+= hash.value
    }
  }

  private static func executablePath() -> String {
    #if canImport(Darwin)
      var size: UInt32 = 4096
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0, let path = realpath(buffer, nil) else {
        return ""
      }
    #else
      guard let path = realpath("/proc/self/exe", nil) else { return "" }
    #endif
    defer { free(path) }
    return String(cString: path)
  }
}

/// Walks a course folder.
struct CourseFolderReading {
  let root: String
  /// Bytes read of a file, at most.
  let limit: Int
  let part: Part
  private(set) var files: [SourceFile] = []
  private(set) var problems: [Diagnostic] = []

  /// The whole file or none, as much as the limit allows, or the lines at its beginning.
  enum Part { case whole, beginning, frontMatter }

  /// Levels of folders that are looked into.
  static let deepest = 8

  init(root: String, limit: Int, part: Part = .whole) {
    self.root = root
    self.limit = limit
    self.part = part
  }

  mutating func walk(_ folder: String, depth: Int = 0) {
    guard depth < Self.deepest, let stream = opendir(root + "/" + folder) else {
      return problem(folder, "this folder cannot be read")
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      if let name = Self.name(of: entry) { visit(folder + "/" + name, depth) }
    }
  }

  /// A single file; nil when it cannot be read as a whole.
  static func file(_ name: String, in folder: String, limit: Int) -> SourceFile? {
    var reading = CourseFolderReading(root: folder, limit: limit)
    reading.visit(name, 8)
    return reading.problems.isEmpty ? reading.files.first : nil
  }

  /// nil for hidden files and editors' backups.
  static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    let isHidden = name.utf8.first == 0x2E || name.utf8.first == 0x23 || name.utf8.last == 0x7E
    return isHidden ? nil : name
  }

  private mutating func visit(_ path: String, _ depth: Int) {
    let descriptor = open(root + "/" + path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else {
      return problem(path, errno == ELOOP ? "links are not followed" : "this file cannot be read")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: walk(path, depth: depth + 1)
    case S_IFREG: read(descriptor, path, size: Int(status.st_size))
    default: problem(path, "this is not a plain file")
    }
  }

  private mutating func read(_ descriptor: Int32, _ path: String, size: Int) {
    let count = min(size, limit)
    var length = 0
    var bytes = [UInt8](unsafeUninitializedCapacity: max(1, count)) { buffer, initialized in
      while length < count {
        let got = pread(descriptor, buffer.baseAddress! + length, count - length, off_t(length))
        if got <= 0 { break }
        length += got
      }
      initialized = length
    }
    guard length == count else { return problem(path, "this file cannot be read") }
    if part == .whole, size > limit { problem(path, "a file has at most \(limit / 1_000_000) MB") }
    if part == .frontMatter { bytes.removeLast(bytes.count - Self.frontMatterLength(bytes)) }
    files.append(SourceFile(path: path, bytes: bytes))
  }

  /// Up to and with the second line that begins with `---`.
  private static func frontMatterLength(_ bytes: [UInt8]) -> Int {
    let mark: [UInt8] = [0x0A, 0x2D, 0x2D, 0x2D]
    var index = 0
    while let newline = bytes[index...].firstIndex(of: 0x0A) {
      if bytes[newline...].starts(with: mark) { return newline + mark.count }
      index = newline + 1
    }
    return bytes.count
  }

  private mutating func problem(_ path: String, _ summary: String) {
    problems.append(Diagnostic(.error, at: SourceLocation(path: path, line: 1), summary))
  }
}
