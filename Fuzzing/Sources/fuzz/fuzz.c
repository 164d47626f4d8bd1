// The fuzzer's two functions. Which target it runs stands in FUZZ_TARGET, so that one program,
// which takes minutes to build, serves them all.
#include <sanitizer/lsan_interface.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

// In Tests/Support/FuzzTargets/FuzzEntry.swift.
int32_t course_fuzz_choose(const char *name);
void course_fuzz_run(const uint8_t *start, intptr_t count);

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc;
  (void)argv;
  const char *name = getenv("FUZZ_TARGET");
  // Swift keeps the case of an enum in spare bits of a pointer, where leak detection does not see
  // the pointer any more: what is made here and kept for good would be reported.
  __lsan_disable();
  int32_t is_known = name != NULL && course_fuzz_choose(name);
  __lsan_enable();
  if (!is_known) {
    fputs("fuzz: FUZZ_TARGET names no target\n", stderr);
    exit(64);
  }
  return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  course_fuzz_run(data, (intptr_t)size);
  return 0;
}
