internal import Assessment
internal import Curriculum
internal import Tutoring

extension Composer {
  mutating func addRules(_ scope: ExamScope, items: Int) {
    blank()
    let name = scope.topic.map { "Exam on \($0.rawValue)" } ?? "Exam on the whole course"
    line("\(name): \(Words.count(items, "question")) you have not practised", .heading)
    line(
      "No hints, and nothing about right or wrong before the end. You can stop and go on later."
        + " It is passed with \(Words.percent(ExamRules.passMark)) of the points and no topic under"
        + " \(Words.percent(ExamRules.topicMark)).")
  }

  mutating func add(_ summary: ExamSummary) {
    let result = summary.result
    blank()
    line(
      "\(result.isPassed ? "Passed" : "Not passed"):"
        + " \(Words.points(result.points)) of \(result.items) points"
        + " (\(Words.percent(result.share)))", .heading)
    for topic in result.topics {
      let mark = topic.share >= ExamRules.topicMark - 1e-9 ? "" : ", too few"
      entry(
        "-",
        "\(summary.titles[topic.topic] ?? topic.topic.rawValue): \(Words.points(topic.points)) of"
          + " \(topic.items) (\(Words.percent(topic.share))\(mark))")
    }
    if !result.isPassed {
      blank()
      line(
        "Asked for are \(Words.percent(ExamRules.passMark)) over all and"
          + " \(Words.percent(ExamRules.topicMark)) in each topic. You can try again tomorrow, first with"
          + " questions you have not seen.")
    }
    guard !summary.restudy.isEmpty else { return }
    blank()
    line("Worth reading again", .strong)
    for objective in summary.restudy {
      entry("-", "\(objective.text) (learn \(objective.lesson.rawValue))")
    }
  }
}

extension Words {
  /// Why something has to wait.
  public static let examOpen =
    "An exam is open, and this waits until it is over. Enter at the top goes on with it;"
    + " exam --end hands it in as it is."

  /// Points with a half or a third where there is one.
  static func points(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
