import Shell
import Storage
import Tutoring

/// The record the shell works on: opened at the start, and once more when a session that could only
/// read may record.
@MainActor final class RecordConnection {
  /// The session at the start.
  let session: Session
  private(set) var record: LearnerRecord?
  /// The state was left on the disk at the start.
  private var isStateUnread: Bool
  private let pace: Session.Pace

  init(_ opened: LearnerRecord.Opened?, pace: Session.Pace) {
    self.pace = pace
    record = opened?.record
    isStateUnread = opened?.standing != nil
    session = Self.session(opened, pace)
  }

  func path(of name: String) -> String? { record.map { $0.directory + "/" + name } }

  /// With the whole state, if that was left on the disk at the start.
  func loadSession() throws -> Session? {
    guard isStateUnread, let record else { return nil }
    let loaded = try record.loadState(now: Wiring.now())
    isStateUnread = false
    Wiring.tell(loaded.notes)
    return Session(
      learner: loaded.state, recorder: record.recorder, pace: pace, mode: session.mode)
  }

  /// A recording session with the whole state; nil while somebody else records.
  func recordAgain() throws -> Session? {
    guard let directory = record?.directory else { return nil }
    let opened = try LearnerRecord.open(directory, now: Wiring.now())
    guard opened.obstacle == nil else { return nil }
    record = opened.record
    isStateUnread = false
    Wiring.tell(opened.notes)
    return Self.session(opened, pace)
  }

  private static func session(_ opened: LearnerRecord.Opened?, _ pace: Session.Pace) -> Session {
    Session(
      learner: opened?.state ?? LearnerState(),
      recorder: opened?.record.recorder ?? Recorder(device: ""), pace: pace,
      mode: opened?.obstacle.map(Session.Mode.readOnly) ?? .recording)
  }
}
