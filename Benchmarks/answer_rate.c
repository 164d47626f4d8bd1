/* Measures how many answers a second are acknowledged, against a bare loop that appends lines of
 * the same length to a file and saves each, in turns:
 *
 *   answer_rate -n answers -r rounds -f file -- program [arguments]
 *
 * The program reads lines from a pipe and must answer each "skip" with a line that begins with
 * "Skipped."; file is where the bare loop appends. Prints medians over the rounds: answers a second,
 * lines a second, and their ratio. */
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_ROUNDS = 99, LINE = 330 };

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double bare_rate(const char *path, int count) {
  char line[LINE];
  memset(line, 'x', sizeof line);
  line[LINE - 1] = '\n';
  int file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  double start = now();
  for (int i = 0; i < count; i++)
    if (write(file, line, sizeof line) != LINE || fsync(file) != 0) return -1;
  double rate = count / (now() - start);
  close(file);
  unlink(path);
  return rate;
}

static double program_rate(char **command, int count) {
  int in[2], out[2];
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) return -1;
  pid_t child = fork();
  if (child == 0) {
    dup2(in[0], 0);
    dup2(out[1], 1);
    execvp(command[0], command);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  FILE *lines = fdopen(out[0], "r");
  char *line = NULL;
  size_t size = 0;
  double start = 0, rate = -1;
  int answered = 0;
  if (write(in[1], "skip\n", 5) != 5) return -1;
  while (getline(&line, &size, lines) > 0) {
    if (strncmp(line, "Skipped.", 8) != 0) continue;
    if (answered == 0) start = now();
    if (answered++ == count) {
      rate = count / (now() - start);
      break;
    }
    if (write(in[1], "skip\n", 5) != 5) break;
  }
  close(in[1]);
  fclose(lines);
  free(line);
  waitpid(child, NULL, 0);
  return rate;
}

static int ascending(const void *left, const void *right) {
  double a = *(const double *)left, b = *(const double *)right;
  return (a > b) - (a < b);
}

static double median(double *values, int count) {
  qsort(values, (size_t)count, sizeof *values, ascending);
  return values[count / 2];
}

int main(int count, char **arguments) {
  int answers = 80, rounds = 9, option;
  const char *file = NULL;
  while ((option = getopt(count, arguments, "+n:r:f:")) != -1) {
    if (option == 'n') answers = atoi(optarg);
    if (option == 'r') rounds = atoi(optarg);
    if (option == 'f') file = optarg;
  }
  if (!file || optind >= count || rounds < 1 || rounds > MAX_ROUNDS) return 64;
  signal(SIGPIPE, SIG_IGN);
  double bare[MAX_ROUNDS], program[MAX_ROUNDS], ratio[MAX_ROUNDS];
  for (int round = 0; round < rounds; round++) {
    bare[round] = bare_rate(file, answers);
    program[round] = program_rate(arguments + optind, answers);
    if (bare[round] < 0 || program[round] < 0) return 1;
    ratio[round] = program[round] / bare[round];
  }
  printf("%.0f %.0f %.2f\n", median(program, rounds), median(bare, rounds), median(ratio, rounds));
  return 0;
}
