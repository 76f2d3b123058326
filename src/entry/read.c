/* A line to an entry. */
#include "entry/build.h"

#include <string.h>

static void keep_line(struct entry *out, const char *line)
{
    (void)text_copy(out->words.line, sizeof out->words.line, line);
    out->words.line[strcspn(out->words.line, "\r\n")] = '\0';
}

bool entry_read(const struct entry_context *c, const char *line,
                struct entry *out, struct err *e)
{
    struct lex l;
    struct draft d;
    if (!lex_line(&l, line, false, e) || !draft_read(&d, c, &l, false, e) ||
        !build_entry(&d, out, e))
        return false;
    keep_line(out, line);
    return true;
}

bool entry_read_checkin(const struct entry_context *c, const char *line,
                        struct entry *out, struct err *e)
{
    struct lex l;
    struct draft d;
    if (!checkin_refuse_bare(line, e) || !lex_line(&l, line, false, e) ||
        !draft_read(&d, c, &l, false, e) || !check_fields(&d, ENTRY_CHECKIN, e))
        return false;
    if (!score_has_body(&d) && d.pain_count == 0)
        return err_at(e, 1,
                      "nothing to keep: say how the body is, as in sleep7.5 "
                      "fatigue3 sore2 mood4");
    if (!build_entry(&d, out, e))
        return false;
    keep_line(out, line);
    return true;
}

bool entry_segments(const struct entry_context *c, const char *line,
                    enum purpose work, struct segment out[RUN_SEGMENTS_MAX],
                    int *n, struct err *e)
{
    struct lex l;
    struct draft d;
    *n = 0;
    if (!lex_line(&l, line, false, e) || !draft_read(&d, c, &l, false, e))
        return false;
    return steps_expand(d.steps, d.step_count, work, &c->paces, out, n, e);
}

bool entry_is_blank(const char *line)
{
    while (*line == ' ' || *line == '\t' || *line == '\r' || *line == '\n')
        line++;
    return *line == '\0' || *line == '#';
}
