internal import Assessment
internal import ContentLint
internal import Curriculum
internal import Diagnostics
internal import Presentation
internal import Tutoring

enum ContentTarget {
  static func run(_ bytes: [UInt8], _ isThorough: Bool) throws {
    let files = CourseText.files(in: bytes)
    let (course, problems) = Course.assemble(files)
    let lint = CourseLint(course, files: files, today: YearAndMonth(year: 2026, month: 1))
    let all = (problems + lint.diagnostics).sortedByPlace
    let places = ProblemPlaces(files)
    for problem in all { try places.check(problem) }
    guard isThorough else { return }
    let presenter = Presenter(surface: .kind(bytes.count))
    var pages = [presenter.text(all, lessons: course.screens.count, items: course.items.count)]
    pages += [presenter.text(lint.coverage), presenter.text(lint.statistics)]
    pages += lessonPages(of: course, presenter)
    for item in course.items { pages.append(presenter.text(views(of: item, course))) }
    for page in pages { try requirePrintable(page, on: presenter.surface) }
    try requireNoControls(
      CheckRecord.problems(all, lessons: course.screens.count, items: course.items.count))
  }

  private static func lessonPages(of course: Course, _ presenter: Presenter) -> [String] {
    course.outline.lessonOrder.flatMap { id in
      let screens = course.screens[id] ?? []
      let lesson = course.outline.lessons[id]
      return screens.enumerated().map { number, screen in
        let view = ScreenView(
          lesson: id, lessonTitle: lesson?.title ?? "", number: number + 1, total: screens.count,
          screen: screen, objectives: lesson?.objectives ?? [],
          missingRequirements: [id: lesson?.title ?? ""])
        return presenter.text([.screen(view)])
      } + [presenter.text(lesson?.terms ?? [], isWhole: true)]
    }
  }

  /// A question with its hint and key.
  private static func views(of item: Item, _ course: Course) -> [View] {
    var generator = SeededGenerator(seed: 1)
    let arrangement = Arrangement(for: item, using: &generator)
    let question = QuestionView(
      place: .round(.quiz(nil), number: 1, total: 2), item: item, arrangement: arrangement)
    let feedback = FeedbackView(
      item: item, arrangement: arrangement, response: nil, grade: nil,
      feedback: item.feedback(for: nil, revealing: true), canRetry: false, hasPassage: true,
      lesson: course.lesson(of: item.objective).map { ($0, $0.rawValue) })
    var views: [View] = [
      .question(question), .answerForms(question), .hint(item.hint), .feedback(feedback),
    ]
    if let (lesson, screen) = course.passage(for: item) {
      views.append(
        .passage(PassageView(lesson: lesson, lessonTitle: lesson.rawValue, screen: screen)))
    }
    return views
  }
}
