/// The ledger as an author confirms it.
public struct IdentityConfirmation: Sendable, Equatable {
  public private(set) var ledger: IdentityLedger
  /// What it records, a line each; empty when nothing is new.
  public private(set) var changes: [String] = []

  public init(_ comparison: IdentityComparison) {
    ledger = comparison.ledger
    for (new, old) in comparison.renamed.sorted(by: { $0.key < $1.key }) {
      ledger[old] = .renamed(to: new.name)
      changes.append("\(old.kind.rawValue) \(old.name) is \(new.name) now")
    }
    for id in comparison.gone {
      if case .known(let marks)? = ledger[id] { ledger[id] = .retired(marks) }
      changes.append("\(id.kind.rawValue) \(id.name) is retired")
    }
    changes += comparison.returned.map { "\($0.kind.rawValue) \($0.name) is back" }
    changes += Self.counts(comparison.unlisted)
    let reworded = comparison.marks.count { id, marks in
      if case .known(let old)? = ledger[id] { old != marks } else { false }
    }
    if reworded > 0 {
      changes.append("\(reworded == 1 ? "1 id has" : "\(reworded) ids have") a new text")
    }
    for (id, marks) in comparison.marks { ledger[id] = .known(marks) }
  }

  /// `3 items are new`, for each kind with any.
  private static func counts(_ ids: [Identity]) -> [String] {
    Identity.Kind.allCases.compactMap { kind in
      let count = ids.count { $0.kind == kind }
      return switch count {
      case 0: nil
      case 1: "1 \(kind.rawValue) is new"
      default: "\(count) \(kind.rawValue)s are new"
      }
    }
  }
}
