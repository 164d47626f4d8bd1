/// A value of JSON (RFC 8259), written without any library.
enum JSON {
  case null
  case number(Double)
  case integer(Int)
  case text(String)
  case list([JSON])
  case object([(name: String, value: JSON)])

  init(_ value: Double?) { self = value.map { .number($0) } ?? .null }
  init(_ value: Int?) { self = value.map { .integer($0) } ?? .null }

  /// Texts are names of ours: letters, digits, hyphens. Numbers keep six decimals.
  func written(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .null: return "null"
    case .number(let value):
      return value.isFinite ? "\((value * 1e6).rounded() / 1e6)" : "null"
    case .integer(let value): return "\(value)"
    case .text(let text): return "\"\(text)\""
    case .list(let values):
      if values.isEmpty { return "[]" }
      return "[\n" + values.map { inner + $0.written(indent: inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let members):
      return "{\n"
        + members.map { "\(inner)\"\($0.name)\": \($0.value.written(indent: inner))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    }
  }
}

extension Report {
  /// The report for programs, with its version.
  public var json: String {
    JSON.object([
      ("version", .integer(Self.version)), ("conditions", conditions.json),
      ("topics", .integer(topics)), ("objectives", .integer(objectives)),
      ("answers", .integer(answers)), ("shareRight", JSON(shareRight)),
      ("byAbility", .list(bands.map(\.json))), ("topicMastery", topicMastery.json),
      ("objectiveMastery", objectiveMastery.json), ("halfMastery", halfMastery.json),
      ("abilityErrors", .list(abilityErrors.map(\.json))), ("calibration", calibration.json),
      ("reviewLoad", .list(loads.map(\.json))), ("exposure", exposure.json),
    ]).written() + "\n"
  }
}

extension Conditions {
  fileprivate var json: JSON {
    let ability: JSON =
      switch ability {
      case .spread: .text("spread")
      case .given(let value): .number(value)
      }
    return .object([
      ("learners", .integer(learners)), ("answers", .integer(answers)), ("days", .integer(days)),
      ("policy", .text(policy.rawValue)), ("ability", ability), ("learning", .number(learning)),
      ("forgetting", .number(forgetting)), ("itemError", .number(itemError)),
      ("seed", .text("\(seed)")),
    ])
  }
}

extension Report.Band {
  fileprivate var json: JSON {
    .object([
      ("ability", .integer(ability)), ("answers", .integer(answers)),
      ("shareRight", JSON(shareRight)), ("attainable", JSON(attainable)),
    ])
  }
}

extension Report.Mastery {
  fileprivate var json: JSON {
    .object([
      ("median", JSON(median)), ("lowerQuartile", JSON(lowerQuartile)),
      ("upperQuartile", JSON(upperQuartile)), ("shareReached", JSON(shareReached)),
    ])
  }
}

extension Report.AbilityError {
  fileprivate var json: JSON {
    .object([
      ("afterAnswers", .integer(afterAnswers)), ("overall", JSON(overall)), ("topic", JSON(topic)),
    ])
  }
}

extension Calibration {
  fileprivate var json: JSON {
    .object([
      ("expectedError", JSON(expectedError)), ("logLoss", JSON(logLoss)),
      ("areaUnderCurve", JSON(areaUnderCurve)),
      (
        "bins",
        .list(
          bins.map { bin in
            .object([
              ("answers", .integer(bin.answers)), ("predicted", JSON(bin.meanPredicted)),
              ("right", JSON(bin.shareRight)),
            ])
          })
      ),
    ])
  }
}

extension Report.Load {
  fileprivate var json: JSON {
    .object([
      ("day", .integer(day)), ("meanDue", .number(meanDue)), ("mostDue", .integer(mostDue)),
    ])
  }
}

extension Report.Exposure {
  fileprivate var json: JSON {
    .object([
      ("items", .integer(items)), ("bankUsed", JSON(bankUsed)), ("bankMet", JSON(bankMet)),
      ("largestShare", JSON(largestShare)),
    ])
  }
}
