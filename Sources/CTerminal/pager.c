/* Another program shows a text: a pager. It gets the terminal as a shell would give it: cooked,
 * without marked pastes (both are so between two lines), and with the signals we took or ignore as
 * they are by default. */
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

extern char **environ;

static int spawn_reader(const char *command, int input, pid_t *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure) return failure;
  failure = posix_spawnattr_init(&attributes);
  if (failure) {
    posix_spawn_file_actions_destroy(&actions);
    return failure;
  }
  sigset_t defaults, mask;
  sigemptyset(&mask);
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE); /* ignored signals stay ignored in a new program */
  sigaddset(&defaults, SIGXFSZ);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &mask);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  char *arguments[] = {"sh", "-c", (char *)command, NULL};
  failure = posix_spawn(child, "/bin/sh", &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure;
}

static void note_child(int number) { ct_wake(number); }

/* Until the child has ended; a request to end the program is passed on to it. */
static int wait_for(pid_t child) {
  bool is_told = false;
  for (;;) {
    int status;
    pid_t ended = waitpid(child, &status, WNOHANG);
    if (ended == child) return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
    if (ended < 0 && errno != EINTR) return 0;
    if (ct_pending_termination() && !is_told) {
      kill(child, SIGTERM);
      is_told = true;
    }
    struct pollfd watched = {ct_wake_descriptor(), POLLIN, 0};
    poll(&watched, 1, -1);
    ct_wake_drain();
  }
}

int ct_page(const char *command, const char *text, size_t length) {
  int ends[2];
  if (ct_wake_descriptor() < 0) return EINVAL;
  if (pipe(ends) < 0) return errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  struct termios before;
  bool has_terminal = tcgetattr(STDIN_FILENO, &before) == 0;
  struct sigaction noting, earlier;
  memset(&noting, 0, sizeof noting);
  sigemptyset(&noting.sa_mask);
  noting.sa_handler = note_child;
  noting.sa_flags = SA_RESTART | SA_NOCLDSTOP;
  sigaction(SIGCHLD, &noting, &earlier);

  pid_t child;
  int failure = spawn_reader(command, ends[0], &child);
  close(ends[0]);
  int status = 0;
  if (!failure) ct_write_all(ends[1], text, length); /* a pager may leave before the end */
  close(ends[1]);
  if (!failure) status = wait_for(child);

  sigaction(SIGCHLD, &earlier, NULL);
  /* A pager that was killed leaves the terminal as it used it. Ctrl-C was for the pager. */
  if (has_terminal) tcsetattr(STDIN_FILENO, TCSADRAIN, &before);
  ct_take_interrupt();
  if (failure) return failure;
  return status == 126 || status == 127 ? ENOENT : 0;
}
