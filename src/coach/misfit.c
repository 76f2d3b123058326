/* What an edit puts on a day that does not hold it. */
#include "milepost/misfit.h"

const char *misfit_word(enum misfit_kind kind)
{
    static const char *const words[] = {
        [MISFIT_BLOCKED] = "blocked",   [MISFIT_DAY_OFF] = "day_off",
        [MISFIT_HARD_DAY] = "hard_day", [MISFIT_MINUTES] = "minutes",
        [MISFIT_TWICE] = "twice",
    };
    return words[kind];
}

static int32_t seconds_of(const struct plan *p, const struct session *s,
                          const struct paces *paces)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int32_t sum = 0;
    int n = split_session(p, s, paces, parts);
    for (int i = 0; i < n; i++)
        sum += time_likely(parts[i].dist, parts[i].time).s;
    return sum > s->time.s ? sum : s->time.s;
}

static int minutes_on(const struct plan *p, day_t day,
                      const struct paces *paces)
{
    int32_t sum = 0;
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        if (s->day.n == day.n && s->skipped == SKIP_NONE &&
            s->purpose != PURPOSE_RACE)
            sum += seconds_of(p, s, paces);
    }
    return (int)((sum + 59) / 60);
}

/* It came to this day, or became more there. */
static bool is_new_there(const struct plan *before, const struct plan *after,
                         const struct plan_change *c)
{
    if (c->before == UNKNOWN)
        return true;
    const struct session *was = &before->sessions[c->before];
    const struct session *is = &after->sessions[c->after];
    return was->day.n != is->day.n || is->dist.m > was->dist.m ||
           is->time.s > was->time.s ||
           session_is_hard(is) > session_is_hard(was);
}

/* Another that is hard or long, or a race, stands on the day too. */
static bool is_twice(const struct plan *p, const struct session *s)
{
    for (int i = 0; i < p->session_count; i++) {
        const struct session *other = &p->sessions[i];
        if (other != s && other->day.n == s->day.n && session_is_hard(other))
            return session_is_hard(s);
    }
    return false;
}

static bool find(const struct facts *f, const struct paces *paces,
                 const struct plan *after, const struct session *s,
                 struct misfit *out)
{
    const struct athlete *a = &f->athlete;
    int weekday = day_weekday(s->day);
    unsigned bit = DAY_BIT(weekday);
    *out = (struct misfit){ .day = s->day, .most = a->minutes[weekday] };
    if (pause_on(f->pauses, f->pause_count, s->day) != NULL) {
        out->kind = MISFIT_BLOCKED;
        return true;
    }
    if (session_is_run(s) &&
        ((a->days != 0 && (a->days & bit) == 0) || out->most == 0)) {
        out->kind = MISFIT_DAY_OFF;
        return true;
    }
    if (session_is_hard(s) && a->hard_days != 0 && (a->hard_days & bit) == 0) {
        out->kind = MISFIT_HARD_DAY;
        return true;
    }
    out->kind = MISFIT_MINUTES;
    out->minutes = minutes_on(after, s->day, paces);
    if (out->most > 0 && out->minutes > out->most)
        return true;
    out->kind = MISFIT_TWICE;
    return is_twice(after, s);
}

int coach_misfits(const struct facts *f, const struct paces *paces,
                  const struct plan *before, const struct plan *after,
                  struct misfit out[MISFITS_MAX])
{
    struct plan_change c[PLAN_SESSIONS_MAX];
    int n = coach_changes(before, after, c, PLAN_SESSIONS_MAX);
    int count = 0;
    for (int i = 0; i < n && count < MISFITS_MAX; i++) {
        const struct session *s =
            c[i].after == UNKNOWN ? NULL : &after->sessions[c[i].after];
        bool is_told = false;
        for (int k = 0; s != NULL && k < count; k++)
            is_told |= out[k].day.n == s->day.n;
        if (s == NULL || is_told || s->purpose == PURPOSE_RACE ||
            s->skipped != SKIP_NONE || !is_new_there(before, after, &c[i]))
            continue;
        count += find(f, paces, after, s, &out[count]);
    }
    return count;
}
