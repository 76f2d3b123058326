/*
 * A fitted template's last days before the race hold no more than W19 allows.
 * science.md G3.12, G4.
 */
#include "coach/template.h"

#include <string.h>

#define WINDOW_WEEKS 9 /* whose highest they are held against */
#define SHORTEST_M   3000
#define STEP_M       500

static int32_t window_allowed(const struct fitting *f)
{
    const struct build *b = f->b;
    int32_t high = 0;
    for (int w = int_most(0, b->weeks - 1 - WINDOW_WEEKS); w < b->weeks; w++) {
        int left = day_diff(b->goal->day, day_add(b->week[w].monday, 6));
        if (left > b->row->window_days)
            high = int_most(high, f->now_m[w]);
    }
    high = high > 0 ? high : b->p->weekly.m;
    return (int32_t)((int64_t)high * b->row->window_percent / 100);
}

/* Sums the days; the easy run that is shortened first, else the long one. */
static int32_t window_sum(const struct fitting *f, struct session **first)
{
    int32_t sum = 0;
    *first = NULL;
    for (int i = 0; i < f->out->session_count; i++) {
        struct session *s = &f->out->sessions[i];
        int left = day_diff(f->b->goal->day, s->day);
        if (left < 1 || left > f->b->row->window_days || !session_is_run(s))
            continue;
        sum += session_metres(f->b, s);
        bool is_better = *first == NULL || session_is_hard(*first) ||
                         s->dist.m >= (*first)->dist.m;
        if (s->dist.m > 0 && !purpose_is_quality(s->purpose) && is_better &&
            !(session_is_hard(s) && *first != NULL))
            *first = s;
    }
    return sum;
}

void hold_window(struct fitting *f)
{
    struct session *s;
    if (!f->b->has_race || f->b->row->window_days == 0)
        return;
    int32_t most = window_allowed(f);
    while (window_sum(f, &s) > most && s != NULL) {
        f->fit->shortened++;
        s->step_count = 0;
        if (s->dist.m > SHORTEST_M) {
            s->dist.m -= STEP_M;
            continue;
        }
        int at = (int)(s - f->out->sessions);
        int after = --f->out->session_count - at;
        memmove(s, s + 1, (size_t)after * sizeof *s);
    }
}
