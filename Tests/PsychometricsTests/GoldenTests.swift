import Foundation
import Psychometrics
import Testing

/// Other people's values: see the `source` line of each file.
@Suite struct GoldenTests {
  struct PosteriorFile: Decodable {
    struct Case: Decodable {
      struct Prior: Decodable {
        var mean: Double
        var sd: Double
      }
      struct Answer: Decodable {
        var discrimination: Double
        var difficulty: Double
        var guessing: Double
        var correct: Bool
      }
      var prior: Prior
      var items: [Answer]
      var ability: Double
      var standardError: Double
    }
    var cases: [Case]
  }

  struct InformationFile: Decodable {
    struct Case: Decodable {
      var discrimination: Double
      var difficulty: Double
      var guessing: Double
      var ability: Double
      var probability: Double
      var information: Double
    }
    var cases: [Case]
  }

  static func read<File: Decodable>(_ name: String, as type: File.Type) throws -> File {
    let folder =
      ProcessInfo.processInfo.environment["COURSE_GOLDEN"].map { URL(filePath: $0) }
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      type, from: Data(contentsOf: folder.appending(path: name)))
  }

  @Test func posteriorEqualsReference() throws {
    let file = try Self.read("eap.json", as: PosteriorFile.self)
    #expect(file.cases.count > 100)
    for (index, expected) in file.cases.enumerated() {
      let answers = expected.items.map { answer in
        (
          item: ItemParameters(
            discrimination: answer.discrimination, difficulty: answer.difficulty,
            guessing: answer.guessing), credit: answer.correct ? 1.0 : 0.0
        )
      }
      let prior = NormalBelief(
        mean: expected.prior.mean, standardDeviation: expected.prior.sd)
      let posterior = prior.posterior(answers)
      #expect(abs(posterior.mean - expected.ability) < 1e-3, "case \(index)")
      #expect(abs(posterior.standardDeviation - expected.standardError) < 1e-3, "case \(index)")
    }
  }

  @Test func informationEqualsReference() throws {
    let file = try Self.read("item-information.json", as: InformationFile.self)
    #expect(file.cases.count > 50)
    for (index, expected) in file.cases.enumerated() {
      let item = ItemParameters(
        discrimination: expected.discrimination, difficulty: expected.difficulty,
        guessing: expected.guessing)
      #expect(
        abs(item.probability(ability: expected.ability) - expected.probability) < 1e-6,
        "case \(index)")
      #expect(
        abs(item.information(ability: expected.ability) - expected.information) < 1e-6,
        "case \(index)")
    }
  }
}
