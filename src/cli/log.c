#include "cli/kept.h"

#include <stdlib.h>
#include <string.h>

/* ---- log -: every line of standard input, all or none */

struct bad_lines {
    struct call *call;
    json_t *list; /* NULL: text */
};

static void tell_bad_line(void *with, int line, const struct err *e)
{
    struct bad_lines *bad = with;
    if (bad->list != NULL)
        (void)json_array_append_new(
            bad->list, json_pack("{s:i, s:i, s:o}", "line", line, "column",
                                 e->column, "message", json_text(e->text)));
    else
        out_add(&bad->call->bad, "milepost: line %d, column %d: %s\n", line,
                e->column > 0 ? e->column : 1, e->text);
    bad->call->is_bad_told = true;
}

/* Lines of a text as pointers into it; the ends become NULs. */
static const char **split_lines(char *text, int *count)
{
    size_t n = 1;
    for (const char *p = text; *p != '\0'; p++)
        n += *p == '\n';
    const char **lines = malloc(n * sizeof *lines);
    *count = 0;
    for (char *p = text; lines != NULL && *p != '\0';) {
        char *end = p + strcspn(p, "\n");
        bool is_last = *end == '\0';
        if (end > p && end[-1] == '\r')
            end[-1] = '\0';
        *end = '\0';
        lines[(*count)++] = p;
        p = is_last ? end : end + 1;
    }
    return lines;
}

static void tell_bad_json(struct call *c, json_t *list, const struct err *e)
{
    char where[48];
    (void)snprintf(where, sizeof where, "line %d, column %d", e->line,
                   e->column > 0 ? e->column : 1);
    json_print(&c->bad,
               json_pack("{s:{s:s, s:o, s:s, s:o}}", "error", "code",
                         err_code_word(e->code), "message", json_text(e->text),
                         "where", where, "lines", list));
}

static void tell_sum(struct call *c, const struct log_result *kept, bool is_dry)
{
    if (c->is_json) {
        json_print(&c->out,
                   json_pack("{s:i, s:i, s:i, s:b, s:o}", "kept", kept->kept,
                             "repeated", kept->repeated, "merged", kept->merged,
                             "dry_run", is_dry, "index",
                             json_index_change(&kept->index)));
        return;
    }
    out_add(&c->out, "%s %d", is_dry ? "would keep" : "kept", kept->kept);
    if (kept->merged > 0)
        out_add(&c->out, ", updated %d", kept->merged);
    if (kept->repeated > 0)
        out_add(&c->out, ", already there %d", kept->repeated);
    out_put(&c->out, kept->kept + kept->merged > 0 && !is_dry
                         ? "; 'milepost undo' takes it back\n"
                         : "\n");
}

static bool log_lines(struct call *c, const char *const *lines, int count,
                      struct err *e)
{
    struct log_result kept;
    bool is_dry = call_option(c, "dry-run") != NULL;
    struct bad_lines bad = { c, c->is_json ? json_array() : NULL };
    bool ok = app_log(c->app, lines, count, false, is_dry, tell_bad_line, &bad,
                      &kept, e);
    if (ok)
        tell_sum(c, &kept, is_dry);
    if (ok && !is_dry)
        ok = form_tell(c, &kept.index, e);
    else if (c->is_bad_told && c->is_json)
        tell_bad_json(c, json_incref(bad.list), e);
    else if (c->is_bad_told)
        out_put(&c->bad, "milepost: nothing was kept\n");
    json_decref(bad.list);
    return ok;
}

static bool log_input(struct call *c, struct err *e)
{
    char *text;
    int count;
    if (!call_file(c, "-", &text, e))
        return false;
    const char **lines = split_lines(text, &count);
    bool ok = lines != NULL ? log_lines(c, lines, count, e)
                            : err_set(e, ERR_LIMIT, "too many lines to hold");
    free(lines);
    free(text);
    return ok;
}

static bool run(struct call *c, struct err *e)
{
    char line[LINE_TEXT];
    if (c->count == 1 && strcmp(c->word[0], "-") == 0 && !c->has_note)
        return log_input(c, e);
    if (c->count == 0)
        return call_usage(c, e);
    return call_line(c, 0, line, sizeof line, e) &&
           kept_line(c, line, false, e);
}

static const struct option_row options[] = {
    { "dry-run", 'n', NULL, "show what would be kept, and its verdict" },
    { NULL, 0, NULL, NULL },
};

const struct command command_log = {
    .name = "log",
    .usage = "ENTRY... [-- NOTE] | -",
    .help = "one run, check-in or rest as a line; '-' reads lines",
    .more = "  log 10k 52:30 easy rpe4\n"
            "  log yesterday 18k 1h38 long rpe6 +trail -- felt flat\n"
            "  log wu 2k, 5x1k @3:55 r90s, cd 2k rpe8\n"
            "  log -3d long 16k 1:36:00 rpe5 pain:knee6@11k\n"
            "  log skip recovery sore7 sleep4\n"
            "  log strength 40min rpe5, log mobility 15min\n"
            "a date stands first, everything after '--' is the note, options "
            "stand\nbefore the first word or after the last\n",
    .options = options,
    .words = WORDS_ENTRY,
    .needs = NEEDS_DIARY,
    .most = -1,
    .run = run,
};
