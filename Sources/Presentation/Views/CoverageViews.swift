internal import Assessment
internal import ContentLint
internal import Curriculum
internal import TextLayout

extension Composer {
  /// What covers each claim and each objective, and what is missing.
  mutating func add(_ coverage: Coverage) {
    if !coverage.claims.isEmpty {
      line("What covers each claim", .heading)
      blank()
      table(
        ["Claim", "Lessons", "Items", "Where"], [.left, .right, .right, .left],
        coverage.claims.map { claimRow($0) })
      blank()
    }
    line("What asks for each objective, and in each lesson", .heading)
    blank()
    let groups = coverage.lessons.map { lesson in
      [
        [lesson.lesson.rawValue, String(lesson.items)] + lesson.levels.map(String.init)
          + [String(lesson.sealed)]
      ]
        + coverage.objectives.filter { $0.lesson == lesson.lesson }.map { objectiveRow($0) }
    }
    table(
      ["Objective", "Items", "1", "2", "3", "Sealed"],
      [.left, .right, .right, .right, .right, .right], Array(groups.joined()))
    blank()
    guard !coverage.missing.isEmpty else { return line("Nothing is missing.", .right) }
    line("What is missing", .heading)
    for hole in coverage.missing { entry("-", hole) }
    blank()
    line(Words.count(coverage.missing.count, "hole") + ".", .error)
  }

  private func claimRow(_ row: Coverage.ClaimRow) -> [String] {
    let places = row.places.map { place in
      let items = place.items.map(\.rawValue).joined(separator: ", ")
      return place.lesson.rawValue + (items.isEmpty ? "" : ": " + items)
    }
    let isLeftOut = row.claim.isLeftOut && places.isEmpty
    return [
      row.claim.id, Words.have(row.lessons.count, of: row.claim.isLeftOut ? 0 : 1),
      Words.have(row.items.count, of: row.claim.isLeftOut ? 0 : 2),
      isLeftOut ? "not taught: \(row.claim.note)" : places.joined(separator: "; "),
    ]
  }

  private func objectiveRow(_ row: Coverage.ObjectiveRow) -> [String] {
    ["  " + row.objective.rawValue, Words.have(row.items, of: row.minimum)]
      + row.levels.map(String.init) + [String(row.sealed)]
  }

  /// Rows under a header, squeezed into the columns there are or turned into a list.
  mutating func table(_ header: [String], _ alignments: [Alignment], _ rows: [[String]]) {
    let cells = ([header] + rows).map { row in row.map { [Span($0)] } }
    add(
      StyledText(
        TableLayout(rows: cells, alignments: alignments, glyphs: surface.glyphs)
          .lines(columns: surface.textColumns)))
  }
}

extension Words {
  /// "3", or "1 of 3" where some are wanting.
  static func have(_ count: Int, of minimum: Int) -> String {
    count < minimum ? "\(count) of \(minimum)" : String(count)
  }
}
