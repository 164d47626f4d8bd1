import Assessment
import Curriculum
import Foundation
import Psychometrics
import SpacedRepetition
import Storage
import Tutoring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A directory of its own for one test.
final class Scratch {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path() + "/course-test-\(UUID().uuidString)"
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  func bytes(_ name: String) -> [UInt8] {
    (try? Array(Data(contentsOf: URL(filePath: file(name))))) ?? []
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: file(name)))
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func mode(_ name: String) -> Int {
    var status = stat()
    return stat(file(name), &status) == 0 ? Int(status.st_mode & 0o777) : -1
  }
}

/// Events of every kind, drawn from a seed.
enum History {
  static let sittingID = EventID(rawValue: "01900000-0000-7000-8000-000000000001")

  static func events(
    _ count: Int, seed: UInt64 = 1, device: String = "device-1"
  ) -> [Event] {
    var generator = SeededGenerator(seed: seed)
    var ids: [EventID] = []
    return (1...count).map { number in
      let time = Timestamp(
        milliseconds: 1_750_000_000_000 + Int64(number) * 61_003,
        offsetMinutes: Int.below(1600, using: &generator) - 800)
      let id = number == 1 ? sittingID : EventID(milliseconds: time.milliseconds, using: &generator)
      ids.append(id)
      return Event(
        id: id, time: time, device: device, sequence: number,
        action: number == 1 ? sitting(&generator) : action(&generator, ids))
    }
  }

  private static func sitting(_ generator: inout SeededGenerator) -> Action {
    let purposes: [Sitting.Purpose] = [
      .lesson("kpo/first"), .quiz("kpo"), .quiz(nil), .review(early: false), .review(early: true),
      .placement, .exam(.core), .exam(.topic("kpo")),
    ]
    return .initialized(
      Sitting(
        purpose: purposes[Int.below(purposes.count, using: &generator)],
        count: Int.below(20, using: &generator),
        level: Level(rawValue: Int.below(4, using: &generator)),
        objective: Int.below(2, using: &generator) == 0 ? nil : "explain-lpo",
        seed: generator.next(), contentHash: "00ff"))
  }

  private static func action(_ generator: inout SeededGenerator, _ ids: [EventID]) -> Action {
    let position = LessonPosition(
      lesson: "kpo/first", screen: Int.below(9, using: &generator), screens: 9,
      passage: Int.below(2, using: &generator) == 0 ? nil : "a-b")
    switch Int.below(15, using: &generator) {
    case 13:
      return .noted(
        Note(
          text: "a note \u{1F600} \"quoted\"",
          place: Int.below(2, using: &generator) == 0 ? nil : position,
          item: Int.below(2, using: &generator) == 0 ? nil : "i-1"))
    case 14:
      return .bookmarked(
        Bookmark(place: position, isSet: Int.below(3, using: &generator) > 0))
    case 11:
      return .regraded(
        Regraded(
          event: ids[Int.below(ids.count, using: &generator)], credit: 0.5, verdict: .partly,
          rating: Rating(rawValue: Int.below(5, using: &generator))))
    case 12:
      let scope: ExamScope = Int.below(2, using: &generator) == 0 ? .core : .topic("kpo")
      return .examined(
        ExamResult(
          sitting: ids[Int.below(ids.count, using: &generator)], scope: scope,
          topics: [
            ExamResult.Topic(
              topic: "kpo", points: Double(Int.below(25, using: &generator)) / 2, items: 12)
          ], restudy: ["o-1", "o-2"]))
    case 9:
      return .configured(
        Settings(
          reviewsPerDay: 1 + Int.below(90, using: &generator),
          retention: 0.7 + Double(Int.below(29, using: &generator)) / 100))
    case 10:
      return .testedOut(
        TestedOut(
          sitting: sittingID, topic: Int.below(2, using: &generator) == 0 ? "kpo" : "types",
          ability: 1.25, standardError: 0.375, certainty: 0.9375))
    case 0: return sitting(&generator)
    case 1: return .progressed(position)
    case 2: return .completed("kpo/first")
    case 3: return .terminated(sitting: sittingID)
    case 4:
      return .skipped(
        Skipped(
          sitting: sittingID, item: ItemID("i-\(ids.count % 7)"), objective: "o", topic: "kpo"))
    default: return .answered(answered(&generator, ids.count))
    }
  }

  private static func answered(_ generator: inout SeededGenerator, _ number: Int) -> Answered {
    let fraction = { (generator: inout SeededGenerator) in
      Double(generator.next() >> 11) / Double(1 << 53)
    }
    let responses: [Response] = [
      .choice(2), .choices([0, 3]), .order([2, 0, 1]), .matches([1, 1, 0]),
      .term("tricky \"text\"\n\u{1F44D}\u{0} é"), .number(fraction(&generator) * 1e9),
      .number(-0.1),
    ]
    let credit = fraction(&generator)
    return Answered(
      sitting: sittingID, item: ItemID("i-\(number % 7)"),
      objective: ObjectiveID("o-\(number % 5)"),
      topic: number.isMultiple(of: 2) ? "kpo" : "types",
      level: Level(rawValue: number % 3 + 1) ?? .recall,
      parameters: ItemParameters(difficulty: fraction(&generator), guessing: 1.0 / 3),
      response: responses[Int.below(responses.count, using: &generator)], credit: credit,
      verdict: [.right, .partly, .wrong][number % 3], attempt: number % 4 == 0 ? 2 : 1,
      hinted: number % 5 == 0, confidence: [nil, .sure, .unsure][number % 3],
      predicted: fraction(&generator),
      rating: Rating(rawValue: Int.below(5, using: &generator)))
  }
}

let noon = Timestamp(milliseconds: 1_760_000_000_000, offsetMinutes: 60)
