public import Tutoring

extension Presenter {
  public func text(_ report: MergeReport) -> String { compose { $0.add(report) } }
  public func text(_ examination: RecordExamination) -> String { compose { $0.add(examination) } }
  /// What a repair did; empty when nothing needed it.
  public func text(repaired done: [String]) -> String {
    compose { composer in
      for sentence in done { composer.line(sentence) }
      composer.blank()
    }
  }
  /// What is about to be erased.
  public func text(_ inventory: RecordInventory) -> String { compose { $0.add(inventory) } }
}

extension Composer {
  fileprivate mutating func add(_ report: MergeReport) {
    if report.damaged > 0 {
      line(
        "\(Words.count(report.damaged, "line")) of the other record"
          + " \(report.damaged == 1 ? "is no event and was" : "are no events and were") left out."
          + " course doctor, with --data for that directory, says which.", .warning)
    }
    guard report.isChanged else {
      return line(
        report.known == 0
          ? "The other record has no events. Nothing was changed."
          : "Nothing new: every event of the other record (\(report.known)) is known here."
            + " Nothing was changed.")
    }
    line(
      "Merged: \(Words.count(report.added, "new event")),"
        + " \(Words.count(report.answersAdded, "answer")) among them;"
        + " \(report.known) were known already.", .right)
    if let backup = report.backup {
      line("The history from before is kept as \(backup).", .subdued)
    }
    if report.isRenamed {
      line(
        "Both machines recorded under one name, as after copying the directory. This one has a new"
          + " name from now on.", .subdued)
    }
    line(
      "To have it all on the other machine too, merge there with this record. course progress shows"
        + " where you stand.", .subdued)
  }

  fileprivate mutating func add(_ examination: RecordExamination) {
    line("Your record: \(examination.directory)", .heading)
    for fact in examination.facts { line(fact) }
    let problems = examination.problems
    guard !problems.isEmpty else { return line("No problems.", .right) }
    for problem in problems {
      blank()
      line("Problem: \(problem.text)", .warning)
      line("\(problem.isRepairable ? "Repair" : "What to do"): \(problem.remedy)")
    }
    blank()
    if problems.contains(where: \.isRepairable) {
      line(
        "course doctor --repair does what stands behind Repair, and keeps a copy of every file it"
          + " changes. Nothing was changed now.", .hint)
    }
  }

  fileprivate mutating func add(_ inventory: RecordInventory) {
    line("Kept of you in \(inventory.directory)", .heading)
    for file in inventory.files { line("  \(file.name), \(Words.count(file.size, "byte"))") }
    if !inventory.foreign.isEmpty {
      let names = inventory.foreign.prefix(5).joined(separator: ", ")
      let rest = inventory.foreign.count > 5 ? " and \(inventory.foreign.count - 5) more" : ""
      line("Not made by course, and left alone: \(names)\(rest).", .subdued)
    }
    line(
      "course export writes all of it out first, if you want to keep it. What is erased cannot be"
        + " brought back.", .warning)
  }
}
