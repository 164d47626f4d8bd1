/* The peer of the start-up benchmark: as little as a program can do that edits lines. It starts
 * libedit, prints a prompt, reads one line and leaves. */
#include <histedit.h>
#include <stdio.h>

static char *prompt(EditLine *editor) {
  (void)editor;
  return "ready> ";
}

int main(void) {
  EditLine *editor = el_init("bare", stdin, stdout, stderr);
  int count = 0;
  el_set(editor, EL_PROMPT, prompt);
  el_set(editor, EL_EDITOR, "emacs");
  el_gets(editor, &count);
  el_end(editor);
  return 0;
}
