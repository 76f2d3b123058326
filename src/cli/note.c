#include "cli/json.h"

/* The words after "--", as one. */
static bool note_words(const struct call *c, char out[NOTE_TEXT], struct err *e)
{
    struct text t = text_on(out, NOTE_TEXT);
    for (int i = 0; i < c->note_count; i++)
        text_add(&t, "%s%s", i > 0 ? " " : "", c->note[i]);
    if (t.is_cut)
        return err_set(e, ERR_LIMIT, "the note is longer than %d bytes",
                       NOTE_TEXT - 1);
    return true;
}

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    char note[NOTE_TEXT];
    char date[DAY_TEXT];
    day_t day = a->today;
    if (c->count > 0 && !call_date(c, c->word[0], &day, e))
        return false;
    if (c->has_note && (!note_words(c, note, e) || !app_note(a, day, note, e)))
        return false;
    if (!app_day_note(a, day, note, e))
        return false;
    if (c->is_json)
        json_print(&c->out, json_pack("{s:o, s:o}", "date", json_day(day),
                                      "note", json_filled(note)));
    else
        out_add(&c->out, "%s  %s\n", day_format(day, date),
                note[0] != '\0' ? note : "no note");
    return true;
}

const struct command command_note = {
    .name = "note",
    .usage = "[DATE] [-- TEXT]",
    .help = "a day's note; '--' and nothing takes it away",
    .words = WORDS_ENTRY,
    .needs = NEEDS_DIARY,
    .most = 1,
    .run = run,
};
