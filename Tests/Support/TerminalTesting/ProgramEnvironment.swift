#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Environments of programs under test are whole and explicit: nothing of the tester's own gets in
/// but where coverage is written to.
public enum ProgramEnvironment {
  /// A usual terminal, UTF-8, and no home, so that nobody's `~/.editrc` counts.
  public static let terminal: [String: String] = [
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
  ]

  /// Lines `name=value`, with the one variable that merges a child's coverage into the tests'.
  static func lines(_ environment: [String: String]) -> [String] {
    var whole = environment
    if let coverage = getenv("LLVM_PROFILE_FILE") {
      whole["LLVM_PROFILE_FILE"] = String(cString: coverage)
    }
    return whole.map { "\($0.key)=\($0.value)" }
  }
}

/// The path of an executable that the package builds: it stands beside the test bundle.
public func builtProgram(_ name: String) -> String {
  #if os(Linux)
    let resolved = realpath("/proc/self/exe", nil)
    defer { free(resolved) }
    let own = resolved.map { String(cString: $0) } ?? CommandLine.arguments[0]
  #else
    let arguments = CommandLine.arguments
    let own = arguments.first { $0.contains(".xctest") } ?? arguments[0]
  #endif
  var components = own.split(separator: "/", omittingEmptySubsequences: false)
  if let bundle = components.firstIndex(where: { $0.hasSuffix(".xctest") }) {
    components.removeSubrange(bundle...)
  } else {
    components.removeLast()
  }
  return components.joined(separator: "/") + "/" + name
}
