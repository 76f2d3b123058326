#include "cli/trend.h"

#include <math.h>
#include <string.h>

#define WEEKS_SHOWN 26            /* where no span is named */
#define PAGE_TEXT   (1024 * 1024) /* 61 years of weeks, two lines each */

/* ---- "52w", "2y", "2026", "all", or two dates */

#define YEAR_DAYS  365.25
#define YEARS_MOST 99

static bool digits_of(const char *word, int *value, const char **end)
{
    int n = 0;
    *value = 0;
    while (word[n] >= '0' && word[n] <= '9' && n < 4)
        *value = *value * 10 + (word[n++] - '0');
    *end = word + n;
    return n > 0;
}

static bool span_word(const struct call *c, const char *word, day_t *from,
                      day_t *to, struct err *e)
{
    int value;
    const char *end;
    bool has_digits = digits_of(word, &value, &end);
    *from = *to = NO_DAY;
    if (strcmp(word, "all") == 0)
        return true;
    int weeks = 0;
    if (has_digits && strcmp(end, "w") == 0)
        weeks = value;
    else if (has_digits && strcmp(end, "y") == 0 && value <= YEARS_MOST)
        weeks = (int)lround(value * YEAR_DAYS / WEEK_DAYS);
    if (weeks > 0) {
        *from = day_add(day_monday(c->app->today), -WEEK_DAYS * (weeks - 1));
        return true;
    }
    if (has_digits && *end == '\0' &&
        day_from_civil((struct civil){ value, 1, 1 }, from) &&
        day_from_civil((struct civil){ value, 12, 31 }, to))
        return true;
    return err_set(
        e, ERR_INPUT,
        "'%.40s' is not a span; write 26w, 2y, 2026, all, or two dates", word);
}

static bool span_of(const struct call *c, day_t *from, day_t *to, struct err *e)
{
    if (c->count == 2) {
        if (!call_date(c, c->word[0], from, e) ||
            !call_date(c, c->word[1], to, e))
            return false;
        if (to->n >= from->n)
            return true;
        return err_set(e, ERR_INPUT,
                       "the span ends before it begins: %.20s to %.20s",
                       c->word[0], c->word[1]);
    }
    if (c->count == 1)
        return span_word(c, c->word[0], from, to, e);
    *from = day_add(day_monday(c->app->today), -WEEK_DAYS * (WEEKS_SHOWN - 1));
    *to = NO_DAY;
    return true;
}

/* ---- one week as JSON */

static json_t *known(double value, int decimals)
{
    return value < 0.0 ? json_null() : json_rounded(value, decimals);
}

static json_t *load_of(const struct trend_week *w)
{
    return json_pack(
        "{s:o, s:b, s:o, s:o, s:b, s:o, s:o, s:o, s:b}", "week",
        json_integer(lround(w->load)), "estimated", w->is_load_estimated,
        "monotony", json_rounded(w->monotony, 2), "strain",
        json_integer(lround(w->strain)), "all_days_equal",
        w->is_monotony_capped, "fitness", json_rounded(w->form.fitness, 1),
        "fatigue", json_rounded(w->form.fatigue, 1), "freshness",
        json_rounded(w->form.freshness, 1), "is_grey", w->form.is_grey);
}

static json_t *races_of(const struct trend_week *w)
{
    json_t *races = json_array();
    for (int i = 0; i < w->race_count; i++)
        (void)json_array_append_new(
            races,
            json_pack("{s:o, s:o, s:o}", "date", json_day(w->races[i].day),
                      "distance_m", json_metres(w->races[i].dist), "duration_s",
                      json_seconds(w->races[i].time)));
    return races;
}

static json_t *sites_of(const struct trend_week *w)
{
    json_t *sites = json_array();
    for (int i = 0; i < SITE_COUNT; i++)
        if ((w->sites >> i & 1u) != 0)
            (void)json_array_append_new(sites,
                                        json_text(site_word((enum site)i)));
    return sites;
}

static json_t *purposes_of(const struct trend_week *w)
{
    json_t *purposes = json_array();
    for (int p = 0; p < PURPOSE_COUNT; p++)
        if (w->purpose_m[p] > 0)
            (void)json_array_append_new(
                purposes, json_pack("{s:s, s:i}", "purpose",
                                    purpose_word((enum purpose)p), "done_m",
                                    (int)w->purpose_m[p]));
    return purposes;
}

static json_t *week_of(const struct trend_week *w)
{
    json_t *week = json_pack(
        "{s:o, s:s, s:b, s:b, s:b, s:b, s:b, s:i}", "monday",
        json_day(w->monday), "phase", phase_word(w->phase), "planned",
        w->is_planned, "cutback", w->is_cutback, "under_way", w->is_under_way,
        "race", w->is_race, "injury", w->is_injury, "runs", w->runs);
    json_t *sums = json_pack(
        "{s:i, s:i, s:i, s:i, s:i, s:o, s:o, s:o, s:{s:i, s:i, s:i}, s:o}",
        "planned_m", (int)w->planned_m, "done_m", (int)w->done_m, "planned_s",
        (int)w->planned_s, "done_s", (int)w->done_s, "without_distance_s",
        (int)w->bare_s, "verdict", json_verdicts(w->verdict_m, "m"),
        "verdict_s", json_verdicts(w->verdict_s, "s"), "purposeful_percent",
        w->runs > 0 ? json_rounded(trend_percent(w, VERDICT_PURPOSEFUL), 1)
                    : json_null(),
        "intensity", "z1_s", (int)w->intensity.zone_s[0], "z2_s",
        (int)w->intensity.zone_s[1], "z3_s", (int)w->intensity.zone_s[2],
        "load", load_of(w));
    json_t *body =
        json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "ramp",
                  w->ramp > 0.0 ? json_rounded(w->ramp, 3) : json_null(),
                  "longest_m", json_metres(w->longest), "easy_pace_s_per_km",
                  json_pace(w->easy), "sleep_mean_s", known(w->sleep_s, 0),
                  "soreness_mean", known(w->soreness, 2), "resting_pulse_mean",
                  known(w->rhr_bpm, 1), "races", races_of(w), "injuries",
                  sites_of(w), "by_purpose", purposes_of(w));
    (void)json_object_update_new(week, sums);
    (void)json_object_update_new(week, body);
    return week;
}

/* ---- what they come to */

static json_t *intensity_28d(const struct trend_month *m)
{
    const int32_t *z = m->time.zone_s;
    const struct intensity_sessions *s = &m->sessions;
    const char *label = intensity_label(m->time);
    return json_pack(
        "{s:o, s:o, s:{s:i, s:i, s:i}, s:{s:i, s:i, s:i, s:i}, s:o, s:o}",
        "from", json_day(m->from), "to", json_day(m->to), "by_time", "z1_s",
        (int)z[0], "z2_s", (int)z[1], "z3_s", (int)z[2], "by_session", "z1",
        s->zone[0], "z2", s->zone[1], "z3", s->zone[2], "unstated", s->unstated,
        "label", json_filled(label), "polarization_index",
        m->polarization > POLARIZATION_NONE ? json_rounded(m->polarization, 3)
                                            : json_null());
}

static json_t *best_of(const struct trend_report *t, int week, bool is_run)
{
    if (week < 0)
        return json_null();
    const struct trend_week *w = &t->weeks[week];
    return json_pack("{s:o, s:i}", "monday", json_day(w->monday), "distance_m",
                     is_run ? (int)w->longest.m : (int)w->done_m);
}

static json_t *acute_of(const struct acute_chronic *a)
{
    return json_pack(
        "{s:o, s:o, s:o, s:s}", "coupled",
        a->is_known ? json_rounded(a->coupled, 4) : json_null(), "uncoupled",
        a->is_known ? json_rounded(a->uncoupled, 4) : json_null(), "ewma",
        a->is_known ? json_rounded(a->ewma, 4) : json_null(), "note",
        words_trend_acute_note);
}

static json_t *trend_of(const struct app *a, bool has_details)
{
    const struct trend_report *t = &a->trend;
    char line[512];
    struct text sentence = text_on(line, sizeof line);
    words_trend_end(&sentence, t, &a->look);
    json_t *weeks = json_array();
    for (int i = 0; i < t->week_count; i++)
        (void)json_array_append_new(weeks, week_of(&t->weeks[i]));
    bool has_weeks = t->week_count > 0;
    json_t *out = json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "from", json_day(t->from),
        "to", json_day(t->to), "weeks", weeks, "intensity_28d",
        has_weeks ? intensity_28d(&t->month) : json_null(),
        "fitness_change_per_week",
        t->fitness_weeks > 0 ? json_rounded(t->fitness_change, 2) : json_null(),
        "best_week", best_of(t, t->best, false), "longest_run",
        best_of(t, t->longest, true), "sentence", json_text(line));
    if (has_details)
        (void)json_object_set_new(out, "acute_chronic",
                                  acute_of(&t->acute_chronic));
    return out;
}

static bool run(struct call *c, struct err *e)
{
    static char page[PAGE_TEXT];
    struct app *a = c->app;
    bool has_details = call_option(c, "details") != NULL;
    day_t from;
    day_t to;
    struct curve_ask ask;
    if (!trend_curve_of(c, &ask, e) || !span_of(c, &from, &to, e) ||
        !app_trend(a, from, to, e))
        return false;
    if (ask.has_curve) {
        trend_curve_print(c, &ask);
        return true;
    }
    if (c->is_json) {
        a->look.color = false;
        json_print(&c->out, trend_of(a, has_details));
        return true;
    }
    struct text text = text_on(page, sizeof page);
    words_trend(&text, &a->trend, has_details, &a->look);
    page_print(c, &text);
    return true;
}

static const struct option_row options[] = {
    { "details", 'd', NULL,
      "acute to chronic load too, which no verdict uses" },
    { "curve", 0, "NAME",
      "one of them: volume, fitness, sleep, easy_pace ..." },
    { "every", 0, "WEEKS", "with --curve: so many weeks a line" },
    { NULL, 0, NULL, NULL },
};

const struct command command_trend = {
    .name = "trend",
    .usage = "[SPAN | FROM TO] [--details | --curve NAME]",
    .help = "the long curves, a line a week",
    .more = "SPAN is 52w, 2y, 2026 or all; without one 26w. FROM and TO are "
            "dates.\n",
    .options = options,
    .needs = NEEDS_DIARY_READ,
    .most = 2,
    .run = run,
};
