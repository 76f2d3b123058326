/* A draft made into an entry. */
#include "entry/build.h"

#include <string.h>

static bool expand(const struct draft *d, struct entry *out, struct err *e)
{
    int n = 0;
    if (!steps_expand(d->steps, d->step_count, out->run.purpose, &d->c->paces,
                      out->segments, &n, e)) {
        e->column = d->column[FIELD_STEPS];
        return false;
    }
    out->run.seg_first = 0;
    out->run.seg_count = n;
    return true;
}

/* A pace typed in a log is the pace run; only a named one was asked for. */
static void forget_typed(struct segment *segments, int count)
{
    for (int i = 0; i < count; i++)
        if (segments[i].aim == PACE_NONE)
            segments[i].target.s_per_km = 0;
}

/* "5k @T 24:10": asked for by name, run as it was; one segment keeps it. */
static bool size_named(const struct draft *d, struct totals *t,
                       struct entry *out, struct err *e)
{
    if (t->metres == 0 || t->seconds == 0) {
        if (d->ms_per_km <= 0)
            return err_at(e, d->column[FIELD_PACE],
                          "@%s: your paces are not known yet: write the pace "
                          "itself, as in @5:15",
                          pace_name_word(d->aim));
        t->ms_per_km = d->ms_per_km;
    }
    if (!share_third(t, e))
        return false;
    struct step step = { .kind = STEP_RUN,
                         .purpose = PURPOSE_NONE,
                         .dist.m = t->metres,
                         .time.s = t->seconds,
                         .aim = d->aim };
    int n = 0;
    if (!steps_expand(&step, 1, out->run.purpose, &d->c->paces, out->segments,
                      &n, e))
        return false;
    out->run.seg_count = n;
    return true;
}

/* Distance, time, pace and steps into run and segments. */
bool build_size(const struct draft *d, struct totals t, struct entry *out,
                struct err *e)
{
    struct run *r = &out->run;
    bool is_named = draft_has(d, FIELD_PACE) && d->aim != PACE_NONE;
    t.ms_per_km = draft_has(d, FIELD_PACE) && !is_named ? d->ms_per_km : 0;
    t.column = d->size_column > 0         ? d->size_column
               : draft_has(d, FIELD_PACE) ? d->column[FIELD_PACE]
                                          : d->column[FIELD_STEPS];
    if (!check_clock(d, t.metres, e))
        return false;
    if (draft_has(d, FIELD_STEPS)) {
        if (!expand(d, out, e) ||
            !share_out(out->segments, r->seg_count, &d->c->paces, &t, e))
            return false;
        forget_typed(out->segments, r->seg_count);
    } else if (is_named ? !size_named(d, &t, out, e) : !share_third(&t, e)) {
        return false;
    }
    if (t.metres == 0 && t.seconds == 0)
        return err_at(e, d->column[FIELD_PACE],
                      "a pace alone does not say how far: add a distance or "
                      "a duration");
    r->dist.m = t.metres;
    r->time.s = t.seconds;
    return check_places(d, r, e);
}

void build_pains(const struct draft *d, int *count,
                 struct pain pains[RUN_PAINS_MAX])
{
    if (!draft_has(d, FIELD_PAIN))
        return;
    memcpy(pains, d->pains, sizeof d->pains);
    *count = d->pain_count;
}

/* Names a word that only a run has, where nothing says how far or long. */
static bool refuse_sizeless(const struct draft *d, struct err *e)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (draft_has(d, (enum field)f) &&
            !field_may_stand((enum field)f, ENTRY_CHECKIN))
            return err_at(e, d->column[f],
                          "%s, but how far or how long was the run? add a "
                          "distance or a duration, as in 10k or 52:30",
                          field_label((enum field)f));
    return true;
}

static bool settle_kind(const struct draft *d, enum entry_kind *kind,
                        struct err *e)
{
    if (draft_has(d, FIELD_KIND)) {
        *kind = d->kind;
    } else if (draft_has_size(d)) {
        *kind = ENTRY_RUN;
    } else {
        *kind = ENTRY_CHECKIN;
        if (!refuse_sizeless(d, e))
            return false;
        if (!score_has_body(d) && d->pain_count == 0)
            return err_at(e, 1,
                          "nothing to keep: name a run (10k 52:30 easy rpe4), "
                          "a check-in (sleep7.5 fatigue3) or skip recovery");
    }
    return check_fields(d, *kind, e);
}

static bool build_run(const struct draft *d, struct entry *out, struct err *e)
{
    struct run *r = &out->run;
    r->day = d->day;
    r->start_min = d->run.start_min;
    r->purpose = d->run.purpose;
    r->climb_m = d->run.climb_m;
    r->flags = d->run.flags;
    r->is_sharp = d->run.is_sharp;
    r->is_limp = d->run.is_limp;
    r->is_ill = d->body.illness == ILLNESS_SYSTEMIC;
    build_pains(d, &r->pain_count, r->pains);
    struct totals t = { .metres = d->run.dist.m, .seconds = d->run.time.s };
    return build_size(d, t, out, e);
}

static bool build_activity(const struct draft *d, struct entry *out,
                           struct err *e)
{
    if (!draft_has(d, FIELD_TIME))
        return err_at(e, d->column[FIELD_KIND],
                      "%s: how long? add a duration, as in %s 40min",
                      activity_word(d->activity), activity_word(d->activity));
    if (!check_clock(d, 0, e))
        return false;
    out->activity = (struct activity){ .day = d->day,
                                       .start_min = d->run.start_min,
                                       .kind = d->activity,
                                       .time = d->run.time,
                                       .rpe = d->run.rpe,
                                       .source = SOURCE_MANUAL };
    return true;
}

static void build_body(const struct draft *d, struct entry *out)
{
    bool has_pain = draft_has(d, FIELD_PAIN) && out->kind != ENTRY_RUN;
    out->has_body = score_has_body(d) || has_pain;
    out->body.day = d->day;
    out->body.is_evening =
        out->kind == ENTRY_RUN || out->kind == ENTRY_ACTIVITY;
    if (has_pain) {
        build_pains(d, &out->body.pain_count, out->body.pains);
        out->body.is_sharp = d->run.is_sharp;
        out->body.is_limp = d->run.is_limp;
    }
}

static void begin_entry(struct entry *out, day_t day)
{
    memset(out, 0, sizeof *out);
    out->day = day;
    out->run = run_blank(day);
    out->body = checkin_blank(day, false);
    out->activity =
        (struct activity){ .day = day, .start_min = UNKNOWN, .rpe = UNKNOWN };
    out->mark = (struct day_mark){ .day = day, .reason = SKIP_NONE };
}

bool build_entry(const struct draft *d, struct entry *out, struct err *e)
{
    begin_entry(out, d->day);
    if (!settle_kind(d, &out->kind, e) || !check_day(d, out->kind, d->day, e) ||
        !check_pain_flags(d, d->pain_count, e))
        return false;
    score_apply(d, &out->run, &out->body);
    out->words = d->words;
    build_body(d, out);
    switch (out->kind) {
    case ENTRY_RUN:
        return build_run(d, out, e);
    case ENTRY_ACTIVITY:
        return build_activity(d, out, e);
    case ENTRY_MARK:
        out->mark.is_skip = d->is_skip;
        out->mark.reason = d->reason;
        return true;
    case ENTRY_CHECKIN:
        return true;
    }
    return true;
}
