internal import Assessment
internal import Curriculum
internal import Diagnostics
internal import Presentation

/// `Lessons/ids.txt`: read, written again, compared with a course, and confirmed.
enum IdentitiesTarget {
  static func run(_ bytes: [UInt8], _ isThorough: Bool) throws {
    let file = SourceFile(path: IdentityLedger.path, bytes: bytes)
    let (ledger, problems) = IdentityLedger.read(file)
    let places = ProblemPlaces([file] + SmallCourse.files)
    for problem in problems { try places.check(problem) }
    try requireLasting(ledger)
    if problems.isEmpty {
      try require(
        IdentityLedger.renames(in: file) == ledger.renames, "the quick way reads other names")
    }
    try requireEnds(ledger.renames, in: file)
    guard isThorough else { return }
    let comparison = IdentityComparison(ledger, SmallCourse.course)
    let all = (problems + comparison.diagnostics([file] + SmallCourse.files)).sortedByPlace
    for problem in all { try places.check(problem) }
    try require(
      comparison.hasErrors == comparison.diagnostics([]).contains { $0.severity == .error },
      "an error that is not told, or told and none")
    let presenter = Presenter(surface: .kind(bytes.count))
    try requirePrintable(
      presenter.text(all, lessons: 1, items: 1, unlisted: comparison.unlisted.count),
      on: presenter.surface)
    if problems.isEmpty, !comparison.hasErrors { try confirm(comparison, presenter) }
  }

  private static func requireLasting(_ ledger: IdentityLedger) throws {
    let again = IdentityLedger.read(SourceFile(path: IdentityLedger.path, text: ledger.text)).ledger
    try require(again.text == ledger.text, "written and read, a ledger changed")
  }

  /// A name that an id has now has no later one.
  private static func requireEnds(_ renames: Renames, in file: SourceFile) throws {
    for line in file.lines {
      let words = line.text.split(separator: " ")
      guard words.count > 1 else { continue }
      let now = renames(ItemID(String(words[1])))
      try require(renames(now) == now, "\(words[1]) is \(now.rawValue), which has a later name")
    }
  }

  /// Once confirmed, nothing is left to confirm.
  private static func confirm(_ comparison: IdentityComparison, _ presenter: Presenter) throws {
    let confirmation = IdentityConfirmation(comparison)
    try requireLasting(confirmation.ledger)
    try requirePrintable(
      presenter.text(confirmed: confirmation.changes), on: presenter.surface)
    let after = IdentityComparison(confirmation.ledger, SmallCourse.course)
    let rest = IdentityConfirmation(after).changes
    try require(rest.isEmpty && !after.hasErrors, "confirmed, and still to confirm: \(rest)")
  }
}
