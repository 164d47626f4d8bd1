/// What a learner answered, in the item's own (author's) order, so that it means the same
/// however the options were laid out.
public enum Response: Sendable, Hashable {
  /// Index of the chosen option.
  case choice(Int)
  /// Indices of the chosen options.
  case choices(Set<Int>)
  /// For each place, the index of the step put there.
  case order([Int])
  /// For each row, the index of the target given to it.
  case matches([Int])
  /// The text as typed (sanitised, trimmed).
  case term(String)
  /// The number, in the item's unit.
  case number(Double)
}

/// How the options of an item are laid out for one asking of it. It stays while the item is being
/// retried.
public struct Arrangement: Sendable, Hashable {
  /// Options, steps or targets in the order shown: `shown[0]` is the index of what stands first
  /// (letter a). Empty for typed items.
  public var shown: [Int]

  public init(shown: [Int]) { self.shown = shown }

  /// Draws an order for the item: choices, steps and matching targets are shuffled (Fisher-Yates,
  /// written out so that a seed gives the same order with every compiler), true/false stays, and
  /// steps are never shown in their right order.
  public init(for item: Item, using generator: inout some RandomNumberGenerator) {
    switch item.answer {
    case .singleChoice(let options), .multipleChoice(let options):
      shown = Arrangement.shuffled(options.count, using: &generator)
    case .trueFalse(let options):
      shown = Array(options.indices)
    case .ordering(let steps, _):
      let order = Arrangement.shuffled(steps.count, using: &generator)
      shown = order == Array(steps.indices) ? Array(order.dropFirst()) + order.prefix(1) : order
    case .matching(let matching):
      shown = Arrangement.shuffled(matching.targets.count, using: &generator)
    case .term, .number:
      shown = []
    }
  }

  private static func shuffled(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int.below(last + 1, using: &generator))
    }
    return order
  }
}

extension Int {
  /// A number in `0..<bound` without modulo bias (Lemire 2019, "Fast random integer generation in
  /// an interval"), stable over compiler versions. `bound` must be positive.
  public static func below(_ bound: Int, using generator: inout some RandomNumberGenerator) -> Int {
    let bound = UInt64(bound)
    var product = generator.next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold {
        product = generator.next().multipliedFullWidth(by: bound)
      }
    }
    return Int(product.high)
  }
}

/// What a typed line says about the open question.
public enum Reading: Sendable, Equatable {
  case response(Response)
  /// It cannot be read as an answer; the text says what can be typed. It costs nothing.
  case unreadable(String)
}

/// The outcome of one answer.
public struct Grade: Sendable, Equatable {
  public enum Verdict: String, Sendable { case right, partly, wrong }

  /// Share of the answer that was right, 0...1; 1 only if `verdict` is right.
  public var credit: Double
  public var verdict: Verdict
  public var remark: Remark?

  public init(credit: Double, verdict: Verdict, remark: Remark? = nil) {
    self.credit = credit
    self.verdict = verdict
    self.remark = remark
  }
}

/// Something to say about an accepted answer.
public enum Remark: Sendable, Hashable {
  /// A misspelling that counts; the accepted form is shown.
  case closeSpelling(accepted: String)
}

/// What to say to a response, in reading order.
public struct Feedback: Sendable, Equatable {
  public struct Point: Sendable, Equatable {
    public enum Kind: Sendable { case chosenRight, chosenWrong, missed, explanation }

    public var kind: Kind
    /// The option, pair or step it is about; nil when it is about the whole answer.
    public var subject: String?
    public var text: String

    public init(kind: Kind, subject: String? = nil, text: String) {
      self.kind = kind
      self.subject = subject
      self.text = text
    }
  }

  public var points: [Point]
  /// The right answer in words, present only when it is being revealed.
  public var key: String?

  public init(points: [Point], key: String? = nil) {
    self.points = points
    self.key = key
  }
}
