/* W13: pain that stays, or grows. science.md E6, F4. W1 has what stops a run;
 * this is the ache that is never bad enough to be one. */
#include "judge/engine.h"

#define PAIN_AMBER                                                          \
    3               /* of 10, fixed: from here on F4 asks for an easier day \
                     */
#define PAIN_RED  5 /* above it F4 asks for days off, fixed as well */
#define LOOK_DAYS (3 * WEEK_DAYS) /* this week and the two before it */
#define THIS_WEEK (2 * WEEK_DAYS)

enum { W13_STAYS, W13_RISES, W13_TWO_WEEKS, W13_BONE, W13_RED };

/* Worst of a day by site; UNKNOWN: nobody said, which is not 0. */
struct aches {
    int16_t worst[LOOK_DAYS][SITE_COUNT];
};

static void take_pains(struct aches *a, int day, const struct pain *pains,
                       int count)
{
    for (int i = 0; i < count; i++) {
        enum site site = pains[i].site;
        if (site_is_running(site) && pains[i].level > a->worst[day][site])
            a->worst[day][site] = (int16_t)pains[i].level;
    }
}

static void aches_of(const struct bench *b, day_t last, struct aches *a)
{
    const struct facts *f = b->f;
    day_t first = day_add(b->monday, -THIS_WEEK);
    memset(a, UNKNOWN, sizeof *a);
    for (int i = facts_run_from(f, first);
         i < f->run_count && f->runs[i].day.n <= last.n; i++)
        take_pains(a, day_diff(f->runs[i].day, first), f->runs[i].pains,
                   f->runs[i].pain_count);
    for (int i = facts_checkin_from(f, first);
         i < f->checkin_count && f->checkins[i].day.n <= last.n; i++)
        take_pains(a, day_diff(f->checkins[i].day, first), f->checkins[i].pains,
                   f->checkins[i].pain_count);
}

/* Days up to one, of the seven, on which the site hurt. */
static int days_up_to(const struct aches *a, enum site site, int day)
{
    int n = 0;
    for (int i = day; i > day - WEEK_DAYS; i--)
        n += a->worst[i][site] >= PAIN_AMBER;
    return n;
}

static int worst_of(const struct aches *a, enum site site, int from)
{
    int worst = UNKNOWN;
    for (int i = from; i < from + WEEK_DAYS; i++)
        worst = int_most(worst, a->worst[i][site]);
    return worst;
}

struct ache {
    enum site site;
    int day;    /* of the days looked at, the last one it speaks of */
    int days;   /* of the seven up to it */
    int last;   /* of that day */
    int worst;  /* of this week */
    int before; /* of the week before; UNKNOWN */
    bool is_lasting, is_rising, is_two_weeks;
};

/* A site this week, as of the last of its days that hurt: pain that is over
 * is not spoken of. */
static struct ache ache_at(const struct bench *b, const struct aches *a,
                           enum site site)
{
    int enough = (int)b->set->v[SETTING_W13_DAYS];
    struct ache out = { .site = site, .day = UNKNOWN };
    for (int i = THIS_WEEK; i < LOOK_DAYS; i++) {
        int days = a->worst[i][site] >= PAIN_AMBER ? days_up_to(a, site, i) : 0;
        if (days == 0 || (out.is_lasting && days < enough))
            continue;
        out.day = i;
        out.days = days;
        out.last = a->worst[i][site];
        out.is_lasting = days >= enough;
    }
    out.worst = worst_of(a, site, THIS_WEEK);
    out.before = worst_of(a, site, THIS_WEEK - WEEK_DAYS);
    out.is_rising =
        out.day != UNKNOWN && out.before > 0 && out.worst > out.before;
    out.is_two_weeks =
        out.is_lasting && days_up_to(a, site, out.day - WEEK_DAYS) >= enough;
    return out;
}

static int variant_of(const struct ache *a)
{
    if (site_class(a->site) == SITE_CLASS_BONE)
        return W13_BONE;
    if (a->last > PAIN_RED)
        return W13_RED;
    if (a->is_two_weeks)
        return W13_TWO_WEEKS;
    return a->is_rising ? W13_RISES : W13_STAYS;
}

static bool is_worse(const struct ache *a, const struct ache *b)
{
    return a->days > b->days || (a->days == b->days && a->worst > b->worst);
}

void warn_lasting_pain(const struct bench *b, struct week_report *r)
{
    day_t last;
    struct aches all;
    struct ache worst = { .site = SITE_NONE };
    if (!warning_last(b, &last))
        return;
    aches_of(b, last, &all);
    for (int i = 0; i < SITE_COUNT; i++) {
        struct ache one = ache_at(b, &all, (enum site)i);
        if ((one.is_lasting || one.is_rising) &&
            (worst.site == SITE_NONE || is_worse(&one, &worst)))
            worst = one;
    }
    if (worst.site == SITE_NONE)
        return;
    struct warning *w =
        warning_add(r, WARNING_W13, SEVERITY_CAUTION, variant_of(&worst));
    if (w == NULL)
        return;
    warning_on(w, day_add(b->monday, worst.day - THIS_WEEK));
    inputs_add(&w->inputs, INPUT_SITE, (int32_t)worst.site);
    inputs_add(&w->inputs, INPUT_DAYS, worst.days);
    inputs_add(&w->inputs, INPUT_PAIN, worst.worst);
    if (worst.before > 0)
        inputs_add(&w->inputs, INPUT_PAIN_BEFORE, worst.before);
}
