internal import Tutoring

/// Small drawings of numbers. Each has an ASCII form, and its numbers stand beside it or in a
/// sentence above it.
extension Composer {
  /// Bars one row high between their labels and their numbers, as many side by side as fit.
  func columnChart(_ labels: [String], _ values: [Int]) -> [String] {
    let highest = max(1, values.max() ?? 0)
    let cells = zip(labels, values).map { label, value in
      (label, String(repeating: height(value, of: highest), count: 3), String(value))
    }
    let widths = cells.map { max($0.0.count, $0.1.count, $0.2.count) }
    var blocks = [["", "", ""]]
    for (cell, width) in zip(cells, widths) {
      let last = blocks[blocks.count - 1][0].count
      if last > 0, last + 2 + width > surface.textColumns { blocks.append(["", "", ""]) }
      for (row, text) in [cell.0, cell.1, cell.2].enumerated() {
        blocks[blocks.count - 1][row] += "  " + text.filled(to: width)
      }
    }
    // Days without any have no bars, and no row for them.
    return blocks.joined().map(\.withoutTrailingSpaces).filter { !$0.isEmpty }
  }

  private func height(_ value: Int, of highest: Int) -> String {
    guard value > 0 else { return " " }
    let steps = surface.glyphs == .ascii ? Array("_-=#") : Array("▁▂▃▄▅▆▇█")
    let step = (value * steps.count + highest - 1) / highest
    return String(steps[min(steps.count, max(1, step)) - 1])
  }

  /// Weeks of seven shades from Monday to Sunday, the date of the first Monday in front.
  func weeks(_ calendar: StudyCalendar) -> [String] {
    let room = (surface.textColumns - 8) / 9
    let perRow = [6, 4, 3, 2].first { $0 <= room } ?? 1
    let days = 7 * perRow
    return stride(from: 0, to: calendar.answers.count, by: days).map { start in
      let name = Words.day(calendar.firstDay + start)
      let padding = String(repeating: " ", count: max(0, 6 - name.count))
      let shades = calendar.answers[start..<min(start + days, calendar.answers.count)].enumerated()
        .map { place, answers in (place % 7 == 0 ? "  " : "") + shade(answers) }
      return "  " + padding + name + shades.joined()
    }
  }

  private func shade(_ answers: Int) -> String {
    let shades = surface.glyphs == .ascii ? Array(".:+*#") : Array("·░▒▓█")
    return String(shades[Self.shadeSteps.count { $0 <= answers }])
  }

  /// The least answers of each shade behind the first, which says none.
  private static let shadeSteps = [1, 10, 20, 40]

  var shadeLegend: String {
    let (steps, last) = (Self.shadeSteps, Self.shadeSteps.count - 1)
    let ranges = steps.indices.map { place in
      let range = place == last ? "\(steps[place])+" : "\(steps[place])-\(steps[place + 1] - 1)"
      return "\(shade(steps[place])) \(range)"
    }
    return (["\(shade(0)) 0"] + ranges).joined(separator: ", ")
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
