public import Diagnostics

extension ItemReader {
  /// The objectives that the unsealed items of a quiz file are about, from their lines of attributes
  /// alone: a start has no time to read the items. Those that are broken count, too.
  public static func practisedObjectives(in file: SourceFile) -> [ObjectiveID] {
    var text = file.text
    return text.withUTF8 { bytes in bytes.split(separator: 0x0A).compactMap(objective) }
  }

  /// nil for other lines, and for that of a sealed item.
  private static func objective(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> ObjectiveID? {
    guard line.first == 0x60 else { return nil }
    var objective: ObjectiveID?
    for part in line.split(separator: 0x60) {
      if part.elementsEqual("exam".utf8) { return nil }
      if part.starts(with: "objective:".utf8) {
        let name = String(decoding: part.dropFirst("objective:".utf8.count), as: UTF8.self)
        objective = ObjectiveID(String(name[...].trimmed))
      }
    }
    return objective
  }
}
