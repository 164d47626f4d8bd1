internal import Curriculum
internal import Diagnostics
internal import Presentation
internal import Tutoring

/// What is read only when it is needed: the whole course, the whole state, the right to record.
extension CourseShell {
  /// Topics and lessons, read when they are first needed.
  var outline: Outline {
    if let loaded { return loaded.outline }
    let outline = readOutline ?? effects.loadOutline()
    readOutline = outline
    return outline
  }

  /// The whole course, read when it is first needed. Problems are told once, in one line.
  func course() throws -> Course? {
    if let loaded { return loaded }
    do {
      let result = try effects.loadCourse(nil)
      loaded = result.course
      let errors = result.problems.count { $0.severity == .error }
      if errors > 0 {
        let problems = errors == 1 ? "1 problem" : "\(errors) problems"
        try tell(
          "The course files have \(problems); what cannot be used is left out. "
            + "`course check` lists them.")
      }
      return result.course
    } catch let failure as RecordFailure {
      effects.warn("course: \(failure.message)\n")
      ending = .noCourse
      return nil
    }
  }

  private func tell(_ text: String) throws {
    if isInteractive {
      try effects.write(presenter.text(text, tone: .warning))
    } else {
      effects.warn("course: \(text)\n")
    }
  }

  /// The learner's whole state; a start needs none of it.
  func completeLearner() throws -> Bool {
    if hasWholeLearner { return true }
    do {
      if let whole = try effects.loadSession() { session = whole }
      hasWholeLearner = true
    } catch let failure as RecordFailure {
      effects.warn("course: \(failure.message)\n")
      ending = .storage
    }
    return hasWholeLearner
  }

  /// Records from here on, and says so, if what stood in the way is gone.
  func recordAgain() throws -> Bool {
    guard session.obstacle != nil else { return false }
    do {
      guard let opened = try effects.recordAgain() else { return false }
      session = opened
      outcome = .success
      try tell("Answers are recorded here now.")
      return true
    } catch let failure as RecordFailure {
      effects.warn("course: \(failure.message)\n")
      return false
    }
  }
}
