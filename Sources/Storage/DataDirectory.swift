/// Where the learner's record is kept.
public enum DataDirectory {
  /// `--data`, else `$COURSE_DATA`, else `$XDG_DATA_HOME/course`, else `~/.local/share/course`.
  /// A relative `XDG_DATA_HOME` is ignored, as its specification asks.
  public static func locate(
    option: String?, environment: (String) -> String?
  ) throws(StorageError) -> String {
    if let option, !option.isEmpty { return option }
    if let named = environment("COURSE_DATA"), !named.isEmpty { return named }
    if let shared = environment("XDG_DATA_HOME"), shared.hasPrefix("/") {
      return shared + "/course"
    }
    guard let home = environment("HOME"), !home.isEmpty else { throw .noDirectory }
    return home + "/.local/share/course"
  }
}
