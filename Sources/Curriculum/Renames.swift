public import Assessment

/// What ids of older courses are called now, so that a record made under the old names goes on
/// under the new ones. Chains are followed to their end.
public struct Renames: Sendable, Equatable {
  private var names: [Identity.Kind: [String: String]] = [:]

  /// Nothing was renamed.
  public static let none = Renames([:])

  /// From each id to its next name. Names that lead in a circle stay as they are.
  public init(_ next: [Identity: String]) {
    for old in next.keys {
      if let end = Self.end(of: old, next) { names[old.kind, default: [:]][old.name] = end }
    }
  }

  public var isEmpty: Bool { names.isEmpty }

  public func callAsFunction(_ id: TopicID) -> TopicID { TopicID(now(.topic, id.rawValue)) }
  public func callAsFunction(_ id: LessonID) -> LessonID { LessonID(now(.lesson, id.rawValue)) }
  public func callAsFunction(_ id: ObjectiveID) -> ObjectiveID {
    ObjectiveID(now(.objective, id.rawValue))
  }
  public func callAsFunction(_ id: ItemID) -> ItemID { ItemID(now(.item, id.rawValue)) }

  private func now(_ kind: Identity.Kind, _ name: String) -> String { names[kind]?[name] ?? name }

  /// The last name of an id; nil when its names lead in a circle.
  static func end(of id: Identity, _ next: [Identity: String]) -> String? {
    var seen: Set<String> = []
    var name = id.name
    while let following = next[Identity(id.kind, name)] {
      guard seen.insert(name).inserted else { return nil }
      name = following
    }
    return name
  }
}
