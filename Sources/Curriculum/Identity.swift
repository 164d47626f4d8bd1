/// Something that learners' records know by its name in the course files.
public struct Identity: Sendable, Hashable, Comparable {
  public enum Kind: String, Sendable, CaseIterable { case topic, lesson, objective, item }

  public var kind: Kind
  /// The id: of a lesson with its topic, `topic/slug`.
  public var name: String

  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  public static func < (left: Identity, right: Identity) -> Bool {
    (left.place, left.name) < (right.place, right.name)
  }

  private var place: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}
