#include "milepost/planning.h"

#include "cli/why.h"

#include <string.h>

/* ---- what is asked about */

static bool is_named(const char *word, struct why_subject *s)
{
    enum warning_id warning;
    enum rule_id rule;
    enum figure_id figure;
    if (warning_from(word, &warning))
        *s = (struct why_subject){ WHY_WARNING, s->day, (int)warning, NO_DAY };
    else if (rule_from(word, &rule))
        *s = (struct why_subject){ WHY_RULE, s->day, (int)rule, NO_DAY };
    else if (figure_from(word, &figure))
        *s = (struct why_subject){ WHY_FIGURE, s->day, (int)figure, NO_DAY };
    else
        return false;
    return true;
}

/* The name of a number a slip may have meant; NULL if none is near. */
static const char *nearest(const char *word)
{
    const int near_enough = 3; /* edits */
    const char *best = NULL;
    int least = near_enough;
    for (int i = 0; i < FIGURE_COUNT; i++) {
        const char *name = figure_row((enum figure_id)i)->id;
        int edits = text_distance(name, word);
        if (edits < least) {
            least = edits;
            best = name;
        }
    }
    return best;
}

static bool refuse(const char *word, struct err *e)
{
    const char *best = nearest(word);
    if (best != NULL)
        return err_set(e, ERR_INPUT,
                       "'%.40s' is nothing that has a why, did you mean %s?",
                       word, best);
    return err_set(e, ERR_INPUT,
                   "'%.40s' is no run, session, date, warning or number; "
                   "'milepost explain' lists the warnings and numbers",
                   word);
}

/* A session or a run, by its id. */
static bool subject_by_id(struct app *a, const char *prefix,
                          struct why_subject *s, struct err *e)
{
    static struct run_words words;
    if (!app_session(a, prefix, &s->id, e))
        return false;
    s->kind = WHY_SESSION;
    if (s->id != UNKNOWN)
        return true;
    s->kind = WHY_RUN;
    if (app_run(a, prefix, &words, &s->id, e))
        return true;
    return e->code == ERR_INPUT ? refuse(prefix, e) : false;
}

/* ---- when a warning last spoke */

#define BACK_WEEKS 26

static bool is_raised(const struct app *a, int warning)
{
    for (int i = 0; i < a->week.warning_count; i++)
        if ((int)a->week.warnings[i].id == warning)
            return true;
    return false;
}

static bool note_week(void *with, struct app *a, struct err *e)
{
    struct why_subject *s = with;
    (void)e;
    if (is_raised(a, s->id))
        s->last = a->week.monday;
    return true;
}

/* This week's report; where the warning is silent, when it last was not. */
static bool warning_week(struct app *a, struct why_subject *s, struct err *e)
{
    day_t before = day_add(s->day, -7);
    if (!app_week(a, s->day, e))
        return false;
    if (is_raised(a, s->id))
        return true;
    return app_weeks(a, day_add(before, -7 * BACK_WEEKS), before, note_week, s,
                     e) &&
           app_week(a, s->day, e);
}

static bool subject_of(struct call *c, struct why_subject *s, struct err *e)
{
    struct app *a = c->app;
    *s = (struct why_subject){ WHY_WEEK, a->today, UNKNOWN, NO_DAY };
    if (c->count == 0)
        return app_week(a, s->day, e);
    if (entry_date(c->word[0], a->today, &s->day)) {
        s->kind = WHY_DAY;
        return app_week(a, s->day, e);
    }
    if (is_named(c->word[0], s))
        return s->kind == WHY_WARNING ? warning_week(a, s, e)
                                      : app_week(a, s->day, e);
    return subject_by_id(a, c->word[0], s, e);
}

/* ---- what of the week answers */

bool why_has_piece(const struct app *a, const struct why_subject *s,
                   const struct piece *p)
{
    switch (s->kind) {
    case WHY_WEEK:
        return p->verdict != VERDICT_PURPOSEFUL;
    case WHY_DAY:
        return a->facts.runs[p->run].day.n == s->day.n;
    case WHY_RUN:
        return p->run == a->week.runs[s->id].run;
    case WHY_RULE:
        return (int)p->rule == s->id || (p->rules & (1u << s->id)) != 0;
    case WHY_SESSION:
    case WHY_WARNING:
    case WHY_FIGURE:
        break;
    }
    return false;
}

static day_t session_day(const struct app *a, int reading)
{
    return a->facts.plan.sessions[a->week.sessions[reading].session].day;
}

bool why_has_warning(const struct app *a, const struct why_subject *s,
                     const struct warning *w)
{
    switch (s->kind) {
    case WHY_WEEK:
        return true;
    case WHY_DAY:
        return w->day.n == s->day.n;
    case WHY_SESSION:
        return w->day.n == session_day(a, s->id).n;
    case WHY_WARNING:
        return (int)w->id == s->id;
    case WHY_RUN:
    case WHY_RULE:
    case WHY_FIGURE:
        break;
    }
    return false;
}

bool why_has_session(const struct app *a, const struct why_subject *s,
                     int reading)
{
    return (s->kind == WHY_SESSION && s->id == reading) ||
           (s->kind == WHY_DAY && session_day(a, reading).n == s->day.n);
}

/* ---- text */

/* The report's reading of a run. */
static const struct run_reading *reading_of(const struct app *a, int run)
{
    int i = 0;
    while (i + 1 < a->week.run_count && a->week.runs[i].run != run)
        i++;
    return &a->week.runs[i];
}

static void put_run_head(struct text *page, struct app *a, int run)
{
    char id[ID_TEXT];
    char date[DAY_TEXT];
    const struct run *r = &a->facts.runs[run];
    text_add(page, "%s  %s  ", app_short(a, r->id, id),
             day_format(r->day, date));
    words_run_line(page, &a->facts, r, &a->look);
    text_put(page, "\n  ");
    char line[400];
    struct text t = text_on(line, sizeof line);
    words_executed(&t, &a->facts, reading_of(a, run), &a->look);
    text_wrap(page, line, a->look.width, 4);
    text_put(page, "\n");
}

static void put_week(struct text *page, struct app *a, const struct why *y,
                     const struct why_subject *s)
{
    int run = UNKNOWN;
    for (int i = 0; i < a->week.piece_count; i++) {
        const struct piece *p = &a->week.pieces[i];
        if (!why_has_piece(a, s, p))
            continue;
        if (p->run != run)
            put_run_head(page, a, p->run);
        run = p->run;
        words_why_piece(page, y, p);
    }
    for (int i = 0; i < a->week.warning_count; i++)
        if (why_has_warning(a, s, &a->week.warnings[i]))
            words_why_warning(page, y, &a->week.warnings[i]);
}

/* Where nothing of the week answers. */
static void put_silence(struct text *page, const struct why *y,
                        const struct why_subject *s)
{
    switch (s->kind) {
    case WHY_WARNING:
        words_why_silent(page, y, (enum warning_id)s->id, s->last);
        break;
    case WHY_RULE:
        text_put(page, "no piece of this week was judged by it\n");
        words_explain_rule(page, (enum rule_id)s->id, y->set, y->look);
        words_thresholds(page, rule_row((enum rule_id)s->id)->id, y->set,
                         y->line, y->look->width);
        break;
    case WHY_WEEK:
    case WHY_DAY:
    case WHY_RUN:
    case WHY_SESSION:
    case WHY_FIGURE:
        text_put(page, y->r->run_count == 0
                           ? "nothing to say: no run in this week, and no "
                             "warning stands\n"
                           : "nothing to say: every kilometre was purposeful "
                             "and no warning stands\n");
        break;
    }
}

/* Of a session: who put it so, and when. */
static bool put_origin(struct call *c, struct text *page, int reading,
                       struct err *e)
{
    struct app *a = c->app;
    struct session_origin o;
    const struct session *s =
        &a->facts.plan.sessions[a->week.sessions[reading].session];
    if (!app_origin(a, s, &o, e))
        return false;
    words_origin(page, s, &o, &a->look);
    return true;
}

static bool tell_text(struct call *c, const struct why_subject *s,
                      struct err *e)
{
    struct app *a = c->app;
    struct text page = page_begin();
    struct why y = app_why(a, &a->look);
    switch (s->kind) {
    case WHY_DAY:
        words_why_day(&page, &y, s->day);
        break;
    case WHY_SESSION:
        words_why_session(&page, &y, s->id);
        if (!put_origin(c, &page, s->id, e))
            return false;
        break;
    case WHY_FIGURE:
        words_why_figure(&page, &y, (enum figure_id)s->id);
        break;
    case WHY_WEEK:
    case WHY_RUN:
    case WHY_WARNING:
    case WHY_RULE:
        put_week(&page, a, &y, s);
        break;
    }
    if (page.len == 0)
        put_silence(&page, &y, s);
    page_print(c, &page);
    return true;
}

static bool run(struct call *c, struct err *e)
{
    struct why_subject s;
    if (!subject_of(c, &s, e))
        return false;
    if (!c->is_json)
        return tell_text(c, &s, e);
    c->app->look.color = false;
    json_print(&c->out, why_json(c->app, &s));
    return true;
}

const struct command command_why = {
    .name = "why",
    .usage = "[RUN|SESSION|DATE|WARNING|RULE|NUMBER]",
    .help = "the reasons behind a verdict, a warning, a day or a number",
    .more = "without a word: all of this week that was not purposeful\n"
            "  why k3f9   why tue   why W4   why load   why T   why predict\n"
            "'milepost explain' lists warnings, rules and numbers\n",
    .needs = NEEDS_DIARY_READ,
    .most = 1,
    .run = run,
};
