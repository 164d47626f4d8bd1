internal import Curriculum
internal import Diagnostics
internal import Presentation

/// The ids of a course beside its ledger.
extension LoadedCourse {
  /// What is wrong with ledger and ids, and how many ids the ledger does not have; none without a
  /// ledger, which a course need not keep.
  var identityReport: (problems: [Diagnostic], unlisted: Int) {
    guard let (ledger, problems) = ledger, !hasErrors else { return (ledger?.diagnostics ?? [], 0) }
    let comparison = IdentityComparison(ledger, course)
    return (problems + comparison.diagnostics(files), comparison.unlisted.count)
  }

  /// The ledger, and what is wrong with its lines; nil when there is none.
  fileprivate var ledger: (ledger: IdentityLedger, diagnostics: [Diagnostic])? {
    files.first { $0.path == IdentityLedger.path }.map { IdentityLedger.read($0) }
  }

  /// What cannot be read would seem to be gone.
  fileprivate var hasErrors: Bool { problems.contains { $0.severity == .error } }
}

extension CourseShell {
  /// `check --confirm`: records what became of the ids. Nothing is written while something is wrong.
  func confirm(_ loaded: LoadedCourse, in folder: String?) throws {
    let (old, problems) = loaded.ledger ?? (IdentityLedger(), [])
    let comparison = IdentityComparison(old, loaded.course)
    let errors =
      loaded.hasErrors
      ? loaded.problems
      : problems + (comparison.hasErrors ? comparison.diagnostics(loaded.files) : [])
    let reasons = errors.filter { $0.severity == .error }
    guard reasons.isEmpty else {
      for reason in reasons { effects.warn(reason.rendered) }
      effects.warn("course: nothing was recorded; mend this first.\n")
      return failAfterwards()
    }
    let confirmation = IdentityConfirmation(comparison)
    if confirmation.changes.isEmpty, loaded.ledger != nil {
      return try say("Nothing to confirm: \(IdentityLedger.path) is up to date.")
    }
    do {
      try effects.keepLedger(confirmation.ledger, folder)
    } catch let failure as RecordFailure {
      effects.warn("course: \(failure.message)\n")
      return failAfterwards()
    }
    try effects.write(presenter.text(confirmed: confirmation.changes))
  }
}
