#ifndef CTERMINAL_INTERNAL_H
#define CTERMINAL_INTERNAL_H
/* What the files of this target know of each other. To be included first. */
#define _GNU_SOURCE 1
#include "CTerminal.h"
#include <histedit.h>
#include <signal.h>

/* ---- signals.c */

/* Set by the signal handlers; whoever reads one and acts on it clears it. */
struct ct_signals {
  volatile sig_atomic_t interrupt, termination, resize, stop, resume;
};
extern struct ct_signals ct_seen;
/* Readable when a signal came; -1 before ct_install_signals. */
int ct_wake_descriptor(void);
void ct_wake_drain(void);
/* Makes it readable; async-signal-safe. */
void ct_wake(int number);
/* Take SIGTSTP and SIGCONT while a line is read, and only then. */
void ct_take_job_control(bool taken);
/* Take SIGCONT alone, where the terminal is cooked and the default stop is right. */
void ct_watch_resume(bool watched);
/* Stops the program as Ctrl-Z does; returns when it is continued. */
void ct_stop_here(void);

/* ---- output.c */

/* Writes to stdout, after what stdio still holds. Failures show at the next write of the shell. */
void ct_print(const char *text);
/* Bracketed paste: the terminal marks pasted text, so that a pasted newline runs nothing. */
void ct_mark_pastes(bool marked);
/* For the crash handlers: async-signal-safe. */
void ct_unmark_pastes_now(void);

/* ---- locale.c */

/* The column after printing the text from `column`, rows counted through; `columns` to a row. */
int ct_column_after(const char *text, const char *end, int column, int columns);

/* ---- input.c: one buffer for the line editor and the plain reader, so that none loses input */

typedef enum {
  CT_INPUT_MORE,     /* there is something (new) */
  CT_INPUT_END,      /* end of file, or the terminal went away */
  CT_INPUT_FAILURE,  /* errno tells */
  CT_INPUT_SIGNAL,   /* look at ct_seen */
  CT_INPUT_TIMEOUT
} ct_input;

/* Waits for bytes and adds at most so many to the buffer. Milliseconds; -1 waits for ever. Keys are
 * read one by one: what is typed ahead belongs to whoever reads the terminal next, which may be
 * the shell that we leave to. */
ct_input ct_input_fill(int timeout, size_t most);
/* The unread bytes; ct_input_skip takes some away. */
const unsigned char *ct_input_bytes(size_t *count);
void ct_input_skip(size_t count);
/* Drops what was typed ahead, and an unfinished paste. */
void ct_input_forget(void);
/* The next character that was typed or pasted. Invalid bytes give U+FFFD, C1 controls nothing. */
ct_input ct_input_scalar(uint32_t *scalar);
bool ct_input_is_pasting(void);

/* ---- editor.c, keys.c, prompt.c, completion.c, history.c */

/* What must be done with the cursor at the end of the line, because it writes below the line. */
typedef enum { CT_ERRAND_NONE, CT_ERRAND_LEAVE, CT_ERRAND_SUSPEND, CT_ERRAND_LIST } ct_errand;

struct ct_editor {
  EditLine *libedit;
  History *history;
  char *prompt;         /* as libedit wants it: escapes between two bytes 1 */
  char *prompt_text;    /* the same without escapes */
  ct_completer completer;
  void *completer_context;
  char *list;           /* for CT_ERRAND_LIST */
  ct_errand errand;
  int errand_tries;
  int steps_back;       /* characters from the end of the line to where the cursor was */
  int escape_state;     /* see is_in_escape_sequence in keys.c */
  size_t abandoned;     /* characters that stood in the line when it gave up */
  bool has_ended;       /* our reader gave up, and `ending` says why */
  ct_ending ending;
  int error;
};

ct_editor *ct_editor_of(EditLine *libedit);
/* Characters between the cursor and the end of the line. */
int ct_characters_after_cursor(ct_editor *editor);

/* libedit's EL_GETCFN. */
int ct_read_key(EditLine *libedit, wchar_t *key);
void ct_begin_errand(ct_editor *editor, ct_errand errand);
/* Our keys on top of the user's; whatever switches between emacs and vi clears them. */
void ct_bind_keys(ct_editor *editor);

/* Keys that no terminal sends (C1 controls), bound to libedit's own motions: moving the cursor
 * that way keeps libedit's idea of the screen right. (macOS has no el_cursor.) */
enum { CT_KEY_END = 0x80, CT_KEY_LEFT = 0x81 };

/* libedit's EL_PROMPT_ESC and the byte around escapes. */
char *ct_prompt_for(EditLine *libedit);
enum { CT_PROMPT_ESCAPE = 1 };

/* Makes the function that Tab is bound to. */
void ct_add_completion(ct_editor *editor);

bool ct_open_history(ct_editor *editor);

#endif
