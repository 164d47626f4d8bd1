internal import Assessment
internal import Diagnostics

/// Keeps account of what items set aside.
struct WaiverLedger {
  private let bank: Bank
  /// Waivers that were needed, by item and place in its list.
  private var used: Set<[Int]> = []

  init(_ bank: Bank) { self.bank = bank }

  /// Whether the item of a finding sets the rule aside; takes note that the waiver was needed.
  mutating func waives(_ code: String, _ finding: Finding) -> Bool {
    guard case .item(let index, _) = finding.place else { return false }
    let waivers = bank.items[index].item.waivers
    guard let waiver = waivers.firstIndex(where: { $0.code == code }) else { return false }
    used.insert([index, waiver])
    return true
  }

  /// What is wrong with the waivers themselves.
  var problems: [(severity: Diagnostic.Severity, finding: Finding)] {
    bank.items.flatMap { item in
      item.item.waivers.enumerated().compactMap { place, waiver in
        problem(waiver, isUsed: used.contains([item.index, place])).map {
          severity, summary, meant in
          (
            severity,
            item.finding(
              .attributes, marking: "waive: " + waiver.code, summary, suggestion: meant)
          )
        }
      }
    }
  }

  private func problem(
    _ waiver: Waiver, isUsed: Bool
  ) -> (Diagnostic.Severity, String, String?)? {
    if !Rules.codes.contains(waiver.code) {
      let meant = closestMatch(to: waiver.code, among: Rules.waivable.sorted())
      return (.error, "there is no rule '\(waiver.code)' to waive", meant)
    }
    if !Rules.waivable.contains(waiver.code) {
      return (.error, "\(waiver.code) is an error and cannot be waived", nil)
    }
    if waiver.reason.split(separator: " ").count < 3 {
      return (.error, "a waiver says why, in at least three words", nil)
    }
    return isUsed ? nil : (.warning, "this waiver waives nothing", nil)
  }
}
