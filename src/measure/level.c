/* Level: the lower of experience and volume. science.md 0. */
#include "milepost/measure.h"

/* Least kilometres a week and months of running of each level. */
static const int32_t volume_from_m[LEVEL_COUNT] = { 0, 15000, 30000, 60000,
                                                    100000 };
static const int months_from[LEVEL_COUNT] = { 0, 6, 24, 36, 36 };

/* A level changes only past its limit by 10 %, in percent. */
#define UP_PERCENT   110
#define DOWN_PERCENT 90

#define ELITE_INDEX_MEN   68
#define ELITE_INDEX_WOMEN 60

#define LOOK_BACK_WEEKS 26 /* the best 12 of these, or the last four */
#define BEST_WEEKS      12
#define LATE_WEEKS      4
#define LATE_DAYS       28
#define DAYS_PER_MONTH  30.44

/* Kilometres of the 52 weeks before a Monday, summed up: sum[w] holds the
 * first w of them, so that any stretch is one subtraction. */
#define SUMMED_WEEKS (2 * LOOK_BACK_WEEKS)
struct weeks {
    int64_t sum[SUMMED_WEEKS + 1];
};

static void weeks_of(const struct days *d, day_t monday, struct weeks *out)
{
    out->sum[0] = 0;
    for (int w = 0; w < SUMMED_WEEKS; w++) {
        day_t first = day_add(monday, 7 * (w - SUMMED_WEEKS));
        out->sum[w + 1] =
            out->sum[w] + days_dist(d, first, day_add(first, 6)).m;
    }
}

static int32_t mean_before(const struct weeks *w, int end, int count)
{
    return (int32_t)((w->sum[end] - w->sum[end - count]) / count);
}

/* The best 12-week mean of the 26 weeks before week 'end'. */
static int32_t best_before(const struct weeks *w, int end)
{
    int32_t best = 0;
    for (int e = end - LOOK_BACK_WEEKS + BEST_WEEKS; e <= end; e++)
        best = int_most(best, mean_before(w, e, BEST_WEEKS));
    return best;
}

/* The higher of that and the 28-day mean. */
static int32_t volume_before(const struct weeks *w, int end)
{
    return int_most(best_before(w, end), mean_before(w, end, LATE_WEEKS));
}

static enum level level_of_volume(int32_t metres)
{
    int level = LEVEL_ELITE;
    while (level > LEVEL_BEGINNER && metres < volume_from_m[level])
        level--;
    return (enum level)level;
}

static enum level level_moved(enum level from, int32_t metres)
{
    int level = from;
    while (level < LEVEL_ELITE &&
           metres * 100LL >= volume_from_m[level + 1] * (int64_t)UP_PERCENT)
        level++;
    while (level > LEVEL_BEGINNER &&
           metres * 100LL < volume_from_m[level] * (int64_t)DOWN_PERCENT)
        level--;
    return (enum level)level;
}

/* Whole weeks of the diary before the Monday, at most so many. */
static int weeks_known(const struct facts *f, day_t monday, int most)
{
    if (!day_is(f->diary_first) || f->diary_first.n > monday.n)
        return 0;
    int weeks = day_diff(monday, f->diary_first) / 7;
    return weeks < most ? weeks : most;
}

/* Walks the last half year Monday by Monday, so that a volume just past a
 * limit does not make the level flicker. */
static enum level level_by_volume(const struct facts *f, day_t monday,
                                  const struct weeks *w)
{
    int known = weeks_known(f, monday, LOOK_BACK_WEEKS + LATE_WEEKS);
    int end = SUMMED_WEEKS - (known - LATE_WEEKS);
    enum level level = level_of_volume(volume_before(w, end));
    while (++end <= SUMMED_WEEKS)
        level = level_moved(level, volume_before(w, end));
    return level;
}

/* What was stated, or longer, if the diary itself is older. */
static int months_on(const struct facts *f, day_t monday)
{
    int stated = f->athlete.experience_months;
    if (!day_is(f->diary_first) || f->diary_first.n > monday.n)
        return stated;
    int logged = (int)(day_diff(monday, f->diary_first) / DAYS_PER_MONTH);
    bool is_telling = stated >= 0 || logged >= months_from[LEVEL_ADVANCED];
    return is_telling && logged > stated ? logged : stated;
}

/* Where nobody said how long, the volume speaks, but not for the years an
 * advanced runner has. */
static enum level level_of_months(int months)
{
    if (months < 0)
        return LEVEL_INTERMEDIATE;
    int level = LEVEL_ELITE;
    while (level > LEVEL_BEGINNER && months < months_from[level])
        level--;
    return (enum level)level;
}

static int elite_index(const struct facts *f)
{
    return f->athlete.sex == SEX_FEMALE ? ELITE_INDEX_WOMEN : ELITE_INDEX_MEN;
}

/* The volume, as it is written down and as it counts. */
static enum level read_volume(const struct facts *f, const struct days *d,
                              day_t monday, struct level_reading *out)
{
    if (weeks_known(f, monday, LATE_WEEKS) < LATE_WEEKS) {
        out->weekly = f->athlete.weekly;
        out->is_unknown = out->weekly.m == 0;
        return level_of_volume(out->weekly.m);
    }
    struct weeks w;
    weeks_of(d, monday, &w);
    out->weekly.m = volume_before(&w, SUMMED_WEEKS);
    bool is_late = best_before(&w, SUMMED_WEEKS) < out->weekly.m;
    out->weeks = is_late ? LATE_WEEKS : BEST_WEEKS;
    return level_by_volume(f, monday, &w);
}

static void read_next(struct level_reading *out, enum level by_volume,
                      enum level by_months)
{
    if (by_volume < LEVEL_ELITE) {
        int percent = out->weeks > 0 ? UP_PERCENT : 100;
        out->next.m = volume_from_m[by_volume + 1] * percent / 100;
    }
    if (out->weekly.m < volume_from_m[by_volume])
        out->kept.m = volume_from_m[by_volume] * DOWN_PERCENT / 100;
    if (by_months < LEVEL_ELITE)
        out->next_months = months_from[by_months + 1];
}

struct level_reading level_on(const struct facts *f, const struct days *d,
                              day_t monday)
{
    struct level_reading out = { .level = LEVEL_BEGINNER };
    out.months = months_on(f, monday);
    enum level by_volume = read_volume(f, d, monday, &out);
    enum level by_months = level_of_months(out.months);
    read_next(&out, by_volume, by_months);
    out.inferred = by_volume < by_months ? by_volume : by_months;
    if (out.months < 0 && by_volume >= by_months)
        out.hold = LEVEL_HOLD_NOT_SAID;
    else if (by_months < by_volume)
        out.hold = LEVEL_HOLD_MONTHS;
    if (out.inferred == LEVEL_ELITE &&
        index_on(f, monday).index < elite_index(f)) {
        out.inferred = LEVEL_ADVANCED;
        out.hold = LEVEL_HOLD_INDEX;
        out.next_index = elite_index(f);
    }
    out.is_stated = f->athlete.level != LEVEL_NONE;
    out.is_unknown = out.is_unknown && !out.is_stated;
    out.level = out.is_stated ? f->athlete.level : out.inferred;
    return out;
}
