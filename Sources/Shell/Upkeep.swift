public import Tutoring

/// The record as a whole, for commands that open it themselves.
@MainActor public struct Upkeep {
  public var examine: () throws -> RecordExamination
  /// What was done, a sentence each; empty when nothing needed repair.
  public var repair: () throws -> [String]
  public var merge: (_ path: String) throws -> MergeReport
  public var export: (_ write: (String) throws -> Void) throws -> Void
  public var inventory: () throws -> RecordInventory
  /// Whether the directory is gone too.
  public var erase: () throws -> Bool

  public init(
    examine: @escaping () throws -> RecordExamination, repair: @escaping () throws -> [String],
    merge: @escaping (String) throws -> MergeReport,
    export: @escaping ((String) throws -> Void) throws -> Void,
    inventory: @escaping () throws -> RecordInventory, erase: @escaping () throws -> Bool
  ) {
    self.examine = examine
    self.repair = repair
    self.merge = merge
    self.export = export
    self.inventory = inventory
    self.erase = erase
  }
}
