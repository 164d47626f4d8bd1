/* Lines without editing: from a pipe or a file, or from a terminal that cannot move its cursor
 * (the kernel then does what editing there is). */
#include "internal.h"
#include <errno.h>
#include <string.h>

static char line[CT_PLAIN_LINE_LIMIT];
static size_t length;
static bool has_begun; /* an unfinished line is there, perhaps an empty one that was cut */

static void append(const unsigned char *bytes, size_t count) {
  size_t room = sizeof line - length;
  if (count > room) count = room;
  memcpy(line + length, bytes, count);
  length += count;
}

/* Moves input into the line; true when that completed it. */
static bool take_line(void) {
  size_t count;
  const unsigned char *bytes = ct_input_bytes(&count);
  if (count == 0) return false;
  const unsigned char *newline = memchr(bytes, '\n', count);
  size_t taken = newline ? (size_t)(newline - bytes) : count;
  append(bytes, taken);
  has_begun = true;
  ct_input_skip(newline ? taken + 1 : taken);
  return newline != NULL;
}

/* A cut must not leave half a character. */
static void drop_partial_character(void) {
  size_t start = length;
  while (start > 0 && length - start < 3 && (line[start - 1] & 0xc0) == 0x80) start--;
  if (start > 0 && (line[start - 1] & 0xc0) == 0xc0) length = start - 1;
}

static ct_line finished_line(void) {
  if (length == sizeof line) drop_partial_character();
  else if (length > 0 && line[length - 1] == '\r') length--;
  ct_line result = {CT_ENDING_LINE, line, length, 0};
  length = 0;
  has_begun = false;
  return result;
}

/* The cursor may stand behind a prompt or half a line. */
static ct_line ended(ct_ending ending, int code, bool is_terminal) {
  ct_line result = {ending, NULL, 0, code};
  if (!is_terminal) return result; /* from a pipe nothing is thrown away */
  ct_print("\n");
  if (ending == CT_ENDING_INTERRUPT) {
    length = 0; /* what Ctrl-D had sent of it; the kernel drops the rest */
    has_begun = false;
  }
  return result;
}

static ct_line read_line(const char *prompt) {
  bool is_terminal = prompt != NULL;
  for (;;) {
    if (is_terminal && ct_seen.resume) {
      ct_seen.resume = 0;
      ct_print(prompt);
    }
    int termination = ct_pending_termination();
    if (termination) return ended(CT_ENDING_TERMINATE, termination, is_terminal);
    if (ct_take_interrupt()) return ended(CT_ENDING_INTERRUPT, 0, is_terminal);
    if (take_line()) return finished_line();
    switch (ct_input_fill(-1, SIZE_MAX)) {
      case CT_INPUT_FAILURE: return ended(CT_ENDING_FAILURE, errno, is_terminal);
      case CT_INPUT_END:
        if (ct_pending_termination()) continue;
        return has_begun ? finished_line() : ended(CT_ENDING_INPUT_END, 0, is_terminal);
      default: break;
    }
  }
}

ct_line ct_read_plain_line(const char *prompt) {
  if (!prompt) return read_line(NULL);
  ct_print(prompt);
  ct_watch_resume(true);
  ct_line line = read_line(prompt);
  ct_watch_resume(false);
  return line;
}
