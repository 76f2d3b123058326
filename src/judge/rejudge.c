/*
 * Runs judged before and after something was said: which of them are now
 * judged otherwise. A check-in speaks of the run of the day before (R2).
 */
#include "milepost/rejudge.h"
#include "judge/engine.h"

static int32_t piece_size(const struct piece *p, bool is_time)
{
    return is_time ? p->to_s - p->from_s : p->to_m - p->from_m;
}

/* By metres, or by seconds where the run has none. */
static void verdict_of(const struct week_report *r,
                       const struct run_reading *reading, const struct run *run,
                       struct run_verdict *out)
{
    int32_t most = UNKNOWN;
    enum verdict worst = VERDICT_PURPOSEFUL;
    memset(out, 0, sizeof *out);
    (void)text_copy(out->id.text, sizeof out->id.text, run->id.text);
    out->day = run->day;
    out->is_time = run->dist.m <= 0;
    out->rule = RULE_R15;
    for (int i = 0; i < reading->piece_count; i++) {
        const struct piece *p = &r->pieces[reading->piece_first + i];
        int32_t size = piece_size(p, out->is_time);
        out->sum[p->verdict] += size;
        if (p->verdict > worst || (p->verdict == worst && size > most)) {
            out->rule = p->rule;
            worst = p->verdict;
            most = size;
        }
    }
}

void verdicts_add(struct verdicts *v, const struct facts *f,
                  const struct week_report *r)
{
    for (int i = 0; i < r->run_count && v->count < VERDICTS_MAX; i++)
        verdict_of(r, &r->runs[i], &f->runs[r->runs[i].run],
                   &v->run[v->count++]);
}

static const struct run_verdict *verdict_find(const struct verdicts *v,
                                              struct id id)
{
    for (int i = 0; i < v->count; i++)
        if (strcmp(v->run[i].id.text, id.text) == 0)
            return &v->run[i];
    return NULL;
}

/* A run whose size was changed too is another run, and no surprise. */
static bool is_rejudged(const struct run_verdict *a,
                        const struct run_verdict *b)
{
    int64_t before = 0;
    int64_t after = 0;
    bool is_other = false;
    for (int v = 0; v < VERDICT_COUNT; v++) {
        before += a->sum[v];
        after += b->sum[v];
        is_other |= a->sum[v] != b->sum[v];
    }
    return is_other && a->is_time == b->is_time && before == after;
}

int verdicts_changed(const struct verdicts *before,
                     const struct verdicts *after, struct id own,
                     struct rejudged out[REJUDGED_MAX])
{
    int n = 0;
    for (int i = 0; i < after->count && n < REJUDGED_MAX; i++) {
        const struct run_verdict *now = &after->run[i];
        const struct run_verdict *was = verdict_find(before, now->id);
        if (was == NULL || strcmp(now->id.text, own.text) == 0 ||
            !is_rejudged(was, now))
            continue;
        out[n].before = *was;
        out[n++].after = *now;
    }
    return n;
}

day_t piece_rejudged_by(const struct facts *f, const struct piece *p)
{
    bool is_by_morning = p->rule == RULE_R2 || p->rule == RULE_R1B;
    if (!is_by_morning ||
        inputs_get(&p->inputs, INPUT_PAIN_AFTER, UNKNOWN) == UNKNOWN)
        return NO_DAY;
    return day_add(f->runs[p->run].day, 1);
}
