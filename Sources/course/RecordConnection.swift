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
  /// Names the lessons as they were at the start: those that are shown. Lessons that changed since
  /// fit no more, and the next start reads them.
  private let course: String?

  init(_ opened: LearnerRecord.Opened?, course: String?, pace: Session.Pace) {
    self.pace = pace
    self.course = course
    record = opened?.record
    isStateUnread = opened?.standing != nil
    session = Self.session(opened, pace)
  }

  /// For the next start.
  func keep(_ standing: Standing) {
    if let course { record?.keep(standing, course: course) }
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
    let opened = try LearnerRecord.open(
      directory, now: Wiring.now(), renames: Wiring.renames)
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
