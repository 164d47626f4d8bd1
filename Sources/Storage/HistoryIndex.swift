internal import Diagnostics
internal import Tutoring

/// Where the events of a history stand in its file: enough to put them in order and to find what is
/// wrong, without holding them.
struct HistoryIndex {
  /// An event's line.
  struct Entry {
    var place: EventOrder.Place
    /// Its bytes in the file, without the line's end.
    var bytes: Range<Int>
    /// Tells whether another line holds the very same.
    var hash: UInt64
    /// It is an answer, or a question given up.
    var isAnswer: Bool
  }

  /// A line that is no event.
  struct Damage {
    /// From 1.
    var number: Int
    var bytes: Range<Int>
    /// How many entries stand before it.
    var entriesBefore: Int
  }

  let path: String
  /// In the order of the file, each id once.
  private(set) var entries: [Entry] = []
  private(set) var damage: [Damage] = []
  /// Lines with an event that an earlier line has.
  private(set) var repeatedLines = 0
  /// Bytes behind the last line's end.
  private(set) var tail: Range<Int>
  private var seen = EventIDSet()

  /// Throws when the file cannot be read or a newer version wrote it. A file that is not there is
  /// an empty history. Where nobody writes to it any more, what stands behind the last line's end
  /// counts as a line: `isEndWhole`.
  init(_ path: String, isEndWhole: Bool = false, operations: FileOperations = .live) throws {
    self.path = path
    let size = try OpenFile(path, .reading, operations)?.size ?? 0
    tail = size..<size
    var end = 0
    try HistoryLines.forEach(in: path, isEndWhole: isEndWhole, operations: operations) { line in
      end = try add(line)
    }
    tail = min(end, size)..<size
  }

  /// Returns where the next line begins.
  private mutating func add(_ line: HistoryLines.Line) throws -> Int {
    let bytes = line.offset..<line.offset + line.length
    switch try EventReading(line, of: path) {
    case .blank: break
    case .damaged:
      damage.append(Damage(number: line.number, bytes: bytes, entriesBefore: entries.count))
    case .event(let event):
      guard seen.insert(event.id) else {
        repeatedLines += 1
        break
      }
      var hash = FNV1a()
      hash.mix(line.bytes)
      entries.append(
        Entry(
          place: EventOrder.Place(event), bytes: bytes, hash: hash.value,
          isAnswer: event.isAnswer))
    }
    return bytes.upperBound + 1
  }

  /// The entries in the order in which they count.
  var order: [Int] { EventOrder.indices(of: entries.map(\.place)) }

  var isInOrder: Bool { order == Array(entries.indices) }
}
