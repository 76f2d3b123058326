/*
 * Field by field into a cleared report: what a function returns carries bytes
 * of no meaning between its fields, and the same facts must give the same
 * bytes.
 */
#include "judge/engine.h"

void copy_goal(struct goal *out, const struct goal *in)
{
    out->kind = in->kind;
    out->dist = in->dist;
    out->day = in->day;
    out->aim = in->aim;
    out->target = in->target;
    out->priority = in->priority;
    out->added = in->added;
    out->dropped = in->dropped;
    (void)text_copy(out->id.text, sizeof out->id.text, in->id.text);
}

void copy_level(struct level_reading *out, const struct level_reading *in)
{
    out->level = in->level;
    out->inferred = in->inferred;
    out->hold = in->hold;
    out->is_stated = in->is_stated;
    out->is_unknown = in->is_unknown;
    out->weekly = in->weekly;
    out->weeks = in->weeks;
    out->months = in->months;
    out->next = in->next;
    out->kept = in->kept;
    out->next_months = in->next_months;
    out->next_index = in->next_index;
}

void copy_basis(struct index_basis *out, const struct index_basis *in)
{
    out->index = in->index;
    out->is_stated = in->is_stated;
    out->run = in->run;
    out->day = in->day;
    out->break_days = in->break_days;
    out->unworn = in->unworn;
    out->dist = in->dist;
    out->time = in->time;
}

void copy_paces(struct paces *out, const struct paces *in)
{
    out->index = in->index;
    out->easy_slow = in->easy_slow;
    out->easy_fast = in->easy_fast;
    for (int i = 0; i < PACE_COUNT; i++)
        out->of[i] = in->of[i];
}

void copy_curve(struct form_curve *out, const struct form_curve *in)
{
    out->fitness = in->fitness;
    out->fatigue = in->fatigue;
    out->freshness = in->freshness;
    out->is_grey = in->is_grey;
}

static void copy_reason(struct reason *out, const struct reason *in)
{
    out->id = in->id;
    out->family = in->family;
    out->is_red = in->is_red;
    out->value = in->value;
    out->limit = in->limit;
    out->site = in->site;
}

void copy_readiness(struct readiness_reading *out,
                    const struct readiness_reading *in)
{
    out->day = in->day;
    out->readiness = in->readiness;
    out->is_known = in->is_known;
    out->is_pain_or_illness_alone = in->is_pain_or_illness_alone;
    out->is_load_alone = in->is_load_alone;
    out->is_after_illness = in->is_after_illness;
    out->body_amber = in->body_amber;
    out->reason_count = in->reason_count;
    for (int i = 0; i < in->reason_count; i++)
        copy_reason(&out->reasons[i], &in->reasons[i]);
}
