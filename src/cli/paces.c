#include "cli/json.h"

static void put_pace(struct text *page, const struct app *a, const char *name,
                     pace_t pace)
{
    char q[QUANTITY_TEXT];
    text_add(page, "  %-12s %s\n", name,
             quantity_pace_unit(q, pace, a->look.units));
}

static void put_paces(struct text *page, const struct app *a,
                      const struct paces *p)
{
    char fast[QUANTITY_TEXT];
    char slow[QUANTITY_TEXT];
    text_add(page, "  %-12s %s-%s\n", "easy",
             quantity_pace(fast, p->easy_fast, a->look.units),
             quantity_pace_unit(slow, p->easy_slow, a->look.units));
    put_pace(page, a, "marathon", p->of[PACE_MARATHON]);
    put_pace(page, a, "threshold", p->of[PACE_THRESHOLD]);
    put_pace(page, a, "interval", p->of[PACE_INTERVAL]);
    put_pace(page, a, "repetition", p->of[PACE_REPETITION]);
}

static bool run(struct call *c, struct err *e)
{
    struct app *a = c->app;
    char line[160];
    struct text t = text_on(line, sizeof line);
    if (!app_week(a, a->today, e))
        return false;
    const char *basis = basis_words(a, &t);
    if (c->is_json) {
        json_print(&c->out, json_paces(&a->week.paces, basis));
        return true;
    }
    if (basis == NULL) {
        out_put(&c->out, "no race or test of the last 12 weeks: log one as "
                         "'race', or say 'milepost athlete fitness_index "
                         "45'\nuntil then run by effort: easy is RPE 2 to 4, "
                         "threshold 6 to 7, interval 8\n");
        return true;
    }
    struct text page = page_begin();
    text_add(&page, "fitness index %.1f, from: %s\n", a->week.paces.index,
             basis);
    put_paces(&page, a, &a->week.paces);
    page_print(c, &page);
    return true;
}

const struct command command_paces = {
    .name = "paces",
    .usage = "",
    .help = "training paces, and what they come from",
    .needs = NEEDS_DIARY_READ,
    .run = run,
};
