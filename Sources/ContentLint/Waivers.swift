internal import Assessment
internal import Curriculum
internal import Diagnostics

/// Keeps account of what items and lessons set aside.
struct WaiverLedger {
  /// Who sets something aside: an item, or the lesson of a file.
  private enum Holder: Hashable {
    case item(Int)
    case lesson(path: String)
  }

  private struct Entry {
    var holder: Holder
    var waiver: Waiver
    var place: Finding.Place
    var isUsed = false
  }

  private var entries: [Entry] = []

  init(_ bank: Bank) {
    for item in bank.items {
      entries += item.item.waivers.map {
        Entry(
          holder: .item(item.index), waiver: $0, place: .item(item.index, .attributes))
      }
    }
    for lesson in bank.course.outline.lessonOrder.compactMap({ bank.course.outline.lessons[$0] }) {
      entries += lesson.waivers.map {
        Entry(
          holder: .lesson(path: lesson.location.path), waiver: $0,
          place: bank.line(of: "waive:", in: lesson))
      }
    }
  }

  /// Whether the item or lesson of a finding sets the rule aside; takes note that it was needed.
  mutating func waives(_ code: String, _ finding: Finding) -> Bool {
    let holder: Holder
    switch finding.place {
    case .bank: return false
    case .item(let index, _): holder = .item(index)
    case .line(let path, _): holder = .lesson(path: path)
    }
    guard
      let place = entries.firstIndex(where: { $0.holder == holder && $0.waiver.code == code })
    else { return false }
    entries[place].isUsed = true
    return true
  }

  /// What is wrong with the waivers themselves.
  var problems: [(severity: Diagnostic.Severity, finding: Finding)] {
    entries.compactMap { entry in
      problem(entry).map { severity, summary, meant in
        (severity, Finding(entry.place, marking: entry.waiver.code, summary, suggestion: meant))
      }
    }
  }

  private func problem(_ entry: Entry) -> (Diagnostic.Severity, String, String?)? {
    let code = entry.waiver.code
    if !Rules.codes.contains(code) {
      let codes = Rules.waivable.sorted { ($0.count, $0) < ($1.count, $1) }
      let meant = closestMatch(to: code, among: codes)
      return (.error, "there is no rule '\(code)' to waive", meant)
    }
    if !Rules.waivable.contains(code) {
      return (.error, "\(code) is an error and cannot be waived", nil)
    }
    if entry.waiver.reason.split(separator: " ").count < 3 {
      return (.error, "a waiver says why, in at least three words", nil)
    }
    return entry.isUsed ? nil : (.warning, "this waiver waives nothing", nil)
  }
}
