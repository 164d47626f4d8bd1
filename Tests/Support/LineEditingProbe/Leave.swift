#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

func leave(_ code: Int32) -> Never {
  exit(code)
}

func processIdentifier() -> Int32 {
  getpid()
}
