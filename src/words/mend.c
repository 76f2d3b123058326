/* The smallest change that mends a fault, as a sentence. */
#include "words/room.h"

#include "milepost/finding.h"

#define WEEKS_TOLD 3 /* one by one; the others by their number */
#define DAYS_TOLD  4

/* The changes of one week. */
struct group {
    const struct plan *plan;
    const struct mend *m;
    const struct mend_change *at;
    int count;
};

static struct group group_from(const struct plan *p, const struct mend *m,
                               int first)
{
    struct group g = { p, m, &m->changes[first], 1 };
    while (first + g.count < m->count && g.at[g.count].week == g.at->week)
        g.count++;
    return g;
}

static void put_day(struct text *out, day_t day)
{
    struct civil c = day_civil(day);
    text_add(out, "%s %d %s", day_short(day), c.mday, day_month_short(c.month));
}

static bool is_easy(const struct session *s)
{
    return s->purpose == PURPOSE_EASY || s->purpose == PURPOSE_RECOVERY;
}

/* "easy run", "long run", "threshold" */
static void put_label(struct text *out, const struct session *s)
{
    bool is_plain = is_easy(s) || s->purpose == PURPOSE_LONG;
    text_add(out, "%s%s", session_label(s), is_plain ? " run" : "");
}

static void put_session(struct text *out, const struct session *s,
                        const struct look *look)
{
    put_label(out, s);
    text_put(out, " ");
    words_size(out, s->dist, s->time, look);
}

/* The same of what it becomes: its name only where that is another. */
static void put_after(struct text *out, const struct mend_change *c,
                      const struct look *look)
{
    if (c->after.purpose == c->before.purpose)
        words_size(out, c->after.dist, c->after.time, look);
    else
        put_session(out, &c->after, look);
}

static const char *arrow(const struct look *look)
{
    return look->utf8 ? " \xE2\x86\x92 " : " -> ";
}

/* ---- shares */

static void put_share(struct text *out, int percent)
{
    // clang-format off
    static const struct { int percent; const char *word; } rows[] = {
        { 10, "a tenth shorter" }, { 20, "a fifth shorter" },
        { 25, "a quarter shorter" }, { 50, "half as long" },
    };
    // clang-format on
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (rows[i].percent == percent) {
            text_put(out, rows[i].word);
            return;
        }
    text_add(out, "%d%% shorter", percent);
}

/* Runs of a week, its race apart, and metres of them; easy: the easy ones. */
static int week_runs(const struct plan *p, int week, bool is_easy_asked,
                     int32_t *metres)
{
    int n = 0;
    *metres = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (!session_is_run(s) || s->purpose == PURPOSE_RACE ||
            day_monday(s->day).n != p->weeks[week].monday.n ||
            (is_easy_asked && !is_easy(s)))
            continue;
        n++;
        *metres += dist_likely(s->dist, s->time).m;
    }
    return n;
}

/* "every easy run", "2 of the easy runs", "every run", "3 runs". */
static void put_which(struct text *out, const struct group *g)
{
    int32_t metres;
    int easy = 0;
    for (int i = 0; i < g->count; i++)
        easy += is_easy(&g->at[i].before);
    bool is_all_easy = easy == g->count;
    int of = week_runs(g->plan, g->at->week, is_all_easy, &metres);
    if (g->count == of)
        text_put(out, is_all_easy ? "every easy run" : "every run");
    else if (is_all_easy)
        text_add(out, "%d of its %d easy runs", g->count, of);
    else
        text_add(out, "%d of its %d runs", g->count, of);
}

/* "52.0 -> 38.5 km, every easy run a quarter shorter" */
static void put_shorter(struct text *out, const struct group *g,
                        const struct look *look)
{
    char was[QUANTITY_TEXT], is[QUANTITY_TEXT];
    int32_t before;
    int32_t after;
    (void)week_runs(g->plan, g->at->week, false, &before);
    after = before;
    for (int i = 0; i < g->count; i++)
        after -= dist_likely(g->at[i].before.dist, g->at[i].before.time).m -
                 dist_likely(g->at[i].after.dist, g->at[i].after.time).m;
    text_add(out, "%s%s%s, ",
             quantity_dist(was, (dist_t){ before }, look->units), arrow(look),
             quantity_dist_unit(is, (dist_t){ after }, look->units));
    put_which(out, g);
    text_put(out, " ");
    put_share(out, g->m->percent);
}

/* ---- one change */

static void put_whose(struct text *out, const struct session *s)
{
    put_day(out, s->day);
    text_put(out, "'s ");
    put_label(out, s);
}

static void put_one(struct text *out, const struct mend_change *c,
                    const struct look *look)
{
    switch (c->kind) {
    case MEND_MOVE:
    case MEND_SWAP:
        text_put(out, "move ");
        put_whose(out, &c->before);
        text_put(out, " to ");
        put_day(out, c->after.day);
        return;
    case MEND_PLAIN:
        put_day(out, c->before.day);
        text_put(out, ": ");
        put_session(out, &c->before, look);
        text_put(out, ", easy all through");
        return;
    case MEND_REST:
        text_put(out, "leave out ");
        put_whose(out, &c->before);
        return;
    case MEND_RESIZE:
    case MEND_SHRINK:
    case MEND_CUTBACK:
    case MEND_EASE:
    case MEND_NONE:
        put_day(out, c->before.day);
        text_put(out, ": ");
        put_session(out, &c->before, look);
        text_put(out, arrow(look));
        put_after(out, c, look);
        return;
    }
}

/* ---- a week */

bool mend_is_swap(const struct mend_change *c, int count)
{
    return count == 2 && c[0].kind == MEND_MOVE && c[1].kind == MEND_MOVE &&
           c[0].after.day.n == c[1].before.day.n;
}

static void put_swap(struct text *out, const struct group *g)
{
    text_put(out, "swap ");
    put_whose(out, &g->at[0].before);
    text_put(out, " and ");
    put_whose(out, &g->at[1].before);
}

static void put_plain(struct text *out, const struct group *g)
{
    put_which(out, g);
    text_put(out, " easy all through (");
    for (int i = 0; i < g->count && i < DAYS_TOLD; i++)
        text_add(out, "%s%s", i > 0 ? ", " : "",
                 day_short(g->at[i].before.day));
    text_put(out, g->count > DAYS_TOLD ? " ...)" : ")");
}

static void put_group(struct text *out, const struct group *g,
                      const struct look *look)
{
    if (g->m->kind == MEND_CUTBACK)
        text_add(out, "make week %d a cutback: ", g->at->week + 1);
    else
        text_add(out, "week %d: ", g->at->week + 1);
    if (mend_is_swap(g->at, g->count))
        put_swap(out, g);
    else if (g->m->kind == MEND_CUTBACK ||
             (g->count > 1 && g->m->kind == MEND_SHRINK))
        put_shorter(out, g, look);
    else if (g->count > 1 && g->at->kind == MEND_PLAIN)
        put_plain(out, g);
    else
        for (int i = 0; i < g->count; i++) {
            text_put(out, i > 0 ? ", " : "");
            put_one(out, &g->at[i], look);
        }
}

void words_mend(struct text *out, const struct plan *p, const struct mend *m,
                const struct look *look)
{
    int more = 0;
    int weeks = 0;
    for (int i = 0; i < m->count; weeks++) {
        struct group g = group_from(p, m, i);
        i += g.count;
        if (weeks >= WEEKS_TOLD) {
            more++;
            continue;
        }
        text_put(out, weeks > 0 ? "; " : "");
        put_group(out, &g, look);
    }
    if (more > 0)
        text_add(out, "; and so in %d more week%s", more, more == 1 ? "" : "s");
}
