/* Level: the lower of experience and volume. science.md 0. */
#include "milepost/measure.h"

/* Least kilometres a week and months of running of each level. */
static const int32_t volume_from_m[LEVEL_COUNT] = { 0, 15000, 30000, 60000,
                                                    100000 };
static const int months_from[LEVEL_COUNT] = { 0, 6, 24, 36, 36 };

/* A level changes only past its limit by 10 %, in percent. */
#define UP_PERCENT   110
#define DOWN_PERCENT 90

#define ELITE_INDEX_MEN   68.0
#define ELITE_INDEX_WOMEN 60.0

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

/* The higher of the 28-day mean and the best 12-week mean of the 26 weeks
 * before week 'end'. */
static int32_t volume_before(const struct weeks *w, int end)
{
    int32_t volume = mean_before(w, end, LATE_WEEKS);
    for (int e = end - LOOK_BACK_WEEKS + BEST_WEEKS; e <= end; e++) {
        int32_t mean = mean_before(w, e, BEST_WEEKS);
        volume = mean > volume ? mean : volume;
    }
    return volume;
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

static bool is_elite(const struct facts *f, day_t monday)
{
    double least =
        f->athlete.sex == SEX_FEMALE ? ELITE_INDEX_WOMEN : ELITE_INDEX_MEN;
    return index_on(f, monday).index >= least;
}

struct level_reading level_on(const struct facts *f, const struct days *d,
                              day_t monday)
{
    struct level_reading out = { .level = LEVEL_BEGINNER };
    out.months = months_on(f, monday);
    bool has_history = weeks_known(f, monday, LATE_WEEKS) == LATE_WEEKS;
    enum level by_volume;
    if (has_history) {
        struct weeks w;
        weeks_of(d, monday, &w);
        out.weekly = (dist_t){ volume_before(&w, SUMMED_WEEKS) };
        by_volume = level_by_volume(f, monday, &w);
    } else {
        out.weekly = f->athlete.weekly;
        by_volume = level_of_volume(out.weekly.m);
    }
    out.is_stated = f->athlete.level != LEVEL_NONE;
    out.is_unknown = !out.is_stated && !has_history && out.weekly.m == 0;
    enum level by_months = level_of_months(out.months);
    out.level = by_volume < by_months ? by_volume : by_months;
    if (out.level == LEVEL_ELITE && !is_elite(f, monday))
        out.level = LEVEL_ADVANCED;
    if (out.is_stated)
        out.level = f->athlete.level;
    return out;
}
