/* The lines that the up arrow and Ctrl-R find. The file they come from is read in Swift. */
#include "internal.h"
#include <stdlib.h>
#include <string.h>

bool ct_open_history(ct_editor *editor) {
  editor->history = history_init();
  if (!editor->history) return false;
  ct_history_limit(editor, 100); /* libedit keeps nothing before it is told how much */
  el_set(editor->libedit, EL_HIST, history, editor->history);
  return true;
}

void ct_history_limit(ct_editor *editor, int entries) {
  HistEvent event;
  history(editor->history, &event, H_SETSIZE, entries);
}

/* libedit's own H_SETUNIQUE sees adjacent entries only. */
static void forget(ct_editor *editor, const char *line) {
  HistEvent event, removed;
  int found = history(editor->history, &event, H_FIRST);
  while (found >= 0 && strcmp(event.str, line) != 0) {
    found = history(editor->history, &event, H_NEXT);
  }
  if (found < 0) return;
  if (history(editor->history, &removed, H_DEL, event.num) >= 0) free((void *)removed.str);
}

void ct_history_add(ct_editor *editor, const char *line, bool is_new) {
  HistEvent event;
  if (is_new) forget(editor, line);
  history(editor->history, &event, H_ENTER, line);
}
