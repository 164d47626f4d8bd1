/// Writes a history anew, from lines of one or two files.
struct HistoryWriting {
  /// A line of one of the files.
  struct Line {
    var file: Int
    /// Without its end.
    var bytes: Range<Int>
  }

  /// The files that lines are taken from.
  var paths: [String]
  var lines: [Line] = []

  /// Puts the lines in a file's place, all at once.
  func write(_ path: String, _ operations: FileOperations) throws(StorageError) {
    var files: [OpenFile] = []
    for path in paths {
      guard let file = try OpenFile(path, .reading, operations) else { throw .gone(path: path) }
      files.append(file)
    }
    try OpenFile.replace(path, operations) { written throws(StorageError) in
      var buffer: [UInt8] = []
      for line in lines {
        buffer += try files[line.file].read(at: line.bytes.lowerBound, count: line.bytes.count)
        buffer.append(0x0A)
        if buffer.count >= 1 << 18 {
          try written.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      try written.write(buffer)
    }
  }
}
