/* The prompt: libedit must know which bytes take no place on the screen. */
#include "internal.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* libedit asks for the prompt whenever it draws; the memory stays ours. */
char *ct_prompt_for(EditLine *libedit) {
  char *prompt = ct_editor_of(libedit)->prompt;
  return prompt ? prompt : "";
}

void ct_prompt_begin(ct_editor *editor) {
  free(editor->prompt);
  free(editor->prompt_text);
  editor->prompt = editor->prompt_text = NULL;
}

/* Replaces *text by itself and an addition; without memory for it, it stays as it was. */
static void append(char **text, const char *addition, size_t length) {
  size_t before = *text ? strlen(*text) : 0;
  char *longer = realloc(*text, before + length + 1);
  if (!longer) return;
  memcpy(longer + before, addition, length);
  longer[before + length] = 0;
  *text = longer;
}

static bool is_sgr(const char *parameters) {
  size_t length = strlen(parameters);
  return length > 0 && length < 48 && strspn(parameters, "0123456789;:") == length;
}

static void append_sgr(char **prompt, const char *parameters) {
  char escape[64];
  int length = snprintf(
      escape, sizeof escape, "%c\033[%sm%c", CT_PROMPT_ESCAPE, parameters, CT_PROMPT_ESCAPE);
  append(prompt, escape, (size_t)length);
}

void ct_prompt_add(ct_editor *editor, const char *text, const char *sgr) {
  size_t length = strlen(text);
  append(&editor->prompt_text, text, length);
  if (!sgr || !is_sgr(sgr)) {
    append(&editor->prompt, text, length);
    return;
  }
  /* An escape at the very end of a prompt is lost, and with it the end of the colour: spaces at
   * the end come behind it, and the Swift side sees to it that a prompt ends in one. */
  size_t styled = length;
  while (styled > 0 && text[styled - 1] == ' ') styled--;
  append_sgr(&editor->prompt, sgr);
  append(&editor->prompt, text, styled);
  append_sgr(&editor->prompt, "0");
  append(&editor->prompt, text + styled, length - styled);
}
