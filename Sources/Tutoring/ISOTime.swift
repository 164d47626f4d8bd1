/// ISO 8601 with milliseconds and the offset from UTC: `2026-11-23T15:44:31.951+01:00`.
public enum ISOTime {
  /// A moment outside the years 0000 to 9999 becomes the nearest one inside.
  public static func text(_ time: Timestamp) -> String {
    let moment = Timestamp.inCalendar(time.milliseconds)
    let local = moment + Int64(time.offsetMinutes) * 60_000
    let days = floorDivide(local, Timestamp.millisecondsPerDay)
    let rest = Int(local - days * Timestamp.millisecondsPerDay)
    let date = CivilDate(day: Int(days))
    let offset = abs(time.offsetMinutes)
    // Every event has one: put together from strings it would take longer than all the rest of it.
    return String(unsafeUninitializedCapacity: 29) { characters in
      var place = 0
      func add(_ number: Int, _ width: Int, _ behind: UInt8? = nil) {
        var rest = max(0, number)
        for column in (place..<place + width).reversed() {
          characters[column] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
        place += width
        guard let behind else { return }
        characters[place] = behind
        place += 1
      }
      add(date.year, 4, UInt8(ascii: "-"))
      add(date.month, 2, UInt8(ascii: "-"))
      add(date.day, 2, UInt8(ascii: "T"))
      add(rest / 3_600_000, 2, UInt8(ascii: ":"))
      add(rest / 60_000 % 60, 2, UInt8(ascii: ":"))
      add(rest / 1000 % 60, 2, UInt8(ascii: "."))
      add(rest % 1000, 3, time.offsetMinutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
      add(offset / 60, 2, UInt8(ascii: ":"))
      add(offset % 60, 2)
      return place
    }
  }

  /// nil for anything that is not exactly of that form. A moment that `text` would move is moved
  /// here already, so that what was read is written again as the same.
  public static func time(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    guard bytes.count == 29, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54,
      bytes[13] == 0x3A, bytes[16] == 0x3A, bytes[19] == 0x2E, bytes[26] == 0x3A,
      bytes[23] == 0x2B || bytes[23] == 0x2D
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0 as Int?) { value, byte in
        guard let value, (0x30...0x39).contains(byte) else { return nil }
        return value * 10 + Int(byte - 0x30)
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), (1...12).contains(month),
      let day = number(8..<10), (1...31).contains(day), let hour = number(11..<13), hour < 24,
      let minute = number(14..<16), minute < 60, let second = number(17..<19), second < 61,
      let milli = number(20..<23), let offsetHours = number(24..<26),
      let offsetMinutes = number(27..<29), offsetMinutes < 60,
      offsetHours * 60 + offsetMinutes <= 24 * 60
    else { return nil }
    let offset = (offsetHours * 60 + offsetMinutes) * (bytes[23] == 0x2D ? -1 : 1)
    let seconds =
      ((CivilDate(year: year, month: month, day: day).daysFromEpoch * 24 + hour) * 60 + minute
        - offset) * 60 + second
    let moment = Int64(seconds) * 1000 + Int64(milli)
    return Timestamp(milliseconds: Timestamp.inCalendar(moment), offsetMinutes: offset)
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : (value - divisor + 1) / divisor
  }
}
