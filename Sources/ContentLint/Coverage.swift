public import Assessment
public import Curriculum

/// What the course covers, against its tables of claims and counts.
public struct Coverage: Sendable {
  static let code = "Q24"
  static let itemsPerClaim = 2
  /// Of a lesson's items, sealed for exams.
  static let sealedShare = 0.2

  public struct ClaimRow: Sendable {
    public var claim: Claims.Claim
    public var lessons: [LessonID]
    public var items: [ItemID]
    /// By the lesson they belong to: those that name the claim first, then others.
    public var places: [(lesson: LessonID, items: [ItemID])]
    public var isCovered: Bool {
      claim.isLeftOut || (!lessons.isEmpty && items.count >= Coverage.itemsPerClaim)
    }
  }

  public struct ObjectiveRow: Sendable, Equatable {
    public var objective: ObjectiveID
    public var lesson: LessonID
    /// Of levels 1, 2 and 3, sealed ones included.
    public var levels: [Int]
    public var sealed: Int
    /// 0 without a blueprint.
    public var minimum: Int
    public var items: Int { levels.reduce(0, +) }
  }

  public struct LessonRow: Sendable, Equatable {
    public var lesson: LessonID
    public var items: Int
    public var levels: [Int]
    public var types: [ItemKind: Int]
    public var sealed: Int
    func count(_ kind: ItemKind) -> Int { types[kind] ?? 0 }
  }

  /// Empty without a table of claims.
  public let claims: [ClaimRow]
  public let objectives: [ObjectiveRow]
  public let lessons: [LessonRow]
  /// What is missing.
  let holes: [Finding]
  public var missing: [String] { holes.map(\.summary) }
}

extension CourseLint {
  public var coverage: Coverage {
    let claims = claims.map(claimRows) ?? []
    let objectives = bank.course.objectives.map(row)
    let lessons = bank.lessons.map(row)
    return Coverage(
      claims: claims, objectives: objectives, lessons: lessons,
      holes: claims.filter { !$0.isCovered }.map(finding)
        + objectives.filter { $0.items < $0.minimum }.map(finding)
        + (blueprint.map { findings($0, lessons) } ?? []))
  }

  private func claimRows(_ claims: Claims) -> [Coverage.ClaimRow] {
    var lessons: [String: [LessonID]] = [:]
    for id in bank.course.outline.lessonOrder {
      for source in bank.course.outline.lessons[id]?.sources ?? [] {
        lessons[source, default: []].append(id)
      }
    }
    var items: [String: [ItemText]] = [:]
    for item in bank.items {
      for source in Set(item.item.sources) { items[source, default: []].append(item) }
    }
    return claims.all.map { claim in
      let naming = lessons[claim.id] ?? []
      let resting = items[claim.id] ?? []
      let groups = Dictionary(grouping: resting) { $0.lesson }
      let others = bank.course.outline.lessonOrder
        .filter { groups[$0] != nil && !naming.contains($0) }
      return Coverage.ClaimRow(
        claim: claim, lessons: naming, items: resting.map(\.item.id),
        places: (naming + others).map { ($0, (groups[$0] ?? []).map(\.item.id)) })
    }
  }

  private func row(_ objective: Objective) -> Coverage.ObjectiveRow {
    let items = bank.course.items(on: objective.id)
    return Coverage.ObjectiveRow(
      objective: objective.id, lesson: objective.lesson, levels: counts(items),
      sealed: items.count(where: \.isSealed),
      minimum: blueprint?[objective.lesson]?.perObjective ?? 0)
  }

  private func row(_ lesson: (id: LessonID, items: [ItemText])) -> Coverage.LessonRow {
    Coverage.LessonRow(
      lesson: lesson.id, items: lesson.items.count, levels: counts(lesson.items.map(\.item)),
      types: Dictionary(lesson.items.map { (ItemKind($0), 1) }, uniquingKeysWith: +),
      sealed: lesson.items.count(where: \.item.isSealed))
  }

  private func counts(_ items: [Item]) -> [Int] {
    Level.allCases.map { level in items.count { $0.level == level } }
  }

  private func finding(_ row: Coverage.ClaimRow) -> Finding {
    let lessons =
      row.lessons.isEmpty ? "no lesson" : row.lessons.map(\.rawValue).joined(separator: ", ")
    let items = row.items.isEmpty ? "no item" : row.items.map(\.rawValue).joined(separator: ", ")
    return Finding(
      .line(path: Claims.path, number: row.claim.line), marking: row.claim.id,
      "claim \(row.claim.id) needs a lesson and \(Coverage.itemsPerClaim) items; it has"
        + " \(lessons) and \(items)")
  }

  private func finding(_ row: Coverage.ObjectiveRow) -> Finding {
    let id = row.objective.rawValue
    let summary = "objective '\(id)' needs \(Self.items(row.minimum)); it has \(row.items)"
    guard let lesson = bank.course.outline.lessons[row.lesson] else {
      return Finding(.bank, summary)
    }
    return Finding(bank.line(of: "  \(id):", in: lesson), marking: id, summary)
  }

  private func findings(_ blueprint: Blueprint, _ lessons: [Coverage.LessonRow]) -> [Finding] {
    blueprint.rows.flatMap { row -> [Finding] in
      let name = row.lesson.rawValue
      let place = Finding.Place.line(path: Blueprint.path, number: row.line)
      guard let lesson = lessons.first(where: { $0.lesson == row.lesson }) else {
        return [Finding(place, marking: name, "there is no lesson '\(name)' yet")]
      }
      var cells = [("", row.items, lesson.items)]
      cells += zip(row.levels, lesson.levels).enumerated()
        .map { (" of level \($0 + 1)", $1.0, $1.1) }
      // Cases beyond their own count fill that of plain questions: to ask by a case asks for more.
      let spare = max(0, lesson.count(.scenario) - row.count(.scenario))
      cells += ItemKind.allCases.map { kind in
        (
          " of type \(kind.rawValue)", row.count(kind),
          lesson.count(kind) + (kind == .choice ? spare : 0)
        )
      }
      var found = cells.filter { $0.2 < $0.1 }.map { what, wanted, have in
        Finding(
          place, marking: name, "'\(name)' needs \(Self.items(wanted))\(what); it has \(have)")
      }
      if Double(lesson.sealed) < Coverage.sealedShare * Double(lesson.items) {
        found.append(
          Finding(
            place, marking: name,
            "'\(name)' has \(lesson.sealed) of \(lesson.items) items sealed for exams;"
              + " a fifth should be"))
      }
      return found
    }
  }

  private static func items(_ count: Int) -> String { count == 1 ? "1 item" : "\(count) items" }
}
