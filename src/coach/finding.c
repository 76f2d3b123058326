/* Each fault of a plan once: its weeks, its worst numbers, what it goes with,
 * and the smallest change that mends it. */
#include "coach/lint.h"
#include "coach/mend.h"

#include <string.h>

/* How a body is, and what it was spared, is no fault of a plan. */
static bool is_of_plan(enum warning_id id)
{
    return id != WARNING_W1 && id != WARNING_W12 && id != WARNING_W13 &&
           id != WARNING_W14 && id != WARNING_W15 && id != WARNING_W16;
}

/* Sums of what other rows name: those come first, at equal severity. */
static bool is_sum(enum warning_id id)
{
    return id == WARNING_W2 || id == WARNING_W3 || id == WARNING_W7 ||
           id == WARNING_W10;
}

/* ---- the same warning in weeks that follow one another */

/* Of two of a kind: by severity, then by the first number they are held
 * against a limit by. */
static bool is_worse(const struct warning *a, const struct warning *b)
{
    if (a->severity != b->severity)
        return a->severity > b->severity;
    return inputs_get(&a->inputs, INPUT_RATIO, 0) >
           inputs_get(&b->inputs, INPUT_RATIO, 0);
}

static struct finding *open_finding(struct findings *out, enum warning_id id,
                                    int week)
{
    for (int i = 0; i < out->count; i++)
        if (out->at[i].warning.id == id && out->at[i].last >= week - 1)
            return &out->at[i];
    return NULL;
}

static void take(struct findings *out, const struct warning *w, int week)
{
    struct finding *x = open_finding(out, w->id, week);
    if (x == NULL && out->count == FINDINGS_MAX) {
        out->left++;
        return;
    }
    if (x == NULL) {
        x = &out->at[out->count++];
        *x = (struct finding){
            .warning = *w, .first = week, .worst = week, .follows = UNKNOWN
        };
    } else if (is_worse(w, &x->warning)) {
        x->warning = *w;
        x->worst = week;
    }
    x->count += x->count == 0 || x->last != week;
    x->last = week;
}

static void gather(const struct lint_report *l, struct findings *out)
{
    for (int w = out->run_weeks; w < l->week_count; w++)
        for (int i = 0; i < l->weeks[w].warning_count; i++)
            if (is_of_plan(l->weeks[w].warnings[i].id))
                take(out, &l->weeks[w].warnings[i], w);
}

static bool is_first(const struct finding *a, const struct finding *b)
{
    if (a->warning.severity != b->warning.severity)
        return a->warning.severity > b->warning.severity;
    if (is_sum(a->warning.id) != is_sum(b->warning.id))
        return is_sum(b->warning.id);
    return a->first != b->first ? a->first < b->first
                                : a->warning.id < b->warning.id;
}

static void sort(struct findings *out)
{
    for (int i = 1; i < out->count; i++) {
        struct finding x = out->at[i];
        int at = i;
        for (; at > 0 && is_first(&x, &out->at[at - 1]); at--)
            out->at[at] = out->at[at - 1];
        out->at[at] = x;
    }
}

/* ---- mends, and what they silence */

static bool is_silent(const struct finding *x,
                      const uint32_t said[PLAN_WEEKS_MAX])
{
    for (int w = x->first; w <= x->last; w++)
        if ((said[w] >> x->warning.id & 1u) != 0)
            return false;
    return true;
}

static void follow(struct finding *x, int root)
{
    x->follows = root;
    x->mend.kind = MEND_NONE;
    x->mend.count = 0;
}

/* A sum is never the root of what it sums up: that takes over its mend, which
 * silences both. Returns the root. */
static int root_of(struct findings *out, int found,
                   const uint32_t said[PLAN_WEEKS_MAX])
{
    for (int i = 0; is_sum(out->at[found].warning.id) && i < out->count; i++) {
        struct finding *x = &out->at[i];
        if (is_sum(x->warning.id) || x->follows != UNKNOWN ||
            !is_silent(x, said))
            continue;
        x->mend = out->at[found].mend;
        follow(&out->at[found], i);
        return i;
    }
    return found;
}

/* What goes with it. One that was mended by itself before goes with it too: had
 * its own mend silenced this one, this one would follow from it. */
static void take_followers(struct findings *out, int found,
                           const uint32_t said[PLAN_WEEKS_MAX])
{
    int root = root_of(out, found, said);
    for (int i = 0; i < out->count; i++)
        if (i != root && out->at[i].follows == UNKNOWN &&
            is_silent(&out->at[i], said))
            follow(&out->at[i], root);
}

/* A root that turns out to follow hands on those that followed it. */
static void flatten(struct findings *out)
{
    for (int i = 0; i < out->count; i++)
        while (out->at[i].follows != UNKNOWN &&
               out->at[out->at[i].follows].follows != UNKNOWN)
            out->at[i].follows = out->at[out->at[i].follows].follows;
}

static void mend_all(struct search *s, struct findings *out)
{
    for (int i = 0; i < out->count; i++) {
        uint32_t said[PLAN_WEEKS_MAX] = { 0 };
        struct finding *x = &out->at[i];
        if (x->follows != UNKNOWN)
            continue;
        mend_search(s, x, &x->mend, said);
        if (x->mend.kind != MEND_NONE)
            take_followers(out, i, said);
    }
    flatten(out);
    out->is_cut_short = s->judged >= MEND_JUDGED_MAX;
}

void coach_findings(const struct facts *f, const struct settings *set,
                    const struct plan *p, const struct lint_report *l,
                    struct mend_room *room, struct findings *out)
{
    memset(out, 0, sizeof *out);
    if (p->week_count == 0)
        return;
    struct search s = {
        .f = f,
        .set = set,
        .p = p,
        .lint = l,
        .room = room,
        .paces = paces_of(index_on(f, f->today).index),
        .open = lint_open_day(f),
        .from = lint_from(f, p),
    };
    while (out->run_weeks < l->week_count &&
           day_add(l->weeks[out->run_weeks].monday, 6).n < s.open.n)
        out->run_weeks++;
    gather(l, out);
    sort(out);
    mend_all(&s, out);
    for (int i = 0; i < out->count; i++)
        out->told += out->at[i].follows == UNKNOWN &&
                     out->at[i].warning.severity >= SEVERITY_ADVICE;
}
