public import Diagnostics

extension ItemReader {
  /// The objectives that the unsealed items of a quiz file are about, from their lines of attributes
  /// alone: a tenth of the work of reading the items. Those that are broken count, too.
  public static func practisedObjectives(in file: SourceFile) -> [ObjectiveID] {
    var ignored = DiagnosticLog(path: file.path)
    return file.text.utf8.split(separator: 0x0A).compactMap { bytes in
      guard bytes.first == 0x60 else { return nil }
      let line = SourceLine(text: Substring(bytes), number: 1)
      let attributes = ItemAttributes(line, heading: line, log: &ignored)
      guard let objective = attributes.objective, !attributes.isSealed else { return nil }
      return ObjectiveID(String(objective))
    }
  }
}
