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
    const struct hit *won;  /* NULL: R15 */
    const struct hit *wide; /* the same but for local hits */
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
        if (!hit->is_note && !hit->is_local && hit_beats(hit, l->wide))
            l->wide = hit;
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
        *l = (struct slice){ cuts[i], cuts[i + 1], segment, 0, NULL, NULL };
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

/* What the work got: by all that hit it, or but for what is told of one
 * stretch alone (a pain from there on, what lies beyond a size). */
static const struct hit *got(const struct slice *l, bool is_wide)
{
    return is_wide ? l->wide : l->won;
}

static int32_t work_with(const struct subject *s, const struct slices *all,
                         bool is_wide, enum verdict least)
{
    int32_t sum = 0;
    for (int i = 0; i < all->count; i++)
        if (subject_is_work(s, all->at[i].segment) &&
            verdict_of(got(&all->at[i], is_wide)) >= least)
            sum += all->at[i].to - all->at[i].from;
    return sum;
}

/* The verdict of most of the work, at a tie the better. It is the middle one,
 * not the most frequent of three: a stretch made better then never makes it
 * worse. */
static enum verdict work_verdict(const struct subject *s,
                                 const struct slices *all, bool is_wide)
{
    int32_t half = work_with(s, all, is_wide, VERDICT_PURPOSEFUL) / 2;
    if (work_with(s, all, is_wide, VERDICT_JUNK) > half)
        return VERDICT_JUNK;
    if (work_with(s, all, is_wide, VERDICT_OFF_TARGET) > half)
        return VERDICT_OFF_TARGET;
    return VERDICT_PURPOSEFUL;
}

/* What to hand on of that verdict: the rule of its longest stretch. */
static const struct hit *work_hit(const struct subject *s,
                                  const struct slices *all,
                                  enum verdict verdict)
{
    const struct hit *best = NULL;
    int32_t longest = 0;
    for (int i = 0; i < all->count; i++) {
        const struct hit *own = all->at[i].wide;
        int32_t sum = 0;
        if (verdict_of(own) != verdict ||
            !subject_is_work(s, all->at[i].segment))
            continue;
        for (int k = 0; k < all->count; k++)
            if (subject_is_work(s, all->at[k].segment) &&
                is_alike(all->at[k].wide, own))
                sum += all->at[k].to - all->at[k].from;
        if (sum > longest) {
            longest = sum;
            best = own;
        }
    }
    return best;
}

/* Does what hits a warm-up itself hold there? A body rule and junk always do;
 * else only where most of the work fared no better. */
static bool holds(const struct hit *own, enum verdict work)
{
    return own != NULL && (own->verdict == VERDICT_JUNK ||
                           own->rule <= RULE_R4B || work > VERDICT_PURPOSEFUL);
}

/* An aborted session leaves its warm-up what it was: what is told of one
 * stretch is not handed to another. */
static void slices_serve(const struct subject *s, struct slices *all)
{
    if (work_with(s, all, false, VERDICT_PURPOSEFUL) == 0)
        return;
    enum verdict work = work_verdict(s, all, false);
    const struct hit *handed = work_hit(s, all, work_verdict(s, all, true));
    for (int i = 0; i < all->count; i++) {
        struct slice *l = &all->at[i];
        if (subject_is_work(s, l->segment))
            continue;
        const struct hit *own = holds(l->won, work) ? l->won : NULL;
        l->won = handed != NULL && hit_beats(handed, own) ? handed : own;
        if (handed != NULL)
            l->rules |= UINT32_C(1) << handed->rule;
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

/* A warm-up or a jog that goes on into the work is told as the work. */
static void piece_go_on(struct piece *p, const struct subject *s,
                        const struct slice *l)
{
    enum purpose next = s->seg[l->segment].purpose;
    if (purpose_is_between(p->purpose) && next != PURPOSE_NONE)
        p->purpose = next;
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
        } else {
            piece_go_on(&pieces[n - 1], s, l);
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
