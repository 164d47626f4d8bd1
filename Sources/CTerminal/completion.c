/* Tab. What completes what is the caller's business; here the line is read and changed. */
#include "internal.h"
#include <stdlib.h>
#include <string.h>

static unsigned char complete(EditLine *libedit, wint_t key) {
  (void)key;
  ct_editor *editor = ct_editor_of(libedit);
  if (!editor->completer) return CC_ERROR;
  const LineInfo *info = el_line(libedit);
  size_t length = (size_t)(info->lastchar - info->buffer);
  size_t cursor = (size_t)(info->cursor - info->buffer);
  /* A copy: el_line's memory changes when the completer inserts something. */
  char *line = malloc(length + 1);
  if (!line) return CC_ERROR;
  memcpy(line, info->buffer, length);
  line[length] = 0;
  ct_completion completion = editor->completer(editor->completer_context, line, length, cursor);
  free(line);
  switch (completion) {
    case CT_COMPLETION_EDITED: return CC_REFRESH;
    case CT_COMPLETION_LISTED: return CC_NORM;
    default: return CC_ERROR;
  }
}

void ct_add_completion(ct_editor *editor) {
  /* The wide variant keeps our two strings; the narrow one would leak copies of them. */
  static const wchar_t name[] = L"course-complete", purpose[] = L"Complete the word";
  el_wset(editor->libedit, EL_ADDFN, name, purpose, complete);
}

void ct_set_completer(ct_editor *editor, ct_completer completer, void *context) {
  editor->completer = completer;
  editor->completer_context = context;
}

void ct_delete_before_cursor(ct_editor *editor, int characters) {
  if (characters > 0) el_deletestr(editor->libedit, characters);
}

bool ct_insert(ct_editor *editor, const char *text) {
  return el_insertstr(editor->libedit, text) == 0;
}

void ct_show_below(ct_editor *editor, const char *lines) {
  free(editor->list);
  editor->list = strdup(lines);
  if (editor->list) ct_begin_errand(editor, CT_ERRAND_LIST);
}
