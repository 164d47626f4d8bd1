internal import Presentation
internal import Tutoring

/// What is put before the learner, and what may come back before it was seen.
extension CourseShell {
  /// Never a question through a pager: it has to stay in sight.
  func show(_ views: [View]) throws {
    let isRead = views.allSatisfy { view in
      switch view {
      case .screen, .passage: true
      default: false
      }
    }
    try isRead ? page(presenter.text(views)) : effects.write(presenter.text(views))
  }

  /// What is there to be read.
  func page(_ text: String) throws {
    try questionIsOpen ? effects.write(text) : effects.page(text)
  }

  /// A question takes one line. What was pasted behind it must not answer the next question unseen:
  /// it is dropped before anything new is shown. Returns how many lines that were. What leaves the
  /// question as it is may have its answer behind it.
  func linesTypedAhead(of intent: Intent) -> Int {
    if [.hint, .why, .again, .passage].contains(intent) { return 0 }
    return switch session.activity {
    case .home, .screen: 0
    case .question, .offer, .settled: isInteractive ? effects.dropTypedAhead() : 0
    }
  }

  static func rejection(ofLines count: Int) -> String {
    let (what, were) = count == 1 ? ("1 more line", "was") : ("\(count) more lines", "were")
    return "A question takes one line: \(what) that came with it \(were) left out."
  }
}
