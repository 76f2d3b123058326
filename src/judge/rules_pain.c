/* R1 to R2: pain during a run and on the morning after. What the body says
 * holds for every purpose; science.md E2 and E4. */
#include "judge/engine.h"

#define PAIN_RED    5   /* above it: stop (Silbernagel 2007) */
#define PAIN_AMBER  3   /* from it on: easy only */
#define PAIN_RISE   2   /* so much more than before is worse */
#define PAIN_WORSE  5   /* next-morning pain that is junk (R2) */
#define PAIN_BEFORE 4   /* pain before that makes the whole run suspect (R1) */
#define STOP_M      500 /* stopped in time */
#define HARD_RPE    7
#define EASIER      70 /* percent: the next run, F4 */

/* ---- pain */

/* A pain of the run that a rule speaks of. */
struct ache {
    bool is_there;
    bool is_onset_known;
    enum site site;
    int level;
    int32_t from;
};

/* Where a pain began; unknown: the whole run if it hurt before, else half. */
static int32_t ache_from(const struct subject *s, const struct pain *p,
                         bool *is_known)
{
    *is_known = p->from_m >= 0 && !s->is_by_time;
    if (*is_known)
        return p->from_m < s->end ? p->from_m : s->end - 1;
    return pain_at(s->body, p->site) >= PAIN_BEFORE ? 0 : s->end / 2;
}

static bool is_stopping(const struct subject *s, const struct pain *p)
{
    bool is_flagged = s->r->is_sharp || s->r->is_limp;
    if (site_class(p->site) == SITE_CLASS_EMERGENCY)
        return p->level > 0;
    return site_is_running(p->site) &&
           (is_flagged || (p->level > PAIN_RED && !s->is_race_day));
}

/* The first pain that says stop; a limp with no site named says it too. */
static struct ache stopping_ache(const struct subject *s)
{
    struct ache a = { .site = SITE_NONE, .level = UNKNOWN };
    const struct run *r = s->r;
    for (int i = 0; i < r->pain_count; i++) {
        const struct pain *p = &r->pains[i];
        bool is_known;
        int32_t from = ache_from(s, p, &is_known);
        if (!is_stopping(s, p) || (a.is_there && from >= a.from))
            continue;
        a = (struct ache){ true, is_known, p->site, p->level, from };
    }
    if (r->pain_count == 0 && (r->is_sharp || r->is_limp)) {
        a.is_there = true;
        a.from = s->end / 2;
    }
    return a;
}

static void ache_inputs(struct inputs *in, const struct subject *s,
                        const struct ache *a)
{
    if (a->site != SITE_NONE) {
        inputs_add(in, INPUT_SITE, (int32_t)a->site);
        inputs_add_on(in, INPUT_PAIN, a->level, s->r->day);
    }
    if (!a->is_onset_known)
        return;
    inputs_add(in, INPUT_FROM_M, a->from);
    inputs_add(in, INPUT_REST_M, subject_metres(s, a->from, s->end));
}

/* From an onset on; who stops within 500 m stopped in time. */
static struct hit *hit_from(const struct subject *s, struct hits *h,
                            enum rule_id rule, enum verdict verdict,
                            const struct ache *a)
{
    bool is_in_time = a->is_onset_known && s->end - a->from <= STOP_M;
    struct hit *hit = hits_add(
        h, s, rule, is_in_time ? VERDICT_PURPOSEFUL : verdict, a->from, s->end);
    if (hit == NULL)
        return NULL;
    hit->is_eased = is_in_time;
    hit->is_local = true;
    ache_inputs(&hit->inputs, s, a);
    return hit;
}

void rule_pain_stop(const struct subject *s, struct hits *h)
{
    struct ache a = stopping_ache(s);
    if (a.is_there)
        (void)hit_from(s, h, RULE_R1, VERDICT_JUNK, &a);
}

/* ---- hard work on a painful spot */

static bool is_hard_work(enum purpose p)
{
    return purpose_is_paced_work(p) || p == PURPOSE_HILLS;
}

static bool has_hard_work(const struct subject *s)
{
    for (int i = 0; s->is_told && i < s->seg_count; i++)
        if (is_hard_work(s->seg[i].purpose))
            return true;
    return false;
}

/* The readiness of the day holds a pain, amber or red. */
static bool is_sore_day(const struct subject *s)
{
    for (int i = 0; i < s->ready->reason_count; i++)
        if (s->ready->reasons[i].family == FAMILY_PAIN)
            return true;
    return false;
}

static bool is_rising(const struct subject *s)
{
    for (int i = 0; i < s->r->pain_count; i++) {
        const struct pain *p = &s->r->pains[i];
        int before = pain_at(s->body, p->site);
        if (site_is_running(p->site) && before != UNKNOWN &&
            p->level >= before + PAIN_RISE)
            return true;
    }
    return false;
}

/* Some site hurts so much more the next morning; both mornings must say so,
 * for what nobody entered is not known, and not 0. */
static bool is_worse_after(const struct subject *s, enum site *site,
                           int *before, int *after)
{
    for (int i = 0; i < s->body->pain_count; i++) {
        const struct pain *p = &s->body->pains[i];
        int next = pain_at(s->next, p->site);
        if (!site_is_running(p->site) || next == UNKNOWN ||
            next < p->level + PAIN_RISE)
            continue;
        *site = p->site;
        *before = p->level;
        *after = next;
        return true;
    }
    return false;
}

/* The worst pain of the morning, where the run itself named none. */
static struct ache morning_ache(const struct subject *s)
{
    struct ache a = { .site = SITE_NONE, .level = UNKNOWN };
    for (int i = 0; i < s->body->pain_count; i++) {
        const struct pain *p = &s->body->pains[i];
        if (site_is_running(p->site) && p->level > a.level) {
            a.site = p->site;
            a.level = p->level;
        }
    }
    return a;
}

static void hit_hard_work(const struct subject *s, struct hits *h,
                          enum verdict verdict, const struct ache *a)
{
    bool has_hard = has_hard_work(s);
    for (int i = 0; i < s->seg_count; i++) {
        bool is_meant =
            has_hard ? is_hard_work(s->seg[i].purpose) : subject_is_work(s, i);
        struct hit *hit =
            is_meant ? hits_add(h, s, RULE_R1B, verdict, s->at[i], s->at[i + 1])
                     : NULL;
        if (hit != NULL)
            ache_inputs(&hit->inputs, s, a);
    }
}

/* Each pain of the run speaks for itself: from where it began, or of all the
 * work where nobody said. Only so can less of one never bring up another. */
static void hit_aches(const struct subject *s, struct hits *h,
                      enum verdict verdict)
{
    for (int i = 0; i < s->r->pain_count; i++) {
        const struct pain *p = &s->r->pains[i];
        struct ache a = { true, false, p->site, p->level, 0 };
        if (!site_is_running(p->site) || p->level < PAIN_AMBER)
            continue;
        a.from = ache_from(s, p, &a.is_onset_known);
        if (a.is_onset_known)
            (void)hit_from(s, h, RULE_R1B, verdict, &a);
        else
            hit_hard_work(s, h, verdict, &a);
    }
}

void rule_pain_hard(const struct subject *s, struct hits *h)
{
    if (!has_hard_work(s) && s->r->rpe < HARD_RPE && !is_rising(s))
        return;
    enum site site;
    int before, after;
    bool is_worse = is_worse_after(s, &site, &before, &after);
    enum verdict verdict = is_worse ? VERDICT_JUNK : VERDICT_OFF_TARGET;
    int first = h->count;
    hit_aches(s, h, verdict);
    if (is_sore_day(s)) {
        struct ache a = morning_ache(s);
        hit_hard_work(s, h, verdict, &a);
    }
    for (int i = first; is_worse && i < h->count; i++) {
        inputs_add_on(&h->at[i].inputs, INPUT_PAIN_BEFORE, before,
                      s->body->day);
        inputs_add_on(&h->at[i].inputs, INPUT_PAIN_AFTER, after, s->next->day);
    }
}

/* ---- the next morning */

static bool hurt_in(const struct run *r, enum site site)
{
    for (int i = 0; i < r->pain_count; i++)
        if (r->pains[i].site == site)
            return true;
    return false;
}

/* Of two runs of a day the one that hurt there; where neither says so, no
 * one can tell, and a single run is the one. */
static bool is_the_run(const struct subject *s, enum site site)
{
    const struct bench *b = s->b;
    for (int i = 0; i < b->run_count; i++)
        if (b->runs[i] != s->run && b->f->runs[b->runs[i]].day.n == s->r->day.n)
            return hurt_in(s->r, site);
    return true;
}

void rule_pain_morning(const struct subject *s, struct hits *h)
{
    for (int i = 0; i < s->next->pain_count; i++) {
        const struct pain *p = &s->next->pains[i];
        int before = pain_at(s->body, p->site);
        bool is_known = before != UNKNOWN;
        if (!site_is_running(p->site) || p->level < PAIN_AMBER ||
            (is_known && p->level < before + PAIN_RISE) ||
            (!is_known && !hurt_in(s->r, p->site)) || !is_the_run(s, p->site))
            continue;
        bool is_junk = p->level >= PAIN_WORSE || s->next->is_limp;
        struct hit *hit =
            hits_add(h, s, RULE_R2, is_junk ? VERDICT_JUNK : VERDICT_OFF_TARGET,
                     0, s->end);
        if (hit == NULL)
            return;
        hit->is_note = !is_known;
        hit->is_local = true;
        inputs_add(&hit->inputs, INPUT_SITE, (int32_t)p->site);
        if (is_known)
            inputs_add_on(&hit->inputs, INPUT_PAIN_BEFORE, before,
                          s->body->day);
        inputs_add_on(&hit->inputs, INPUT_PAIN_AFTER, p->level, s->next->day);
        if (s->r->time.s > 0)
            inputs_add(&hit->inputs, INPUT_MINUTES,
                       s->r->time.s / MINUTE_S * EASIER / 100);
    }
}
