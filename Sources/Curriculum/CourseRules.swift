internal import Assessment
internal import Diagnostics

/// Rules that concern several files at once.
struct CourseRules {
  let course: Course
  let citations: Citations

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
          citations.problem(
            citing: item.id.rawValue, from: item.location,
            "duplicate id '\(item.id.rawValue)': \(other.location.path):\(other.location.line)"
              + " has it already"))
      }
      first[item.id] = first[item.id] ?? item
      problems += referenceProblems(item)
    }
    return problems
  }

  private func referenceProblems(_ item: Item) -> [Diagnostic] {
    guard let lesson = course.lesson(of: item.objective) else {
      return [
        citations.problem(
          citing: "objective: " + item.objective.rawValue, from: item.location,
          "unknown objective '\(item.objective.rawValue)'",
          suggestion: closestMatch(to: item.objective.rawValue, among: objectiveNames))
      ]
    }
    let names = (course.screens[lesson] ?? []).compactMap(\.passage)
    guard let passage = item.passage, !names.contains(passage) else { return [] }
    return [
      citations.problem(
        citing: "passage: " + passage, from: item.location,
        "unknown passage '\(passage)' of lesson '\(lesson.rawValue)'",
        suggestion: closestMatch(to: passage, among: names))
    ]
  }

  private var screenProblems: [Diagnostic] {
    course.outline.lessonOrder.flatMap { course.screens[$0] ?? [] }.flatMap { screen in
      screen.checks.filter { course.objective($0) == nil }.map { check in
        citations.problem(
          citing: check.rawValue, from: screen.location,
          "unknown objective '\(check.rawValue)'",
          suggestion: closestMatch(to: check.rawValue, among: objectiveNames))
      }
    }
  }

  private var objectiveProblems: [Diagnostic] {
    course.objectives.compactMap { objective in
      let items = course.items(on: objective.id).filter { !$0.isSealed }
      guard items.isEmpty, let lesson = course.outline.lessons[objective.lesson] else {
        return nil
      }
      return citations.problem(
        citing: objective.id.rawValue, from: lesson.location,
        "objective '\(objective.id.rawValue)' has no item to ask")
    }
  }

  private var objectiveNames: [String] { course.objectives.map(\.id.rawValue) }
}
