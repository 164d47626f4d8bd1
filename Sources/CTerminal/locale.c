/* Characters: libedit drops the bytes of every character that the C locale does not know. */
#include "internal.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

static bool user_is_utf8;

static bool codeset_is_utf8(void) {
  return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/* LANG may name a locale that is not installed here, as it often does over ssh: setlocale fails,
 * yet the terminal at the other end speaks UTF-8. */
static bool environment_asks_for_utf8(void) {
  static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return strcasestr(value, "UTF-8") || strcasestr(value, "utf8");
  }
  return false;
}

bool ct_use_utf8(void) {
  /* LC_CTYPE alone: the other categories would change how C reads and prints numbers. */
  user_is_utf8 = setlocale(LC_CTYPE, "") ? codeset_is_utf8() : environment_asks_for_utf8();
  if (codeset_is_utf8()) return true;
  /* C.UTF-8 is built into glibc since 2.35; "UTF-8" is macOS's name. */
  static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (setlocale(LC_CTYPE, names[i]) && codeset_is_utf8()) return true;
  }
  return false;
}

bool ct_user_locale_is_utf8(void) { return user_is_utf8; }

/* Columns of one character as libedit counts them; a control character is drawn as ^X. */
static int columns_of(wchar_t character) {
  int width = wcwidth(character);
  if (width >= 0) return width;
  return character < 0x20 ? 2 : 0;
}

int ct_column_after(const char *text, const char *end, int column, int columns) {
  mbstate_t state;
  memset(&state, 0, sizeof state);
  while (text < end) {
    wchar_t character;
    size_t used = mbrtowc(&character, text, (size_t)(end - text), &state);
    if (used == 0 || used > (size_t)(end - text)) { /* NUL, invalid or incomplete */
      memset(&state, 0, sizeof state);
      text++;
      continue;
    }
    text += used;
    int width = columns_of(character);
    int left = columns - column % columns;
    if (width > left) column += left; /* a wide character does not fit the last column */
    column += width;
  }
  return column;
}
