internal import FoundationEssentials
internal import Tutoring

/// What a line of a history is.
enum EventReading {
  case event(Event)
  /// Nothing stands on it, or a part of an export that is no event.
  case blank
  /// It is no event.
  case damaged

  private static let decoder = JSONDecoder()

  /// Throws when a newer version of the course wrote it.
  init(_ line: HistoryLines.Line, of path: String) throws {
    let isBlank = line.isBlank || ExportLine.isOther(line.bytes)
    self = isBlank ? .blank : .damaged
    guard !isBlank, !line.isTooLong, LineSum.fits(line.bytes) else { return }
    let data = Data(line.bytes)
    let stored = try? Self.decoder.decode(StoredEvent.self, from: data)
    let version = stored?.v ?? (try? Self.decoder.decode(StoredVersion.self, from: data))?.v
    if let version, version > StoredEvent.version {
      throw StorageError.newerVersion(path: path, version: version)
    }
    if let event = stored?.event { self = .event(event) }
  }

  /// The event that a line holds, if it holds one.
  static func event(in line: some Collection<UInt8>) -> Event? {
    guard LineSum.fits(Array(line)) else { return nil }
    return (try? decoder.decode(StoredEvent.self, from: Data(line)))?.event
  }
}

private struct StoredVersion: Decodable {
  var v: Int
}
