#include "cli/json.h"

#define PACE_COLUMN 30 /* where the pulse stands */

static void put_pulse(struct text *page, const struct app *a,
                      enum pace_name name)
{
    int low, high;
    if (!pulse_for(&a->facts.athlete, name, &low, &high))
        return;
    text_pad(page, PACE_COLUMN);
    if (low > 0)
        text_add(page, "pulse %d-%d", low, high);
    else
        text_add(page, "pulse to %d", high);
}

static void put_pace(struct text *page, const struct app *a, const char *label,
                     enum pace_name name)
{
    char q[QUANTITY_TEXT];
    text_add(page, "  %-12s %s", label,
             quantity_pace_unit(q, a->week.paces.of[name], a->look.units));
    put_pulse(page, a, name);
    text_put(page, "\n");
}

static void put_paces(struct text *page, const struct app *a)
{
    const struct paces *p = &a->week.paces;
    char fast[QUANTITY_TEXT];
    char slow[QUANTITY_TEXT];
    text_add(page, "  %-12s %s-%s", "easy",
             quantity_pace(fast, p->easy_fast, a->look.units),
             quantity_pace_unit(slow, p->easy_slow, a->look.units));
    put_pulse(page, a, PACE_EASY);
    text_put(page, "\n");
    put_pace(page, a, "marathon", PACE_MARATHON);
    put_pace(page, a, "threshold", PACE_THRESHOLD);
    put_pace(page, a, "interval", PACE_INTERVAL);
    put_pace(page, a, "repetition", PACE_REPETITION);
}

static void put_basis(struct text *page, const struct app *a, const char *basis)
{
    char age[240];
    struct text t = text_on(age, sizeof age);
    words_index_age(&t, &a->week.basis, a->today);
    text_add(page, "fitness index %.1f, from: %s\n  ", a->week.paces.index,
             basis);
    text_wrap(page, age, a->look.width, 2);
    text_put(page, "\n");
}

/* What results say that does not hold. */
static void put_offer(struct text *page, const struct app *a)
{
    char line[480];
    struct text t = text_on(line, sizeof line);
    struct index_change c = { .before = a->week.basis,
                              .after = a->week.basis,
                              .offer = index_offered(&a->facts, a->today) };
    words_index_change(&t, &c, &a->look);
    if (line[0] == '\0')
        return;
    text_wrap(page, line, a->look.width, 2);
    text_put(page, "\n  'milepost paces --take' takes it\n");
}

static bool show(struct call *c, struct err *e)
{
    struct app *a = c->app;
    char line[160];
    struct text t = text_on(line, sizeof line);
    if (!app_week(a, a->today, e))
        return false;
    const char *basis = basis_words(a, &t);
    if (c->is_json) {
        json_print(&c->out, json_paces(a));
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
    put_basis(&page, a, basis);
    put_paces(&page, a);
    put_offer(&page, a);
    page_print(c, &page);
    return true;
}

/* --keep, --take: which paces hold, before they are shown. */
static bool run(struct call *c, struct err *e)
{
    struct index_change change;
    bool is_kept = call_option(c, "keep") != NULL;
    bool is_taken = call_option(c, "take") != NULL;
    if (is_kept && is_taken)
        return err_set(e, ERR_USAGE, "--keep or --take, one of them");
    if (is_kept && !app_index_keep(c->app, &change, e))
        return false;
    if (is_taken && !app_index_take(c->app, &change, e))
        return false;
    return show(c, e);
}

static const struct option_row options[] = {
    { "keep", 0, NULL, "stay with the paces of before the last race or test" },
    { "take", 0, NULL, "take what the races and tests say" },
    { NULL, 0, NULL, NULL },
};

const struct command command_paces = {
    .name = "paces",
    .usage = "",
    .help = "training paces, and what they come from",
    .options = options,
    .needs = NEEDS_DIARY_READ,
    .run = run,
};
