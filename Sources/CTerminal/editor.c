/* libedit: opening it, and reading one line with it. */
#include "internal.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

ct_editor *ct_editor_of(EditLine *libedit) {
  void *editor = NULL;
  el_get(libedit, EL_CLIENTDATA, &editor);
  return editor;
}

/* Many systems describe few terminals (none of kitty, ghostty, alacritty). libedit then complains
 * on its error file and edits as on a teletype. All of them understand xterm's sequences, so catch
 * the complaint and use those. NULL: not even xterm is described. */
static EditLine *open_libedit(const char *program) {
  char *complaint = NULL;
  size_t length = 0;
  FILE *errors = open_memstream(&complaint, &length);
  if (!errors) return NULL;
  EditLine *libedit = el_init(program, stdin, stdout, errors);
  fflush(errors);
  if (libedit && length > 0 && el_set(libedit, EL_TERMINAL, "xterm") < 0) {
    el_end(libedit);
    libedit = NULL;
  }
  if (libedit) el_set(libedit, EL_SETFP, 2, stderr);
  fclose(errors);
  free(complaint);
  return libedit;
}

static void set_up(ct_editor *editor) {
  EditLine *libedit = editor->libedit;
  el_set(libedit, EL_CLIENTDATA, editor);
  el_set(libedit, EL_SIGNAL, 0);
  el_set(libedit, EL_PROMPT_ESC, ct_prompt_for, CT_PROMPT_ESCAPE);
  el_wset(libedit, EL_GETCFN, ct_read_key); /* el_set would hand it a char * on macOS */
  el_set(libedit, EL_EDITOR, "emacs");
  ct_add_completion(editor);
  el_source(libedit, NULL); /* $EDITRC or ~/.editrc; its lines may begin with "course:" */
  el_set(libedit, EL_EDITMODE, 1);
  ct_bind_keys(editor); /* after the file: "bind -v" in it clears the keys */
}

ct_editor *ct_open(const char *program) {
  ct_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->libedit = open_libedit(program);
  if (!editor->libedit || !ct_open_history(editor)) {
    ct_close(editor);
    return NULL;
  }
  set_up(editor);
  return editor;
}

void ct_close(ct_editor *editor) {
  if (editor->history) history_end(editor->history);
  if (editor->libedit) {
    /* Otherwise el_end resets the terminal, which is in order, and throws away what was typed
     * ahead for the shell we leave to. */
    el_set(editor->libedit, EL_EDITMODE, 0);
    el_end(editor->libedit);
  }
  ct_prompt_begin(editor);
  free(editor->list);
  free(editor);
}

static void begin_reading(ct_editor *editor) {
  editor->has_ended = false;
  editor->errand = CT_ERRAND_NONE;
  editor->steps_back = editor->escape_state = 0;
  fflush(stdout);
  ct_seen.resize = 0; /* el_gets asks for the size itself */
  ct_take_job_control(true);
  /* libedit writes the prompt before it enters raw mode. A key typed in between would be echoed
   * by the terminal and by libedit, so enter raw mode first. */
  el_set(editor->libedit, EL_PREP_TERM, 1);
  ct_mark_pastes(true);
}

static void end_reading(ct_editor *editor) {
  el_set(editor->libedit, EL_PREP_TERM, 0);
  ct_mark_pastes(false);
  ct_take_job_control(false);
}

ct_line ct_read_line(ct_editor *editor) {
  int count = 0;
  begin_reading(editor);
  /* The narrow variant gives UTF-8 and counts bytes; inside, libedit is wide either way. */
  const char *text = el_gets(editor->libedit, &count);
  end_reading(editor);

  if (text && count > 0 && !editor->has_ended) {
    size_t length = strnlen(text, (size_t)count); /* a quoted NUL ends the text, not the count */
    if (length > 0 && (text[length - 1] == '\n' || text[length - 1] == '\r')) length--;
    return (ct_line){CT_ENDING_LINE, text, length, 0};
  }
  el_reset(editor->libedit);
  ct_print(editor->has_ended && editor->ending == CT_ENDING_INTERRUPT ? "^C\n" : "\n");
  /* Without a word from our reader, a key of the learner's own ended the input. */
  ct_line result = {editor->has_ended ? editor->ending : CT_ENDING_INPUT_END, NULL, 0, 0};
  if (result.ending == CT_ENDING_INTERRUPT) result.length = editor->abandoned;
  if (result.ending == CT_ENDING_TERMINATE) result.code = ct_seen.termination;
  if (result.ending == CT_ENDING_FAILURE) result.code = editor->error;
  return result;
}
