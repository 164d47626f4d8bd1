#ifndef CPTY_H
#define CPTY_H
/* For tests: programs on a new pseudo-terminal. C, because Swift must not run between fork and
 * exec. */
#include <stdbool.h>
#include <sys/types.h>

/* Runs a program with exactly these arguments and environment, every signal at its default.
 * The process id, or -1. *controller is the near end of the terminal, non-blocking. */
pid_t cpty_spawn(
    const char *path, char *const argv[], char *const envp[], int rows, int columns,
    int *controller);
/* The same on two non-blocking pipes instead of a terminal; stderr goes to *output too. */
pid_t cpty_spawn_on_pipes(
    const char *path, char *const argv[], char *const envp[], int *input, int *output);

int cpty_resize(int controller, int rows, int columns);
/* Whether the terminal edits lines itself, as it does while no program reads keys. */
bool cpty_is_cooked(int controller);
/* Makes it cooked behind the program's back, as a shell may. */
void cpty_cook(int controller);
/* Columns of a character, as glibc counts them. */
int cpty_width(unsigned int scalar);
#endif
