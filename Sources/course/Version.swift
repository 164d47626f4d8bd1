enum Version {
  static let number = "0.1.0"
  /// As manual pages write it.
  static let date = "November 23, 2026"
}
