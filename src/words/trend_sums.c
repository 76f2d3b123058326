/* What weeks in a row come to: intensity, curves, the best, one sentence. */
#include "words/room.h"

#include <math.h>

#define LABEL_CELLS  24
#define SAME_PERCENT 3 /* less is no change worth a word [H] */

/* Impellizzeri 2020; Schuster Brandt Frandsen 2025 (science.md B6, B7). */
const char words_trend_acute_note[] =
    "acute:chronic load is used in no verdict and no warning: nothing shows "
    "that the ratio causes injury, and in 5205 runners it pointed the other "
    "way";

static void put_label(struct text *t, const char *label)
{
    text_add(t, " %s", label);
    text_pad(t, LABEL_CELLS);
}

/* ---- intensity of 28 days */

static void put_shares(struct text *t, const int32_t part[3])
{
    int percent[3];
    words_percents(part, 3, percent);
    text_add(t, "%d / %d / %d %%", percent[0], percent[1], percent[2]);
}

/* Treff's index is not made for more of zone 3 than of zone 1, and 0 by its own
 * rule without any (science.md C). */
static void put_label_of(struct text *t, const char *label, double index)
{
    text_add(t, ", %s, polarization index ", label);
    if (index <= POLARIZATION_NONE)
        text_put(t, "n/a\n");
    else
        text_add(t, "%.2f\n", index);
}

static void put_time(struct text *t, const struct trend_month *m)
{
    const int32_t *z = m->time.zone_s;
    const char *label = intensity_label(m->time);
    char q[QUANTITY_TEXT];
    put_label(t, "zones by time");
    if (z[0] + z[1] + z[2] == 0) {
        text_put(t, "-\n");
        return;
    }
    put_shares(t, z);
    if (label[0] == '\0')
        text_add(t, " of %s; too little for a label\n",
                 quantity_hours(q, (span_t){ z[0] + z[1] + z[2] }));
    else
        put_label_of(t, label, m->polarization);
}

static void put_sessions(struct text *t, const struct intensity_sessions *s)
{
    int32_t zone[3] = { s->zone[0], s->zone[1], s->zone[2] };
    int n = zone[0] + zone[1] + zone[2];
    put_label(t, "zones by session");
    if (n == 0) {
        text_put(t, "-");
    } else {
        put_shares(t, zone);
        text_add(t, " of %d session%s", n, n == 1 ? "" : "s");
    }
    if (s->unstated > 0)
        text_add(t, ", %d without a purpose", s->unstated);
    text_put(t, "\n");
    if (n == 0)
        return;
    put_label(t, "");
    text_put(t, "\"80/20\" counts sessions, which read harder than time\n");
}

static void put_month(struct text *t, const struct trend_month *m)
{
    char from[DAY_TEXT];
    char to[DAY_TEXT];
    text_add(t, " 28 days, %s to %s\n", day_format(m->from, from),
             day_format(m->to, to));
    put_time(t, m);
    put_sessions(t, &m->sessions);
}

/* ---- curves, and the best of them */

static void put_fitness(struct text *t, const struct trend_report *r)
{
    put_label(t, "fitness a week");
    if (r->fitness_weeks == 0)
        text_put(t, "- (it can be read from day 42 on)\n");
    else
        text_add(t, "%+.1f, over %d week%s\n", r->fitness_change,
                 r->fitness_weeks, r->fitness_weeks == 1 ? "" : "s");
}

static void put_best(struct text *t, const char *label,
                     const struct trend_report *r, int week, int32_t metres,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    char date[DAY_TEXT];
    put_label(t, label);
    if (week < 0)
        text_put(t, "-\n");
    else
        text_add(t, "%s, week of %s\n",
                 quantity_dist_unit(q, (dist_t){ metres }, look->units),
                 day_format(r->weeks[week].monday, date));
}

static void put_acute(struct text *t, const struct acute_chronic *a,
                      const struct look *look)
{
    put_label(t, "acute:chronic load");
    if (a->is_known)
        text_add(t, "coupled %.2f, uncoupled %.2f, moving averages %.2f\n",
                 a->coupled, a->uncoupled, a->ewma);
    else
        text_put(t, "- (needs 28 days)\n");
    text_put(t, " ");
    words_line(t, words_trend_acute_note, 1, look);
}

/* ---- the sentence */

static void put_volume(struct text *t, const struct trend_sum *s,
                       const struct look *look)
{
    char q[QUANTITY_TEXT];
    int32_t m = (int32_t)(s->done_m / s->weeks);
    if (s->done_m > 0)
        text_put(t, quantity_dist_unit(q, (dist_t){ m }, look->units));
    else
        text_put(
            t, quantity_hours(q, (span_t){ (int32_t)(s->done_s / s->weeks) }));
}

/* Change from the weeks before, by kilometres, else by time; percent. */
static int change_of(const struct trend_sum *now, const struct trend_sum *then)
{
    bool is_dist = now->done_m > 0 && then->done_m > 0;
    double a = (double)(is_dist ? now->done_m : now->done_s);
    double b = (double)(is_dist ? then->done_m : then->done_s);
    return b > 0.0 ? (int)lround((a / b - 1.0) * 100.0) : 0;
}

static void put_change(struct text *t, const struct trend_sum *now,
                       const struct trend_sum *then)
{
    if (then->weeks == 0 || (then->done_m == 0 && then->done_s == 0))
        return;
    int change = change_of(now, then);
    if (change >= SAME_PERCENT)
        text_add(t, ", %d %% more than the %d before", change, then->weeks);
    else if (change <= -SAME_PERCENT)
        text_add(t, ", %d %% less than the %d before", -change, then->weeks);
    else
        text_add(t, ", as in the %d before", then->weeks);
}

static int purposeful_percent(const struct trend_sum *s)
{
    double part = (double)(s->done_m > 0 ? s->purposeful_m : s->purposeful_s);
    double all = (double)(s->done_m > 0 ? s->done_m : s->done_s);
    return all > 0.0 ? (int)lround(part * 100.0 / all) : 0;
}

void words_trend_end(struct text *out, const struct trend_report *t,
                     const struct look *look)
{
    const struct trend_sum *now = &t->recent;
    int runs = 0;
    for (int i = 0; i < t->week_count; i++)
        runs += t->weeks[i].runs;
    if (t->week_count == 0)
        text_put(out, t->is_diary_empty
                          ? "nothing logged yet: milepost log 5k 30:00 easy "
                            "rpe3 is all it takes"
                          : "nothing is logged in that span");
    else if (runs == 0)
        text_put(out, "no run in these weeks");
    else if (now->weeks == 0)
        text_add(out, "fewer than %d whole weeks: too short for a trend",
                 TREND_RECENT_WEEKS);
    else if (now->done_s == 0 && now->done_m == 0)
        text_add(out, "no run in the last %d whole weeks", now->weeks);
    else {
        text_add(out, "the last %d whole weeks held ", now->weeks);
        put_volume(out, now, look);
        text_put(out, " each");
        put_change(out, now, &t->before);
        text_add(out, "; %d %% of it was purposeful", purposeful_percent(now));
    }
}

void trend_sums(struct text *out, const struct trend_report *t,
                bool has_details, const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text s = text_on(line, sizeof line);
    if (t->week_count > 0) {
        int best = t->best;
        int longest = t->longest;
        put_month(out, &t->month);
        put_fitness(out, t);
        put_best(out, "best week", t, best,
                 best < 0 ? 0 : t->weeks[best].done_m, look);
        put_best(out, "longest run", t, longest,
                 longest < 0 ? 0 : t->weeks[longest].longest.m, look);
        if (has_details)
            put_acute(out, &t->acute_chronic, look);
    }
    words_trend_end(&s, t, look);
    text_put(out, " > ");
    text_wrap(out, line, WORDS_WIDTH, 3);
    text_put(out, "\n");
}
