/* Reading the terminal (or a pipe): bytes, characters, and what was pasted. */
#include "internal.h"
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static unsigned char buffer[4096];
static size_t first, past_last; /* buffer[first ..< past_last] is unread */
static bool is_pasting;

const unsigned char *ct_input_bytes(size_t *count) {
  *count = past_last - first;
  return buffer + first;
}

void ct_input_skip(size_t count) { first += count; }

void ct_input_forget(void) {
  first = past_last = 0;
  is_pasting = false;
}

bool ct_input_is_pasting(void) { return is_pasting; }

static void make_room(void) {
  memmove(buffer, buffer + first, past_last - first);
  past_last -= first;
  first = 0;
}

/* A lost terminal can be seen a moment before the SIGHUP that says so, and the signal is the better
 * reason to give. */
static ct_input lost_terminal(void) {
  struct pollfd watched = {ct_wake_descriptor(), POLLIN, 0};
  if (watched.fd < 0 || ct_seen.termination) return CT_INPUT_END;
  return poll(&watched, 1, 100) == 0 ? CT_INPUT_END : CT_INPUT_SIGNAL;
}

ct_input ct_input_fill(int timeout, size_t most) {
  make_room();
  size_t room = sizeof buffer - past_last;
  if (room == 0) return CT_INPUT_MORE;
  struct pollfd watched[2] = {{STDIN_FILENO, POLLIN, 0}, {ct_wake_descriptor(), POLLIN, 0}};
  for (;;) {
    int ready = poll(watched, watched[1].fd >= 0 ? 2 : 1, timeout);
    if (ready == 0) return CT_INPUT_TIMEOUT;
    if ((ready < 0 && errno == EINTR) || (ready > 0 && (watched[1].revents & POLLIN))) {
      ct_wake_drain();
      return CT_INPUT_SIGNAL;
    }
    if (ready < 0) return CT_INPUT_FAILURE;
    ssize_t count = read(STDIN_FILENO, buffer + past_last, most < room ? most : room);
    if (count > 0) {
      past_last += (size_t)count;
      return CT_INPUT_MORE;
    }
    if (count == 0) return CT_INPUT_END;
    if (errno == EIO) return lost_terminal();
    if (errno != EINTR && errno != EAGAIN) return CT_INPUT_FAILURE;
  }
}

/* A paste comes in pieces; milliseconds without one end it. */
enum { PASTE_PAUSE = 100 };

int ct_drop_typed_ahead(void) {
  int lines = 0;
  bool is_begun = false;
  int timeout = 0;
  do {
    size_t count;
    const unsigned char *bytes = ct_input_bytes(&count);
    for (size_t i = 0; i < count; i++) {
      bool ends = bytes[i] == '\n' || bytes[i] == '\r';
      if (ends) lines++;
      is_begun = !ends;
    }
    if (count > 0) timeout = PASTE_PAUSE;
    ct_input_forget();
  } while (ct_input_fill(timeout, SIZE_MAX) == CT_INPUT_MORE);
  /* The beginning of a line, which a terminal that edits lines itself keeps back. */
  if (isatty(STDIN_FILENO)) tcflush(STDIN_FILENO, TCIFLUSH);
  return lines + is_begun;
}

/* Length of the sequence that a first byte announces; 0: none begins with it. */
static size_t sequence_length(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

/* Decodes one character of UTF-8 (RFC 3629). Returns the bytes used, 0 if some are missing yet.
 * What is not UTF-8 gives U+FFFD. */
static size_t decode(const unsigned char *bytes, size_t count, uint32_t *scalar) {
  static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  size_t length = sequence_length(bytes[0]);
  *scalar = 0xfffd;
  if (length == 0) return 1;
  uint32_t value = length == 1 ? bytes[0] : bytes[0] & (0xffu >> (length + 1));
  for (size_t i = 1; i < length; i++) {
    if (i >= count) return 0;
    if ((bytes[i] & 0xc0) != 0x80) return i;
    value = value << 6 | (bytes[i] & 0x3f);
  }
  bool is_surrogate = value >= 0xd800 && value < 0xe000;
  if (value >= smallest[length] && value <= 0x10ffff && !is_surrogate) *scalar = value;
  return length;
}

/* Takes the mark that begins or ends a paste off the front of the input. MORE: taken, or none is
 * there. Anything else is for the caller to return: it ended the wait for the rest of a mark. */
static ct_input take_paste_mark(bool *taken) {
  static const char begin[] = "\033[200~", end[] = "\033[201~";
  const size_t length = sizeof begin - 1;
  *taken = false;
  for (;;) {
    size_t count;
    const unsigned char *bytes = ct_input_bytes(&count);
    size_t compared = count < length ? count : length;
    if (compared == 0 || memcmp(bytes, is_pasting ? end : begin, compared) != 0) break;
    if (compared == length) {
      ct_input_skip(length);
      is_pasting = !is_pasting;
      *taken = true;
      break;
    }
    /* A mark may arrive in two parts; but the key ESC must not wait. */
    ct_input result = ct_input_fill(compared == 1 && !is_pasting ? 0 : 25, 1);
    if (result == CT_INPUT_TIMEOUT) break;
    if (result != CT_INPUT_MORE) return result;
  }
  return CT_INPUT_MORE;
}

/* A pasted text is one line of plain text: its newlines and tabs are spaces, other controls go.
 * False: the character is dropped. */
static bool flatten_pasted(uint32_t *scalar) {
  if (*scalar == '\r' || *scalar == '\n' || *scalar == '\t') *scalar = ' ';
  return *scalar >= 0x20 && *scalar != 0x7f;
}

ct_input ct_input_scalar(uint32_t *scalar) {
  for (;;) {
    bool took_mark;
    ct_input result = take_paste_mark(&took_mark);
    if (result != CT_INPUT_MORE) return result;
    if (took_mark) continue;

    size_t count;
    const unsigned char *bytes = ct_input_bytes(&count);
    size_t used = count > 0 ? decode(bytes, count, scalar) : 0;
    if (used == 0) {
      result = ct_input_fill(-1, 1);
      if (result != CT_INPUT_MORE) return result;
      continue;
    }
    ct_input_skip(used);
    bool is_c1 = *scalar >= 0x80 && *scalar < 0xa0; /* some of them are our private keys */
    if (!is_c1 && (!is_pasting || flatten_pasted(scalar))) return CT_INPUT_MORE;
  }
}
