internal import Assessment
public import ContentLint
public import Curriculum
public import Diagnostics
public import Tutoring

/// Gives views their words and looks, for one surface.
public struct Presenter: Sendable {
  public var surface: Surface

  public init(surface: Surface) { self.surface = surface }

  public func text(_ views: [View]) -> String { compose { for view in views { $0.add(view) } } }
  public func text(_ greeting: Greeting) -> String { compose { $0.add(greeting) } }
  public func text(_ list: TopicList) -> String { compose { $0.add(list) } }
  public func text(_ report: ProgressReport, topic: TopicID?) -> String {
    compose { $0.add(report, topic: topic) }
  }
  /// The reviews of the coming days.
  public func text(forecast report: ProgressReport) -> String {
    compose { $0.addForecast(report) }
  }
  public func text(_ hits: [SearchHit], query: String) -> String {
    compose { $0.add(hits, query: query) }
  }
  public func text(_ terms: [Term], isWhole: Bool) -> String {
    compose { $0.add(terms, isWhole: isWhole) }
  }
  public func text(_ groups: [HelpGroup]) -> String { compose { $0.add(groups) } }
  public func text(notesOf learner: LearnerState, outline: Outline) -> String {
    compose { $0.addNotes(learner, outline) }
  }
  public func text(_ records: [SittingRecord], outline: Outline) -> String {
    compose { $0.add(records, outline: outline) }
  }
  public func text(_ record: SittingRecord, course: Course) -> String {
    compose { $0.add(record, course: course) }
  }
  public func text(
    _ regrading: Regrading, before: LearnerState, after: LearnerState, outline: Outline,
    isPreview: Bool
  ) -> String {
    compose {
      $0.add(regrading, before: before, after: after, outline: outline, isPreview: isPreview)
    }
  }
  /// What `check` found.
  public func text(
    _ problems: [Diagnostic], lessons: Int, items: Int, unlisted: Int = 0
  ) -> String {
    compose { $0.add(problems, lessons: lessons, items: items, unlisted: unlisted) }
  }
  /// What `check --confirm` recorded.
  public func text(confirmed changes: [String]) -> String { compose { $0.add(confirmed: changes) } }
  public func text(_ coverage: Coverage) -> String { compose { $0.add(coverage) } }
  public func text(_ numbers: Statistics, difficulties: [ItemDifficulty] = []) -> String {
    compose {
      $0.add(numbers)
      $0.add(difficulties)
    }
  }
  /// What to type next in the system's shell.
  public func text(next action: NextAction) -> String {
    compose {
      $0.blank()
      $0.line(Words.nextCommand(action), .subdued)
    }
  }
  public func text(_ expectation: Expectation) -> String { compose { $0.add(expectation) } }

  /// A message that already has its line breaks.
  public func text(_ message: String, tone: Tone = .plain) -> String {
    compose { composer in
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
        composer.line(String(line), tone)
      }
    }
  }

  func compose(_ body: (inout Composer) -> Void) -> String {
    var composer = Composer(surface: surface)
    body(&composer)
    return composer.painted
  }
}

extension Composer {
  mutating func add(_ view: View) {
    switch view {
    case .screen(let view): add(view)
    case .question(let view): add(view)
    case .feedback(let view): add(view)
    case .unreadable(let message): line(message, .hint)
    case .answerForms(let view): answerForms(view)
    case .hint(let text): hint(text)
    case .reason(let reason, let view): add(reason, view)
    case .passage(let view): add(view)
    case .roundSummary(let view): add(view)
    case .lessonSummary(let view): add(view)
    case .undone: line("Taken back: it is as if you had not answered.", .hint)
    case .examRules(let scope, let items): addRules(scope, items: items)
    case .examSummary(let summary): add(summary)
    case .placementStep(let step): add(step)
    case .placementSummary(let summary): add(summary)
    case .testOutOffer(let topic): addOffer(topic)
    case .notice(let notice): add(notice)
    }
  }
}
