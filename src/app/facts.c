/* Facts with one thing more: what a preview is judged by. */
#include "app/room.h"

#include <string.h>

static bool is_before(const struct run *a, const struct run *b)
{
    if (a->day.n != b->day.n)
        return a->day.n < b->day.n;
    return a->start_min < b->start_min;
}

int facts_take_run(struct facts *f, const struct run *r,
                   const struct segment *segments, int count)
{
    if (f->run_count == FACTS_RUNS_MAX) {
        f->run_count--;
        memmove(f->runs, f->runs + 1, (size_t)f->run_count * sizeof f->runs[0]);
    }
    if (f->segment_count + count > FACTS_SEGMENTS_MAX)
        count = 0; /* judged as one piece rather than not at all */
    int at = f->run_count;
    while (at > 0 && is_before(r, &f->runs[at - 1]))
        at--;
    memmove(f->runs + at + 1, f->runs + at,
            (size_t)(f->run_count - at) * sizeof f->runs[0]);
    f->run_count++;
    f->runs[at] = *r;
    f->runs[at].seg_first = f->segment_count;
    f->runs[at].seg_count = count;
    for (int i = 0; i < count; i++)
        f->segments[f->segment_count++] = segments[i];
    return at;
}

void facts_drop_run(struct facts *f, struct id run)
{
    int at = 0;
    while (at < f->run_count && strcmp(f->runs[at].id.text, run.text) != 0)
        at++;
    if (at == f->run_count)
        return;
    f->run_count--;
    memmove(f->runs + at, f->runs + at + 1,
            (size_t)(f->run_count - at) * sizeof f->runs[0]);
}

static bool take(int *onto, int from)
{
    if (from == UNKNOWN || *onto == from)
        return false;
    *onto = from;
    return true;
}

static bool take_pain(struct checkin *onto, const struct pain *p)
{
    for (int i = 0; i < onto->pain_count; i++) {
        if (onto->pains[i].site != p->site)
            continue;
        bool is_new = onto->pains[i].level != p->level;
        onto->pains[i].level = p->level;
        return is_new;
    }
    if (onto->pain_count == RUN_PAINS_MAX)
        return false;
    onto->pains[onto->pain_count++] = *p;
    return true;
}

bool checkin_merge(struct checkin *onto, const struct checkin *from)
{
    bool is_new = false;
    is_new |= take(&onto->sleep_min, from->sleep_min);
    is_new |= take(&onto->sleepq, from->sleepq);
    is_new |= take(&onto->fatigue, from->fatigue);
    is_new |= take(&onto->stress, from->stress);
    is_new |= take(&onto->soreness, from->soreness);
    is_new |= take(&onto->mood, from->mood);
    is_new |= take(&onto->motivation, from->motivation);
    is_new |= take(&onto->rhr, from->rhr);
    is_new |= take(&onto->hrv_ms, from->hrv_ms);
    is_new |= take(&onto->weight_g, from->weight_g);
    if (from->illness != ILLNESS_UNKNOWN && from->illness != onto->illness) {
        onto->illness = from->illness;
        is_new = true;
    }
    for (int i = 0; i < from->pain_count; i++)
        is_new |= take_pain(onto, &from->pains[i]);
    is_new |= (from->is_sharp && !onto->is_sharp) ||
              (from->is_limp && !onto->is_limp);
    onto->is_sharp |= from->is_sharp;
    onto->is_limp |= from->is_limp;
    return is_new;
}

void facts_take_checkin(struct facts *f, const struct checkin *c)
{
    int at = 0;
    while (at < f->checkin_count &&
           (f->checkins[at].day.n < c->day.n ||
            (f->checkins[at].day.n == c->day.n &&
             f->checkins[at].is_evening < c->is_evening)))
        at++;
    if (at < f->checkin_count && f->checkins[at].day.n == c->day.n &&
        f->checkins[at].is_evening == c->is_evening) {
        (void)checkin_merge(&f->checkins[at], c);
        return;
    }
    if (f->checkin_count == FACTS_CHECKINS_MAX)
        return;
    memmove(f->checkins + at + 1, f->checkins + at,
            (size_t)(f->checkin_count - at) * sizeof f->checkins[0]);
    f->checkin_count++;
    f->checkins[at] = *c;
}
