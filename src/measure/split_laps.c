/*
 * Laps nobody named, of a session of work: a watch that took a lap a step and
 * not what the step was for. Left as they are, warm-up and cool-down would
 * count as work.
 */
#include "measure/split.h"

/* Easy running begins at 1.15 x threshold pace (science.md A2), and no lap of
 * work is that much slower than the quickest. */
#define EASY_FROM 1.15
/* Less work than this is no session: a sprint at the end, or a lap's rest. */
#define WORK_LEAST 0.15

static double pace_of(const struct segment *s)
{
    return (double)s->time.s * METRES_PER_KM / s->dist.m;
}

static bool is_bare(const struct segment *s)
{
    return s->purpose == PURPOSE_NONE && s->dist.m > 0 && s->time.s > 0;
}

/* Pace beyond which a lap is easy; 0: the laps do not tell. */
static double easy_from(const struct segment *s, int n)
{
    double quickest = 0.0;
    int64_t all = 0;
    int64_t work = 0;
    for (int i = 0; i < n; i++) {
        if (!is_bare(&s[i]))
            return 0.0;
        if (i == 0 || pace_of(&s[i]) < quickest)
            quickest = pace_of(&s[i]);
        all += s[i].dist.m;
    }
    for (int i = 0; i < n; i++)
        work += pace_of(&s[i]) < quickest * EASY_FROM ? s[i].dist.m : 0;
    return (double)work >= WORK_LEAST * (double)all ? quickest * EASY_FROM
                                                    : 0.0;
}

void split_name_laps(struct segment *s, int n, enum purpose purpose)
{
    double easy = easy_from(s, n);
    int first = n;
    int last = UNKNOWN;
    for (int i = 0; i < n && easy > 0.0; i++)
        if (pace_of(&s[i]) < easy) {
            first = i < first ? i : first;
            last = i;
        }
    for (int i = 0; i < n && easy > 0.0; i++)
        if (pace_of(&s[i]) >= easy)
            s[i].purpose = i < first  ? PURPOSE_WARM_UP
                           : i > last ? PURPOSE_COOL_DOWN
                                      : PURPOSE_JOG_REST;
    for (int i = 0; i < n; i++)
        if (s[i].purpose == PURPOSE_NONE)
            s[i].purpose = purpose;
}
