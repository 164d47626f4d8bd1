public import Simulation

extension Presenter {
  public func text(_ report: Report) -> String { compose { $0.add(report) } }
}

extension Composer {
  mutating func add(_ report: Report) {
    let conditions = report.conditions
    line("Simulated learners", .heading)
    line(
      "\(Words.count(conditions.learners, "learner")), \(Words.count(report.answers, "answer"))"
        + " in all, policy \(conditions.policy.rawValue), ability \(ability(conditions)),"
        + " learning \(fixed(conditions.learning, 3)), forgetting"
        + " \(fixed(conditions.forgetting, 2)), \(Words.count(conditions.days, "day")) from sitting"
        + " to sitting, item error \(fixed(conditions.itemError, 2)), seed \(conditions.seed).")
    addMastery(report)
    addShares(report)
    addErrors(report)
    addCalibration(report.calibration)
    addLoads(report)
    let exposure = report.exposure
    heading("Items")
    row("  in practice", "\(exposure.items)")
    row("  asked of anybody", percent(exposure.bankUsed))
    row("  met by one learner, mean", percent(exposure.bankMet))
    row("  answers that went to the most asked", percent(exposure.largestShare, 2))
  }

  private mutating func addMastery(_ report: Report) {
    heading("Questions to mastery   quarter   median  3 quarters   got there")
    for (name, mastery) in [
      ("  an idea", report.objectiveMastery), ("  a topic", report.topicMastery),
      ("  half of all ideas", report.halfMastery),
    ] {
      row(
        name, number(mastery.lowerQuartile), number(mastery.median),
        number(mastery.upperQuartile), percent(mastery.shareReached, 1),
        widths: [20, 10, 9, 12, 12])
    }
  }

  private mutating func addShares(_ report: Report) {
    heading("Right, by true ability   answers   right   bank could give")
    for band in report.bands {
      row(
        "  \(band.ability > 0 ? "+" : "")\(band.ability)", "\(band.answers)",
        percent(band.shareRight, 1), percent(band.attainable, 1), widths: [22, 10, 8, 18])
    }
    row(
      "  all", "\(report.answers)", percent(report.shareRight, 1), widths: [22, 10, 8])
    let low = Words.percent(Report.goodShare.lowerBound)
    let high = Words.percent(Report.goodShare.upperBound)
    for band in report.bands {
      guard let attainable = band.attainable, let share = band.shareRight else { continue }
      if !band.bankSuffices {
        let missing = attainable < Report.goodShare.lowerBound ? "easy" : "hard"
        line(
          "At ability \(band.ability) the bank lacks \(missing) enough items for \(low) to \(high).",
          .subdued)
      } else if !Report.goodShare.contains(share) {
        line(
          "At ability \(band.ability) practice misses \(low) to \(high), though the bank could.",
          .subdued)
      }
    }
  }

  private mutating func addErrors(_ report: Report) {
    heading("Error of the ability (RMSE, logits)   overall   by topic")
    for error in report.abilityErrors {
      row(
        "  after \(error.afterAnswers) answers", decimal(error.overall), decimal(error.topic),
        widths: [35, 10, 11])
    }
  }

  private mutating func addCalibration(_ calibration: Calibration) {
    heading("Predicted probability   answers   predicted   right")
    for (index, bin) in calibration.bins.enumerated() where bin.answers > 0 {
      row(
        "  \(index * 10) to \(index * 10 + 10)%", "\(bin.answers)",
        percent(bin.meanPredicted, 1), percent(bin.shareRight, 1), widths: [21, 10, 12, 8])
    }
    row("  expected calibration error", decimal(calibration.expectedError))
    row("  log loss", decimal(calibration.logLoss))
    row("  area under the curve (AUC)", decimal(calibration.areaUnderCurve))
  }

  private mutating func addLoads(_ report: Report) {
    heading("Ideas due when a sitting begins   mean   most")
    for load in Self.shown(report.loads) {
      row("  day \(load.day + 1)", fixed(load.meanDue, 1), "\(load.mostDue)", widths: [31, 7, 7])
    }
  }

  /// Ten sittings, evenly over the time, with the first and the last.
  private static func shown(_ loads: [Report.Load]) -> [Report.Load] {
    guard loads.count > 10 else { return loads }
    return (0..<10).map { loads[$0 * (loads.count - 1) / 9] }
  }

  private mutating func heading(_ text: String) {
    blank()
    verbatim(text)
  }

  /// A line of a table: the first column to the left, the others to the right.
  private mutating func row(_ cells: String..., widths: [Int] = [40, 12]) {
    var text = ""
    for (index, (cell, width)) in zip(cells, widths).enumerated() {
      let padding = String(repeating: " ", count: max(0, width - cell.count))
      text += index == 0 ? cell + padding : padding + cell
    }
    verbatim(text)
  }

  private func ability(_ conditions: Conditions) -> String {
    switch conditions.ability {
    case .spread: "spread"
    case .given(let value): fixed(value, 2)
    }
  }

  private func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "-" }

  private func decimal(_ value: Double?) -> String { value.map { fixed($0, 3) } ?? "-" }

  private func percent(_ value: Double?, _ decimals: Int = 0) -> String {
    value.map { fixed($0 * 100, decimals) + "%" } ?? "-"
  }

  /// A number with so many decimals.
  private func fixed(_ value: Double, _ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let scaled = Int((abs(value) * scale).rounded())
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return decimals == 0
      ? sign + padded : sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}
