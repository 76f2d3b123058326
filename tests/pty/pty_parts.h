/* pty_parts: what the files behind pty.h share. */
#ifndef MILEPOST_TESTS_PTY_PARTS_H
#define MILEPOST_TESTS_PTY_PARTS_H

#include "pty.h"

#include <stdint.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

#define WAIT_MS 10000 /* a busy machine is no reason to fail */

struct pty {
    int master;
    pid_t pid;
    bool has_ended;
    int status;
    int rows, cols;
    struct termios before;
    VTerm *vt;
    VTermScreen *screen;
    bool is_alternate;
    bool is_cursor_shown;
    int left; /* times the alternate screen was left */
};

int64_t pty_now_ms(void);
/* Takes what the program wrote within some time; false if it wrote nothing. */
bool pty_take(struct pty *p, int within_ms);
void pty_take_all(struct pty *p);
void pty_note_end(struct pty *p);

#endif
