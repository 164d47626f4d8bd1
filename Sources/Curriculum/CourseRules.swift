internal import Assessment
internal import Diagnostics

/// Rules that concern several files at once.
struct CourseRules {
  let course: Course

  /// Items that can be asked: of known objectives, each id once.
  var soundItems: [Item] {
    var seen: Set<ItemID> = []
    return course.items.filter {
      course.objective($0.objective) != nil && seen.insert($0.id).inserted
    }
  }

  var diagnostics: [Diagnostic] {
    itemProblems + screenProblems + objectiveProblems
  }

  private var itemProblems: [Diagnostic] {
    var first: [ItemID: Item] = [:]
    var problems: [Diagnostic] = []
    for item in course.items {
      if let other = first[item.id] {
        problems.append(
          Diagnostic(
            .error, at: item.location, length: item.id.rawValue.count + 3,
            "duplicate id '\(item.id.rawValue)': \(other.location.path):\(other.location.line)"
              + " has it already", sourceLine: "## " + item.id.rawValue))
      }
      first[item.id] = first[item.id] ?? item
      problems += referenceProblems(item)
    }
    return problems
  }

  private func referenceProblems(_ item: Item) -> [Diagnostic] {
    guard let lesson = course.lesson(of: item.objective) else {
      let known = course.objectives.map(\.id.rawValue)
      return [
        Diagnostic(
          .error, at: item.location, length: item.id.rawValue.count + 3,
          "unknown objective '\(item.objective.rawValue)' of item '\(item.id.rawValue)'",
          sourceLine: "## " + item.id.rawValue,
          suggestion: closestMatch(to: item.objective.rawValue, among: known))
      ]
    }
    let names = (course.screens[lesson] ?? []).compactMap(\.passage)
    guard let passage = item.passage, !names.contains(passage) else { return [] }
    return [
      Diagnostic(
        .error, at: item.location, length: item.id.rawValue.count + 3,
        "unknown passage '\(passage)' of lesson '\(lesson.rawValue)'",
        sourceLine: "## " + item.id.rawValue,
        suggestion: closestMatch(to: passage, among: names))
    ]
  }

  private var screenProblems: [Diagnostic] {
    let known = course.objectives.map(\.id.rawValue)
    return course.outline.lessonOrder.flatMap { course.screens[$0] ?? [] }.flatMap { screen in
      screen.checks.filter { course.objective($0) == nil }.map { check in
        Diagnostic(
          .error, at: screen.location, "unknown objective '\(check.rawValue)' in a check",
          sourceLine: "# " + screen.heading,
          suggestion: closestMatch(to: check.rawValue, among: known))
      }
    }
  }

  private var objectiveProblems: [Diagnostic] {
    course.objectives.compactMap { objective in
      let items = course.items(on: objective.id).filter { !$0.isSealed }
      guard items.isEmpty, let lesson = course.outline.lessons[objective.lesson] else {
        return nil
      }
      return Diagnostic(
        .error, at: lesson.location,
        "objective '\(objective.id.rawValue)' has no item to ask")
    }
  }
}
