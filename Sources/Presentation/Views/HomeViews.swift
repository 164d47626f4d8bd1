internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  mutating func add(_ view: Greeting) {
    line(view.courseTitle, .heading)
    if view.isNew {
      line(
        "\(Words.count(view.lessons, "short lesson")), with questions that adapt to you."
          + " Every answer is kept on this computer, and you can stop at any point.")
      blank()
      line(
        "Enter always does the next sensible thing. Answers are a letter, a word or a number; hint,"
          + " why and skip help at a question. What you are about to forget comes back by itself.")
      blank()
      line("New to it? Press Enter. Know some of it already? Type placement.")
      return
    }
    let due =
      view.due == 0 ? "nothing due for review" : "\(Words.count(view.due, "idea")) due for review"
    let streak = view.streak > 1 ? ", \(view.streak) days in a row" : ""
    line(
      "Welcome back: \(view.lessonsFinished) of \(Words.count(view.lessons, "lesson")) finished,"
        + " \(due)\(streak).")
    if let date = view.doubtfulDate {
      line(
        "By this computer's clock your last step here, of \(Words.date(date)), is yet to come: one of"
          + " the two is wrong. All answers count; from the next one on, reviews go by this clock.",
        .warning)
    }
  }

  mutating func add(_ list: TopicList) {
    for topic in list.topics {
      blank()
      line("\(topic.title) (\(topic.id.rawValue))", .heading)
      for lesson in topic.lessons { add(lesson) }
      let due = topic.due > 0 ? ", \(topic.due) due for review" : ""
      line("  quiz \(topic.id.rawValue): \(Words.count(topic.items, "question"))\(due)", .subdued)
    }
  }

  private mutating func add(_ lesson: TopicList.Lesson) {
    let status =
      switch lesson.status {
      case .new: "about \(lesson.minutes) minutes"
      case .open(let screen, let screens, let isFinished):
        (isFinished ? "finished, " : "") + "open at screen \(screen) of \(screens)"
      case .finished(let times): times == 1 ? "finished" : "finished \(times) times"
      }
    let mark =
      switch lesson.status {
      case .new: " "
      case .open(_, _, let isFinished): isFinished ? check : ">"
      case .finished: check
      }
    entry(mark, "\(lesson.title): \(status)  (\(lesson.id.rawValue))")
  }

  mutating func add(_ hits: [SearchHit], query: String) {
    guard !hits.isEmpty else {
      return line("Nothing found for \"\(query)\" in lessons, glossary and questions you met.")
    }
    line("\(Words.count(hits.count, "place")) with \"\(query)\"", .heading)
    for hit in hits.prefix(Self.mostHits) {
      switch hit.place {
      case .term(let name, let lesson):
        excerpt("-", "Glossary, \(name): \(hit.context) (learn \(lesson.rawValue))")
      case .screen(let lesson, let title, let number):
        excerpt("-", "\(title), screen \(number) (learn \(lesson.rawValue)): \(hit.context)")
      case .item: excerpt("-", "A question you met: \(hit.context)")
      }
    }
    if hits.count > Self.mostHits {
      line("And \(hits.count - Self.mostHits) more; another word narrows it down.", .subdued)
    }
  }

  /// As many as fit on a screen.
  private static let mostHits = 10

  mutating func add(_ terms: [Term], isWhole: Bool) {
    if isWhole { line("Glossary: \(Words.count(terms.count, "term"))", .heading) }
    for term in terms {
      labelled("\(term.name): ", .strong, "\(term.meaning) (learn \(term.lesson.rawValue))")
    }
  }
}
