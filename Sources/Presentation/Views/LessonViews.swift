internal import Curriculum
internal import Tutoring

extension Composer {
  mutating func add(_ view: ScreenView) {
    blank()
    var place = "\(view.lessonTitle)\(dot) screen \(view.number) of \(view.total)"
    if view.isResumed { place += "\(dot) you left here" }
    line(place, .subdued)
    if !view.missingRequirements.isEmpty {
      let names = view.missingRequirements.sorted { $0.key < $1.key }
        .map { "\"\($0.value)\" (learn \($0.key.rawValue))" }
      line("This lesson builds on \(names.joined(separator: " and ")).", .hint)
    }
    blank()
    inline(view.screen.heading, .heading)
    blank()
    markdown(view.screen.body)
  }

  mutating func add(_ view: PassageView) {
    blank()
    line("From \"\(view.lessonTitle)\"", .subdued)
    blank()
    inline(view.screen.heading, .heading)
    blank()
    markdown(view.screen.body)
  }

  mutating func add(_ view: LessonSummary) {
    blank()
    line(view.wasFinishedBefore ? "Read again: \(view.title)" : "Finished: \(view.title)", .heading)
    if view.total > 0 {
      line("\(view.right) of \(Words.count(view.total, "question")) right at the first try.")
    }
    if let days = view.firstReviewInDays {
      line("The first of its ideas comes back \(Words.inDays(days)).")
    }
  }
}
