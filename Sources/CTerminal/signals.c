/* Signals. A handler only takes a note and writes a byte to a pipe that the reader polls together
 * with the input: no signal is lost between two calls, and it does not matter on which thread the
 * signal arrives. libedit's own handling (EL_SIGNAL) would send every signal to the whole process
 * group a second time. */
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

struct ct_signals ct_seen;

static int wake[2] = {-1, -1};
static struct termios terminal_at_start;
static volatile sig_atomic_t has_terminal;

int ct_wake_descriptor(void) { return wake[0]; }

void ct_wake_drain(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {
  }
}

void ct_wake(int number) {
  int saved = errno;
  char byte = (char)number;
  if (write(wake[1], &byte, 1) < 0) {
    /* The pipe is full, so the reader wakes anyway. */
  }
  errno = saved;
}

static void take_note(int number) {
  switch (number) {
    case SIGINT: ct_seen.interrupt = 1; break;
    case SIGWINCH: ct_seen.resize = 1; break;
    case SIGTSTP: ct_seen.stop = 1; break;
    case SIGCONT: ct_seen.resume = 1; break;
    default: ct_seen.termination = number; break;
  }
  ct_wake(number);
}

/* A crash must not leave the terminal raw. The action from before is put back, not the default:
 * it may be the one that prints Swift's backtrace. */
static struct sigaction action_before_crash[NSIG];

static void restore_and_crash(int number) {
  if (has_terminal) {
    ct_unmark_pastes_now();
    tcsetattr(STDIN_FILENO, TCSANOW, &terminal_at_start);
  }
  sigaction(number, &action_before_crash[number], NULL);
  raise(number);
}

static struct sigaction action_with(void (*function)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = function;
  action.sa_flags = flags;
  return action;
}

static bool is_ignored(int number) {
  struct sigaction action;
  return sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static int open_wake_pipe(void) {
  if (pipe(wake) < 0) return errno;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
  }
  return 0;
}

int ct_install_signals(void) {
  if (wake[0] >= 0) return 0;
  int failure = open_wake_pipe();
  if (failure) return failure;
  has_terminal = tcgetattr(STDIN_FILENO, &terminal_at_start) == 0;

  /* SA_RESTART spares the rest of the program EINTR; our reader is woken by the pipe. */
  struct sigaction noting = action_with(take_note, SA_RESTART);
  const int noted[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH};
  for (size_t i = 0; i < sizeof noted / sizeof *noted; i++) {
    if (!is_ignored(noted[i])) sigaction(noted[i], &noting, NULL); /* nohup stays nohup */
  }
  struct sigaction ignoring = action_with(SIG_IGN, 0);
  /* The write that fails says it better. */
  sigaction(SIGPIPE, &ignoring, NULL);
  sigaction(SIGXFSZ, &ignoring, NULL);

  struct sigaction crashing = action_with(restore_and_crash, SA_NODEFER);
  const int crashes[] = {SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE};
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    sigaction(crashes[i], &crashing, &action_before_crash[crashes[i]]);
  }
  return 0;
}

int ct_pending_termination(void) { return ct_seen.termination; }

bool ct_take_interrupt(void) {
  if (!ct_seen.interrupt) return false;
  ct_seen.interrupt = 0;
  return true;
}

/* While a command runs, Ctrl-Z must stop it at once, so the default action stands. Only while a
 * line is read is the terminal raw and needs to be put in order first. */
void ct_take_job_control(bool taken) {
  static struct sigaction stop_before, resume_before;
  if (!taken) {
    sigaction(SIGTSTP, &stop_before, NULL);
    sigaction(SIGCONT, &resume_before, NULL);
    return;
  }
  ct_seen.stop = ct_seen.resume = 0;
  struct sigaction noting = action_with(take_note, SA_RESTART);
  sigaction(SIGTSTP, NULL, &stop_before);
  if (!is_ignored(SIGTSTP)) sigaction(SIGTSTP, &noting, NULL);
  sigaction(SIGCONT, &noting, &resume_before);
}

void ct_watch_resume(bool watched) {
  static struct sigaction before;
  if (!watched) {
    sigaction(SIGCONT, &before, NULL);
    return;
  }
  ct_seen.resume = 0;
  struct sigaction noting = action_with(take_note, SA_RESTART);
  sigaction(SIGCONT, &noting, &before);
}

void ct_stop_here(void) {
  struct sigaction stopping = action_with(SIG_DFL, 0), noting;
  sigaction(SIGTSTP, &stopping, &noting);
  raise(SIGTSTP); /* returns after SIGCONT */
  sigaction(SIGTSTP, &noting, NULL);
  ct_seen.stop = ct_seen.resume = 0;
}
