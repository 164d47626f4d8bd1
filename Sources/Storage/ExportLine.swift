internal import FoundationEssentials

/// A line of an export that is no event: what else belongs to a learner. Events stand in it as they
/// stand in the history, so that an export can be merged as a history can.
enum ExportLine {
  enum Kind: String {
    /// The first line.
    case record
    /// A line of the history that is no event.
    case damaged
    /// A file beside the history, or a part of it.
    case file
  }

  struct Content: Encodable {
    var version: Int?
    var time: String?
    var device: String?
    /// The damaged line's number, from 1.
    var line: Int?
    /// The file's name, below the directory.
    var name: String?
    /// From 1.
    var part: Int?
    var parts: Int?
    /// What stands there, if it is text.
    var text: String?
    /// What stands there otherwise.
    var base64: String?

    init() {}

    init(_ bytes: [UInt8]) {
      text = String(validating: bytes, as: UTF8.self)
      if text == nil { base64 = Data(bytes).base64EncodedString() }
    }
  }

  static let version = 1

  /// With its end. The kind comes first, so that the line is known by its beginning.
  static func text(_ kind: Kind, _ content: Content) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let members = String(decoding: try encoder.encode(content), as: UTF8.self).dropFirst()
    return beginning(kind) + members + "\n"
  }

  /// The line is a part of an export, and neither an event nor one that was damaged.
  static func isOther(_ line: [UInt8]) -> Bool {
    line.first == 0x7B
      && [Kind.record, .file].contains { line.starts(with: beginning($0).utf8) }
  }

  private static func beginning(_ kind: Kind) -> String { "{\"export\":\"\(kind.rawValue)\"," }
}
