internal import Tutoring

/// `device`: the name under which this machine records.
struct DeviceFile {
  let path: String
  let operations: FileOperations

  init(in directory: String, operations: FileOperations) {
    path = directory + "/device"
    self.operations = operations
  }

  /// nil when there is none, or none that the course wrote.
  func read() throws -> String? {
    let bytes = try OpenFile.bytes(of: path, operations, atMost: 100) ?? []
    let name = bytes.filter {
      (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  /// A name that no other machine has.
  static func newName(now: Timestamp) -> String {
    var generator = SystemRandomNumberGenerator()
    return EventID(milliseconds: now.milliseconds, using: &generator).rawValue
  }

  func write(_ name: String) throws {
    try OpenFile.replace(path, with: Array((name + "\n").utf8), operations)
  }
}
