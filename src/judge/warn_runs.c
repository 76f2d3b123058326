/* W1 to W4: what the runs of the week add up to. science.md E6. */
#include "judge/engine.h"

/* ---- W1: running on pain or illness */

enum { W1_PAIN, W1_MORNING, W1_ILL, W1_EMERGENCY };

static bool is_medical_junk(const struct piece *p, int *variant)
{
    *variant = p->rule == RULE_R2   ? W1_MORNING
               : p->rule == RULE_R3 ? W1_ILL
                                    : W1_PAIN;
    return p->verdict == VERDICT_JUNK && p->rule <= RULE_R3;
}

static void warn_piece(const struct bench *b, struct week_report *r,
                       const struct piece *p, int variant)
{
    struct warning *w = warning_add(r, WARNING_W1, SEVERITY_STOP, variant);
    if (w == NULL)
        return;
    warning_on(w, b->f->runs[p->run].day);
    static const enum input_id carried[] = { INPUT_SITE, INPUT_PAIN,
                                             INPUT_PAIN_BEFORE,
                                             INPUT_PAIN_AFTER };
    for (size_t i = 0; i < COUNT_OF(carried); i++)
        inputs_carry(&w->inputs, &p->inputs, carried[i]);
    if (p->from_m != UNKNOWN)
        inputs_add(&w->inputs, INPUT_JUNK_M, p->to_m - p->from_m);
}

static enum site emergency_in(const struct pain *pains, int count)
{
    for (int i = 0; i < count; i++)
        if (site_class(pains[i].site) == SITE_CLASS_EMERGENCY &&
            pains[i].level > 0)
            return pains[i].site;
    return SITE_NONE;
}

/* Chest pain, fainting, palpitations: at any number, run or no run. */
static void warn_emergency(const struct bench *b, struct week_report *r,
                           day_t day, enum site site)
{
    if (site == SITE_NONE || day.n < b->monday.n || day.n > b->sunday.n)
        return;
    for (int i = 0; i < r->warning_count; i++)
        if (r->warnings[i].id == WARNING_W1 &&
            r->warnings[i].variant == W1_EMERGENCY)
            return;
    struct warning *w = warning_add(r, WARNING_W1, SEVERITY_STOP, W1_EMERGENCY);
    if (w == NULL)
        return;
    warning_on(w, day);
    inputs_add(&w->inputs, INPUT_SITE, (int32_t)site);
}

void warn_pain(const struct bench *b, struct week_report *r)
{
    const struct facts *f = b->f;
    for (int i = 0; i < b->run_count; i++) {
        const struct run *run = &f->runs[b->runs[i]];
        warn_emergency(b, r, run->day,
                       emergency_in(run->pains, run->pain_count));
    }
    for (int i = facts_checkin_from(f, b->monday);
         i < f->checkin_count && f->checkins[i].day.n <= b->sunday.n; i++)
        warn_emergency(
            b, r, f->checkins[i].day,
            emergency_in(f->checkins[i].pains, f->checkins[i].pain_count));
    unsigned told = 0;
    for (int i = 0; i < r->piece_count; i++) {
        int variant;
        const struct piece *p = &r->pieces[i];
        enum site site =
            (enum site)inputs_get(&p->inputs, INPUT_SITE, (int32_t)SITE_NONE);
        if (!is_medical_junk(p, &variant) || (told & (1u << variant)) ||
            site_class(site) == SITE_CLASS_EMERGENCY)
            continue;
        told |= 1u << variant;
        warn_piece(b, r, p, variant);
    }
}

/* A week under way is held against what it will be, by plan or as weeks are:
 * one grey run on a Tuesday is not a week off target. */
static int32_t whole_week(const struct bench *b, const struct week_report *r)
{
    if (day_diff(r->today, r->monday) >= WEEK_DAYS - 1)
        return r->done_m;
    return int_most(r->done_m, int_most(r->planned_m, b->absorbs_m));
}

/* ---- W2: junk adds up */

enum { W2_MUCH, W2_AGAIN };
/* Added to either: what there is to learn from the longest piece. */
enum { W2_PART = 0, W2_WHOLE = 2, W2_MEDICAL = 4 };

/* The longest piece of a verdict, by one rule or RULE_COUNT for any; NULL:
 * none that has a distance. */
static const struct piece *piece_most(const struct week_report *r,
                                      enum verdict v, enum rule_id rule)
{
    const struct piece *best = NULL;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &r->pieces[i];
        if (p->verdict != v || p->from_m == UNKNOWN ||
            (rule != RULE_COUNT && p->rule != rule))
            continue;
        if (best == NULL || p->to_m - p->from_m > best->to_m - best->from_m)
            best = p;
    }
    return best;
}

/* Where the lesson is the day's, no kilometre of the run would have been it;
 * on pain and illness W1 has the word. */
static int lesson_of(const struct piece *p)
{
    if (p->rule <= RULE_R3)
        return W2_MEDICAL;
    bool is_of_day = p->from_m == 0 || p->rule == RULE_R4 ||
                     p->rule == RULE_R5 || p->rule == RULE_R16;
    return is_of_day ? W2_WHOLE : W2_PART;
}

static void name_run(struct warning *w, const struct bench *b,
                     const struct piece *p)
{
    day_t day = b->f->runs[p->run].day;
    inputs_add_on(&w->inputs, INPUT_WEEKDAY, day_weekday(day), day);
}

/* Junk of the week before, judged as it was then. */
static int32_t junk_before(const struct bench *b)
{
    struct bench before;
    bench_make(&before, b->docket, day_add(b->monday, -WEEK_DAYS));
    return junk_of(&before);
}

void warn_junk(const struct bench *b, struct week_report *r)
{
    int32_t junk = r->verdict_m[VERDICT_JUNK];
    const double *v = b->set->v;
    bool is_much = junk >= v[SETTING_W2_LEAST] &&
                   100.0 * junk > whole_week(b, r) * v[SETTING_W2_SHARE];
    bool is_again = !is_much && junk >= v[SETTING_W2_AGAIN] &&
                    junk_before(b) >= v[SETTING_W2_AGAIN];
    if (!is_much && !is_again)
        return;
    const struct piece *most = piece_most(r, VERDICT_JUNK, RULE_COUNT);
    if (most == NULL)
        return;
    int lesson = lesson_of(most);
    struct warning *w = warning_add(r, WARNING_W2, SEVERITY_CAUTION,
                                    lesson + (is_much ? W2_MUCH : W2_AGAIN));
    if (w == NULL)
        return;
    inputs_add_on(&w->inputs, INPUT_JUNK_M, junk, b->monday);
    inputs_add_on(&w->inputs, INPUT_WEEK_M, r->done_m, b->monday);
    name_run(w, b, most);
    if (lesson == W2_PART)
        inputs_add(&w->inputs, INPUT_FROM_M, most->from_m);
}

/* ---- W3: off target */

/* The rule that took most of the week off target. */
static enum rule_id rule_most(const struct week_report *r)
{
    int32_t sum[RULE_COUNT] = { 0 };
    int best = 0;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &r->pieces[i];
        if (p->verdict == VERDICT_OFF_TARGET && p->from_m != UNKNOWN)
            sum[p->rule] += p->to_m - p->from_m;
    }
    for (int i = 0; i < RULE_COUNT; i++)
        if (sum[i] > sum[best])
            best = i;
    return (enum rule_id)best;
}

void warn_off_target(const struct bench *b, struct week_report *r)
{
    int32_t off = r->verdict_m[VERDICT_OFF_TARGET];
    int32_t whole = whole_week(b, r);
    double limit = b->set->v[b->ctx.phase == PHASE_PEAK ? SETTING_W3_PEAK
                                                        : SETTING_W3_SHARE];
    if (b->level.level < LEVEL_INTERMEDIATE || !bench_is_performance(b) ||
        100.0 * off <= limit * whole)
        return;
    struct warning *w = warning_add(r, WARNING_W3, SEVERITY_ADVICE, 0);
    if (w == NULL)
        return;
    inputs_add(&w->inputs, INPUT_PERCENT, (int32_t)lround(100.0 * off / whole));
    inputs_add(&w->inputs, INPUT_OFF_M, off);
    inputs_add_on(&w->inputs, INPUT_GOAL, (int32_t)b->ctx.goal.kind,
                  b->ctx.goal.day);
    enum rule_id rule = rule_most(r);
    inputs_add(&w->inputs, INPUT_RULE, (int32_t)rule);
    const struct piece *most = piece_most(r, VERDICT_OFF_TARGET, rule);
    if (most != NULL)
        name_run(w, b, most);
}

/* ---- W4: easy days are not easy */

#define EASY_RUNS 4
enum { W4_BY_PACE, W4_PLAIN };

struct grey {
    int runs, of;
    int slower_sum, slower_count;
    day_t first; /* grey run of them */
    bool is_this_week;
};

/* Is most of the run grey? Asked of runs of the weeks before as well. */
static bool grey_run(const struct bench *b, int run, struct grey *g)
{
    struct subject s;
    struct hits h;
    subject_make(&s, b, run, UNKNOWN);
    h.count = 0;
    rules_hit_one(&s, RULE_R11, &h);
    int64_t sum = 0;
    for (int i = 0; i < h.count; i++)
        if (!h.at[i].is_note)
            sum += h.at[i].to - h.at[i].from;
    if (sum * 2 < s.end || sum == 0)
        return false;
    int slower = inputs_get(&h.at[0].inputs, INPUT_SLOWER_S, 0);
    g->slower_sum += slower;
    g->slower_count += slower > 0;
    g->first = s.r->day; /* the runs are walked backwards */
    g->is_this_week |= s.r->day.n >= b->monday.n;
    return true;
}

static bool is_easy_run(const struct bench *b, int run)
{
    const struct role *role = bench_role(b, run);
    return (role->purpose == PURPOSE_EASY ||
            role->purpose == PURPOSE_RECOVERY) &&
           role->source != PURPOSE_SOURCE_INFERRED;
}

void warn_grey(const struct bench *b, struct week_report *r)
{
    struct grey g = { 0 };
    int last = b->run_first + b->role_count - 1;
    for (int i = last; i >= b->run_first && g.of < EASY_RUNS; i--) {
        if (!is_easy_run(b, i))
            continue;
        g.of++;
        g.runs += grey_run(b, i, &g);
    }
    if (g.runs < b->set->v[SETTING_W4_RUNS] || !g.is_this_week)
        return;
    struct warning *w = warning_add(r, WARNING_W4, SEVERITY_ADVICE,
                                    g.slower_count > 0 ? W4_BY_PACE : W4_PLAIN);
    if (w == NULL)
        return;
    inputs_add_on(&w->inputs, INPUT_RUNS, g.runs, g.first);
    inputs_add(&w->inputs, INPUT_OF, g.of);
    if (g.slower_count > 0)
        inputs_add(&w->inputs, INPUT_SLOWER_S,
                   (g.slower_sum + g.slower_count / 2) / g.slower_count);
}
