internal import Curriculum
internal import Diagnostics

/// A whole course in one text: each file behind a line `=== path`.
enum CourseText {
  /// The files, each path once; of a text without such a line, one lesson. Where none is
  /// `course.md`, there is one that names a topic, so that lessons are read at all.
  static func files(in bytes: [UInt8]) -> [SourceFile] {
    var files: [SourceFile] = []
    func add(_ path: String, _ body: [UInt8]) {
      guard !body.isEmpty, !files.contains(where: { $0.path == path }) else { return }
      files.append(SourceFile(path: path, bytes: body))
    }
    var path = "Lessons/kpo/01-first.md"
    var body: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        add(path, body)
        path = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
        body = []
      } else {
        body += line
        body.append(0x0A)
      }
    }
    add(path, body)
    if !files.contains(where: { $0.path == outline.path }) { files.append(outline) }
    return files
  }

  private static let mark = Array("=== ".utf8)

  private static let outline = SourceFile(
    path: "Lessons/course.md", text: "---\ntitle: A course\ntopics:\n  kpo: Knowledge\n---\n")
}
