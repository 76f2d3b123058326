/* The table of a block: a line a subject, long, and short for the column of
 * the block before. */
#include "words/room.h"

#define WEEKS_EXACT 7 /* with a decimal each, as many as a line holds */
#define WEEKS_MOST  13
#define BARE_PARTS  5 /* a fifth of it */
#define COSTS_MOST  3

static const char *km(char q[QUANTITY_TEXT], int32_t metres,
                      const struct look *look)
{
    return quantity_dist(q, (dist_t){ metres }, look->units);
}

/* Much of the time without distance: kilometres would tell half of it. */
static bool is_by_time(const struct block_report *b)
{
    return (int64_t)b->bare_s * BARE_PARTS > b->done_s;
}

/* ---- distance and time */

static void put_bare(struct text *t, const struct block_report *b)
{
    char q[QUANTITY_TEXT];
    if (b->bare_s > 0)
        text_add(t, " +%s", quantity_hours(q, (span_t){ b->bare_s }));
}

static void put_time_week(struct text *t, const struct block_report *b)
{
    char q[QUANTITY_TEXT];
    text_add(
        t, "%s a week",
        quantity_hours(q, (span_t){ (int32_t)(b->done_s / block_weeks(b)) }));
}

static void put_time(struct text *t, const struct block_report *b,
                     bool is_short)
{
    char q[QUANTITY_TEXT];
    if (is_short) {
        put_time_week(t, b);
        return;
    }
    text_put(t, quantity_hours(q, (span_t){ b->done_s }));
    if (b->planned_s - b->ahead_s > 0)
        text_add(t, " of %s",
                 quantity_hours(q, (span_t){ b->planned_s - b->ahead_s }));
    text_add(t, ", %d run%s, ", b->run_count, b->run_count == 1 ? "" : "s");
    put_time_week(t, b);
}

static void put_distance(struct text *t, const struct block_report *b,
                         bool is_short, const struct look *look)
{
    char q[QUANTITY_TEXT];
    int32_t due = b->planned_m - b->ahead_m;
    if (b->run_count == 0 && b->ahead_m > 0 && due == 0) {
        text_add(t, "%s %s planned", km(q, b->ahead_m, look),
                 quantity_unit(look->units));
        return;
    }
    if (b->run_count == 0 && due > 0) {
        text_add(t, "0 of %s %s", km(q, due, look), quantity_unit(look->units));
        return;
    }
    if (b->done_m == 0 && due == 0) {
        if (b->done_s > 0 || b->planned_s > 0)
            put_time(t, b, is_short);
        return;
    }
    if (is_short && is_by_time(b)) {
        put_time_week(t, b);
        return;
    }
    if (is_short) {
        text_add(t, "%s %s a week", km(q, block_week_m(b), look),
                 quantity_unit(look->units));
        return;
    }
    text_put(t, km(q, b->done_m, look));
    if (due > 0)
        text_add(t, " of %s", km(q, due, look));
    text_add(t, " %s", quantity_unit(look->units));
    put_bare(t, b);
    text_add(t, ", %d run%s", b->run_count, b->run_count == 1 ? "" : "s");
    text_put(t, ", ");
    if (is_by_time(b))
        put_time_week(t, b);
    else
        text_add(t, "%s a week", km(q, block_week_m(b), look));
}

/* "37.9 41.9 30.4 46.3": how it rose. */
static void put_weeks(struct text *t, const struct block_report *b,
                      bool is_short, const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (is_short || b->done_m == 0 || is_by_time(b) || b->week_count < 2 ||
        b->week_count > WEEKS_MOST)
        return;
    for (int i = 0; i < b->week_count; i++) {
        int32_t m = b->weeks[i].done_m;
        if (b->week_count <= WEEKS_EXACT)
            text_add(t, "%s%s", i > 0 ? " " : "", m > 0 ? km(q, m, look) : "-");
        else
            text_add(t, "%s%.0f", i > 0 ? " " : "",
                     m / quantity_metres(look->units));
    }
    text_add(t, " %s", quantity_unit(look->units));
}

/* ---- what it was for */

static void put_verdicts(struct text *t, const struct block_report *b,
                         bool is_short, const struct look *look)
{
    int percent[VERDICT_COUNT];
    bool is_time = b->done_m == 0;
    (void)look;
    if (b->done_s == 0 && b->done_m == 0)
        return;
    words_percents(is_time ? b->verdict_s : b->verdict_m, VERDICT_COUNT,
                   percent);
    text_add(t, "%d%%, %s %d%%, junk %d%%", percent[VERDICT_PURPOSEFUL],
             is_short ? "off" : "off-target", percent[VERDICT_OFF_TARGET],
             percent[VERDICT_JUNK]);
}

static int32_t cost_of(const struct block_report *b, int rule)
{
    const int32_t *sum = b->done_m == 0 ? b->rule_s[rule] : b->rule_m[rule];
    return sum[VERDICT_OFF_TARGET] + sum[VERDICT_JUNK];
}

static void put_cost(struct text *t, const struct block_report *b, int rule,
                     bool is_short, const struct look *look)
{
    char q[QUANTITY_TEXT];
    int32_t cost = cost_of(b, rule);
    bool is_junk =
        b->rule_m[rule][VERDICT_JUNK] + b->rule_s[rule][VERDICT_JUNK] > 0;
    text_put(t, rule_row((enum rule_id)rule)->id);
    text_add(t, " %s%s",
             b->done_m == 0 ? quantity_hours(q, (span_t){ cost })
                            : km(q, cost, look),
             is_junk && !is_short ? " (junk)" : "");
}

/* The rules that took most, the largest first. */
static void put_costs(struct text *t, const struct block_report *b,
                      bool is_short, const struct look *look)
{
    bool is_told[RULE_COUNT] = { false };
    for (int n = 0; n < COSTS_MOST; n++) {
        int best = UNKNOWN;
        for (int r = 0; r < RULE_COUNT; r++)
            if (!is_told[r] && cost_of(b, r) > 0 &&
                (best == UNKNOWN || cost_of(b, r) > cost_of(b, best)))
                best = r;
        if (best == UNKNOWN)
            break;
        is_told[best] = true;
        text_put(t, n > 0 ? ", " : "");
        put_cost(t, b, best, is_short, look);
    }
    if (t->len > 0 && b->done_m > 0 && !is_short)
        text_add(t, " %s", quantity_unit(look->units));
}

static void put_zones(struct text *t, const struct block_report *b,
                      bool is_short, const struct look *look)
{
    int percent[3];
    const int32_t *z = b->intensity.zone_s;
    double all = (double)z[0] + z[1] + z[2];
    const char *label = intensity_label(b->intensity);
    (void)look;
    if (all <= 0)
        return;
    words_percents(z, 3, percent);
    text_add(t, "%d/%d/%d", percent[0], percent[1], percent[2]);
    if (label[0] != '\0')
        text_add(t, " %s", label);
    double index = polarization_of(b->intensity);
    if (!is_short && index > 0.0)
        text_add(t, ", polarization %.2f", index);
}

/* ---- load and what it made */

static void put_load(struct text *t, const struct block_report *b,
                     bool is_short, const struct look *look)
{
    (void)look;
    if (b->load <= 0)
        return;
    text_add(t, "%.0f a week", b->load / block_weeks(b));
    if (b->monotony > 0)
        text_add(t, "%s %.2f", is_short ? ", to" : ", monotony up to",
                 b->monotony);
}

static void put_fitness(struct text *t, const struct block_report *b,
                        bool is_short, const struct look *look)
{
    (void)look;
    if (b->load <= 0)
        return;
    if (b->start.is_grey) { /* its first weeks only find the level */
        text_add(t, "%.0f at the end%s", b->end.fitness,
                 is_short ? "" : ", of a young diary");
        return;
    }
    text_add(t, "%.0f to %.0f, %+.1f a week", b->start.fitness, b->end.fitness,
             (b->end.fitness - b->start.fitness) / block_weeks(b));
}

static void put_fatigue(struct text *t, const struct block_report *b,
                        bool is_short, const struct look *look)
{
    (void)look;
    if (b->load <= 0)
        return;
    if (!b->start.is_grey)
        text_add(t, "%.0f to ", b->start.fatigue);
    text_add(t, "%.0f", b->end.fatigue);
    if (is_short)
        return;
    text_put(t, ", freshness ");
    if (!b->start.is_grey)
        text_add(t, "%+.0f to ", b->start.freshness);
    text_add(t, "%+.0f", b->end.freshness);
}

static void put_long(struct text *t, const struct block_report *b,
                     bool is_short, const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (b->done_m == 0)
        return;
    if (is_short || b->week_count > WEEKS_EXACT || b->week_count == 1) {
        text_add(t, "%s %s at most", km(q, block_longest(b), look),
                 quantity_unit(look->units));
        return;
    }
    for (int i = 0; i < b->week_count; i++) {
        int32_t m = b->weeks[i].longest_m;
        text_add(t, "%s%s", i > 0 ? " " : "", m > 0 ? km(q, m, look) : "-");
    }
    text_add(t, " %s", quantity_unit(look->units));
}

/* ---- week by week */

static double week_done(const struct block_week *w, const struct look *look)
{
    return w->done_m / quantity_metres(look->units);
}

static double week_longest_run(const struct block_week *w,
                               const struct look *look)
{
    return w->longest_m / quantity_metres(look->units);
}

static double week_purposeful(const struct block_week *w,
                              const struct look *look)
{
    const int32_t *v = w->done_m > 0 ? w->verdict_m : w->verdict_s;
    int64_t all = (int64_t)v[VERDICT_PURPOSEFUL] + v[VERDICT_OFF_TARGET] +
                  v[VERDICT_JUNK];
    (void)look;
    return block_percent(v[VERDICT_PURPOSEFUL], all);
}

#define WEEK_OF(name, member)                             \
    static double week_##name(const struct block_week *w, \
                              const struct look *look)    \
    {                                                     \
        (void)look;                                       \
        return w->member;                                 \
    }
WEEK_OF(load, load)
WEEK_OF(fitness, form.fitness)
WEEK_OF(fatigue, form.fatigue)

// clang-format off
#define KM NULL /* as the runner reads distances */
const struct block_row block_rows[] = {
    { "distance",   put_distance,   0, "done planned",       week_done,        KM },
    { "by week",    put_weeks,      7, "done",               week_done,        KM },
    { "purposeful", put_verdicts,   0, "purposeful off_target junk", week_purposeful, "%" },
    { "cost most",  put_costs,      2, "",                   NULL,             "" },
    { "intensity",  put_zones,      1, "intensity polarization", NULL,         "" },
    { "load",       put_load,       4, "load monotony",      week_load,        "" },
    { "fitness",    put_fitness,    1, "fitness",            week_fitness,     "" },
    { "fatigue",    put_fatigue,    1, "fatigue freshness",  week_fatigue,     "" },
    { "longest",    put_long,       3, "spike",              week_longest_run, KM },
    { "sessions",   block_put_kept, 0, "adherence",          NULL,             "" },
    { "hard work",  block_put_hard, 3, "adherence strength", NULL,             "" },
    { "rest",       block_put_rest, 4, "rest_honoured readiness", NULL,        "" },
    { "body",       block_put_body, 6, "sleep soreness",     NULL,             "" },
    { "pain",       block_put_pain, 2, "R1",                 NULL,             "" },
    { "form",       block_put_form, 2, "R6",                 NULL,             "" },
    { "easy pace",  block_put_easy, 1, "easy_runs fitness_index", NULL,        "" },
};
// clang-format on
const int block_row_count = COUNT_OF(block_rows);
