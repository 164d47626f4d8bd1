public import Assessment

/// What ids of older courses are called now, so that a record made under the old names goes on
/// under the new ones. Chains are followed to their end.
public struct Renames: Sendable, Equatable {
  private var names: [Identity.Kind: [String: String]] = [:]

  /// Nothing was renamed.
  public static let none = Renames([:])

  /// From each id to its next name. Names that lead in a circle stay as they are.
  public init(_ next: [Identity: String]) {
    for (old, end) in Self.ends(next) { names[old.kind, default: [:]][old.name] = end }
  }

  public var isEmpty: Bool { names.isEmpty }

  public func callAsFunction(_ id: TopicID) -> TopicID { TopicID(now(.topic, id.rawValue)) }
  public func callAsFunction(_ id: LessonID) -> LessonID { LessonID(now(.lesson, id.rawValue)) }
  public func callAsFunction(_ id: ObjectiveID) -> ObjectiveID {
    ObjectiveID(now(.objective, id.rawValue))
  }
  public func callAsFunction(_ id: ItemID) -> ItemID { ItemID(now(.item, id.rawValue)) }

  private func now(_ kind: Identity.Kind, _ name: String) -> String { names[kind]?[name] ?? name }

  /// The last name of each id; none for those whose names lead in a circle. Each is looked at once,
  /// however long the chains are.
  static func ends(_ next: [Identity: String]) -> [Identity: String] {
    var ends: [Identity: String] = [:]
    var circling: Set<Identity> = []
    for start in next.keys {
      var way: [Identity] = []
      var onWay: Set<Identity> = []
      var id = start
      while let name = next[id], ends[id] == nil, !circling.contains(id), onWay.insert(id).inserted
      {
        way.append(id)
        id = Identity(id.kind, name)
      }
      if let end = next[id] == nil ? id.name : ends[id] {
        for passed in way { ends[passed] = end }
      } else {
        circling.formUnion(way)
      }
    }
    return ends
  }
}
