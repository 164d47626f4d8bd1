public import Curriculum
internal import Diagnostics

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension CourseFolder {
  /// What the ledger of ids says was renamed; none without a ledger.
  public func readRenames() -> Renames {
    CourseFolderReading.file(IdentityLedger.path, in: path, limit: 2_000_000)
      .map(IdentityLedger.renames) ?? .none
  }

  /// Puts a ledger of ids in the place of the old one, readable for whoever can read the course.
  public func write(_ ledger: IdentityLedger) throws(StorageError) {
    let file = path + "/" + IdentityLedger.path
    try OpenFile.replace(file, with: Array(ledger.text.utf8), .live)
    var status = stat()
    if stat(path + "/Lessons/course.md", &status) == 0 { chmod(file, status.st_mode & 0o666) }
  }
}
