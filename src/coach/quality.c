/*
 * Which quality sessions a week has and how large they are. science.md G3,
 * steps 7 and 8; caps of section D; shapes of G3b.
 */
#include "coach/build.h"

/* One kind of work: its cap, its least, and the jogging between. */
struct work_row {
    int percent;    /* of the week */
    int32_t most_m; /* 0: none */
    int most_min;   /* at its pace; 0: none */
    int32_t least_m;
    int32_t least_taper_m;
    enum pace_name pace;
};

// clang-format off
static const struct work_row rows[PURPOSE_COUNT] = {
    [PURPOSE_THRESHOLD]  = { 10, 0,     60,  2500, 1500, PACE_THRESHOLD },
    [PURPOSE_INTERVAL]   = { 8,  10000, 0,   2000, 1000, PACE_INTERVAL },
    [PURPOSE_REPETITION] = { 5,  8000,  0,   1200, 600,  PACE_REPETITION },
    [PURPOSE_MARATHON]   = { 20, 29000, 110, 3000, 1500, PACE_MARATHON },
};
// clang-format on

#define STEP_M       500
#define WARM_M       2000
#define COOL_M       1500
#define WARM_SMALL_M 1500 /* weeks under 25 km [H] */
#define COOL_SMALL_M 1000
#define SMALL_WEEK_M 25000
#define WARM_LARGE_M 3000 /* before I and R, weeks over 60 km (D) */
#define LARGE_WEEK_M 60000
#define ROUND_M      100

#define HILL_S        45 /* up; down again in twice the time */
#define HILL_DOWN_S   90
#define HILLS_LEAST   6
#define HILLS_MOST    10
#define FARTLEK_S     60 /* as long easy */
#define FARTLEK_REPS  8
#define FARTLEK_LEAST 5

#define STEADY_MOST_S     1200 /* threshold longer than this is cut in bouts */
#define BOUT_MOST_S       780
#define INTERVAL_LEAST_S  150 /* bouts of 2.5 to 5 minutes */
#define INTERVAL_MOST_S   300
#define REPETITION_M      200
#define REPETITION_LONG_M 400
#define REPETITION_MOST_S 120
#define REPETITIONS_MOST  20

#define BLOCK_HALF_PERCENT     40 /* of the long run at half pace */
#define BLOCK_MARATHON_PERCENT 50
#define BLOCK_LEAST_M          2000
#define BREAK_DAYS                                            \
    10 /* after so many days off the first week is easy (W20) \
        */

static int32_t seconds_for(const struct build *b, int32_t metres,
                           enum pace_name pace)
{
    return unit_time((dist_t){ metres }, b->paces.of[pace]).s;
}

static int32_t metres_for(const struct build *b, int seconds,
                          enum pace_name pace)
{
    return unit_dist((span_t){ seconds }, b->paces.of[pace]).m;
}

int quality_count(const struct build *b, int w, int runs, bool has_block)
{
    const struct week_draft *week = &b->week[w];
    int count =
        week->is_cut ? b->level->quality_cut : b->level->quality[week->phase];
    if (!b->has_race && count > 1)
        count = 1;
    bool is_back = w == 0 && b->p->days_off >= BREAK_DAYS;
    if (is_back || b->row->menu[week->phase][0] == PURPOSE_NONE)
        return 0;
    if (has_block && count > 0)
        count--;
    /* The race is one of them, and beside it there is but one (G6). */
    if (week->race != NULL && count > 0)
        count = count > 2 ? 1 : count - 1;
    int room = (runs - 1) / 2;
    return count < room ? count : room;
}

enum purpose menu_item(const struct build *b, int w, int k)
{
    return b->row->menu[b->week[w].phase][(b->week[w].menu_at + k) % 2];
}

static struct slot opening(enum purpose purpose, int32_t week_m)
{
    struct slot s = {
        .kind = SLOT_QUALITY,
        .purpose = purpose,
        .warm = WARM_M,
        .cool = COOL_M,
    };
    bool is_fast = purpose == PURPOSE_INTERVAL || purpose == PURPOSE_REPETITION;
    if (week_m < SMALL_WEEK_M) {
        s.warm = WARM_SMALL_M;
        s.cool = COOL_SMALL_M;
    } else if (is_fast && week_m > LARGE_WEEK_M) {
        s.warm = WARM_LARGE_M;
    }
    return s;
}

/* Adds up warm-up, work, rests and cool-down; the cool-down rounds it. */
static void close_slot(struct slot *s, int32_t rests)
{
    int32_t sum = s->warm + s->cool + s->work + rests;
    s->cool += (ROUND_M - sum % ROUND_M) % ROUND_M;
    s->dist = s->warm + s->cool + s->work + rests;
}

static void cut_threshold(const struct build *b, struct slot *s)
{
    int32_t seconds = seconds_for(b, s->work, PACE_THRESHOLD);
    if (seconds <= STEADY_MOST_S)
        return;
    s->reps = (seconds + BOUT_MOST_S - 1) / BOUT_MOST_S;
    s->rep_m = s->work / s->reps / 50 * 50;
    s->rest_m = (s->rep_m / 10 + 25) / 50 * 50;
}

/* The bouts of 2.5 to 5 minutes that leave least of the work over. */
static void cut_interval(const struct build *b, struct slot *s)
{
    static const int32_t bouts[] = { 1200, 1000, 800, 600, 400 };
    s->rep_m = bouts[COUNT_OF(bouts) - 1];
    int32_t best = 0;
    for (size_t i = 0; i < COUNT_OF(bouts); i++) {
        int32_t t = seconds_for(b, bouts[i], PACE_INTERVAL);
        int32_t whole = s->work / bouts[i] * bouts[i];
        if (t < INTERVAL_LEAST_S || t > INTERVAL_MOST_S || whole <= best)
            continue;
        best = whole;
        s->rep_m = bouts[i];
    }
    s->reps = s->work / s->rep_m;
    s->rest_m = s->rep_m / 2;
}

static void cut_repetition(const struct build *b, struct slot *s)
{
    int32_t t = seconds_for(b, REPETITION_LONG_M, PACE_REPETITION);
    bool is_long =
        s->work / REPETITION_M > REPETITIONS_MOST && t <= REPETITION_MOST_S;
    s->rep_m = is_long ? REPETITION_LONG_M : REPETITION_M;
    s->reps = s->work / s->rep_m;
    if (s->reps > 2 * REPETITIONS_MOST / 2)
        s->reps = REPETITIONS_MOST;
    s->rest_m = s->rep_m;
}

static struct slot shape_work(const struct build *b, enum purpose purpose,
                              int32_t work, int32_t week_m)
{
    struct slot s = opening(purpose, week_m);
    s.work = work;
    if (purpose == PURPOSE_THRESHOLD)
        cut_threshold(b, &s);
    else if (purpose == PURPOSE_INTERVAL)
        cut_interval(b, &s);
    else if (purpose == PURPOSE_REPETITION)
        cut_repetition(b, &s);
    if (s.reps > 1)
        s.work = s.reps * s.rep_m;
    else
        s.reps = 0;
    close_slot(&s, s.reps * s.rest_m);
    return s;
}

static int32_t work_most(const struct build *b, const struct week_draft *week,
                         enum purpose purpose, int32_t week_m)
{
    const struct work_row *row = &rows[purpose];
    int32_t work = (int32_t)((int64_t)week_m * row->percent / 100);
    if (row->most_m > 0)
        work = int_least(work, row->most_m);
    if (row->most_min > 0)
        work = int_least(work, metres_for(b, row->most_min * 60, row->pace));
    if (week->taper > 0)
        work /= 2;
    return work - work % STEP_M;
}

static struct slot size_work(const struct build *b, int w, enum purpose purpose,
                             int32_t week_m, int32_t limit)
{
    const struct week_draft *week = &b->week[w];
    const struct work_row *row = &rows[purpose];
    int32_t low = week->taper > 0 ? row->least_taper_m : row->least_m;
    for (int32_t work = work_most(b, week, purpose, week_m); work >= low;
         work -= STEP_M) {
        struct slot s = shape_work(b, purpose, work, week_m);
        if (s.dist <= limit)
            return s;
    }
    return (struct slot){ .kind = SLOT_EASY, .purpose = PURPOSE_EASY };
}

/* Sessions by time: hills and fartlek. Their metres are an estimate. */
static struct slot size_timed(const struct build *b, enum purpose purpose,
                              int32_t week_m, int32_t limit)
{
    bool is_hills = purpose == PURPOSE_HILLS;
    int reps = FARTLEK_REPS;
    if (is_hills) {
        reps = (int)((4000 + week_m / 8 + 500) / 1000);
        reps = reps < HILLS_LEAST ? HILLS_LEAST : reps;
        reps = reps > HILLS_MOST ? HILLS_MOST : reps;
    }
    for (; reps >= (is_hills ? HILLS_LEAST : FARTLEK_LEAST); reps--) {
        struct slot s = opening(purpose, week_m);
        s.reps = reps;
        s.rep_s = is_hills ? HILL_S : FARTLEK_S;
        s.rest_s = is_hills ? HILL_DOWN_S : FARTLEK_S;
        s.work = reps * metres_for(b, s.rep_s, PACE_INTERVAL);
        int32_t down = unit_dist((span_t){ s.rest_s }, b->paces.easy_slow).m;
        close_slot(&s, reps * down);
        if (s.dist <= limit)
            return s;
    }
    return (struct slot){ .kind = SLOT_EASY, .purpose = PURPOSE_EASY };
}

struct slot size_quality(const struct build *b, int w, enum purpose purpose,
                         int32_t week_m, int32_t limit)
{
    if (purpose == PURPOSE_HILLS || purpose == PURPOSE_FARTLEK)
        return size_timed(b, purpose, week_m, limit);
    struct slot s = size_work(b, w, purpose, week_m, limit);
    if (s.dist == 0 && b->week[w].taper == 0)
        return size_timed(b, PURPOSE_FARTLEK, week_m, limit);
    if (s.dist == 0)
        s.has_strides = true;
    return s;
}

struct slot long_slot(const struct build *b, int w, int32_t week_m,
                      int32_t long_m)
{
    const struct week_draft *week = &b->week[w];
    struct slot s = {
        .kind = SLOT_LONG,
        .purpose = PURPOSE_LONG,
        .dist = long_m,
    };
    enum goal_kind kind = b->goal->kind;
    bool is_half = kind == GOAL_HALF;
    bool is_block = (is_half || kind == GOAL_MARATHON) &&
                    b->p->level >= LEVEL_NOVICE && !week->is_cut &&
                    week->race_long == RACE_LONG_FULL &&
                    (week->phase == PHASE_BUILD || week->phase == PHASE_PEAK) &&
                    is_alternate(b, w) && long_m * 10 >= b->l_peak * 7;
    bool is_early =
        w == 0 || b->week[w - 1].longest == 0 ||
        (long_m > 0 && is_way_back(b, slot_day(week, week->long_day)));
    if (!is_block || is_early)
        return s;
    int percent = is_half ? BLOCK_HALF_PERCENT : BLOCK_MARATHON_PERCENT;
    enum pace_name pace = is_half ? PACE_HALF : PACE_MP;
    const struct work_row *row = &rows[PURPOSE_MARATHON];
    int32_t work = (int32_t)((int64_t)long_m * percent / 100);
    work = int_least(work, (int32_t)((int64_t)week_m * row->percent / 100));
    work = int_least(work, metres_for(b, row->most_min * 60, pace));
    work -= work % STEP_M;
    if (work >= BLOCK_LEAST_M)
        s.work = work;
    return s;
}

int32_t week_for_work(const struct slot *s)
{
    bool is_block = s->kind == SLOT_LONG;
    int percent = rows[is_block ? PURPOSE_MARATHON : s->purpose].percent;
    if (s->work == 0 || percent == 0)
        return 0;
    return (int32_t)(((int64_t)s->work * 100 + percent - 1) / percent);
}
