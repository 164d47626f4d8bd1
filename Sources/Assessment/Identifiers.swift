/// The stable name of an item, unique in the course: rewording an item keeps it.
public struct ItemID: RawRepresentable, Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: ItemID, right: ItemID) -> Bool { left.rawValue < right.rawValue }
}

/// The stable name of a learning objective, unique in the course.
public struct ObjectiveID: RawRepresentable, Sendable, Hashable, Comparable,
  ExpressibleByStringLiteral
{
  public var rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: ObjectiveID, right: ObjectiveID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// How demanding an item is, as its author judged it.
public enum Level: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Recall or recognise what was taught.
  case recall = 1
  /// Apply it in a clear new case.
  case apply = 2
  /// Judge a messy case, or combine lessons.
  case judge = 3

  public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
}
