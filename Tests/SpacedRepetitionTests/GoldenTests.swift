import Foundation
import SpacedRepetition
import Testing

/// Values of py-fsrs: see the `source` line of the file.
@Suite struct GoldenTests {
  struct File: Decodable {
    struct Sequence: Decodable {
      struct Review: Decodable {
        var rating: Int
        var elapsedDays: Double?
        var retrievability: Double?
        var stability: Double
        var difficulty: Double
        var intervalDays: Int
      }
      var parameters: [Double]?
      var desiredRetention: Double
      var reviews: [Review]
    }
    var defaultParameters: [Double]
    var sequences: [Sequence]
  }

  static func read() throws -> File {
    let folder =
      ProcessInfo.processInfo.environment["COURSE_GOLDEN"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      File.self, from: Data(contentsOf: folder.appending(path: "fsrs.json")))
  }

  @Test func defaultsAreThoseOfTheReference() throws {
    #expect(try Self.read().defaultParameters == MemoryParameters.standard.weights)
  }

  @Test func sequencesEqualReference() throws {
    let file = try Self.read()
    #expect(file.sequences.count >= 100)
    for (number, sequence) in file.sequences.enumerated() {
      let parameters = try #require(
        sequence.parameters.map(MemoryParameters.init) ?? .standard, "sequence \(number)")
      let scheduler = Scheduler(
        parameters: parameters, desiredRetention: sequence.desiredRetention)
      var memory: Memory?
      for (step, review) in sequence.reviews.enumerated() {
        let rating = try #require(Rating(rawValue: review.rating))
        let place = Comment(rawValue: "sequence \(number) review \(step)")
        let next: Memory
        if let before = memory, let elapsed = review.elapsedDays {
          let predicted = scheduler.retrievability(before, elapsedDays: elapsed)
          #expect(abs(predicted - (review.retrievability ?? -1)) < 1e-6, place)
          next = scheduler.review(before, rating: rating, elapsedDays: elapsed)
        } else {
          next = scheduler.firstMemory(rating)
        }
        #expect(abs(next.stability - review.stability) < 1e-6 * max(1, review.stability), place)
        #expect(abs(next.difficulty - review.difficulty) < 1e-6, place)
        #expect(scheduler.interval(next) == review.intervalDays, place)
        memory = next
      }
    }
  }
}
