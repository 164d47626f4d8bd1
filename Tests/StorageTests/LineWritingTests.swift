import Assessment
import Foundation
import Testing
import Tutoring

@testable import Storage

/// Events are written by our own hand: exactly as the general encoder writes them.
@Suite struct LineWritingTests {
  func encoded(_ event: Event) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(StoredEvent(event)))
  }

  @Test(arguments: 1...20) func linesAreAsTheEncoderWritesThem(seed: UInt64) throws {
    for event in History.events(200, seed: seed) {
      #expect(try StoredEvent(event).line() == encoded(event))
    }
  }

  @Test func everyCharacterIsAsTheEncoderWritesIt() throws {
    let texts =
      (0...0x2FF).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
      + [
        "", "a\"b\\c/d", "\r\n", "\u{2028}\u{FEFF}\u{10FFFF}",
        "é e\u{301} \u{1F469}\u{200D}\u{1F680}",
      ]
    for text in texts {
      let event = Event(
        id: EventID(rawValue: text), time: noon, device: text, sequence: 1,
        action: .noted(Note(text: "a \(text) b", place: nil, item: nil)))
      #expect(try StoredEvent(event).line() == encoded(event), "\(text.debugDescription)")
    }
  }

  @Test func everyNumberIsAsTheEncoderWritesIt() throws {
    var generator = SeededGenerator(seed: 3)
    let special: [Double] = [
      0, -0.0, 1, -1, 0.1, 1e15, 1e16, 1e17, 1e-4, 1e-5, 123_456_789.125, .pi,
      .leastNonzeroMagnitude,
      .greatestFiniteMagnitude, -.leastNormalMagnitude, 100, 1e21, 1e22,
    ]
    let random = (0..<2000).map { _ in Double(bitPattern: generator.next()) }.filter(\.isFinite)
    for number in special + random {
      var event = History.events(3)[2]
      event.action = .configured(Settings())
      var stored = StoredEvent(event)
      stored.ability = number
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      #expect(try stored.line() == Array(try encoder.encode(stored)), "\(number)")
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNoNumberIsRefused(number: Double) throws {
    var stored = StoredEvent(History.events(1)[0])
    stored.ability = number
    #expect(throws: StorageError.noNumber(name: "ability")) { try stored.line() }
  }
}
