#define _GNU_SOURCE 1
#include "CPTY.h"
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __APPLE__
#include <util.h>
#include <xlocale.h>
#else
#include <pty.h>
#endif

/* In the child. Test runners may block or ignore signals; the program must not inherit that. */
static void become(const char *path, char *const argv[], char *const envp[]) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  execve(path, argv, envp);
  _exit(127);
}

/* One start at a time: a child that is forked while another's terminal or pipe is being made would
 * keep that open, and its program would never see it end. */
static pthread_mutex_t starting = PTHREAD_MUTEX_INITIALIZER;

static void set_up_near_end(int descriptor) {
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  fcntl(descriptor, F_SETFL, O_NONBLOCK);
}

pid_t cpty_spawn(
    const char *path, char *const argv[], char *const envp[], int rows, int columns,
    int *controller) {
  struct winsize size = {(unsigned short)rows, (unsigned short)columns, 0, 0};
  pthread_mutex_lock(&starting);
  pid_t child = forkpty(controller, NULL, NULL, &size);
  if (child == 0) become(path, argv, envp);
  if (child > 0) set_up_near_end(*controller);
  pthread_mutex_unlock(&starting);
  return child;
}

static pid_t start_on_pipes(
    const char *path, char *const argv[], char *const envp[], int to_child[2], int from_child[2]) {
  set_up_near_end(to_child[1]);
  set_up_near_end(from_child[0]);
  pid_t child = fork();
  if (child == 0) {
    dup2(to_child[0], STDIN_FILENO);
    dup2(from_child[1], STDOUT_FILENO);
    dup2(from_child[1], STDERR_FILENO);
    close(to_child[0]);
    close(from_child[1]);
    become(path, argv, envp);
  }
  close(to_child[0]);
  close(from_child[1]);
  return child;
}

pid_t cpty_spawn_on_pipes(
    const char *path, char *const argv[], char *const envp[], int *input, int *output) {
  int to_child[2], from_child[2];
  pid_t child = -1;
  signal(SIGPIPE, SIG_IGN); /* a program may end before it has read everything */
  pthread_mutex_lock(&starting);
  if (pipe(to_child) == 0) {
    if (pipe(from_child) == 0) {
      child = start_on_pipes(path, argv, envp, to_child, from_child);
      *input = to_child[1];
      *output = from_child[0];
    } else {
      close(to_child[0]);
      close(to_child[1]);
    }
  }
  pthread_mutex_unlock(&starting);
  return child;
}

int cpty_resize(int controller, int rows, int columns) {
  struct winsize size = {(unsigned short)rows, (unsigned short)columns, 0, 0};
  return ioctl(controller, TIOCSWINSZ, &size);
}

bool cpty_is_cooked(int controller) {
  struct termios settings;
  return tcgetattr(controller, &settings) == 0 && (settings.c_lflag & ICANON) != 0;
}

void cpty_cook(int controller) {
  struct termios settings;
  if (tcgetattr(controller, &settings) < 0) return;
  settings.c_lflag |= ICANON | ECHO;
  tcsetattr(controller, TCSANOW, &settings);
}

static locale_t utf8;

static void make_locale(void) {
  utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "UTF-8", (locale_t)0); /* macOS's name */
}

int cpty_width(unsigned int scalar) {
  /* Only for this thread: tests run side by side. */
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, make_locale);
  locale_t before = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width;
}
