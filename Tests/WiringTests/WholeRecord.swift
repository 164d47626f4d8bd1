import Foundation
import Storage
import Testing
import Tutoring

/// A directory of its own for one record.
final class Scratch {
  let path = FileManager.default.temporaryDirectory.path() + "/course-fault-\(UUID().uuidString)"
  deinit { try? FileManager.default.removeItem(atPath: path) }
}

let noon = Timestamp(milliseconds: 1_760_000_000_000)

/// After a fault, with a system that works again: everything acknowledged is there once, nothing
/// refused is, and the state is the fold.
func expectWhole(
  _ directory: String, acknowledged: [EventID], refused: [EventID], _ fault: Fault
) throws {
  let what = Comment(rawValue: fault.testDescription)
  var operations = FileOperations.live
  // Nothing here needs to outlive the power.
  operations.synchronize = { _ in (0, 0) }
  let opened = try LearnerRecord.open(directory, now: noon, operations: operations)
  #expect(opened.obstacle == nil, what)
  let events = try opened.record.readAll()
  let ids = events.map(\.id)
  #expect(Set(ids).isSuperset(of: acknowledged), what)
  #expect(Set(acknowledged).count == acknowledged.count, what)
  // What a broken disk does not give back may stand there; else it does not.
  if fault.call != .every { #expect(Set(ids).isDisjoint(with: refused), what) }
  #expect(opened.state == LearnerState(replaying: events), what)
  // Reading leaves doubles out: the file must not have any.
  let text = try String(contentsOfFile: directory + "/history.jsonl", encoding: .utf8)
  #expect(text.components(separatedBy: "\"id\":\"").count - 1 == ids.count, what)
  #expect(Set(events.map { "\($0.device) \($0.sequence)" }).count == events.count, what)
}
