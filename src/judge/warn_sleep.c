/* W12: nights too short. science.md E6; Johnston et al., 2020. */
#include "judge/engine.h"

#define HOUR_S        3600.0
#define NIGHTS        7  /* the mean is of these */
#define NIGHTS_LEAST  4  /* of them noted; fewer say nothing [H] */
#define USUAL_DAYS    42 /* the own median is of these, before the nights */
#define USUAL_LEAST   14 /* of them noted, as in readiness (F3) */
#define BACK_DAYS     (40 * WEEK_DAYS) /* looked back for the last time */
#define SERIES_DAYS   (BACK_DAYS + WEEK_DAYS)
#define SERIES_BEFORE (NIGHTS + USUAL_DAYS)

enum { W12_SHORT, W12_BELOW_USUAL };

/* Seconds slept by day, UNKNOWN where nobody noted them. */
struct nights {
    int count;
    int32_t s[SERIES_BEFORE + SERIES_DAYS];
};

static void nights_of(const struct bench *b, day_t last, struct nights *n)
{
    day_t first = day_add(b->monday, -BACK_DAYS - SERIES_BEFORE);
    n->count = day_diff(last, first) + 1;
    for (int i = 0; i < n->count; i++) {
        int minutes = body_on(b->f, day_add(first, i)).sleep_min;
        n->s[i] = minutes < 0 ? UNKNOWN : minutes * MINUTE_S;
    }
}

/* Nights known of those from..to, both in, sorted into 'out'. */
static int nights_sorted(const struct nights *n, int from, int to,
                         int32_t out[USUAL_DAYS])
{
    int count = 0;
    for (int i = from; i <= to; i++) {
        if (n->s[i] == UNKNOWN)
            continue;
        int at = count++;
        for (; at > 0 && out[at - 1] > n->s[i]; at--)
            out[at] = out[at - 1];
        out[at] = n->s[i];
    }
    return count;
}

struct short_nights {
    int known;      /* of seven */
    int32_t mean_s; /* UNKNOWN: too few are known */
    int32_t usual_s;
    bool is_short, is_below_usual;
};

static struct short_nights nights_up_to(const struct bench *b,
                                        const struct nights *n, int at)
{
    struct short_nights out = { .mean_s = UNKNOWN, .usual_s = UNKNOWN };
    int32_t s[USUAL_DAYS];
    out.known = nights_sorted(n, at - NIGHTS + 1, at, s);
    if (out.known < NIGHTS_LEAST)
        return out;
    int64_t sum = 0;
    for (int i = 0; i < out.known; i++)
        sum += s[i];
    out.mean_s = (int32_t)(sum / out.known);
    const double *v = b->set->v;
    out.is_short = out.mean_s < v[SETTING_W12_HOURS] * HOUR_S;
    int usual = nights_sorted(n, at - SERIES_BEFORE + 1, at - NIGHTS, s);
    if (usual < USUAL_LEAST)
        return out;
    out.usual_s = (s[(usual - 1) / 2] + s[usual / 2]) / 2;
    out.is_below_usual =
        out.usual_s - out.mean_s >= v[SETTING_W12_BELOW] * HOUR_S;
    return out;
}

static bool is_heard(const struct short_nights *n)
{
    return n->is_short || n->is_below_usual;
}

/*
 * The day of this week on which it speaks, as a place in the nights; UNKNOWN:
 * it has spoken within 28 days, or has nothing to say. Its days are walked
 * from far back on, for each time it spoke silences the next.
 */
static int day_spoken(const struct bench *b, const struct nights *n)
{
    int again = (int)b->set->v[SETTING_W12_AGAIN];
    int monday = SERIES_BEFORE + BACK_DAYS;
    int said = -again;
    for (int i = SERIES_BEFORE; i < n->count; i++) {
        if (i - said < again)
            continue;
        struct short_nights s = nights_up_to(b, n, i);
        if (is_heard(&s))
            said = i;
    }
    return said >= monday ? said : UNKNOWN;
}

/* Short nights that end on any day of the week: the walk far back is for
 * weeks that have some. */
static bool is_any_short(const struct bench *b, const struct nights *n)
{
    for (int i = SERIES_BEFORE + BACK_DAYS; i < n->count; i++) {
        struct short_nights s = nights_up_to(b, n, i);
        if (is_heard(&s))
            return true;
    }
    return false;
}

/* Of the nights that a day of this week is held against. */
static bool is_any_noted(const struct bench *b, day_t last)
{
    int i = facts_checkin_from(b->f, day_add(b->monday, -NIGHTS));
    return i < b->f->checkin_count && b->f->checkins[i].day.n <= last.n;
}

void warn_sleep(const struct bench *b, struct week_report *r)
{
    day_t last;
    struct nights n;
    if (!warning_last(b, &last) || !is_any_noted(b, last))
        return;
    nights_of(b, last, &n);
    int at = is_any_short(b, &n) ? day_spoken(b, &n) : UNKNOWN;
    if (at == UNKNOWN)
        return;
    struct short_nights s = nights_up_to(b, &n, at);
    struct warning *w =
        warning_add(r, WARNING_W12, SEVERITY_ADVICE,
                    s.is_below_usual ? W12_BELOW_USUAL : W12_SHORT);
    if (w == NULL)
        return;
    warning_on(w, day_add(last, at + 1 - n.count));
    inputs_add(&w->inputs, INPUT_SLEEP_S, s.mean_s);
    inputs_add(&w->inputs, INPUT_DAYS, s.known);
    if (s.usual_s != UNKNOWN)
        inputs_add(&w->inputs, INPUT_USUAL_S, s.usual_s);
}
