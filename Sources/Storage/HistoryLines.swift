/// The lines of a history, read in pieces, however long the file is.
enum HistoryLines {
  struct Line {
    /// From 1, counted from where reading began.
    var number: Int
    /// Where it begins in the file, in bytes.
    var offset: Int
    /// Bytes, without its end.
    var length = 0
    /// Without its end. Of a line that is too long no more than is needed to know it.
    var bytes: [UInt8]

    /// It could not be an event, whatever it holds.
    var isTooLong: Bool { bytes.count > HistoryLines.longest }
    var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x0D } }
  }

  /// Bytes. A longer line is no event.
  static let longest = 1 << 20

  /// Hands over the lines from one byte offset to another, or to the end; a last line without its
  /// end is left out unless `isEndWhole`.
  static func forEach(
    in path: String, from offset: Int = 0, to limit: Int = .max, isEndWhole: Bool = false,
    operations: FileOperations = .live, _ body: (Line) throws -> Void
  ) throws {
    guard let file = try OpenFile(path, .reading, operations) else { return }
    var cutting = Cutting(from: offset)
    var position = offset
    while true {
      let rest = min(limit, try file.size) - position
      let part = try file.read(at: position, count: min(1 << 18, rest))
      if part.isEmpty { return isEndWhole ? try cutting.finish(body) : () }
      try cutting.take(part, body)
      position += part.count
    }
  }

  /// The same of pieces that stand in memory, as if they followed one another in a file.
  static func forEach(in pieces: [[UInt8]], _ body: (Line) throws -> Void) throws {
    var cutting = Cutting(from: 0)
    for piece in pieces { try cutting.take(piece, body) }
  }

  /// Cuts pieces that follow one another into lines.
  private struct Cutting {
    /// As far as it is known.
    private var line: Line
    /// Where the next piece begins.
    private var position: Int

    init(from offset: Int) {
      line = Line(number: 1, offset: offset, bytes: [])
      position = offset
    }

    /// A last line without its end.
    func finish(_ body: (Line) throws -> Void) throws {
      if line.length > 0 { try body(line) }
    }

    mutating func take(_ piece: [UInt8], _ body: (Line) throws -> Void) throws {
      var start = 0
      while let end = piece[start...].firstIndex(of: 0x0A) {
        line.extend(by: piece[start..<end])
        try body(line)
        start = end + 1
        line = Line(number: line.number + 1, offset: position + start, bytes: [])
      }
      line.extend(by: piece[start...])
      position += piece.count
    }
  }
}

extension HistoryLines.Line {
  fileprivate mutating func extend(by piece: ArraySlice<UInt8>) {
    length += piece.count
    bytes += piece.prefix(max(0, HistoryLines.longest + 1 - bytes.count))
  }
}
