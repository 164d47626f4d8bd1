internal import Assessment
internal import Curriculum
public import Tutoring

/// What stands before the learner's line.
public struct Prompt: Sendable, Equatable {
  public struct Segment: Sendable, Equatable {
    public var text: String
    /// SGR parameters of its look, without the escape sequence around them; nil for none.
    public var parameters: String?

    public init(text: String, parameters: String? = nil) {
      self.text = text
      self.parameters = parameters
    }
  }

  public var segments: [Segment]

  public init(_ segments: [Segment] = []) { self.segments = segments }

  public var text: String { segments.map(\.text).joined() }
}

extension Presenter {
  public func prompt(for expectation: Expectation) -> Prompt {
    let name =
      switch expectation {
      case .home: "course"
      case .answer(let view): place(view.place)
      case .offer: "yes or no"
      case .nextQuestion(let asked), .finish(let asked): place(asked)
      case .nextScreen(_, let number, let total):
        surface.glyphs.isSpoken ? "screen \(number) of \(total)" : "\(number)/\(total)"
      }
    return prompt(named: name)
  }

  /// Asks for a word.
  public func prompt(asking question: String) -> Prompt { prompt(named: question) }

  private func prompt(named name: String) -> Prompt {
    // A voice reads ">" as "greater".
    if surface.glyphs.isSpoken { return Prompt([Prompt.Segment(text: name + ": ")]) }
    return Prompt([
      Prompt.Segment(text: name + ">", parameters: parameters(for: .prompt)),
      Prompt.Segment(text: " "),
    ])
  }

  private func place(_ place: QuestionView.Place) -> String {
    switch place {
    case .round(.quiz(let topic), let number, let total):
      "\(topic?.rawValue ?? "quiz") \(words(number, total))"
    case .round(.exam, let number, let total): "exam \(words(number, total))"
    case .round(.placement, let number, let total): "placement \(words(number, total))"
    case .round(_, let number, let total): "review \(words(number, total))"
    case .lesson: "check"
    }
  }

  private func words(_ number: Int, _ total: Int) -> String {
    surface.glyphs.isSpoken ? "\(number) of \(total)" : "\(number)/\(total)"
  }
}

extension Composer {
  /// The line above the prompt: what Enter does, or what can be typed.
  mutating func add(_ expectation: Expectation) {
    blank()
    switch expectation {
    case .home(let next):
      line("Enter: \(Words.next(next)). Or: topics, quiz, progress, help.", .subdued)
    case .offer:
      line("Type yes to leave its lessons out. Enter keeps them.", .subdued)
    case .answer(let view):
      let ways = view.place.isExam ? "skip, quit" : "hint, skip, why"
      line("Type \(AnswerForms.short(view.item, isSpoken: isSpoken)). Or: \(ways).", .subdued)
    case .nextQuestion(let place) where place.isExam:
      line("Enter goes on. Or: undo, quit.", .subdued)
    case .finish(let place) where place.isExam:
      line("Enter shows the result. Or: undo, quit.", .subdued)
    case .nextQuestion: line("Enter goes on. Or: why, passage, undo.", .subdued)
    case .finish: line("Enter shows how it went. Or: why, passage, undo.", .subdued)
    case .nextScreen(_, let number, let total):
      line(number < total ? "Enter goes on. Or: back, quit." : "Enter goes on.", .subdued)
    }
  }
}

extension QuestionView.Place {
  var isExam: Bool {
    if case .round(.exam, _, _) = self { true } else { false }
  }
}
