/* The week's runs, one after the other: pieces and what they add up to. */
#include "judge/engine.h"

/* ---- pieces and what they add up to */

static void sum_pieces(struct week_report *r, const struct run_reading *own)
{
    for (int i = own->piece_first; i < own->piece_first + own->piece_count;
         i++) {
        const struct piece *p = &r->pieces[i];
        if (p->from_m != UNKNOWN)
            r->verdict_m[p->verdict] += p->to_m - p->from_m;
        r->verdict_s[p->verdict] += p->to_s - p->from_s;
    }
}

static void sum_run(struct week_report *r, const struct run *run,
                    enum purpose purpose)
{
    r->done_m += run->dist.m;
    r->done_s += run->time.s;
    r->bare_s += run->dist.m > 0 ? 0 : run->time.s;
    if (purpose == PURPOSE_NONE) {
        r->none_done_m += run->dist.m;
        return;
    }
    r->purpose_done_m[purpose] += run->dist.m;
    r->purpose_done_s[purpose] += run->time.s;
}

/* Readings beside the load, by the zones and segments of its verdict. */
static void read_load(const struct subject *s, struct run_reading *own)
{
    const struct run *r = s->r;
    own->load = load_run_by(&s->b->docket->zones, r, &own->is_load_estimated);
    own->trimp = trimp_of(&s->b->f->athlete, r);
    struct stress_reading stress =
        stress_of(&s->limits, r, s->seg, s->seg_count);
    own->stress.score = stress.score;
    own->stress.source = stress.source;
    own->spike =
        spike_of(s->b->days, r->day, (dist_t){ r->dist.m + s->joined_m });
}

static void judge_run(const struct bench *b, int slot, struct week_report *r)
{
    struct subject s;
    struct run_reading *own = &r->runs[slot];
    subject_make(&s, b, b->runs[slot], slot);
    own->run = s.run;
    own->session = s.role->session;
    own->purpose = s.purpose;
    own->purpose_source = s.role->source;
    if (!b->docket->is_brief) {
        executed_of(&s, own, r);
        read_load(&s, own);
    }
    own->piece_first = r->piece_count;
    own->piece_count = pieces_hit(&s, &r->pieces[r->piece_count],
                                  WEEK_PIECES_MAX - r->piece_count);
    own->unplanned_m = b->ctx.is_planned ? s.role->unplanned_m : 0;
    r->piece_count += own->piece_count;
    sum_pieces(r, own);
    sum_run(r, s.r, s.purpose);
}

void judge_runs(const struct bench *b, struct week_report *r)
{
    r->run_count = b->run_count;
    for (int i = 0; i < b->run_count; i++)
        judge_run(b, i, r);
}

/* More pieces than a run can have: two for each hit, one for each segment. */
#define RUN_PIECES_MAX 160

int32_t junk_of(const struct bench *b)
{
    struct piece pieces[RUN_PIECES_MAX];
    int32_t sum = 0;
    for (int i = 0; i < b->run_count; i++) {
        struct subject s;
        subject_make(&s, b, b->runs[i], i);
        int n = pieces_hit(&s, pieces, RUN_PIECES_MAX);
        for (int k = 0; k < n; k++)
            if (pieces[k].verdict == VERDICT_JUNK &&
                pieces[k].from_m != UNKNOWN)
                sum += pieces[k].to_m - pieces[k].from_m;
    }
    return sum;
}
