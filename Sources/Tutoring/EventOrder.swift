/// The order in which events count, when a history has those of several machines: by the time in
/// their ids, and those of one machine in any case by their sequence numbers, whatever its clock did.
/// It depends on the events alone and not on the order in which histories were joined.
public struct EventOrder {
  /// Where an event stands.
  public struct Place: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970: the latest time in an id of its device up to it.
    public var time: Int64
    public var device: String
    public var sequence: Int
    public var id: EventID

    public static func < (left: Place, right: Place) -> Bool {
      if left.time != right.time { return left.time < right.time }
      if left.device != right.device { return left.device < right.device }
      if left.sequence != right.sequence { return left.sequence < right.sequence }
      return left.id < right.id
    }
  }

  private var last: [String: Place] = [:]

  public init() {}

  /// The place of the next event of its device; nil when the device has had one that comes after it.
  public mutating func place(of event: Event) -> Place? {
    settle(Place(event))
  }

  private mutating func settle(_ place: Place) -> Place? {
    var place = place
    if let last = last[place.device] {
      guard (last.sequence, last.id) < (place.sequence, place.id) else { return nil }
      place.time = max(place.time, last.time)
    }
    last[place.device] = place
    return place
  }

  /// Indices of events in the order in which they count, each id once: the earliest by itself, before
  /// any other is looked at, so that one that does not count moves none that does. They are given by
  /// what is known of each by itself.
  public static func indices(of places: [Place]) -> [Int] {
    var seen: Set<EventID> = []
    let byDevice = places.indices
      .sorted { places[$0] < places[$1] }
      .filter { seen.insert(places[$0].id).inserted }
      .sorted { left, right in
        let (left, right) = (places[left], places[right])
        return (left.device, left.sequence, left.id) < (right.device, right.sequence, right.id)
      }
    var order = EventOrder()
    return byDevice.compactMap { index in order.settle(places[index]).map { ($0, index) } }
      .sorted { $0.0 < $1.0 }
      .map { $0.1 }
  }
}

extension EventOrder.Place {
  /// What is known of an event by itself.
  public init(_ event: Event) {
    self.init(
      time: event.id.milliseconds ?? event.time.milliseconds, device: event.device,
      sequence: event.sequence, id: event.id)
  }
}

extension [Event] {
  /// The events in the order in which they count, each once.
  public func inOrder() -> [Event] {
    EventOrder.indices(of: map(EventOrder.Place.init)).map { self[$0] }
  }
}
