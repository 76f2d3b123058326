/*
 * From hits to pieces (science.md E2, how they combine): the worst verdict on
 * a stretch wins, at equal verdicts the first row; nothing is counted twice.
 */
#include "judge/engine.h"

#define CUTS_MAX   (2 * HITS_MAX + RUN_SEGMENTS_MAX + 2)
#define SLICES_MAX (CUTS_MAX - 1)

/* A stretch on which nothing changes. */
struct slice {
    int32_t from, to;
    int segment;
    uint32_t rules;
    const struct hit *won; /* NULL: R15 */
};

struct slices {
    int count;
    struct slice at[SLICES_MAX];
};

/* ---- cutting */

static int cuts_of(const struct subject *s, const struct hits *h,
                   int32_t cuts[CUTS_MAX])
{
    int n = 0;
    for (int i = 0; i <= s->seg_count; i++)
        cuts[n++] = s->at[i];
    for (int i = 0; i < h->count; i++) {
        cuts[n++] = h->at[i].from;
        cuts[n++] = h->at[i].to;
    }
    for (int i = 1; i < n; i++) {
        int32_t cut = cuts[i];
        int k = i;
        for (; k > 0 && cuts[k - 1] > cut; k--)
            cuts[k] = cuts[k - 1];
        cuts[k] = cut;
    }
    return n;
}

/* Does a beat b? NULL is R15: purposeful, the last row. */
static bool hit_beats(const struct hit *a, const struct hit *b)
{
    enum verdict old = b == NULL ? VERDICT_PURPOSEFUL : b->verdict;
    enum rule_id old_rule = b == NULL ? RULE_R15 : b->rule;
    return a->verdict > old || (a->verdict == old && a->rule < old_rule);
}

static void slice_judge(struct slice *l, const struct hits *h)
{
    for (int i = 0; i < h->count; i++) {
        const struct hit *hit = &h->at[i];
        if (hit->from > l->from || hit->to < l->to)
            continue;
        l->rules |= UINT32_C(1) << hit->rule;
        if (!hit->is_note && hit_beats(hit, l->won))
            l->won = hit;
    }
}

static void slices_of(const struct subject *s, const struct hits *h,
                      struct slices *out)
{
    int32_t cuts[CUTS_MAX];
    int n = cuts_of(s, h, cuts);
    int segment = 0;
    out->count = 0;
    for (int i = 0; i + 1 < n; i++) {
        if (cuts[i] >= cuts[i + 1])
            continue;
        while (segment + 1 < s->seg_count && s->at[segment + 1] <= cuts[i])
            segment++;
        struct slice *l = &out->at[out->count++];
        *l = (struct slice){ cuts[i], cuts[i + 1], segment, 0, NULL };
        slice_judge(l, h);
    }
}

/* ---- warm-up, cool-down and jogs serve the work */

static enum verdict verdict_of(const struct hit *won)
{
    return won == NULL ? VERDICT_PURPOSEFUL : won->verdict;
}

static enum rule_id rule_of(const struct hit *won)
{
    return won == NULL ? RULE_R15 : won->rule;
}

static bool is_alike(const struct hit *a, const struct hit *b)
{
    return rule_of(a) == rule_of(b) && verdict_of(a) == verdict_of(b);
}

/* What most of the work got; of two as long the better. */
static const struct hit *work_of(const struct subject *s,
                                 const struct slices *all, bool *has_work)
{
    const struct hit *best = NULL;
    int32_t longest = 0;
    *has_work = false;
    for (int i = 0; i < all->count; i++) {
        const struct hit *own = all->at[i].won;
        int32_t sum = 0;
        for (int k = 0; k < all->count; k++)
            if (subject_is_work(s, all->at[k].segment) &&
                is_alike(all->at[k].won, own))
                sum += all->at[k].to - all->at[k].from;
        if (!subject_is_work(s, all->at[i].segment))
            continue;
        bool is_tie_better =
            sum == longest && verdict_of(own) < verdict_of(best);
        if (!*has_work || sum > longest || is_tie_better) {
            best = own;
            longest = sum;
        }
        *has_work = true;
    }
    return best;
}

/* A body rule, or junk, holds where it hits, whatever the stretch served. */
static bool stands_alone(const struct hit *won)
{
    return won != NULL &&
           (won->verdict == VERDICT_JUNK || won->rule <= RULE_R4B);
}

static bool covers(const struct hit *hit, const struct slice *l)
{
    return hit->from <= l->from && hit->to >= l->to;
}

/* An aborted session leaves its warm-up what it was: what is told of one
 * stretch (a pain from there on) is not handed to another. */
static void slices_serve(const struct subject *s, struct slices *all)
{
    bool has_work;
    const struct hit *work = work_of(s, all, &has_work);
    for (int i = 0; has_work && i < all->count; i++) {
        struct slice *l = &all->at[i];
        if (subject_is_work(s, l->segment) || stands_alone(l->won))
            continue;
        bool is_handed = work != NULL && (!work->is_local || covers(work, l));
        l->won = is_handed ? work : NULL;
        if (is_handed)
            l->rules |= UINT32_C(1) << work->rule;
    }
}

/* ---- pieces */

static void piece_fill(struct piece *p, const struct subject *s,
                       const struct slice *l)
{
    memset(p, 0, sizeof *p);
    enum purpose own = s->seg[l->segment].purpose;
    p->run = s->run;
    p->purpose = own == PURPOSE_NONE ? s->purpose : own;
    p->verdict = verdict_of(l->won);
    p->rule = rule_of(l->won);
    p->is_eased = l->won != NULL && l->won->is_eased;
    if (p->is_eased && p->rule == RULE_R5)
        p->purpose = PURPOSE_EASY;
    if (l->won != NULL)
        p->inputs = l->won->inputs;
}

/* The stretch as metres and seconds; a run without distance has only the
 * latter, one without time only the former. */
static void piece_place(struct piece *p, const struct subject *s, int32_t from,
                        int32_t to)
{
    p->from_m = s->is_by_time ? UNKNOWN : from;
    p->to_m = s->is_by_time ? UNKNOWN : to;
    if (s->r->time.s <= 0)
        return;
    p->from_s = from == 0 ? 0 : subject_seconds(s, from);
    p->to_s = to == s->end ? s->r->time.s : subject_seconds(s, to);
}

static int pieces_of(const struct subject *s, const struct hits *h,
                     struct piece *pieces, int most)
{
    struct slices all;
    slices_of(s, h, &all);
    slices_serve(s, &all);
    int n = 0;
    int32_t from = 0;
    const struct hit *last = NULL;
    for (int i = 0; i < all.count; i++) {
        const struct slice *l = &all.at[i];
        bool is_new = n == 0 || !is_alike(l->won, last);
        if (is_new && n < most) {
            piece_fill(&pieces[n++], s, l);
            from = l->from;
            last = l->won;
        }
        pieces[n - 1].rules |= l->rules;
        if (pieces[n - 1].rule == RULE_R15)
            pieces[n - 1].rules |= UINT32_C(1) << RULE_R15;
        piece_place(&pieces[n - 1], s, from, l->to);
    }
    return n;
}

int pieces_hit(const struct subject *s, struct piece *pieces, int most)
{
    struct hits h;
    rules_hit(s, &h);
    return pieces_of(s, &h, pieces, most);
}
