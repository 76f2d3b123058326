#include "cli/room.h"

#include <string.h>

static const struct {
    const char *word;
    bool is_there;
    enum export_kind kind;
} kinds[] = {
    { "csv", true, EXPORT_CSV },
    { "json", true, EXPORT_JSON },
    { "ics", true, EXPORT_ICS },
    { "html", false, EXPORT_CSV },
};

static bool kind_from(const char *word, enum export_kind *out, struct err *e)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++) {
        if (!text_is(word, kinds[i].word))
            continue;
        *out = kinds[i].kind;
        return kinds[i].is_there ||
               err_set(e, ERR_INPUT,
                       "'%s' is not written yet: export csv, json or ics",
                       word);
    }
    return err_set(e, ERR_USAGE, "'%.20s' is no kind of file: csv, json or ics",
                   word);
}

/* Out may be text of a limited size: what has no place there is an error. */
static bool put(void *with, const char *bytes, size_t size, struct err *e)
{
    struct call *c = with;
    char piece[512];
    while (size > 0) {
        size_t n = size < sizeof piece ? size : sizeof piece - 1;
        memcpy(piece, bytes, n);
        piece[n] = '\0';
        out_put(&c->out, piece);
        bytes += n;
        size -= n;
    }
    if (c->out.file != NULL && ferror(c->out.file))
        return err_set(e, ERR_STORE,
                       "the export could not be written: is the "
                       "disk full?");
    return c->out.text == NULL || !c->out.text->is_cut ||
           err_set(e, ERR_LIMIT,
                   "the export is longer than a screen shows: run 'milepost "
                   "export' in a shell, or name days with --from and --to");
}

static bool run(struct call *c, struct err *e)
{
    struct export_sums sums;
    struct export_ask ask = { .put = put, .with = c };
    if (!kind_from(c->word[0], &ask.kind, e) ||
        !call_date_option(c, "from", &ask.from, e) ||
        !call_date_option(c, "to", &ask.to, e))
        return false;
    if (day_is(ask.from) && day_is(ask.to) && ask.from.n > ask.to.n)
        return err_set(e, ERR_INPUT,
                       "--from is after --to: write the earlier day first");
    return app_export(c->app, &ask, &sums, e);
}

static const struct option_row options[] = {
    { "from", 0, "DATE", "from this day on" },
    { "to", 0, "DATE", "up to this day" },
    { NULL, 0, NULL, NULL },
};

const struct command command_export = {
    .name = "export",
    .usage = "csv|json|ics",
    .help = "runs, check-ins and rests as a file, or the plan as a calendar",
    .more = "milepost export csv > diary.csv; `import` takes it back as it "
            "was\ngoals, plans, notes of days and curves are not in it: "
            "`backup` copies all\n"
            "milepost export ics --from today > plan.ics: what is planned, "
            "and races ahead,\nfor a phone's calendar; without --from the runs "
            "that were, too. Taken in again\nafter a replan, what moved moves; "
            "give it a calendar of its own\n",
    .options = options,
    .needs = NEEDS_DIARY_READ,
    .least = 1,
    .most = 1,
    .run = run,
};
