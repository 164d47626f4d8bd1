internal import Presentation
internal import Simulation
internal import Synchronization

extension CourseShell {
  /// Simulated learners answer this course's questions. Nobody's record is touched.
  func simulate(_ conditions: Conditions, _ form: SimulationForm) throws {
    guard let course = try course() else { return }
    let bank = Bank(course: course)
    if form == .bank { return try effects.write(bank.commaSeparated) }
    let experiment = Experiment(bank: bank, conditions: conditions)
    let tallies = Tallies(count: experiment.parts)
    effects.inParallel(experiment.parts) { tallies.set(experiment.tally(part: $0), at: $0) }
    let report = experiment.report(tallies.inOrder)
    try page(form == .json ? report.json : presenter.text(report))
  }
}

/// What the parts of an experiment found, as they come in.
private final class Tallies: Sendable {
  private let found: Mutex<[Tally?]>

  init(count: Int) { found = Mutex(Array(repeating: nil, count: count)) }

  func set(_ tally: Tally, at part: Int) { found.withLock { $0[part] = tally } }

  var inOrder: [Tally] { found.withLock { $0.compactMap(\.self) } }
}
