/* Writing to the terminal, and how large it is. */
#include "internal.h"
#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static volatile sig_atomic_t pastes_are_marked;
static const char unmark_pastes[] = "\033[?2004l";

void ct_window_size(int *columns, int *rows) {
  *columns = 80;
  *rows = 24;
  const int descriptors[] = {STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO};
  for (size_t i = 0; i < sizeof descriptors / sizeof *descriptors; i++) {
    struct winsize size;
    if (ioctl(descriptors[i], TIOCGWINSZ, &size) < 0) continue;
    if (size.ws_col > 0) *columns = size.ws_col;
    if (size.ws_row > 0) *rows = size.ws_row;
    return;
  }
}

/* Waits until the descriptor takes bytes. A request to end the program is heard here, because a
 * reader that stands still (a pager, Ctrl-S) would block the program for ever. */
static int wait_until_writable(int descriptor) {
  struct pollfd watched[2] = {{descriptor, POLLOUT, 0}, {ct_wake_descriptor(), POLLIN, 0}};
  for (;;) {
    bool is_ending = ct_seen.termination != 0; /* last words must not wait long for a reader */
    int ready = poll(watched, watched[1].fd >= 0 ? 2 : 1, is_ending ? 100 : -1);
    if (ready < 0 && errno != EINTR) return errno;
    if (ready > 0 && watched[0].revents) return 0;
    if (ready == 0) return EINTR;
    ct_wake_drain();
  }
}

int ct_write_all(int descriptor, const void *bytes, size_t count) {
  /* What poll promises room for: more might block in the middle of the write. */
  const size_t piece = PIPE_BUF;
  const char *next = bytes;
  while (count > 0) {
    int failure = wait_until_writable(descriptor);
    if (failure) return failure;
    ssize_t written = write(descriptor, next, count < piece ? count : piece);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written < 0) return errno;
    next += written;
    count -= (size_t)written;
  }
  return 0;
}

void ct_print(const char *text) {
  fflush(stdout);
  ct_write_all(STDOUT_FILENO, text, strlen(text));
}

void ct_mark_pastes(bool marked) {
  pastes_are_marked = marked;
  ct_print(marked ? "\033[?2004h" : unmark_pastes);
}

void ct_unmark_pastes_now(void) {
  if (!pastes_are_marked) return;
  if (write(STDOUT_FILENO, unmark_pastes, sizeof unmark_pastes - 1) < 0) {
    /* Nothing can be done about it in a crash. */
  }
}
