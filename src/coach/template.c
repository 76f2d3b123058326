/*
 * A plan of one's own, kept as a template, fitted to a runner: no week and no
 * long run beyond what their own plan (science.md G3) would have, the days and
 * minutes there are kept to. Its leading weeks are cut where there is less
 * time, never squeezed; where there is more, the own plan leads up to it.
 */
#include "coach/template.h"

#include <string.h>

#define BEFORE_WEEKS 3 /* a week steps up from the highest of so many */
#define LONG_WEEKS   4 /* a long run from the longest of these (L30) */
#define LONG_RAMP    110
#define CUT_WEEKS    3  /* since the last cutback: one is due */
#define CUT_PERCENT  85 /* of the highest before: a cutback */

int32_t session_metres(const struct build *b, const struct session *s)
{
    if (!session_is_run(s) || s->purpose == PURPOSE_RACE)
        return 0;
    return s->dist.m > 0 ? s->dist.m
                         : unit_dist(s->time, b->paces.of[PACE_EASY]).m;
}

struct session *copy_session(struct plan *out, const struct plan *from,
                             const struct session *s)
{
    struct session *to = plan_append(out, from, s);
    if (to == NULL)
        return NULL;
    to->id.text[0] = to->from.text[0] = to->rule[0] = '\0';
    to->is_edited = to->is_reworked = to->is_locked = false;
    to->was_day = NO_DAY;
    to->was = PURPOSE_NONE;
    to->skipped = SKIP_NONE;
    return to;
}

/* ---- how large a week may be */

static int32_t highest(const int32_t *week, int w, int weeks, int32_t least)
{
    for (int i = w - weeks < 0 ? 0 : w - weeks; i < w; i++)
        if (week[i] > least)
            least = week[i];
    return least;
}

static bool is_taper(const struct fitting *f, int w)
{
    return f->b->week[w].taper > 0 || f->b->week[w].is_race;
}

static int32_t taper_allowed(const struct fitting *f, int w)
{
    int32_t was = 0;
    int32_t now = 0;
    int32_t own = f->own->weeks[w].target.m;
    for (int i = 0; i < w; i++)
        if (!is_taper(f, i)) {
            was = int_most(was, f->was_m[i]);
            now = int_most(now, f->now_m[i]);
        }
    if (was <= 0)
        return own;
    int64_t size = (int64_t)f->was_m[w] * now / was;
    int32_t before = highest(f->now_m, w, LONG_WEEKS, 0);
    size = before > 0 && size > before ? before : size;
    return size < own ? (int32_t)size : own;
}

/* What the own plan has come to by then, less where this one lags behind it;
 * and a cutback stays one. */
static int32_t week_allowed(const struct fitting *f, int w)
{
    int32_t own[PLAN_WEEKS_MAX];
    int32_t now = w < BEFORE_WEEKS ? f->b->p->weekly.m : 0;
    if (is_taper(f, w))
        return taper_allowed(f, w);
    for (int i = 0; i <= w; i++)
        own[i] = f->own->weeks[i].target.m;
    int32_t high = highest(own, w + 1, w + 1, 0);
    int32_t own_before = highest(own, w, BEFORE_WEEKS, now);
    int32_t before = highest(f->now_m, w, BEFORE_WEEKS, now);
    double size = f->was_m[w];
    if (before < own_before) {
        int32_t like = (int32_t)((int64_t)high * before / own_before);
        int32_t ramp = before / 100 * (100 + f->b->level->ramp_percent);
        high = int_most(like, int_least(high, ramp));
    }
    if (size > high)
        size = high;
    int32_t was_before = highest(f->was_m, w, BEFORE_WEEKS, 0);
    bool is_cut = was_before > 0 && (int64_t)f->was_m[w] * 100 <=
                                        (int64_t)was_before * CUT_PERCENT;
    int32_t now_before = highest(f->now_m, w, BEFORE_WEEKS, 0);
    if (is_cut && now_before > 0) {
        double cut = (double)f->was_m[w] * now_before / was_before;
        size = cut < size ? cut : size;
    }
    /* Where the own plan rests and this one has not for long, it does too. */
    bool is_due = f->own->weeks[w].is_cutback && w - f->last_cut >= CUT_WEEKS;
    int32_t own_high = highest(own, w, BEFORE_WEEKS, 0);
    if (is_due && own_high > 0 && now_before > 0) {
        double cut = (double)own[w] * now_before / own_high;
        size = cut < size ? cut : size;
    }
    return (int32_t)(size + 0.5);
}

/* No run goes further (W5). */
static int32_t run_allowed(const struct fitting *f, int w)
{
    int32_t start = w <= LONG_WEEKS ? f->b->p->longest.m : 0;
    int32_t before = highest(f->now_long, w, LONG_WEEKS, start);
    int32_t most = round_long((int32_t)((int64_t)before * LONG_RAMP / 100));
    return before > 0 ? most : NO_LIMIT;
}

static int32_t long_allowed(const struct fitting *f, int w)
{
    int32_t own = f->own->weeks[w].longest.m;
    for (int i = 0; i < w && !is_taper(f, w); i++)
        own = int_most(own, f->own->weeks[i].longest.m);
    return int_least(own, f->run_most);
}

/* ---- week by week */

static bool has_other_race(const struct fitting *f, day_t monday)
{
    for (int i = 0; i < f->own->session_count; i++) {
        const struct session *s = &f->own->sessions[i];
        if (s->purpose == PURPOSE_RACE && day_monday(s->day).n == monday.n &&
            !(f->b->has_race && s->day.n == f->b->goal->day.n))
            return true;
    }
    return false;
}

/* The own plan's week, or of it the goal's race alone. */
static bool copy_own(struct fitting *f, day_t monday, bool is_race_only)
{
    for (int i = 0; i < f->own->session_count; i++) {
        const struct session *s = &f->own->sessions[i];
        if (day_monday(s->day).n == monday.n &&
            (!is_race_only || s->purpose == PURPOSE_RACE) &&
            copy_session(f->out, f->own, s) == NULL)
            return false;
    }
    return true;
}

/* An own week after one of the template: its first hard day may lie next to
 * the last of that one. */
static void ease_first(struct fitting *f, int first)
{
    for (int i = first; i < f->out->session_count; i++) {
        struct session *s = &f->out->sessions[i];
        bool is_next = day_is(f->hard) && day_diff(s->day, f->hard) < 2;
        if (!is_next || !session_is_hard(s) || s->purpose == PURPOSE_RACE)
            continue;
        s->purpose = PURPOSE_EASY;
        s->step_count = 0;
        f->fit->eased++;
    }
}

#define AFTER_STEP_M 100 /* sizes of recovery runs */

/* The longest run of the four weeks before a week, whatever it was for. */
static int32_t longest_before(const struct fitting *f, const struct plan *p,
                              day_t monday)
{
    int32_t longest = 0;
    for (int i = 0; i < p->session_count; i++) {
        int back = day_diff(monday, p->sessions[i].day);
        if (back > 0 && back <= LONG_WEEKS * WEEK_DAYS)
            longest = int_most(longest, session_metres(f->b, &p->sessions[i]));
    }
    return longest;
}

/* Recovery is a share of what was before: less where this plan was lower than
 * the own one, in its highest week, its last four or their longest run. */
static void shrink_after(struct fitting *f, int w, int first)
{
    int weeks = f->b->weeks;
    int32_t own[PLAN_WEEKS_MAX];
    day_t monday = f->own->weeks[w].monday;
    double part = 1.0;
    for (int i = 0; i <= w; i++)
        own[i] = f->own->weeks[i].target.m;
    const int32_t pair[][2] = {
        { highest(f->now_m, weeks, weeks, 0), highest(own, weeks, weeks, 0) },
        { highest(f->now_m, w, LONG_WEEKS, 0), highest(own, w, LONG_WEEKS, 0) },
        { longest_before(f, f->out, monday), longest_before(f, f->own, monday) }
    };
    for (size_t i = 0; i < COUNT_OF(pair); i++)
        if (pair[i][0] < part * pair[i][1])
            part = (double)pair[i][0] / pair[i][1];
    for (int i = first; part < 1.0 && i < f->out->session_count; i++) {
        struct session *s = &f->out->sessions[i];
        int32_t m = (int32_t)(s->dist.m * part);
        s->dist.m = m - m % AFTER_STEP_M;
    }
}

/* What the week came to: sums, and its last hard day. */
static void sum_week(struct fitting *f, int w, int first)
{
    for (int i = first; i < f->out->session_count; i++) {
        const struct session *s = &f->out->sessions[i];
        f->now_m[w] += session_metres(f->b, s);
        if (s->purpose == PURPOSE_LONG)
            f->now_long[w] = int_most(f->now_long[w], s->dist.m);
        if (session_is_hard(s) && (!day_is(f->hard) || s->day.n > f->hard.n))
            f->hard = s->day;
    }
    struct plan_week *week = &f->out->weeks[w];
    week->target.m = f->now_m[w];
    week->longest.m = f->now_long[w];
}

static bool one_week(struct fitting *f, int w)
{
    struct plan_week *week = &f->out->weeks[w];
    int first = f->out->session_count;
    *week = f->own->weeks[w];
    bool is_after = w >= f->b->weeks; /* recovery */
    bool is_own = f->was_m[w] <= 0 || has_other_race(f, week->monday);
    if (is_own) {
        f->fit->weeks_own +=
            f->was_m[w] <= 0 && week->target.m > 0 && !is_after;
        if (!copy_own(f, week->monday, false))
            return false;
        ease_first(f, first);
        if (is_after)
            shrink_after(f, w, first);
    } else {
        int32_t high = highest(f->now_m, w, BEFORE_WEEKS, 0);
        f->run_most = run_allowed(f, w);
        if (!fit_week(f, w, week_allowed(f, w), long_allowed(f, w)) ||
            !copy_own(f, week->monday, true))
            return false;
        sum_week(f, w, first);
        week->is_cutback =
            !is_taper(f, w) && high > 0 &&
            (int64_t)f->now_m[w] * 100 <= (int64_t)high * CUT_PERCENT;
        if (week->is_cutback)
            f->last_cut = w;
        return true;
    }
    sum_week(f, w, first);
    if (week->is_cutback)
        f->last_cut = w;
    return true;
}

/* The template's own first week may have begun late: what was left of it is
 * no week to lead on from. */
#define LATE_PERCENT 60

static void pass_late_week(struct fitting *f)
{
    for (int w = 1; w + 1 < f->b->weeks; w++)
        if (f->b->week[w].monday.n == f->form->weeks[0].monday.n &&
            (int64_t)f->was_m[w] * 100 <
                (int64_t)f->was_m[w + 1] * LATE_PERCENT)
            f->was_m[w] = 0;
}

static void measure_form(struct fitting *f)
{
    const struct plan *p = f->form;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        int w = day_diff(day_monday(s->day), f->own->weeks[0].monday) / 7;
        bool is_over = f->b->has_race && s->day.n >= f->b->goal->day.n;
        if (s->day.n >= f->b->from.n && w >= 0 && w < f->b->weeks && !is_over)
            f->was_m[w] += session_metres(f->b, s);
    }
    for (int w = 0; w < p->week_count; w++)
        f->fit->weeks_cut += p->weeks[w].monday.n < f->own->weeks[0].monday.n;
}

static void set_peaks(const struct plan *p, dist_t *week, dist_t *longest)
{
    for (int w = 0; w < p->week_count; w++) {
        week->m = int_most(week->m, p->weeks[w].target.m);
        longest->m = int_most(longest->m, p->weeks[w].longest.m);
    }
}

/* Another weekday has the race: its week's sessions keep their days before it;
 * those that would fall out of the week are left out. */
static void align_race(struct plan *p, day_t race)
{
    int by = 0;
    int kept = 0;
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].purpose == PURPOSE_RACE &&
            day_monday(p->sessions[i].day).n == day_monday(race).n)
            by = day_diff(race, p->sessions[i].day);
    for (int i = 0; i < p->session_count; i++) {
        struct session *s = &p->sessions[i];
        day_t monday = day_monday(s->day);
        if (monday.n == day_monday(race).n)
            s->day = day_add(s->day, by);
        if (day_monday(s->day).n == monday.n)
            p->sessions[kept++] = *s;
    }
    p->session_count = kept;
}

bool coach_template(const struct profile *p, const struct plan_ask *ask,
                    const struct plan *own, struct plan *form, struct plan *out,
                    struct template_fit *fit, struct err *e)
{
    struct build b;
    day_t end = day_add(own->weeks[own->week_count - 1].monday, 6);
    memset(out, 0, sizeof *out);
    memset(fit, 0, sizeof *fit);
    build_begin(&b, p, ask);
    plan_lay_out(&b, ask->from, day_is(ask->goal->day) ? ask->goal->day : end);
    struct fitting f = { .b = &b,
                         .own = own,
                         .form = form,
                         .out = out,
                         .fit = fit,
                         .last_cut = -1,
                         .hard = NO_DAY };
    out->goal = *ask->goal;
    out->made = p->today;
    out->week_count = own->week_count;
    if (b.has_race)
        align_race(form, ask->goal->day);
    measure_form(&f);
    pass_late_week(&f);
    for (int w = 0; w < own->week_count; w++)
        if (!one_week(&f, w))
            return plan_is_full(e);
    hold_window(&f);
    plan_sort(out, NULL);
    for (int w = 0; w < out->week_count; w++)
        if (is_taper(&f, w))
            plan_sum_week(out, out->weeks[w].monday);
    set_peaks(form, &fit->peak_was, &fit->long_was);
    set_peaks(out, &fit->peak, &fit->longest);
    return true;
}
