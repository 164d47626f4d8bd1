public import Diagnostics

extension CourseFolder {
  /// One text file of at most 2 MB; nil when it cannot be read.
  public static func readText(_ path: String) -> SourceFile? {
    guard !path.isEmpty else { return nil }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    return CourseFolderReading.file(name, in: folder.isEmpty ? "/" : folder, limit: 2_000_000)
  }
}
