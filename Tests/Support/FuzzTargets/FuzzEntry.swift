internal import Diagnostics

// Called by the fuzzer's own main function, see Fuzzing.

nonisolated(unsafe) private var target: FuzzTarget?

/// 0 if there is no target of that name. Makes what all runs share, so that it is not taken for a
/// leak of one of them.
@_cdecl("course_fuzz_choose")
public func chooseFuzzTarget(_ name: UnsafePointer<CChar>) -> Int32 {
  target = FuzzTarget(rawValue: String(cString: name))
  _ = SmallCourse.course
  return target == nil ? 0 : 1
}

/// One input in sixteen, and the same ones each time.
private func isChosen(_ bytes: [UInt8]) -> Bool {
  var hash = FNV1a()
  hash.mix(bytes)
  return hash.value >> 32 & 15 == 0
}

@_cdecl("course_fuzz_run")
public func runFuzzTarget(_ start: UnsafePointer<UInt8>?, _ count: Int) {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try MainActor.assumeIsolated { try target?.run(bytes, isThorough: isChosen(bytes)) }
  } catch {
    fatalError("\(error)")
  }
}
