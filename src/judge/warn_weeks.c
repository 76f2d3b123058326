/* W8, W15, W18, W19: hard days, rest, relief and taper. science.md E6. */
#include "judge/engine.h"

/* ---- W8: hard days together. Days from the Monday before on. */

#define LOOK_DAYS (2 * WEEK_DAYS)
enum { W8_TWO, W8_ROW, W8_BESIDE_ONCE, W8_BESIDE };

struct hard_day {
    int32_t work_m;   /* M, T, I, R, hills, race */
    int32_t beside_m; /* the same without M: what a long run minds */
    bool is_long;
};

static void hard_add(struct hard_day *d, enum purpose p, int32_t metres)
{
    if (purpose_is_quality(p) && p != PURPOSE_TEST) {
        d->work_m += metres;
        d->beside_m += p == PURPOSE_MARATHON ? 0 : metres;
    }
}

static void hard_segments(struct hard_day *d, const struct segment *parts,
                          int n)
{
    for (int i = 0; i < n; i++) {
        int32_t m = dist_likely(parts[i].dist, parts[i].time).m;
        hard_add(d, parts[i].purpose, m);
    }
}

static void hard_runs(const struct bench *b, day_t first,
                      struct hard_day days[LOOK_DAYS])
{
    const struct facts *f = b->f;
    for (int i = facts_run_from(f, first); i < f->run_count; i++) {
        int at = day_diff(f->runs[i].day, first);
        const struct role *role = bench_role(b, i);
        if (at >= LOOK_DAYS)
            break;
        if (role->source == PURPOSE_SOURCE_INFERRED)
            continue;
        struct segment parts[RUN_SEGMENTS_MAX];
        int n = split_run(f, &f->runs[i], role->purpose, parts);
        days[at].is_long |= role->purpose == PURPOSE_LONG;
        hard_segments(&days[at], parts, n);
    }
}

/* Sessions still ahead count as they are planned. */
static void hard_sessions(const struct bench *b, day_t first,
                          const struct paces *paces,
                          struct hard_day days[LOOK_DAYS])
{
    const struct plan *p = &b->f->plan;
    for (int w = 0; w < LOOK_DAYS / WEEK_DAYS; w++) {
        int count;
        const struct session *s =
            week_sessions(b->f, day_add(first, WEEK_DAYS * w), &count);
        for (int i = 0; i < count; i++) {
            if (!session_is_ahead(b, &s[i]))
                continue;
            struct hard_day *d = &days[day_diff(s[i].day, first)];
            struct segment parts[RUN_SEGMENTS_MAX];
            int n = split_session(p, &s[i], paces, parts);
            d->is_long |= s[i].purpose == PURPOSE_LONG;
            hard_segments(d, parts, n);
        }
    }
}

/* A day of this week beside a long run; UNKNOWN: none. 'from': first day of
 * the week among the days. */
static int beside_long(const struct hard_day days[LOOK_DAYS], int from,
                       double work)
{
    for (int i = from; i < from + WEEK_DAYS; i++) {
        if (i == 0)
            continue;
        bool is_before = days[i - 1].beside_m >= work && days[i].is_long;
        bool is_after = days[i].beside_m >= work && days[i - 1].is_long;
        if (is_before || is_after)
            return is_before ? i - 1 : i;
    }
    return UNKNOWN;
}

static void warn_day(struct week_report *r, enum severity severity, int variant,
                     day_t day, int in_row)
{
    struct warning *w = warning_add(r, WARNING_W8, severity, variant);
    if (w == NULL)
        return;
    warning_on(w, day);
    if (in_row > 0)
        inputs_add(&w->inputs, INPUT_DAYS, in_row);
}

/* Two days of work, or a row of hard days; true if it was said. */
static bool warn_together(const struct bench *b, struct week_report *r,
                          const struct hard_day days[LOOK_DAYS])
{
    double work = b->set->v[SETTING_W8_WORK];
    int in_row = 0;
    for (int i = 0; i < LOOK_DAYS; i++) {
        day_t day = day_add(b->monday, i - WEEK_DAYS);
        bool is_work = days[i].work_m >= work;
        in_row = is_work || days[i].is_long ? in_row + 1 : 0;
        if (i < WEEK_DAYS)
            continue;
        bool is_two = is_work && days[i - 1].work_m >= work;
        if (!is_two && in_row < b->set->v[SETTING_W8_DAYS])
            continue;
        warn_day(r, SEVERITY_CAUTION, is_two ? W8_TWO : W8_ROW, day,
                 is_two ? 0 : in_row);
        return true;
    }
    return false;
}

void warn_hard_days(const struct bench *b, struct week_report *r)
{
    struct hard_day days[LOOK_DAYS];
    memset(days, 0, sizeof days);
    day_t first = day_add(b->monday, -WEEK_DAYS);
    hard_runs(b, first, days);
    hard_sessions(b, first, &r->paces, days);
    if (warn_together(b, r, days))
        return;
    double work = b->set->v[SETTING_W8_WORK];
    int now = beside_long(days, WEEK_DAYS, work);
    if (now == UNKNOWN)
        return;
    bool is_again = beside_long(days, 0, work) != UNKNOWN;
    warn_day(r, is_again ? SEVERITY_CAUTION : SEVERITY_INFO,
             is_again ? W8_BESIDE : W8_BESIDE_ONCE, day_add(first, now), 0);
}

/* ---- W15: rest taken, a credit */

void warn_rested(const struct bench *b, struct week_report *r)
{
    (void)b;
    if (r->rest_honoured == 0)
        return;
    struct warning *w =
        warning_add(r, WARNING_W15, SEVERITY_INFO, r->rest_honoured == 1);
    if (w != NULL)
        inputs_add(&w->inputs, INPUT_DAYS, r->rest_honoured);
}

/* ---- W18: weeks of growth without an easier one */

#define RELIEF_BEFORE 3  /* weeks a week is held against */
#define STRETCH_MOST  40 /* weeks looked back */

struct load_week {
    int32_t m, longest;
};

/* Week 'back' weeks ago. */
static struct load_week week_back(const struct bench *b, int back)
{
    day_t first = day_add(b->monday, -WEEK_DAYS * back);
    day_t last = day_add(first, WEEK_DAYS - 1);
    return (struct load_week){ outlook_m(b, first, last),
                               outlook_longest(b, first, last) };
}

static bool is_relief(const struct bench *b, const struct load_week *weeks,
                      int back)
{
    int32_t m = 0;
    int32_t longest = 0;
    for (int i = back + 1; i <= back + RELIEF_BEFORE; i++) {
        m = weeks[i].m > m ? weeks[i].m : m;
        longest = weeks[i].longest > longest ? weeks[i].longest : longest;
    }
    return weeks[back].m <= m * b->set->v[SETTING_W18_RELIEF] ||
           weeks[back].longest <= longest * b->set->v[SETTING_W18_LONG];
}

/* The first week a stretch may hold: the plan's first, the diary's second. */
static day_t stretch_start(const struct bench *b)
{
    const struct facts *f = b->f;
    day_t start =
        day_is(f->diary_first) ? day_monday(f->diary_first) : b->monday;
    bool is_plan = b->ctx.is_planned && f->plan.week_count > 0;
    if (is_plan && f->plan.weeks[0].monday.n > start.n)
        start = f->plan.weeks[0].monday;
    return start;
}

/* Weeks without relief that end 'back' weeks ago, in a row. */
static int stretch_of(const struct bench *b, const struct load_week *weeks,
                      int back, int most)
{
    int n = 0;
    while (n < most && !is_relief(b, weeks, back + n))
        n++;
    return n;
}

static bool is_growth(const struct bench *b, const struct load_week *weeks,
                      int back, int count)
{
    int64_t sum = 0;
    for (int i = back; i < back + count; i++)
        sum += weeks[i].m;
    const double *v = b->set->v;
    return weeks[back].m >= weeks[back + count - 1].m * v[SETTING_W18_GROWTH] &&
           (double)sum / count >= v[SETTING_W18_LEAST];
}

static bool is_before_race_week(const struct bench *b)
{
    day_t race = b->ctx.goal.day;
    return !b->ctx.has_goal || !day_is(race) || race.n > b->sunday.n ||
           race.n < b->monday.n;
}

void warn_no_relief(const struct bench *b, struct week_report *r)
{
    int count = (int)b->set->v[SETTING_W18_WEEKS];
    int held = day_diff(b->monday, stretch_start(b)) / WEEK_DAYS + 1;
    held = held < STRETCH_MOST ? held : STRETCH_MOST;
    if (held < count || !is_before_race_week(b))
        return;
    struct load_week weeks[STRETCH_MOST + RELIEF_BEFORE + 1];
    for (int i = 0; i < STRETCH_MOST + RELIEF_BEFORE + 1; i++)
        weeks[i] = i < held + RELIEF_BEFORE ? week_back(b, i)
                                            : (struct load_week){ 0 };
    int n = stretch_of(b, weeks, 0, held);
    if (n < count || !is_growth(b, weeks, 0, count))
        return;
    /* Once a stretch: silent if a week of it said so before. */
    for (int back = 1; n - back >= count; back++)
        if (is_growth(b, weeks, back, count))
            return;
    struct warning *w = warning_add(r, WARNING_W18, SEVERITY_CAUTION, 0);
    if (w == NULL)
        return;
    inputs_add(&w->inputs, INPUT_WEEKS, n);
    inputs_add_on(&w->inputs, INPUT_WEEK_M, weeks[0].m, b->monday);
}

/* ---- W19: no taper before the A race */

#define TAPER_BLOCK_DAYS 7
#define TAPER_LOOK_DAYS  (9 * WEEK_DAYS)
#define TAPER_KNOWN_DAYS (4 * WEEK_DAYS) /* less shows no highest block [H] */

static bool taper_limit(const struct bench *b, int *days, double *percent)
{
    const double *v = b->set->v;
    enum goal_kind kind = b->ctx.goal.kind;
    *days = kind == GOAL_MARATHON ? 7 : 6;
    *percent = kind == GOAL_MARATHON ? v[SETTING_W19_MARATHON]
               : kind == GOAL_HALF   ? v[SETTING_W19_HALF]
                                     : v[SETTING_W19_SHORT];
    return bench_is_performance(b) && b->ctx.goal.priority == PRIORITY_A &&
           day_is(b->ctx.goal.day) && b->ctx.goal.day.n >= b->monday.n &&
           b->ctx.goal.day.n <= b->sunday.n;
}

static int32_t highest_block(const struct bench *b, day_t before)
{
    int32_t most = 0;
    for (int i = TAPER_BLOCK_DAYS; i <= TAPER_LOOK_DAYS; i++) {
        day_t first = day_add(before, -i);
        int32_t m = outlook_m(b, first, day_add(first, TAPER_BLOCK_DAYS - 1));
        most = m > most ? m : most;
    }
    return most;
}

void warn_no_taper(const struct bench *b, struct week_report *r)
{
    int days;
    double percent;
    if (!taper_limit(b, &days, &percent) || bench_is_run_walk(b))
        return;
    day_t first = day_add(b->ctx.goal.day, -days);
    if (bench_known_days(b, first) < TAPER_KNOWN_DAYS)
        return;
    int32_t last = outlook_m(b, first, day_add(b->ctx.goal.day, -1));
    int32_t highest = highest_block(b, first);
    if (highest <= 0 || 100.0 * last <= percent * highest)
        return;
    day_t now = b->f->is_as_planned ? b->f->known : b->f->today;
    bool is_over = b->ctx.goal.day.n <= now.n;
    struct warning *w = warning_add(r, WARNING_W19, SEVERITY_CAUTION, is_over);
    if (w == NULL)
        return;
    inputs_add_on(&w->inputs, INPUT_WEEK_M, last, first);
    inputs_add(&w->inputs, INPUT_DAYS, days);
    inputs_add(&w->inputs, INPUT_PERCENT,
               (int32_t)lround(100.0 * last / highest));
    inputs_add(&w->inputs, INPUT_CAP_M,
               (int32_t)lround(percent * highest / 100.0));
    inputs_add(&w->inputs, INPUT_HIGHEST_M, highest);
}
