internal import Curriculum
internal import Tutoring

/// What a whole history comes to. Its events are not held, so that a long history needs no more
/// memory than a short one: a first pass finds what takes others back, a second one counts.
struct HistoryFold {
  private(set) var state = LearnerState()
  private(set) var recorder: Recorder
  private(set) var events = 0
  /// Numbers of lines, from 1, that are no events.
  private(set) var damagedLines: [Int] = []
  private let renames: Renames

  /// Of a history's first bytes, or the whole, under the names that `renames` gives.
  init(
    _ path: String, upTo limit: Int = .max, device: String, renames: Renames = .none,
    operations: FileOperations = .live
  ) throws {
    recorder = Recorder(device: device)
    self.renames = renames
    if try foldInOrder(path, limit, operations) { return }
    // Lines that do not stand in the order in which they count: all of them are needed at once.
    let history = try HistoryReader.read(path, to: limit, operations: operations)
    state = LearnerState(replaying: history.events.renamed(by: renames))
    recorder = Recorder(device: device)
    for event in history.events { recorder.note(event) }
    events = history.events.count
    damagedLines = history.damagedLines
  }

  /// false as soon as an event comes behind one that counts after it.
  private mutating func foldInOrder(
    _ path: String, _ limit: Int, _ operations: FileOperations
  ) throws -> Bool {
    let corrections = try Self.corrections(path, limit, operations)
    var order = EventOrder()
    var last: EventOrder.Place?
    var seen = EventIDSet()
    do {
      try HistoryLines.forEach(in: path, to: limit, operations: operations) { line in
        switch try EventReading(line, of: path) {
        case .blank: break
        case .damaged: damagedLines.append(line.number)
        case .event(let event):
          guard seen.insert(event.id) else { break }
          guard let place = order.place(of: event), last.map({ $0 < place }) ?? true else {
            throw OutOfOrder()
          }
          last = place
          recorder.note(event)
          events += 1
          if let effective = corrections.effective(event) {
            state.record(renames.isEmpty ? effective : effective.renamed(by: renames))
          }
        }
      }
    } catch is OutOfOrder {
      return false
    }
    return true
  }

  private struct OutOfOrder: Error {}

  private static func corrections(
    _ path: String, _ limit: Int, _ operations: FileOperations
  ) throws -> Corrections {
    var corrections = Corrections()
    try HistoryLines.forEach(in: path, to: limit, operations: operations) { line in
      guard mayCorrect(line.bytes), let event = EventReading.event(in: line.bytes) else { return }
      corrections.note(event)
    }
    return corrections
  }

  private static let verbs = ["retracted", "regraded"].map { Array($0.utf8) }

  /// A word before a quotation mark may be one of the two verbs; reading every line as JSON to know
  /// it would double the time.
  private static func mayCorrect(_ bytes: [UInt8]) -> Bool {
    bytes.indices.dropFirst().contains { index in
      bytes[index] == 0x22 && bytes[index - 1] == 0x64
        && verbs.contains { bytes[..<index].suffix($0.count).elementsEqual($0) }
    }
  }
}
