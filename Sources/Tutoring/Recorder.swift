/// The machine that records, and how far it has counted: gives new events their ids and numbers.
public struct Recorder: Sendable, Equatable {
  public let device: String
  /// The sequence number of this device's last event; 0 before the first.
  public private(set) var lastSequence: Int
  /// The latest time in any event's id, of whatever device, in milliseconds since 1970. No new id
  /// gets an earlier one, so that an event comes behind all that were known when it was recorded,
  /// even when this machine's clock is behind (a hybrid logical clock, Kulkarni et al. 2014).
  public private(set) var newest: Int64

  /// Other programs read larger numbers inexactly.
  private static let lastSequence = 1 << 53

  public init(device: String, lastSequence: Int = 0, newest: Int64 = 0) {
    self.device = device
    self.lastSequence = lastSequence
    self.newest = newest
  }

  /// Makes the next event.
  public mutating func event(
    _ action: Action, at now: Timestamp, using generator: inout some RandomNumberGenerator
  ) -> Event {
    lastSequence += 1
    let id = EventID(milliseconds: max(newest, now.milliseconds), using: &generator)
    newest = id.milliseconds ?? newest
    return Event(id: id, time: now, device: device, sequence: lastSequence, action: action)
  }

  /// Takes note of an event that was recorded before or elsewhere.
  public mutating func note(_ event: Event) {
    newest = max(newest, event.id.milliseconds ?? event.time.milliseconds)
    if event.device == device {
      lastSequence = max(lastSequence, min(Self.lastSequence, event.sequence))
    }
  }
}
