internal import Diagnostics

/// Writes a history anew, from lines of one or two files.
struct HistoryWriting {
  /// A line of one of the files.
  struct Line {
    var file: Int
    /// Without its end.
    var bytes: Range<Int>
    /// What it holds; nil when that does not matter.
    var hash: UInt64?
  }

  /// The files that lines are taken from.
  var paths: [String]
  var lines: [Line] = []

  /// Puts the lines in a file's place, all at once, after `whenWritten`. Throws when a file has not
  /// the lines any more that were found in it.
  func write(
    _ path: String, _ operations: FileOperations,
    whenWritten: () throws(StorageError) -> Void = {}
  ) throws(StorageError) {
    var files: [OpenFile] = []
    for path in paths {
      guard let file = try OpenFile(path, .reading, operations) else { throw .gone(path: path) }
      files.append(file)
    }
    try OpenFile.replace(path, operations) { written throws(StorageError) in
      var buffer: [UInt8] = []
      for line in lines {
        let bytes = try files[line.file].read(at: line.bytes.lowerBound, count: line.bytes.count)
        var hash = FNV1a()
        hash.mix(bytes)
        guard bytes.count == line.bytes.count, line.hash == nil || line.hash == hash.value else {
          throw .changedWhileRead(path: paths[line.file])
        }
        buffer += bytes
        buffer.append(0x0A)
        if buffer.count >= 1 << 18 {
          try written.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      try written.write(buffer)
      try whenWritten()
    }
  }
}
