/* Measures the time from exec to the first prompt on a pseudo-terminal, and the memory then.
 *
 *   prompt_time [-n runs] [-e evict-path]... -p PROMPT -- program [arguments]
 *
 * With -e, the files (and files in the folders) named are dropped from the page cache before each
 * run. Prints: median milliseconds, 90th percentile, resident memory in MB at the prompt. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_RUNS = 1000, MAX_EVICTED = 16 };

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int evict(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)place;
  if (kind != FTW_F) return 0;
  int file = open(path, O_RDONLY);
  if (file < 0) return 0;
  fdatasync(file);
  posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
  close(file);
  return 0;
}

static double resident_mb(pid_t child) {
  char path[64], line[256];
  double megabytes = 0;
  snprintf(path, sizeof path, "/proc/%d/status", (int)child);
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof line, file))
    if (strncmp(line, "VmRSS:", 6) == 0) megabytes = strtod(line + 6, NULL) / 1024;
  if (file) fclose(file);
  return megabytes;
}

static double one_run(char **command, const char *prompt, double *megabytes) {
  static char seen[1 << 16];
  size_t length = 0;
  int terminal;
  struct winsize size = {24, 80, 0, 0};
  double start = now_ms(), took = -1;
  pid_t child = forkpty(&terminal, NULL, NULL, &size);
  if (child == 0) {
    execvp(command[0], command);
    _exit(127);
  }
  while (length < sizeof seen - 1) {
    struct pollfd ready = {terminal, POLLIN, 0};
    if (poll(&ready, 1, 5000) <= 0) break;
    ssize_t count = read(terminal, seen + length, sizeof seen - 1 - length);
    if (count <= 0) break;
    length += (size_t)count;
    seen[length] = 0;
    if (memmem(seen, length, prompt, strlen(prompt))) {
      took = now_ms() - start;
      *megabytes = resident_mb(child);
      break;
    }
  }
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  close(terminal);
  return took;
}

static int compare(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv) {
  const char *prompt = "> ", *evicted[MAX_EVICTED];
  int runs = 100, evictions = 0, option;
  while ((option = getopt(argc, argv, "+n:p:e:")) != -1) {
    if (option == 'n') runs = atoi(optarg);
    else if (option == 'p') prompt = optarg;
    else if (option == 'e' && evictions < MAX_EVICTED) evicted[evictions++] = optarg;
    else return 2;
  }
  if (optind >= argc || runs < 1 || runs > MAX_RUNS) return 2;
  static double times[MAX_RUNS], memory[MAX_RUNS];
  for (int run = -3; run < runs; run++) {
    for (int i = 0; i < evictions; i++) nftw(evicted[i], evict, 16, FTW_PHYS);
    double megabytes = 0, took = one_run(argv + optind, prompt, &megabytes);
    if (took < 0) {
      fprintf(stderr, "prompt_time: %s showed no \"%s\"\n", argv[optind], prompt);
      return 1;
    }
    if (run >= 0) {
      times[run] = took;
      memory[run] = megabytes;
    }
  }
  qsort(times, (size_t)runs, sizeof *times, compare);
  qsort(memory, (size_t)runs, sizeof *memory, compare);
  printf("%.3f %.3f %.1f\n", times[runs / 2], times[runs * 9 / 10], memory[runs / 2]);
  return 0;
}
