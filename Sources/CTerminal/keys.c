/* What libedit reads instead of stdin: keys, and what signals ask for. */
#include "internal.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ------------------------------------------------------------------------------- bindings */

static void bind_motion(ct_editor *editor, wchar_t key, const wchar_t *motion) {
  const wchar_t name[] = {key, 0};
  el_wset(editor->libedit, EL_BIND, name, motion, NULL);
  el_wset(editor->libedit, EL_BIND, L"-a", name, motion, NULL); /* vi's command mode */
}

void ct_bind_keys(ct_editor *editor) {
  static const char *const sequences[][2] = {
      {"\\e[H", "ed-move-to-beg"},   {"\\eOH", "ed-move-to-beg"},
      {"\\e[1~", "ed-move-to-beg"},  {"\\e[F", "ed-move-to-end"},
      {"\\eOF", "ed-move-to-end"},   {"\\e[4~", "ed-move-to-end"},
      {"\\e[1;5C", "em-next-word"},  {"\\e[1;5D", "ed-prev-word"},
      {"\\e[3~", "ed-delete-next-char"},
  };
  const char *mode = NULL;
  el_get(editor->libedit, EL_EDITOR, &mode);
  bool is_vi = mode && strcmp(mode, "vi") == 0;
  for (size_t i = 0; i < sizeof sequences / sizeof *sequences; i++) {
    /* In vi's insert map a sequence that begins with ESC would make ESC wait for another key. */
    if (is_vi) {
      el_set(editor->libedit, EL_BIND, "-a", sequences[i][0], sequences[i][1], NULL);
    } else {
      el_set(editor->libedit, EL_BIND, sequences[i][0], sequences[i][1], NULL);
    }
  }
  el_set(editor->libedit, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(editor->libedit, EL_BIND, "^I", "course-complete", NULL);
  /* In vi mode ed-move-to-end stops on the last character; vi-add-at-eol goes past it. */
  bind_motion(editor, CT_KEY_END, is_vi ? L"vi-add-at-eol" : L"ed-move-to-end");
  bind_motion(editor, CT_KEY_LEFT, L"ed-prev-char");
}

/* -------------------------------------------------------------------------------- errands */

int ct_characters_after_cursor(ct_editor *editor) {
  const LineInfoW *info = el_wline(editor->libedit);
  return (int)(info->lastchar - info->cursor);
}

static size_t line_length(ct_editor *editor) {
  const LineInfoW *info = el_wline(editor->libedit);
  return (size_t)(info->lastchar - info->buffer);
}

void ct_begin_errand(ct_editor *editor, ct_errand errand) {
  editor->errand = errand;
  editor->errand_tries = 0;
  editor->steps_back = errand == CT_ERRAND_LEAVE ? 0 : ct_characters_after_cursor(editor);
}

/* Whether the cursor must be sent to the end of the line (again) first. A key may be swallowed by
 * a sequence the learner has begun, so it is tried more than once, but not for ever. Ctrl-C sends
 * it in any case, as it also ends a search. */
static bool needs_key_end(ct_editor *editor) {
  bool is_first = editor->errand_tries++ == 0;
  if (is_first && editor->errand == CT_ERRAND_LEAVE) return true;
  return ct_characters_after_cursor(editor) > 0 && editor->errand_tries <= 3;
}

static void give_up(ct_editor *editor, ct_ending ending, int error) {
  editor->has_ended = true;
  editor->abandoned = line_length(editor);
  editor->ending = ending;
  editor->error = error;
  errno = error;
}

static void raw_mode(ct_editor *editor, bool raw) {
  /* libedit does nothing when it believes to be in the mode already. Whoever stopped us may have
   * changed it, so leave before entering. */
  el_set(editor->libedit, EL_PREP_TERM, 0);
  if (raw) el_set(editor->libedit, EL_PREP_TERM, 1);
  ct_mark_pastes(raw);
}

static void come_back(ct_editor *editor) {
  ct_seen.resume = ct_seen.resize = 0;
  el_resize(editor->libedit);
  raw_mode(editor, true);
  el_set(editor->libedit, EL_REFRESH);
}

static void suspend(ct_editor *editor) {
  raw_mode(editor, false);
  ct_stop_here();
  come_back(editor);
}

static void show_list(ct_editor *editor) {
  ct_print("\n");
  ct_print(editor->list);
  free(editor->list);
  editor->list = NULL;
  el_set(editor->libedit, EL_REFRESH);
}

/* Neither el_resize nor EL_REFRESH alone leaves a clean screen: go to where the prompt begins in
 * the new width, wipe what is below, and let libedit draw everything again. */
static void redraw_resized(ct_editor *editor) {
  int columns, rows;
  ct_window_size(&columns, &rows);
  const char *prompt = editor->prompt_text ? editor->prompt_text : "";
  const LineInfo *info = el_line(editor->libedit);
  int column = ct_column_after(prompt, prompt + strlen(prompt), 0, columns);
  column = ct_column_after(info->buffer, info->cursor, column, columns);
  char up[32] = "";
  if (column >= columns) snprintf(up, sizeof up, "\033[%dA", column / columns);
  ct_print("\r");
  ct_print(up);
  ct_print("\033[J");
  el_resize(editor->libedit);
  el_set(editor->libedit, EL_REFRESH);
}

/* --------------------------------------------------------------------------------- reading */

/* Follows "ESC x" and "ESC [ ... x", so that a full line drops characters, not halves of keys. */
static bool is_in_escape_sequence(ct_editor *editor, uint32_t scalar) {
  enum { OUTSIDE, AFTER_ESCAPE, IN_PARAMETERS };
  int before = editor->escape_state;
  if (scalar == 033) {
    editor->escape_state = AFTER_ESCAPE;
  } else if (before == AFTER_ESCAPE && (scalar == '[' || scalar == 'O')) {
    editor->escape_state = IN_PARAMETERS;
  } else if (before == AFTER_ESCAPE || scalar >= 0x40) {
    editor->escape_state = OUTSIDE;
  }
  return before != OUTSIDE || scalar == 033;
}

static bool is_dropped(ct_editor *editor, uint32_t scalar) {
  bool is_key = is_in_escape_sequence(editor, scalar) || scalar < 0x20 || scalar == 0x7f;
  return !is_key && line_length(editor) >= CT_EDITED_LINE_LIMIT;
}

/* Does what signals and errands ask for; true when that put a key or gave up (*result). */
static bool attend(ct_editor *editor, wchar_t *key, int *result) {
  *result = 1;
  if (editor->errand != CT_ERRAND_NONE) {
    if (needs_key_end(editor)) {
      *key = CT_KEY_END;
      return true;
    }
    ct_errand errand = editor->errand;
    editor->errand = CT_ERRAND_NONE;
    if (errand == CT_ERRAND_LEAVE) {
      give_up(editor, ct_seen.termination ? CT_ENDING_TERMINATE : CT_ENDING_INTERRUPT, EINTR);
      *result = -1;
      return true;
    }
    if (errand == CT_ERRAND_SUSPEND) suspend(editor);
    if (errand == CT_ERRAND_LIST) show_list(editor);
  }
  if (editor->steps_back > 0) {
    editor->steps_back--;
    *key = CT_KEY_LEFT;
    return true;
  }
  return false;
}

/* Turns notes of signals into errands; true when there is one to attend to. */
static bool look_at_signals(ct_editor *editor) {
  if (ct_seen.termination || ct_take_interrupt()) {
    ct_input_forget();
    ct_begin_errand(editor, CT_ERRAND_LEAVE);
  } else if (ct_seen.stop) {
    ct_seen.stop = 0;
    ct_begin_errand(editor, CT_ERRAND_SUSPEND);
  } else {
    if (ct_seen.resume) come_back(editor);
    if (ct_seen.resize) {
      ct_seen.resize = 0;
      redraw_resized(editor);
    }
  }
  return editor->errand != CT_ERRAND_NONE;
}

int ct_read_key(EditLine *libedit, wchar_t *key) {
  ct_editor *editor = ct_editor_of(libedit);
  for (;;) {
    int result;
    if (attend(editor, key, &result)) return result;
    if (look_at_signals(editor)) continue;
    uint32_t scalar;
    ct_input input = ct_input_scalar(&scalar);
    if (input == CT_INPUT_SIGNAL || input == CT_INPUT_TIMEOUT) continue;
    if (input == CT_INPUT_FAILURE) {
      give_up(editor, CT_ENDING_FAILURE, errno);
      return -1;
    }
    /* Ctrl-D is seen here: libedit would end the line too, but print "^D" into it first. */
    bool ends = input == CT_INPUT_END || (scalar == 4 && line_length(editor) == 0);
    if (ends && ct_seen.termination) continue; /* a hang-up is both */
    if (ends) {
      give_up(editor, CT_ENDING_INPUT_END, 0);
      return 0;
    }
    if (is_dropped(editor, scalar)) continue;
    *key = (wchar_t)scalar;
    return 1;
  }
}
