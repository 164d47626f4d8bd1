#ifndef CTERMINAL_H
#define CTERMINAL_H
/*
 * All that is C about the terminal: libedit, signals, the locale, reading and writing.
 * No FILE *, no variadic function and no type of libedit is visible here, so Swift needs neither
 * libedit's header nor stdio's global variables, which strict concurrency refuses.
 *
 * Nothing here is thread-safe: call it from the main thread only. Signals may arrive on any
 * thread. Texts are UTF-8.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#define CT_NONNULL_BEGIN _Pragma("clang assume_nonnull begin")
#define CT_NONNULL_END _Pragma("clang assume_nonnull end")
#else
#define CT_NONNULL_BEGIN
#define CT_NONNULL_END
#define _Nullable
#endif

CT_NONNULL_BEGIN

/* ---- process-wide -------------------------------------------------------------- locale.c */

/* Makes characters UTF-8, whatever the user's locale. False: the system has no such locale. */
bool ct_use_utf8(void);
/* Whether the user's own locale, before ct_use_utf8 replaced it, spoke UTF-8. */
bool ct_user_locale_is_utf8(void);

/* ------------------------------------------------------------------------------- signals.c */

/* Takes SIGINT, SIGTERM, SIGHUP and SIGWINCH, ignores SIGPIPE, and restores the terminal before a
 * crash. 0, or an errno. Calling it again does nothing. */
int ct_install_signals(void);
/* The signal that asked the program to end (SIGTERM, SIGHUP), or 0. */
int ct_pending_termination(void);
/* True once for the Ctrl-Cs that came since it was last asked, or since a line was read. */
bool ct_take_interrupt(void);

/* -------------------------------------------------------------------------------- output.c */

/* Columns and rows of the terminal, 80 x 24 when there is none or it does not know. */
void ct_window_size(int *columns, int *rows);
/* Writes all bytes; 0, or the errno that stopped it. EINTR only after a request to end. */
int ct_write_all(int descriptor, const void *bytes, size_t count);

/* --------------------------------------------------------------------------------- pager.c */

/* Shows a text through a command of the system's shell, and waits until that has ended. 0, or an
 * errno; ENOENT: there is no such command, and nothing was shown. */
int ct_page(const char *command, const char *text, size_t length);

/* --------------------------------------------------------------------------------- input.c */

/* Drops what was typed or pasted ahead on the terminal, and what arrives right behind it. How many
 * lines that were, an unfinished one included. */
int ct_drop_typed_ahead(void);

/* ---- reading a line ---------------------------------------------------------------------- */

typedef enum {
  CT_ENDING_LINE,       /* bytes and length hold it, without its newline */
  CT_ENDING_INTERRUPT,  /* Ctrl-C: length tells how much was abandoned; 0 if nothing or unknown */
  CT_ENDING_INPUT_END,  /* Ctrl-D on an empty line, end of file, terminal gone */
  CT_ENDING_TERMINATE,  /* SIGTERM or SIGHUP (code): save and leave */
  CT_ENDING_FAILURE     /* the errno is in code */
} ct_ending;

typedef struct {
  ct_ending ending;
  const char *_Nullable bytes; /* valid until the next read; copy at once */
  size_t length; /* bytes; characters of an abandoned line */
  int code;
} ct_line;

/* ------------------------------------------------------------ plain.c: without line editing */

/* Longer lines are cut here, the rest of the line is dropped. */
enum { CT_PLAIN_LINE_LIMIT = 65536 };
/* prompt: shown first, and again when the program goes on after Ctrl-Z, which drops what was typed;
 * NULL where there is no terminal. On one, Ctrl-C drops what was typed, and every ending leaves the
 * cursor in column 0. */
ct_line ct_read_plain_line(const char *_Nullable prompt);

/* --------------------------------------------------------- editor.c: with libedit's editing */

typedef struct ct_editor ct_editor;

/* Input that would make a typed line longer than this many characters is dropped. */
enum { CT_EDITED_LINE_LIMIT = 4096 };

/* Needs a terminal as stdin and stdout. `program` names the lines of ~/.editrc that are ours.
 * NULL: no memory, or no description of this or any usual terminal. */
ct_editor *_Nullable ct_open(const char *program);
void ct_close(ct_editor *editor);
ct_line ct_read_line(ct_editor *editor);

/* --------------------------------------------------------------------------------- prompt.c */

/* A prompt is told in pieces. `sgr`: parameters of the escape sequence "select graphic rendition"
 * such as "1;32", or NULL for plain text; others than digits, ';' and ':' are refused. */
void ct_prompt_begin(ct_editor *editor);
void ct_prompt_add(ct_editor *editor, const char *text, const char *_Nullable sgr);

/* ----------------------------------------------------------------------------- completion.c */

typedef enum {
  CT_COMPLETION_NONE,    /* beep */
  CT_COMPLETION_EDITED,  /* the line was changed: draw it again */
  CT_COMPLETION_LISTED   /* a list was given to ct_show_below */
} ct_completion;

/* line: `length` bytes; cursor: an offset in bytes. */
typedef ct_completion (*ct_completer)(
    void *_Nullable context, const char *line, size_t length, size_t cursor);

/* What Tab does. */
void ct_set_completer(ct_editor *editor, ct_completer completer, void *_Nullable context);
/* These three are for completers only. A character is a Unicode scalar. */
void ct_delete_before_cursor(ct_editor *editor, int characters);
bool ct_insert(ct_editor *editor, const char *text);
/* Shows whole lines below the line that is being edited. */
void ct_show_below(ct_editor *editor, const char *lines);

/* -------------------------------------------------------------------------------- history.c */

void ct_history_limit(ct_editor *editor, int entries);
/* `is_new`: an older entry that is equal goes. Without it the caller has seen to that. */
void ct_history_add(ct_editor *editor, const char *line, bool is_new);

CT_NONNULL_END
#endif
