import Foundation
import Storage
import Testing
import Tutoring

/// FORMATS.md names every field of the record's files.
@Suite struct FormatsTests {
  @Test func everyFieldOfTheRecordIsNamed() throws {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    let text = try String(contentsOf: root.appending(path: "FORMATS.md"), encoding: .utf8)
    let scratch = Scratch()
    let record = try LearnerRecord.open(scratch.path, now: noon).record
    var keys: Set<String> = []
    for seed in 1...20 {
      let events = History.events(60, seed: UInt64(seed))
      try record.append(events)
      try record.writeSnapshot(LearnerState(replaying: events))
      keys.formUnion(try object(scratch.bytes("progress.json")).keys)
    }
    for line in scratch.bytes("history.jsonl").split(separator: 0x0A) {
      keys.formUnion(try object(Array(line)).keys)
    }
    #expect(keys.count > 40)
    for key in keys { #expect(text.contains("`\(key)`"), "\(key)") }
  }

  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }
}
