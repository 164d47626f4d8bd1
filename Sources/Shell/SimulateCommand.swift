internal import ArgumentParser
internal import Simulation

/// What a simulation prints.
enum SimulationForm: Equatable {
  case text, json
  /// Nobody learns: the items and their parameters.
  case bank
}

struct Simulate: CourseCommand {
  static let examples = [
    Example("simulate", "500 simulated learners with 300 answers each: how well the engine does"),
    Example("course simulate --policy fixed --ability -1 --json", "other learners, for programs"),
  ]
  static let configuration = configured(
    "simulate", "For authors: see how simulated learners fare.", examples)
  static let group = CommandGroup.tools
  static let options = [
    "--learners", "--answers", "--days", "--policy", "--ability", "--learning", "--forgetting",
    "--item-error", "--seed", "--json", "--export-bank",
  ]

  @ArgumentParser.Option(parsing: .unconditional, help: "How many learners, 0 to 1000000.")
  var learners = 500
  @ArgumentParser.Option(parsing: .unconditional, help: "Answers of each learner, 0 to 100000.")
  var answers = 300
  @ArgumentParser.Option(
    parsing: .unconditional, help: "Days from one sitting of 12 answers to the next, 0 to 365.")
  var days = 1
  @ArgumentParser.Option(
    parsing: .unconditional, help: "How items are chosen: adaptive, fixed, random or easiest.")
  var policy = "adaptive"
  @ArgumentParser.Option(
    parsing: .unconditional, help: "Overall ability in logits, -20 to 20, or spread.")
  var ability = "spread"
  @ArgumentParser.Option(
    parsing: .unconditional, help: "Logits that an answer adds to its topic, -1 to 1.")
  var learning = 0.01
  @ArgumentParser.Option(
    parsing: .unconditional, help: "How fast ideas fade: 0 never, 1 as FSRS-6 says, up to 100.")
  var forgetting = 1.0
  @ArgumentParser.Option(
    parsing: .unconditional, help: "How far items lie from their level's difficulty, 0 to 5.")
  var itemError = 0.5
  @ArgumentParser.Option(
    parsing: .unconditional, help: "A number that fixes what is left to chance.")
  var seed: UInt64 = 1
  @Flag(help: "Print JSON.")
  var json = false
  @Flag(help: "Print the items and their parameters as CSV instead.")
  var exportBank = false

  func validate() throws {
    try require(!json || !exportBank, "--export-bank writes CSV; leave --json out.")
    try require((0...1_000_000).contains(learners), "--learners is a number from 0 to 1000000.")
    try require((0...100_000).contains(answers), "--answers is a number from 0 to 100000.")
    try require((0...365).contains(days), "--days is a number from 0 to 365.")
    try require(
      Policy(rawValue: policy) != nil, "--policy is adaptive, fixed, random or easiest.")
    try require(
      ability == "spread" || Double(ability).map { (-20...20).contains($0) } == true,
      "--ability is a number from -20 to 20, or spread.")
    try require((-1...1).contains(learning), "--learning is a number from -1 to 1.")
    try require((0...100).contains(forgetting), "--forgetting is a number from 0 to 100.")
    try require((0...5).contains(itemError), "--item-error is a number from 0 to 5.")
  }

  private func require(_ condition: Bool, _ message: String) throws {
    if !condition { throw ValidationError(message) }
  }

  var action: ShellAction {
    .simulate(
      Conditions(
        learners: learners, answers: answers, days: days,
        policy: Policy(rawValue: policy) ?? .adaptive,
        ability: Double(ability).map { .given($0) } ?? .spread, learning: learning,
        forgetting: forgetting, itemError: itemError, seed: seed),
      exportBank ? .bank : json ? .json : .text)
  }
}
