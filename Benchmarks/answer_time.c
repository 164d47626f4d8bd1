/* Measures the time from an answer to its feedback, the durable write included, on a
 * pseudo-terminal: the program must be a quiz (course quiz --count 100 ...).
 *
 *   answer_time -n answers -- program [arguments]
 *
 * Prints: median milliseconds, 90th percentile, bytes handed to write(2) per question. */
#define _GNU_SOURCE 1
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_ANSWERS = 1000 };

static int terminal;
static char seen[1 << 20];
static size_t length;

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Reads until a text appears behind what was looked at before. */
static int wait_for(const char *text) {
  for (;;) {
    char *found = memmem(seen, length, text, strlen(text));
    if (found) {
      size_t used = (size_t)(found - seen) + strlen(text);
      memmove(seen, seen + used, length - used);
      length -= used;
      return 0;
    }
    struct pollfd ready = {terminal, POLLIN, 0};
    if (poll(&ready, 1, 5000) <= 0 || length == sizeof seen) return -1;
    ssize_t count = read(terminal, seen + length, sizeof seen - length);
    if (count <= 0) return -1;
    length += (size_t)count;
  }
}

static int say(const char *text) {
  return write(terminal, text, strlen(text)) == (ssize_t)strlen(text) ? 0 : -1;
}

static long written(pid_t child) {
  char path[64], line[128];
  long bytes = 0;
  snprintf(path, sizeof path, "/proc/%d/io", (int)child);
  FILE *file = fopen(path, "r");
  while (file && fgets(line, sizeof line, file)) sscanf(line, "wchar: %ld", &bytes);
  if (file) fclose(file);
  return bytes;
}

static int compare(const void *left, const void *right) {
  double difference = *(const double *)left - *(const double *)right;
  return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv) {
  int answers = 50, option;
  while ((option = getopt(argc, argv, "+n:")) != -1) {
    if (option != 'n') return 2;
    answers = atoi(optarg);
  }
  if (optind >= argc || answers < 1 || answers > MAX_ANSWERS) return 2;
  static double times[MAX_ANSWERS];
  struct winsize size = {50, 80, 0, 0};
  pid_t child = forkpty(&terminal, NULL, NULL, &size);
  if (child == 0) {
    execvp(argv[optind], argv + optind);
    _exit(127);
  }
  long before = 0;
  for (int number = 0; number < answers; number++) {
    if (wait_for("hint, skip, why") || wait_for("> ")) goto failed;
    if (number == 0) before = written(child);
    double start = now_ms();
    if (say("skip\r") || wait_for("Skipped")) goto failed;
    times[number] = now_ms() - start;
    if (wait_for("Enter ") || wait_for("> ") || say("\r")) goto failed;
  }
  long bytes = (written(child) - before) / answers;
  kill(child, SIGTERM);
  waitpid(child, NULL, 0);
  qsort(times, (size_t)answers, sizeof *times, compare);
  printf("%.3f %.3f %ld\n", times[answers / 2], times[answers * 9 / 10], bytes);
  return 0;
failed:
  fprintf(stderr, "answer_time: no question or no feedback came\n");
  kill(child, SIGKILL);
  return 1;
}
