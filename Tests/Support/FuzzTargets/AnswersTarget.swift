internal import Assessment
internal import Curriculum
internal import Presentation
internal import Psychometrics
internal import Storage
internal import Tutoring

/// The first byte picks the question, the second how its options lie; the rest is what was typed.
enum AnswersTarget {
  static func run(_ bytes: [UInt8], _ isThorough: Bool) throws {
    guard bytes.count >= 2 else { return }
    let items = SmallCourse.course.items
    let item = items[Int(bytes[0]) % items.count]
    var generator = SeededGenerator(seed: UInt64(bytes[1] / 4))
    let arrangement = Arrangement(for: item, using: &generator)
    let (line, confidence) = Confidence.split(String(decoding: bytes[2...], as: UTF8.self))
    var views: [View] = []
    switch item.read(line, arrangement: arrangement) {
    case .unreadable(let message): views.append(.unreadable(message))
    case .response(let response):
      let grade = item.grade(response)
      try check(grade)
      try checkWords(of: response, to: item)
      guard isThorough else { return }
      try checkStorage(of: response, to: item, grade, confidence)
      let isLast = bytes[1] & 64 == 0
      var view = FeedbackView(
        item: item, arrangement: arrangement, response: response, grade: grade,
        feedback: item.feedback(for: response, revealing: isLast), canRetry: !isLast,
        hasPassage: true, lesson: ("kpo/first", "First"))
      view.confidence = confidence
      views.append(.feedback(view))
    }
    guard isThorough else { return }
    let presenter = Presenter(surface: .kind(Int(bytes[1])))
    try requirePrintable(presenter.text(views), on: presenter.surface)
  }

  private static func check(_ grade: Grade) throws {
    try require((0...1).contains(grade.credit), "\(grade)")
    try require((grade.credit == 1) == (grade.verdict == .right), "\(grade)")
    try require(grade.verdict != .partly || grade.credit > 0, "\(grade)")
  }

  /// What was chosen can be told in words, and found again by them.
  private static func checkWords(of response: Response, to item: Item) throws {
    let words = item.words(of: response)
    try require(
      item.response(saying: words, insteadOf: response) == response,
      "\(words) does not say \(response)")
  }

  /// An answer is read from the history as it was written.
  private static func checkStorage(
    of response: Response, to item: Item, _ grade: Grade, _ confidence: Confidence?
  ) throws {
    let answered = Answered(
      sitting: EventID(rawValue: "s"), item: item.id, objective: item.objective, topic: "kpo",
      level: item.level, parameters: ItemParameters(difficulty: 0, guessing: 0),
      response: response, said: item.words(of: response), credit: grade.credit,
      verdict: grade.verdict, attempt: 1, hinted: false, confidence: confidence, predicted: 0.5,
      rating: nil)
    try RecordChecks.requireLasting([
      Event(
        id: EventID(rawValue: "e"), time: Timestamp(milliseconds: 0), device: "d", sequence: 1,
        action: .answered(answered))
    ])
  }
}
