/* The words of an edit: only what they name changes. */
#include "entry/build.h"

#include <string.h>

static void rename_segments(struct entry *out, enum purpose from,
                            enum purpose to)
{
    for (int i = 0; i < out->run.seg_count; i++)
        if (out->segments[i].purpose == from ||
            segment_is_proposed(&out->run, &out->segments[i]))
            out->segments[i].purpose = to;
}

static bool amend_size(const struct draft *d, struct entry *out, struct err *e)
{
    struct run *r = &out->run;
    bool has_dist = draft_has(d, FIELD_DIST);
    bool has_time = draft_has(d, FIELD_TIME);
    bool has_pace = draft_has(d, FIELD_PACE);
    struct totals t = { .metres = has_dist ? d->run.dist.m : r->dist.m,
                        .seconds = has_time ? d->run.time.s : r->time.s };
    /* A new pace gives what was not named with it. */
    if (has_pace && !has_time && t.metres > 0)
        t.seconds = 0;
    else if (has_pace && !has_dist)
        t.metres = 0;
    if (!build_size(d, t, out, e))
        return false;
    if (!draft_has(d, FIELD_STEPS))
        share_stretch(out->segments, r->seg_count, r->dist.m, r->time.s);
    if (has_time && r->elapsed.s < r->time.s)
        r->elapsed.s = 0;
    return true;
}

static bool amend_run(const struct draft *d, struct entry *out, struct err *e)
{
    struct run *r = &out->run;
    if (draft_has(d, FIELD_PURPOSE)) {
        rename_segments(out, r->purpose, d->run.purpose);
        r->purpose = d->run.purpose;
    }
    if (draft_has(d, FIELD_START))
        r->start_min = d->run.start_min;
    if (draft_has(d, FIELD_CLIMB))
        r->climb_m = d->run.climb_m;
    if (draft_has(d, FIELD_FLAGS)) {
        r->flags = d->run.flags;
        memcpy(out->words.tags, d->words.tags, sizeof out->words.tags);
    }
    if (draft_has(d, FIELD_PAIN)) {
        build_pains(d, &r->pain_count, r->pains);
        r->is_sharp = d->run.is_sharp;
        r->is_limp = d->run.is_limp;
    }
    r->is_sharp |= d->run.is_sharp;
    r->is_limp |= d->run.is_limp;
    if (draft_has(d, FIELD_ILL))
        r->is_ill = d->body.illness == ILLNESS_SYSTEMIC;
    return check_pain_flags(d, r->pain_count, e) &&
           (draft_has_size(d) ? amend_size(d, out, e) : check_places(d, r, e));
}

static void amend_activity(const struct draft *d, struct entry *out)
{
    if (draft_has(d, FIELD_KIND))
        out->activity.kind = d->activity;
    if (draft_has(d, FIELD_TIME))
        out->activity.time = d->run.time;
    if (draft_has(d, FIELD_START))
        out->activity.start_min = d->run.start_min;
    if (draft_has(d, FIELD_RPE))
        out->activity.rpe = d->run.rpe;
}

static void amend_body(const struct draft *d, struct entry *out)
{
    if (score_has_body(d))
        out->has_body = true;
    if (!draft_has(d, FIELD_PAIN) || out->kind == ENTRY_RUN)
        return;
    out->has_body = true;
    build_pains(d, &out->body.pain_count, out->body.pains);
    out->body.is_sharp = d->run.is_sharp;
    out->body.is_limp = d->run.is_limp;
}

static void amend_words(const struct draft *d, struct entry *out)
{
    if (draft_has(d, FIELD_SHOE))
        memcpy(out->words.shoe, d->words.shoe, sizeof out->words.shoe);
    if (draft_has(d, FIELD_NOTE))
        memcpy(out->words.note, d->words.note, sizeof out->words.note);
}

static void amend_day(const struct draft *d, struct entry *out)
{
    if (!draft_has(d, FIELD_DATE))
        return;
    out->day = d->day;
    out->run.day = d->day;
    out->activity.day = d->day;
    out->mark.day = d->day;
    out->body.day = d->day;
}

static bool amend(const struct draft *d, struct entry *out, struct err *e)
{
    if (draft_has(d, FIELD_KIND) && d->kind != out->kind)
        return err_at(e, d->column[FIELD_KIND],
                      "an edit does not make another kind of entry: delete "
                      "it and log anew");
    if (!check_fields(d, out->kind, e) ||
        !check_day(d, out->kind, draft_has(d, FIELD_DATE) ? d->day : out->day,
                   e))
        return false;
    score_apply(d, &out->run, &out->body);
    amend_words(d, out);
    amend_day(d, out);
    amend_body(d, out);
    if (out->kind == ENTRY_RUN)
        return amend_run(d, out, e);
    if (out->kind == ENTRY_ACTIVITY)
        amend_activity(d, out);
    if (out->kind == ENTRY_MARK && draft_has(d, FIELD_KIND)) {
        out->mark.is_skip = d->is_skip;
        out->mark.reason = d->reason;
    }
    return out->kind != ENTRY_ACTIVITY || check_clock(d, 0, e);
}

bool entry_amend(const struct entry_context *c, const char *line,
                 struct entry *out, struct err *e)
{
    struct lex l;
    struct draft d;
    if (!lex_line(&l, line, false, e) || !draft_read(&d, c, &l, false, e))
        return false;
    if (l.count == 0 && l.note == NULL)
        return err_at(e, 1,
                      "nothing to change: name what is new, as in "
                      "rpe5 or 52:30");
    struct entry changed = *out;
    if (!amend(&d, &changed, e))
        return false;
    *out = changed;
    return true;
}
