internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  /// How the estimate narrowed: in words and as a band on the scale of levels.
  mutating func add(_ step: PlacementStep) {
    blank()
    let half = Words.logits((step.after.high - step.after.low) / 2)
    let before = Words.logits((step.before.high - step.before.low) / 2)
    line(
      "So far: \(Words.band(step.after)), give or take \(half) (before: \(before)).", .subdued)
    line(scale(step.after), .subdued)
  }

  mutating func add(_ summary: PlacementSummary) {
    blank()
    line("Placement done: \(Words.count(summary.overall.answers, "question"))", .heading)
    line("Overall: \(Words.band(summary.overall)).")
    line(scale(summary.overall))
    for topic in summary.topics {
      blank()
      line("\(topic.title) (\(topic.id.rawValue))", .strong)
      guard topic.answers > 0 else {
        line("  Not asked about; the other answers suggest \(Words.band(topic.ability)).")
        continue
      }
      line(
        "  \(topic.right) of \(topic.answers) right: \(Words.band(topic.ability))."
          + " \(Words.testingOut(topic))")
    }
  }

  mutating func addOffer(_ topic: PlacementSummary.Topic) {
    blank()
    line(
      "You seem to know \"\(topic.title)\" already (\(Words.percent(topic.certainty)) sure):"
        + " \(topic.right) of \(topic.answers) right, one of them hard. Leave out its"
        + " \(Words.count(topic.lessons, "lesson"))? They stay open to read.", .hint)
  }

  /// The scale of levels from -3 to 3 logits, the band on it, and the likeliest point.
  func scale(_ estimate: AbilityEstimate) -> String {
    let width = max(20, min(48, surface.textColumns - 22))
    return "beginning \(scale(estimate, width: width)) expert"
  }

  /// The scale alone, in so many columns.
  func scale(_ estimate: AbilityEstimate, width: Int) -> String {
    let place = { (value: Double) in
      Int(((min(3, max(-3, value)) + 3) / 6 * Double(width - 1)).rounded())
    }
    let (low, middle, high) = (place(estimate.low), place(estimate.mean), place(estimate.high))
    let isASCII = surface.glyphs == .ascii
    let marks = isASCII ? ("-", "=", "o") : ("\u{2500}", "\u{2501}", "\u{25CF}")
    let line = (0..<width).map { index in
      index == middle ? marks.2 : (low...high).contains(index) ? marks.1 : marks.0
    }
    return line.joined()
  }
}

extension Words {
  /// An ability as a band, however few the answers: for placements, which say how few.
  static func band(_ estimate: AbilityEstimate) -> String {
    let low = level(estimate.low)
    let high = level(estimate.high)
    return low == high ? low : "between \(low) and \(high)"
  }

  /// A number of logits with one digit behind the point.
  static func logits(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  /// Why a topic's lessons can be left out, or why not.
  static func testingOut(_ topic: PlacementSummary.Topic) -> String {
    if topic.isTestedOut { return "Tested out." }
    if topic.canBeTestedOut { return "You can leave its lessons out." }
    let needed = EngineRules.answersForTestingOut
    if topic.answers < needed {
      return "Too few answers to leave its lessons out: \(topic.answers) of \(needed)."
    }
    if topic.certainty < EngineRules.testingOutCertainty {
      return "Its lessons are worth reading (\(percent(topic.certainty)) sure that you know it;"
        + " \(percent(EngineRules.testingOutCertainty)) are asked for)."
    }
    return "Its lessons stay: no hard question was answered."
  }

  /// "5 today, 3 tomorrow, 2 in 4 days"; the days with nothing are left out.
  static func forecast(_ days: [Int]) -> String {
    let parts = days.enumerated().filter { $0.element > 0 }
      .map { "\($0.element) \(inDays($0.offset))" }
    return parts.isEmpty
      ? "nothing in the next \(days.count) days" : parts.joined(separator: ", ")
  }
}
