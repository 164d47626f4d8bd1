internal import Assessment
internal import Curriculum
internal import Diagnostics

/// A name the learner typed, looked up in the outline.
enum NameLookup<Found: Equatable>: Equatable {
  case found(Found)
  case unknown(suggestion: String?)
  /// It fits several.
  case ambiguous([String])
}

extension Outline {
  /// A topic by its id, the beginning of its id, or its title.
  func topic(named text: String) -> NameLookup<TopicID> {
    let wanted = text.lowercased()
    let ids = topics.map(\.id.rawValue)
    if let exact = topics.first(where: {
      $0.id.rawValue == wanted || $0.title.lowercased() == wanted
    }) {
      return .found(exact.id)
    }
    return choose(wanted, among: ids) { TopicID($0) }
  }

  /// A lesson by its id, its slug, the beginning of one of them, or its title.
  func lesson(named text: String) -> NameLookup<LessonID> {
    let wanted = text.lowercased()
    let exact = lessonOrder.first {
      $0.rawValue == wanted || $0.slug == wanted || lessons[$0]?.title.lowercased() == wanted
    }
    if let exact { return .found(exact) }
    let beginning = lessonOrder.filter {
      $0.rawValue.hasPrefix(wanted) || $0.slug.hasPrefix(wanted)
    }
    if beginning.count == 1 { return .found(beginning[0]) }
    if beginning.count > 1 { return .ambiguous(beginning.map(\.rawValue)) }
    let names = lessonOrder.flatMap { [$0.rawValue, $0.slug] } + topics.map(\.id.rawValue)
    return .unknown(suggestion: closestMatch(to: wanted, among: names))
  }

  /// An objective by its id or the beginning of it.
  func objective(named text: String) -> NameLookup<Objective> {
    let wanted = text.lowercased()
    let all = lessonOrder.flatMap { lessons[$0]?.objectives ?? [] }
    if let exact = all.first(where: { $0.id.rawValue == wanted }) { return .found(exact) }
    let beginning = all.filter { $0.id.rawValue.hasPrefix(wanted) }
    if beginning.count == 1 { return .found(beginning[0]) }
    if beginning.count > 1 { return .ambiguous(beginning.map(\.id.rawValue)) }
    return .unknown(suggestion: closestMatch(to: wanted, among: all.map(\.id.rawValue)))
  }

  private func choose<Found: Equatable>(
    _ wanted: String, among names: [String], as make: (String) -> Found
  ) -> NameLookup<Found> {
    let beginning = names.filter { $0.hasPrefix(wanted) }
    if beginning.count == 1 { return .found(make(beginning[0])) }
    if beginning.count > 1 { return .ambiguous(beginning) }
    return .unknown(suggestion: closestMatch(to: wanted, among: names))
  }
}

extension LessonID {
  /// The part after the slash.
  var slug: String { String(rawValue.drop { $0 != "/" }.dropFirst()) }
}
