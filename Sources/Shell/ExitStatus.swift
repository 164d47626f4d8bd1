internal import Tutoring

/// How the program ends; documented in the manual.
public enum ExitStatus: Sendable, Equatable {
  case success
  /// Something is wrong with the files that were asked about.
  case failure
  /// The input ended before the quiz or lesson did; the place is kept.
  case inputEnded
  /// The words on the command line make no sense.
  case usage
  /// There is no course to show.
  case noCourse
  /// An answer could not be stored.
  case storage
  /// Another shell records; this one may only read.
  case locked
  case signal(Int32)

  /// Of a command that needed to record and could not.
  init(_ obstacle: Session.Obstacle) {
    switch obstacle {
    case .otherShell: self = .locked
    case .notWritable: self = .storage
    }
  }

  public var code: Int32 {
    switch self {
    case .success: 0
    case .failure: 1
    case .inputEnded: 3
    case .usage: 64
    case .noCourse: 66
    case .storage: 74
    case .locked: 75
    case .signal(let number): 128 + number
    }
  }
}
